/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kind.h: what a kind of record is. Every kind is declared once, as a static table; storage, forms, lists, search,
 * history, the command line, CSV and the projector all read that table.
 */
#pragma once

#include <glib.h>
#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RungsFieldType:
 * @RUNGS_FIELD_TEXT: one line of text
 * @RUNGS_FIELD_LONG_TEXT: text of several lines
 * @RUNGS_FIELD_DATE: a day, kept as ISO 8601 "2026-11-22"
 * @RUNGS_FIELD_MONTH: a month "2026-11", or a day where the record's rules allow so fine a time
 * @RUNGS_FIELD_CHOICE: one token of @choices
 * @RUNGS_FIELD_NUMBER: a whole number, or one with @decimals digits after the point
 * @RUNGS_FIELD_FLAG: "yes" or "no"
 * @RUNGS_FIELD_SET: several tokens of @choices, or several ids of records of the kind @links_to
 * @RUNGS_FIELD_LINK: the id of one record of the kind @links_to
 *
 * The canonical text of every type is what #RungsRecord holds, and NULL where nothing was said. A set is kept as its
 * tokens, in the order of the declared choices (ids: sorted), parted by single commas.
 */
typedef enum
{
  RUNGS_FIELD_TEXT,
  RUNGS_FIELD_LONG_TEXT,
  RUNGS_FIELD_DATE,
  RUNGS_FIELD_MONTH,
  RUNGS_FIELD_CHOICE,
  RUNGS_FIELD_NUMBER,
  RUNGS_FIELD_FLAG,
  RUNGS_FIELD_SET,
  RUNGS_FIELD_LINK,
} RungsFieldType;

/**
 * RungsAudience:
 * Who may see a field, from the narrowest to the widest. A field may be shown to an audience no wider than its own.
 */
typedef enum
{
  RUNGS_AUDIENCE_PRIVATE,   /* never leaves the laptop's own screen; not searched, not exported */
  RUNGS_AUDIENCE_PROGRAMME, /* inside the programme */
  RUNGS_AUDIENCE_PARTNERS,  /* named partner organisations */
  RUNGS_AUDIENCE_PUBLIC,    /* anybody, the projector's wall too */
} RungsAudience;

/** RungsFieldFlags: what else is true of a field. */
typedef enum
{
  RUNGS_FIELD_PLAIN = 0,
  RUNGS_FIELD_REQUIRED = 1 << 0, /* a record cannot be without it */
  RUNGS_FIELD_TITLE = 1 << 1,    /* stands for the record in lists and links (one a kind) */
  RUNGS_FIELD_BUILT_IN = 1 << 2, /* id, made, changed, archived, review-on: every kind has them */
} RungsFieldFlags;

typedef struct _RungsChoice RungsChoice;
typedef struct _RungsField RungsField;
typedef struct _RungsKind RungsKind;

/** RungsChoice: one of the answers a field offers: its token in files and its label for people (N_() text). */
struct _RungsChoice
{
  const char *token;
  const char *label;
};

/** RungsField: one field of a kind. All text is N_() text in English, shown through rungs_field_label() and friends. */
struct _RungsField
{
  const char *name;           /* the name on the command line, in CSV and JSON: "known-as" */
  RungsFieldType type;
  RungsAudience seen_by;
  RungsFieldFlags flags;
  const char *label;          /* a plain question or a plain noun */
  const char *hint;           /* why it is asked, or how to answer; may be NULL */
  const RungsChoice *choices; /* for CHOICE and SET, ended by a NULL token; else NULL */
  const char *links_to;       /* name of a kind for LINK, or for SET of links; else NULL */
  gint64 minimum;             /* for NUMBER, in units of the last decimal */
  gint64 maximum;             /* for NUMBER; 0 with minimum 0: no bound */
  guint decimals;             /* for NUMBER: digits after the point */
};

/** RungsKind: one kind of record. */
struct _RungsKind
{
  const char *name;          /* "case-study" */
  const char *title;         /* N_("Case study") */
  const char *plural;        /* N_("Case studies") */
  const char *about;         /* N_() one sentence: what it is for */
  const char *belongs_to;    /* the field that links a part to its whole ("pairing" of an agreement), or NULL */
  const char *order;         /* the field lists are ordered by, "-" before it for last first; NULL: the title */
  const RungsField *fields;  /* ended by a NULL name; without the built-in ones */
};

const RungsKind *const *rungs_kinds            (gsize            *n_kinds);
const RungsKind        *rungs_kind_find        (const char       *name);
const char             *rungs_kind_title       (const RungsKind  *kind);
const char             *rungs_kind_plural      (const RungsKind  *kind);
const char             *rungs_kind_about       (const RungsKind  *kind);
const RungsField       *rungs_kind_field       (const RungsKind  *kind,
                                                const char       *name);
guint                   rungs_kind_n_fields    (const RungsKind  *kind);
const RungsField       *rungs_kind_nth_field   (const RungsKind  *kind,
                                                guint             nth);
const RungsField       *rungs_kind_title_field (const RungsKind  *kind);
int                     rungs_kind_field_index (const RungsKind  *kind,
                                                const char       *name);
char                   *rungs_kind_table       (const RungsKind  *kind);

char                   *rungs_field_column     (const RungsField *field);
const char             *rungs_field_label      (const RungsField *field);
const char             *rungs_field_hint       (const RungsField *field);
const char             *rungs_field_choice_label (const RungsField *field,
                                                const char       *token);
const char             *rungs_field_type_name  (const RungsField *field);
const char             *rungs_audience_name    (RungsAudience     audience);
const char             *rungs_audience_label   (RungsAudience     audience);
gboolean                rungs_field_is_searched (const RungsField *field);
gboolean                rungs_field_seen_by    (const RungsField *field,
                                                RungsAudience     audience);

G_END_DECLS
