/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * waiting.c: whatever has a due date that has come, from one table of what can be due.
 */
#include "config.h"

#include "waiting.h"

#include <glib/gi18n-lib.h>

#include "dates.h"
#include "links.h"
#include "table.h"
#include "workbook-private.h"

/* One thing that can be due. A field that is left unanswered is NULL in SQL. */
typedef struct
{
  const char *kind;  /* NULL: every kind without a row of its own for the field */
  const char *field; /* its date */
  const char *where; /* NULL: always */
  int days_after;    /* due so many days after the date */
  int days_ahead;    /* told so many days before it is due */
  const char *words;
  const char *soon;  /* what is said in the last week before; NULL: the same */
  const char *over;  /* what is said from the day after on; NULL: the same */
  const char *date;  /* SQL for the date, where it is not what stands in the field */
} Due;

#define SOON_DAYS 7

/* A consent of a story that is there, and that no later one of the same scope goes on with. */
#define HOLDS_STILL                                                                                                     \
  "withdrawn_on IS NULL AND EXISTS (SELECT 1 FROM case_study AS s WHERE s.id = consent.case_study AND s.archived = 0 "  \
  "AND coalesce (s.state, '') NOT IN ('withdrawn', 'resting')) AND NOT EXISTS (SELECT 1 FROM consent AS c "                              \
  "WHERE c.case_study = consent.case_study AND c.archived = 0 AND c.withdrawn_on IS NULL AND c.scope = consent.scope "  \
  "AND c.partners IS consent.partners AND c.ends_on > consent.ends_on)"

/* rungs_use_is_out() */
#define IS_OUT(use)                                                                                                     \
  use ".ended IS NULL AND " use ".returned_on IS NULL AND "                                                             \
  "(" use ".copies IS NOT NULL OR coalesce (" use ".channel, '') NOT IN ('meeting', 'training'))"

/* Copies of a story that was taken back wait with the story. */
#define NOT_TAKEN_BACK                                                                                                  \
  "NOT EXISTS (SELECT 1 FROM case_study AS s WHERE s.id = use.case_study AND s.state = 'withdrawn')"

/* Whoever was to see it, somebody said yes to that for that day. */
#define NOBODY_SAID_YES                                                                                                 \
  "NOT EXISTS (SELECT 1 FROM consent AS c WHERE c.case_study = use.case_study AND c.given_on <= use.\"on\" "            \
  "AND use.\"on\" <= c.ends_on AND (c.withdrawn_on IS NULL OR use.\"on\" <= c.withdrawn_on) "                           \
  "AND (c.scope = 'public' OR c.scope = coalesce (use.audience, 'inside') OR coalesce (use.audience, 'inside') = 'inside'))"

/* As the gate looks at who it is for; names differ in nothing but capitals. */
#define COVERS(consent)                                                                                                 \
  "(" consent ".scope = 'public' OR coalesce (use.audience, 'inside') = 'inside' "                                      \
  "OR (use.audience = 'partner' AND " consent ".scope = 'partner' AND instr (char (10) || lower (" consent ".partners) " \
  "|| char (10), char (10) || lower (use.held_by) || char (10)) > 0))"

/* The day on which they took back what they had said yes to, where nothing else they said goes on with it. */
#define YES_TAKEN_BACK                                                                                                  \
  "(SELECT min (c.withdrawn_on) FROM consent AS c WHERE c.case_study = use.case_study AND c.given_on <= use.\"on\" "    \
  "AND use.\"on\" <= min (c.ends_on, c.withdrawn_on) AND " COVERS ("c") " AND NOT EXISTS (SELECT 1 FROM consent AS d "                        \
  "WHERE d.case_study = use.case_study AND d.archived = 0 AND d.withdrawn_on IS NULL AND " COVERS ("d") "))"

#define COPIES_TO_ASK_FOR                                                                                               \
  "EXISTS (SELECT 1 FROM use AS u WHERE u.case_study = case_study.id AND u.archived = 0 AND u.asked_back_on IS NULL "   \
  "AND " IS_OUT ("u") ")"
#define COPIES_OUT                                                                                                      \
  "EXISTS (SELECT 1 FROM use AS u WHERE u.case_study = case_study.id AND u.archived = 0 AND " IS_OUT ("u") ")"

/* The last day we know of on which somebody talked with the person about it. */
#define SPOKEN                                                                                                          \
  "nullif (max (coalesce (spoken_on, ''), coalesce ((SELECT max (c.given_on) FROM consent AS c "                        \
  "WHERE c.case_study = case_study.id), '')), '')"
#define USED_AGAIN                                                                                                      \
  "(SELECT u.\"on\" FROM use AS u WHERE u.case_study = case_study.id AND u.archived = 0 "                               \
  "AND u.\"on\" > coalesce (" SPOKEN ", '') ORDER BY u.\"on\", u.id LIMIT 1 OFFSET 2)"

static const Due dues[] = {
  { "action", "due", "coalesce (state, 'to-do') IN ('to-do', 'doing')", 0, 0, N_("This was to be done by now") },
  { "told", "reply-due", "replied_on IS NULL", 0, 0, N_("An answer was to come by now") },
  { "change", "check-due", "check_result IS NULL", 0, 0, N_("Time to look whether the change holds") },
  { "pairing", "review-due", "coalesce (state, '') <> 'ended'", 0, 0, N_("Time to ask both how it goes") },
  { "enquiry", "look-again-on", "coalesce (state, 'open') IN ('open', 'paused')", 0, 0,
    N_("Time to look at this enquiry again") },
  { "aim", "by", NULL, 0, 0, N_("Time to see what came of this aim") },
  { "consent", "ends-on", HOLDS_STILL, 0, 30, N_("This consent ends: ask again, or let the story rest"),
    .soon = N_("This consent ends within a week: ask again, or let the story rest"),
    .over = N_("This consent has ended: ask again, or let the story rest") },
  { "case-study", "spoken-on", "state IN ('ready', 'in-use')", 365, 0,
    N_("Nobody has talked with them about it for a year: ask whether it still feels right"), .date = SPOKEN },
  { "case-study", "spoken-on", "state IN ('ready', 'in-use')", 0, 0,
    N_("Used three times since you last talked with them: ask whether it still feels right"), .date = USED_AGAIN },
  { "case-study", "withdrawn-on", "state = 'withdrawn' AND " COPIES_TO_ASK_FOR, 0, 0,
    N_("It was taken back: ask for the copies that are out") },
  { "case-study", "withdrawn-on", "state = 'withdrawn' AND coalesce (kept, 'story') = 'story' AND NOT " COPIES_OUT, 0, 0,
    N_("No copy is out any more: decide with them what is kept of the story") },
  { "use", "until", "asked_back_on IS NULL AND " IS_OUT ("use") " AND " NOT_TAKEN_BACK, 1, 0,
    N_("These may not be used any more: ask for them back") },
  { "use", "asked-back-on", "asked_back_on IS NULL AND " IS_OUT ("use") " AND " NOT_TAKEN_BACK, 0, 0,
    N_("They took back their yes to this: ask for the copies back"), .date = YES_TAKEN_BACK },
  { "use", "asked-back-on", IS_OUT ("use"), 14, 0,
    N_("They were asked for two weeks ago: ask again, or say what became of them") },
  { "use", "on", "ended IS NULL AND returned_on IS NULL AND " NOBODY_SAID_YES " AND " NOT_TAKEN_BACK, 0, 0,
    N_("Nobody said yes to this for that day: tell the person, and ask for it back") },
  { "payment", "agreed-on", "paid_on IS NULL AND coalesce (outcome, '') <> 'declined'", 14, 0,
    N_("This was agreed two weeks ago and is not paid yet") },
  { "activity", "review-on", NULL, 0, 0, N_("Time to look at this on the ladder again") },
  { NULL, "review-on", NULL, 0, 0, N_("Time to decide whether to keep this") },
};

static gboolean
is_of (const Due       *due,
       const RungsKind *kind)
{
  if (due->kind != NULL)
    return g_str_equal (due->kind, kind->name);
  for (gsize i = 0; i < G_N_ELEMENTS (dues); i++)
    {
      if (g_strcmp0 (dues[i].kind, kind->name) == 0 && g_str_equal (dues[i].field, due->field))
        return FALSE;
    }
  return TRUE;
}

/** rungs_waiting_free: @waiting: (nullable): one thing that waits */
void
rungs_waiting_free (RungsWaiting *waiting)
{
  if (waiting == NULL)
    return;
  g_free (waiting->id);
  g_free (waiting->title);
  g_free (waiting->due);
  g_free (waiting->words);
  g_free (waiting);
}

/* A part by itself, "A board or a group", would not say what waits: its whole stands before it. */
static char *
name_with_whole (RungsDatabase     *database,
                 const RungsRecord *record)
{
  const char *belongs_to = rungs_record_kind (record)->belongs_to;
  const char *id = belongs_to != NULL ? rungs_record_get (record, belongs_to) : NULL;
  g_autofree char *title = rungs_links_title (database, record);
  g_autofree char *whole_title = NULL;
  g_autoptr (RungsRecord) whole = NULL;
  const RungsField *field;

  if (id == NULL)
    return g_steal_pointer (&title);
  field = rungs_kind_field (rungs_record_kind (record), belongs_to);
  if (!rungs_table_read (database, rungs_kind_find (field->links_to), id, &whole, NULL) || whole == NULL)
    return g_steal_pointer (&title);

  whole_title = rungs_links_title (database, whole);
  /* Translators: the first %s is a whole, "Proving who you are", the second a part of it, "A board or a group" */
  return g_strdup_printf (_("%s: %s"), whole_title, title);
}

static const char *
words_for (const Due  *due,
           const char *day,
           const char *on)
{
  const int days = rungs_date_days_between (on, day);

  if (due->over != NULL && days < 0)
    return _(due->over);
  if (due->soon != NULL && days <= SOON_DAYS)
    return _(due->soon);
  return _(due->words);
}

static gboolean
find_due (RungsDatabase    *database,
          const RungsKind  *kind,
          const Due        *due,
          const char       *on,
          GPtrArray        *found,
          GError          **error)
{
  const RungsTable *table = rungs_table_of (database, kind);
  const RungsField *field = rungs_kind_field (kind, due->field);
  g_autofree char *column = rungs_field_column (field);
  g_autofree char *date = due->date != NULL ? g_strdup (due->date) : g_strdup_printf ("\"%s\"", column);
  g_autofree char *columns = g_strjoinv (", ", table->columns);
  g_autofree char *latest = rungs_date_add_days (on, due->days_ahead - due->days_after);
  /* "+" keeps SQLite from walking over all records in use instead of the few that have a day. */
  g_autofree char *sql = g_strdup_printf ("SELECT %s, %s FROM %s WHERE %s <= :latest AND +\"archived\" = 0 AND %s", columns, date,
                                          table->name, date, due->where != NULL ? due->where : "TRUE");
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, sql, error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":latest", latest);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      g_autoptr (RungsRecord) record = rungs_table_record (table, statement);
      RungsWaiting *waiting = g_new0 (RungsWaiting, 1);

      waiting->kind = kind;
      waiting->id = g_strdup (rungs_record_id (record));
      waiting->title = name_with_whole (database, record);
      waiting->field = field;
      waiting->due = rungs_date_add_days (rungs_statement_text (statement, (int) table->n_columns), due->days_after);
      waiting->words = g_strdup (words_for (due, waiting->due, on));
      g_ptr_array_add (found, waiting);
    }
  return step != RUNGS_STEP_ERROR;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const RungsWaiting *one = *(RungsWaiting *const *) a;
  const RungsWaiting *other = *(RungsWaiting *const *) b;
  int order = g_strcmp0 (one->due, other->due);

  return order != 0 ? order : g_strcmp0 (one->id, other->id);
}

/**
 * rungs_workbook_waiting:
 * @self: a workbook
 * @on: (nullable): an ISO date; %NULL for today
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsWaiting): what waits on that day, earliest due first
 */
GPtrArray *
rungs_workbook_waiting (RungsWorkbook  *self,
                        const char     *on,
                        GError        **error)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_waiting_free);
  g_autoptr (GDateTime) utc = rungs_hooks_now (&self->hooks);
  g_autoptr (GDateTime) now = g_date_time_to_local (utc);
  g_autofree char *today = rungs_date_today (now);

  if (self->reader == NULL)
    {
      g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                           _("This workbook was closed: open it again."));
      return NULL;
    }
  if (on != NULL && !rungs_date_is_day (on))
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                   /* Translators: %s is what was given as a date. */
                   _("“%s” is no day: write it like 2026-11-22."), on);
      return NULL;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (dues); i++)
    for (guint j = 0; kinds[j] != NULL; j++)
      if (is_of (&dues[i], kinds[j]) &&
          !find_due (self->reader, kinds[j], &dues[i], on != NULL ? on : today, found, error))
        return NULL;
  g_ptr_array_sort (found, compare);
  return g_steal_pointer (&found);
}
