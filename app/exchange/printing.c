/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing.c: the sorts of documents, and those that are made of the kinds' tables: a record with its parts, each field as far
 * as those it is for may see it.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"
#include "each-record.h"
#include "exchange-error.h"
#include "ladder-values.h"
#include "ladder-words.h"
#include "outside.h"
#include "painter.h"

typedef RungsPaper *(*MakeFunc) (RungsWorkbook        *workbook,
                                 const char           *id,
                                 const RungsPrintUse  *use,
                                 GError              **error);
typedef RungsEdits *(*RecordFunc) (RungsWorkbook       *workbook,
                                   const char          *id,
                                   const RungsPrintUse *use,
                                   GError             **error);

struct _RungsPrint
{
  const char *what;
  const char *kind;  /* NULL: about no one record */
  MakeFunc make;
  RecordFunc record; /* NULL: nothing is written down */
};

static gboolean
keep_record_cb (RungsRecord  *record,
                gpointer      data,
                GError      **error)
{
  g_ptr_array_add (data, rungs_record_ref (record));
  return TRUE;
}

/* The records of @kind whose @field is @id, in their own order; all of the kind where @field is NULL. */
GPtrArray *
_rungs_print_parts (RungsWorkbook  *workbook,
                    const char     *kind,
                    const char     *field,
                    const char     *id,
                    GError        **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  if (field != NULL)
    rungs_query_filter (query, field, id);
  if (!rungs_each_record (workbook, query, NULL, keep_record_cb, parts, error))
    return NULL;
  return g_steal_pointer (&parts);
}

/* A value as people read it, or NULL. */
char *
_rungs_print_value (RungsWorkbook     *workbook,
                    const RungsRecord *record,
                    const char        *name)
{
  const RungsField *field = rungs_kind_field (rungs_record_kind (record), name);
  const char *value = rungs_record_get (record, name);

  if (value == NULL)
    return NULL;
  switch (field->type)
    {
    case RUNGS_FIELD_DATE:
    case RUNGS_FIELD_MONTH:
      return rungs_date_display (value);
    case RUNGS_FIELD_CHOICE:
      return g_strdup (rungs_field_choice_label (field, value));
    case RUNGS_FIELD_FLAG:
      return g_strdup (strcmp (value, "yes") == 0 ? _("Yes") : _("No"));
    case RUNGS_FIELD_LINK:
      return rungs_workbook_title (workbook, rungs_kind_find (field->links_to), value);
    case RUNGS_FIELD_SET:
      {
        g_auto(GStrv) tokens = g_strsplit (value, ",", -1);
        GString *words = g_string_new (NULL);

        for (gsize i = 0; tokens[i] != NULL; i++)
          {
            g_autofree char *word = field->links_to != NULL
                                      ? rungs_workbook_title (workbook, rungs_kind_find (field->links_to), tokens[i])
                                      : g_strdup (rungs_field_choice_label (field, tokens[i]));

            if (word != NULL)
              g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", word);
          }
        return g_string_free (words, FALSE);
      }
    case RUNGS_FIELD_TEXT:
    case RUNGS_FIELD_LONG_TEXT:
    case RUNGS_FIELD_NUMBER:
    default:
      return g_strdup (value);
    }
}

/* Each of @fields that says something and that @audience may see: its question, then the answer. */
void
_rungs_print_fields (RungsPaper         *paper,
                     RungsWorkbook      *workbook,
                     const RungsRecord  *record,
                     RungsAudience       audience,
                     int                 level,
                     const char *const  *fields)
{
  for (gsize i = 0; fields[i] != NULL; i++)
    {
      const RungsField *field = rungs_kind_field (rungs_record_kind (record), fields[i]);
      g_autofree char *words = NULL;

      if (!rungs_field_seen_by (field, audience))
        continue;
      words = _rungs_print_value (workbook, record, fields[i]);
      if (words == NULL || *words == '\0')
        continue;
      rungs_paper_add_heading (paper, level, rungs_field_label (field));
      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, words);
    }
}

static RungsRecord *
read_for (RungsWorkbook        *workbook,
          const char           *kind,
          const char           *id,
          const RungsPrintUse  *use,
          GError              **error)
{
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find (kind), id, error);
  g_autoptr (RungsOutside) outside = NULL;

  if (record == NULL)
    return NULL;
  outside = rungs_outside_new (workbook, use->audience, use->today, error);
  if (outside == NULL)
    return NULL;
  if (!rungs_outside_may_see (outside, record))
    {
      g_set_error_literal (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                           _("They may not see this: print it for inside the programme instead."));
      return NULL;
    }
  return g_steal_pointer (&record);
}

/* A table of some fields of parts; nothing where there are none, or none of the fields may be seen. */
static gboolean
add_parts (RungsPaper         *paper,
           RungsWorkbook      *workbook,
           const RungsPrintUse *use,
           const char         *kind,
           const char         *field,
           const char         *id,
           const char *const  *fields,
           GError            **error)
{
  g_autoptr (GPtrArray) parts = _rungs_print_parts (workbook, kind, field, id, error);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  guint n_columns = 0;

  if (parts == NULL)
    return FALSE;
  for (gsize i = 0; fields[i] != NULL; i++)
    if (rungs_field_seen_by (rungs_kind_field (rungs_kind_find (kind), fields[i]), use->audience))
      {
        g_ptr_array_add (cells, g_strdup (rungs_field_label (rungs_kind_field (rungs_kind_find (kind), fields[i]))));
        n_columns++;
      }
  if (parts->len == 0 || n_columns == 0)
    return TRUE;
  for (guint p = 0; p < parts->len; p++)
    for (gsize i = 0; fields[i] != NULL; i++)
      {
        char *words;

        if (!rungs_field_seen_by (rungs_kind_field (rungs_kind_find (kind), fields[i]), use->audience))
          continue;
        words = _rungs_print_value (workbook, g_ptr_array_index (parts, p), fields[i]);
        g_ptr_array_add (cells, words != NULL ? words : g_strdup (""));
      }
  g_ptr_array_add (cells, NULL);
  rungs_paper_add_heading (paper, 2, rungs_kind_plural (rungs_kind_find (kind)));
  rungs_paper_add_table (paper, n_columns, (const char *const *) cells->pdata);
  return TRUE;
}

static RungsPaper *
make_enquiry (RungsWorkbook        *workbook,
              const char           *id,
              const RungsPrintUse  *use,
              GError              **error)
{
  static const char *const fields[] = { "question", "stage", "state", "reason", "group", "lead", "lived-lead", "area",
                                        "opened-on", "look-again-on", "out-of-scope", NULL };
  static const char *const learning[] = { "text", "confidence", NULL };
  static const char *const actions[] = { "what", "owner", "due", "state", NULL };
  static const char *const told[] = { "audience", "on", "asked", "reply", NULL };
  static const char *const changes[] = { "what", "state", "level", "on", NULL };
  g_autoptr (RungsRecord) enquiry = read_for (workbook, "enquiry", id, use, error);
  g_autoptr (RungsPaper) paper = NULL;
  g_autofree char *title = NULL;

  if (enquiry == NULL)
    return NULL;
  title = rungs_record_title (enquiry);
  paper = rungs_paper_new (title, _("en-GB"));
  rungs_paper_add_heading (paper, 1, title);
  _rungs_print_fields (paper, workbook, enquiry, use->audience, 2, fields);
  if (!add_parts (paper, workbook, use, "learning", "enquiry", id, learning, error) ||
      !add_parts (paper, workbook, use, "action", "enquiry", id, actions, error) ||
      !add_parts (paper, workbook, use, "told", "enquiry", id, told, error) ||
      !add_parts (paper, workbook, use, "change", "enquiry", id, changes, error))
    return NULL;
  return g_steal_pointer (&paper);
}

static RungsPaper *
make_agreement (RungsWorkbook        *workbook,
                const char           *id,
                const RungsPrintUse  *use,
                GError              **error)
{
  g_autoptr (RungsRecord) pairing = read_for (workbook, "pairing", id, use, error);
  g_autoptr (GPtrArray) lines = pairing != NULL ? _rungs_print_parts (workbook, "agreement", "pairing", id, error) : NULL;
  const RungsField *side = rungs_kind_field (rungs_kind_find ("agreement"), "side");
  g_autofree char *who = NULL;
  g_autofree char *buddy = NULL;
  g_autofree char *between = NULL;
  RungsPaper *paper;

  if (lines == NULL)
    return NULL;
  if (use->audience > RUNGS_AUDIENCE_PROGRAMME)
    {
      g_set_error_literal (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                           _("An agreement is for the two people who made it: print it for inside the programme."));
      return NULL;
    }
  who = _rungs_print_value (workbook, pairing, "person");
  buddy = _rungs_print_value (workbook, pairing, "buddy");
  paper = rungs_paper_new (_("What we agreed"), _("en-GB"));
  rungs_paper_add_heading (paper, 1, _("What we agreed"));
  /* Translators: the names of a person and of their buddy */
  between = g_strdup_printf (_("%1$s and %2$s"), who != NULL ? who : "", buddy != NULL ? buddy : "");
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, between);
  for (gsize c = 0; side->choices[c].token != NULL; c++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (guint i = 0; i < lines->len; i++)
        if (g_strcmp0 (rungs_record_get (g_ptr_array_index (lines, i), "side"), side->choices[c].token) == 0)
          g_ptr_array_add (items, (gpointer) rungs_record_get (g_ptr_array_index (lines, i), "text"));
      if (items->len == 0)
        continue;
      g_ptr_array_add (items, NULL);
      rungs_paper_add_heading (paper, 2, rungs_field_choice_label (side, side->choices[c].token));
      rungs_paper_add_list (paper, (const char *const *) items->pdata);
    }
  _rungs_print_fields (paper, workbook, pairing, use->audience, 2,
                       (const char *const[]) { "third-person", "review-due", NULL });
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, _("We can change this, or stop, at any time."));
  return paper;
}

static void
draw_ladder (cairo_t *cr,
             double   width,
             double   height,
             gpointer data)
{
  RungsSceneOptions options = { .width = width, .height = height, .text_scale = 1.0, .palette = RUNGS_PALETTE_PRINT,
                                .show_bands = TRUE, .show_legend = TRUE, .show_credit = TRUE };
  g_autoptr (RungsScene) scene = rungs_ladder_values_to_scene (data, &options);

  rungs_paint_scene (cr, scene);
}

static void
free_ladder (gpointer data)
{
  rungs_ladder_values_free (data);
}

static RungsPaper *
make_ladder (RungsWorkbook        *workbook,
             const char           *id,
             const RungsPrintUse  *use,
             GError              **error)
{
  RungsLadderFilter filter = { .for_outside = TRUE, .audience = use->audience };
  RungsLadderValues *values = rungs_ladder_values_read_filtered (workbook, &filter, error);
  g_autofree char *words = NULL;
  g_auto(GStrv) lines = NULL;
  RungsPaper *paper;

  if (values == NULL)
    return NULL;
  words = rungs_ladder_values_to_text (values);
  lines = g_strsplit (words, "\n", -1);
  paper = rungs_paper_new (_("The ladder of co-production"), _("en-GB"));
  rungs_paper_add_heading (paper, 1, _("The ladder of co-production"));
  rungs_paper_add_figure (paper, _("The ladder of co-production as a picture. The same follows in words."), 0.9, draw_ladder,
                          values, free_ladder);
  /* The first line of the words is the heading. */
  for (gsize i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, lines[i]);
  return paper;
}

static const RungsPrint prints[] = {
  { "ladder", NULL, make_ladder, NULL },
  { "enquiry", "enquiry", make_enquiry, NULL },
  { "agreement", "pairing", make_agreement, NULL },
  { "case-study", "case-study", _rungs_print_story, _rungs_print_story_record },
  { "consent-form", "case-study", _rungs_print_consent_form, NULL },
};

/**
 * rungs_print_find:
 * @what: "ladder", "enquiry", "case-study", ...
 *
 * Returns: (transfer none) (nullable): that sort of document
 */
const RungsPrint *
rungs_print_find (const char *what)
{
  for (gsize i = 0; i < G_N_ELEMENTS (prints); i++)
    if (g_str_equal (prints[i].what, what))
      return &prints[i];
  return NULL;
}

/** rungs_print_kind: Returns: (transfer none) (nullable): the kind of the record it is about */
const char *
rungs_print_kind (const RungsPrint *print)
{
  return print->kind;
}

/** rungs_print_list: Returns: (transfer full): what can be printed, as words parted by commas */
char *
rungs_print_list (void)
{
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (prints); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", prints[i].what);
  return g_string_free (list, FALSE);
}

/**
 * rungs_print_make:
 * @print: a sort of document
 * @workbook: what it is made of
 * @id: (nullable): of the record it is about
 * @use: what it is for
 * @error: (out): why it may not be printed, and how to put it right
 *
 * Returns: (transfer full): the document
 */
RungsPaper *
rungs_print_make (const RungsPrint     *print,
                  RungsWorkbook        *workbook,
                  const char           *id,
                  const RungsPrintUse  *use,
                  GError              **error)
{
  RungsPaper *paper = print->make (workbook, id, use, error);

  if (paper != NULL && rungs_workbook_is_example (workbook))
    {
      g_autofree char *words = g_strdup_printf ("%s. %s", rungs_ladder_example (),
                                                rungs_paper_footer (paper) != NULL ? rungs_paper_footer (paper) : "");

      rungs_paper_set_footer (paper, g_strchomp (words));
    }
  return paper;
}

/**
 * rungs_print_record:
 * @print: a sort of document
 * @workbook: what it was made of
 * @id: (nullable): of the record it is about
 * @use: what it was for
 * @error: (out): why it could not be worked out
 *
 * Returns: (transfer full) (nullable): what is to be written down about the copies; %NULL without an error where nothing is
 */
RungsEdits *
rungs_print_record (const RungsPrint     *print,
                    RungsWorkbook        *workbook,
                    const char           *id,
                    const RungsPrintUse  *use,
                    GError              **error)
{
  return print->record != NULL ? print->record (workbook, id, use, error) : NULL;
}
