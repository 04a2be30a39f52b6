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

/* The columns of what is looked for: no more than names it, for stories are long and thousands may wait. */
enum
{
  ID,
  TITLE,
  WHOLE,
  WHOLE_TITLE,
  DATE,
};

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

/* All others need not be looked at closely. */
#define SOME_YES_TAKEN_BACK "+case_study IN (SELECT c.case_study FROM consent AS c WHERE c.withdrawn_on IS NOT NULL)"

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
  { "use", "asked-back-on", "asked_back_on IS NULL AND " IS_OUT ("use") " AND " SOME_YES_TAKEN_BACK " AND " NOT_TAKEN_BACK, 0, 0,
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

static const RungsKind *
whole_of (const RungsKind *kind)
{
  return kind->belongs_to != NULL ? rungs_kind_find (rungs_kind_field (kind, kind->belongs_to)->links_to) : NULL;
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

/* The column that says by itself what a record of @kind is called; NULL: its title is that of another record. */
static char *
title_column (const RungsKind *kind)
{
  const RungsField *field = rungs_kind_title_field (kind);

  return field->type != RUNGS_FIELD_LINK ? rungs_field_column (field) : NULL;
}

/* What a record is called, of which nothing was read but what stands in its title's column, if there is one. */
static char *
title_of (RungsDatabase   *database,
          const RungsKind *kind,
          const char      *id,
          const char      *kept)
{
  g_autoptr (RungsRecord) record = NULL;

  if (kept != NULL)
    {
      const RungsField *field = rungs_kind_title_field (kind);
      char **values = g_new0 (char *, rungs_kind_n_fields (kind));

      values[rungs_kind_field_index (kind, field->name)] = rungs_table_canonical (field, kept);
      record = rungs_record_take_values (kind, values);
      return rungs_record_title (record);
    }
  if (!rungs_table_read (database, kind, id, &record, NULL) || record == NULL)
    return NULL;
  return rungs_links_title (database, record);
}

/* A part by itself, "A board or a group", would not say what waits: its whole stands before it. */
static char *
name_with_whole (RungsDatabase   *database,
                 const RungsKind *kind,
                 RungsStatement  *row)
{
  const char *whole = rungs_statement_text (row, WHOLE);
  g_autofree char *title = title_of (database, kind, rungs_statement_text (row, ID), rungs_statement_text (row, TITLE));
  g_autofree char *whole_title = NULL;

  if (title == NULL)
    title = g_strdup (rungs_kind_title (kind));
  if (whole != NULL)
    whole_title = title_of (database, whole_of (kind), whole, rungs_statement_text (row, WHOLE_TITLE));
  if (whole_title == NULL)
    return g_steal_pointer (&title);
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

static char *
sql_of (RungsDatabase   *database,
        const RungsKind *kind,
        const Due       *due)
{
  const RungsTable *table = rungs_table_of (database, kind);
  const RungsKind *whole = whole_of (kind);
  g_autofree char *title = title_column (kind);
  g_autofree char *column = rungs_field_column (rungs_kind_field (kind, due->field));
  g_autofree char *date = due->date != NULL ? g_strdup (due->date) : g_strdup_printf ("\"%s\"", column);
  g_autoptr (GString) sql = g_string_new ("SELECT id, ");

  g_string_append_printf (sql, title != NULL ? "\"%s\", " : "NULL, ", title);
  if (whole != NULL)
    {
      g_autofree char *link = rungs_field_column (rungs_kind_field (kind, kind->belongs_to));
      g_autofree char *whole_title = title_column (whole);

      g_string_append_printf (sql, "\"%s\", ", link);
      if (whole_title != NULL)
        g_string_append_printf (sql, "(SELECT w.\"%s\" FROM %s AS w WHERE w.id = %s.\"%s\"), ", whole_title,
                                rungs_table_of (database, whole)->name, table->name, link);
      else
        g_string_append (sql, "NULL, ");
    }
  else
    {
      g_string_append (sql, "NULL, NULL, ");
    }
  /* "+" keeps SQLite from walking over all records in use instead of the few that have a day. */
  g_string_append_printf (sql, "%s FROM %s WHERE +\"archived\" = 0", date, table->name);
  /* A date that has to be worked out is looked at last. */
  if (due->date == NULL)
    g_string_append_printf (sql, " AND %s <= :latest", date);
  if (due->where != NULL)
    g_string_append_printf (sql, " AND %s", due->where);
  if (due->date != NULL)
    g_string_append_printf (sql, " AND %s <= :latest", date);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static gboolean
find_due (RungsDatabase    *database,
          const RungsKind  *kind,
          const Due        *due,
          const char       *on,
          GPtrArray        *found,
          GError          **error)
{
  g_autofree char *latest = rungs_date_add_days (on, due->days_ahead - due->days_after);
  g_autofree char *sql = sql_of (database, kind, due);
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, sql, error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":latest", latest);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      RungsWaiting *waiting = g_new0 (RungsWaiting, 1);

      waiting->kind = kind;
      waiting->id = g_strdup (rungs_statement_text (statement, ID));
      waiting->title = name_with_whole (database, kind, statement);
      waiting->field = rungs_kind_field (kind, due->field);
      waiting->due = rungs_date_add_days (rungs_statement_text (statement, DATE), due->days_after);
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

/* @question: an ISO date */
static gpointer
find_all (RungsDatabase  *database,
          gpointer        question,
          GError        **error)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_waiting_free);

  for (gsize i = 0; i < G_N_ELEMENTS (dues); i++)
    for (guint j = 0; kinds[j] != NULL; j++)
      if (is_of (&dues[i], kinds[j]) && !find_due (database, kinds[j], &dues[i], question, found, error))
        return NULL;
  g_ptr_array_sort (found, compare);
  return g_steal_pointer (&found);
}

static char *
today_of (RungsWorkbook *self)
{
  g_autoptr (GDateTime) utc = rungs_hooks_now (&self->hooks);
  g_autoptr (GDateTime) now = g_date_time_to_local (utc);

  return rungs_date_today (now);
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
  g_autofree char *day = on != NULL ? g_strdup (on) : today_of (self);

  if (self->reader == NULL)
    {
      g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                           _("This workbook was closed: open it again."));
      return NULL;
    }
  if (!rungs_date_is_day (day))
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                   /* Translators: %s is what was given as a date. */
                   _("“%s” is no day: write it like 2026-11-22."), day);
      return NULL;
    }
  return find_all (self->reader, day, error);
}

/**
 * rungs_workbook_waiting_async:
 * @self: a workbook
 * @cancellable: (nullable): stops it
 * @callback: called when it is known what waits today
 * @user_data: for @callback
 */
void
rungs_workbook_waiting_async (RungsWorkbook       *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rungs_workbook_waiting_async);
  if (self->is_private || self->reader == NULL)
    {
      GError *error = NULL;
      GPtrArray *found = rungs_workbook_waiting (self, NULL, &error);

      if (found != NULL)
        g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
      else
        g_task_return_error (task, error);
      return;
    }
  /* Its own thread: a list that somebody looks at does not stand behind it. */
  if (self->waiter == NULL)
    self->waiter = rungs_background_new ("rungs-waiter", self->path, self->reading, self->hooks.vfs, self->inbox);
  rungs_background_ask (self->waiter, g_steal_pointer (&task), find_all, today_of (self), g_free,
                        (GDestroyNotify) g_ptr_array_unref, NULL);
}

/**
 * rungs_workbook_waiting_finish:
 * @self: a workbook
 * @result: what the callback was given
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsWaiting): what waits today, earliest due first
 */
GPtrArray *
rungs_workbook_waiting_finish (RungsWorkbook  *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
