/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * command-erase.c: the command erase: says what goes and what no program can reach, asks for the title where somebody sits at the
 * terminal, and erases for good.
 */
#include "config.h"

#include "command-erase.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "call-words.h"
#include "erasing.h"
#include "output.h"
#include "story-deeds.h"

#define ID_SHOWN 8

/* An erasing on its way. */
typedef struct
{
  RungsWorkbook *workbook;
  const RungsKind *kind;
  char *id;
  char *title;
  gboolean shows_progress;
  int percent;
} Running;

static void
running_clear (Running *running)
{
  g_clear_object (&running->workbook);
  g_clear_pointer (&running->id, g_free);
  g_clear_pointer (&running->title, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Running, running_clear)

static gboolean
add_fields (RungsErasure    *erasure,
            const Running   *running,
            const GPtrArray *fields,
            GError         **error)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const char *name = g_ptr_array_index (fields, i);

      if (rungs_kind_field (running->kind, name) == NULL)
        {
          g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                       /* Translators: %1$s and %3$s are the name of a kind of record, %2$s the name of a field. */
                       _("%1$s has no field “%2$s”: “rungs-cli kinds %3$s” lists them."), running->kind->name, name,
                       running->kind->name);
          return FALSE;
        }
      rungs_erasure_add_field (erasure, running->kind, running->id, name);
    }
  return TRUE;
}

static RungsErasure *
make_erasure (RungsCliCall   *call,
              const Running  *running,
              GError        **error)
{
  const char *reason = rungs_cli_call_option (call, "reason");
  g_autoptr (RungsErasure) erasure = rungs_erasure_new (reason != NULL ? reason : "other");
  const GPtrArray *fields = rungs_cli_call_options (call, "field");

  if (rungs_cli_call_has (call, "keep-proof"))
    {
      if (!g_str_equal (running->kind->name, "case-study"))
        {
          g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                               _("--keep-proof is for a case-study: leave it out, or name one."));
          return NULL;
        }
      rungs_erasure_add_all_but_proof (erasure, running->id);
    }
  else if (fields != NULL)
    {
      if (!add_fields (erasure, running, fields, error))
        return NULL;
    }
  else
    {
      rungs_erasure_add_record (erasure, running->kind, running->id);
    }
  return g_steal_pointer (&erasure);
}

static void
print_pieces (const char *heading,
              GPtrArray  *pieces)
{
  if (pieces->len == 0)
    return;
  rungs_cli_out ("%s\n", heading);
  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsErasePiece *piece = g_ptr_array_index (pieces, i);
      g_autofree char *title = rungs_cli_one_line (piece->title, 60);

      rungs_cli_out ("  ");
      rungs_cli_out_padded (piece->kind->name, 16);
      rungs_cli_out ("%.*s  %s%s%s\n", ID_SHOWN, piece->id, title, piece->field != NULL ? ": " : "",
                     piece->field != NULL ? piece->field->name : "");
    }
}

static void
print_preview (const RungsErasePreview *preview)
{
  g_autoptr (GPtrArray) words = rungs_erase_preview_words (preview);

  print_pieces (_("This goes for good:"), preview->goes);
  print_pieces (_("Of these, the answer goes:"), preview->answers);
  print_pieces (_("This stays, and no longer says who said it:"), preview->nameless);
  print_pieces (_("This stays, and loses the link:"), preview->unlinked);
  print_pieces (_("This says its name, and stays as it is:"), preview->mentions);
  print_pieces (_("Copies that were given out and did not come back:"), preview->copies);
  for (guint i = 0; i < words->len; i++)
    rungs_cli_out ("%s\n", (const char *) g_ptr_array_index (words, i));
}

static char *
read_line (void)
{
  char *line = NULL;
  size_t size = 0;
  char *typed = NULL;

  if (getline (&line, &size, stdin) >= 0)
    typed = g_locale_to_utf8 (line, -1, NULL, NULL, NULL);
  free (line);
  return g_strstrip (typed != NULL ? typed : g_strdup (""));
}

/* A script has written the id, the reason and the command, and archived the record before: that is asked of nobody twice. */
static gboolean
is_meant (RungsCliCall  *call,
          const Running *running,
          GError       **error)
{
  g_autofree char *wanted = rungs_cli_one_line (running->title, 60);
  g_autofree char *typed = NULL;

  if (rungs_cli_call_has (call, "yes") || !isatty (STDIN_FILENO))
    return TRUE;
  if (!rungs_cli_out_finish (error))
    return FALSE;
  /* Translators: %s is what a record is called. */
  fprintf (stderr, _("To erase it for good, type: %s"), wanted);
  fputs ("\n> ", stderr);
  typed = read_line ();
  if (g_str_equal (typed, wanted))
    return TRUE;
  g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                       _("That is not the same, so nothing was erased: call it again to try once more."));
  return FALSE;
}

/* What has to be done first, in words that can be called. */
static gboolean
was_archived (RungsCliCall   *call,
              const Running  *running,
              GError        **error)
{
  g_autoptr (RungsRecord) record = rungs_workbook_read (running->workbook, running->kind, running->id, error);
  g_autofree char *file = g_shell_quote (rungs_cli_call_word (call, 0));

  if (record == NULL)
    return FALSE;
  if (rungs_record_is_archived (record) || rungs_cli_call_has (call, "field") || rungs_cli_call_has (call, "keep-proof"))
    return TRUE;
  g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
               /* Translators: %1$s is what a record is called; the others are words of a command. */
               _("“%1$s” is in use still. Archive it first, which can be undone: rungs-cli archive %2$s %3$s %4$s"),
               running->title, file, running->kind->name, running->id);
  return FALSE;
}

static void
tell_progress_cb (double   done,
                  gboolean may_stop,
                  gpointer data)
{
  Running *running = data;
  int percent = (int) (done * 100.0);

  if (running->shows_progress && percent != running->percent)
    fprintf (stderr, "\r%3d %%", percent);
  running->percent = percent;
}

static void
tell_counts (const RungsErasePreview *preview)
{
  guint n_records = preview->goes->len;
  guint n_answers = preview->answers->len;

  if (n_records > 0)
    {
      rungs_cli_out (ngettext ("Erased for good: %u record.", "Erased for good: %u records.", n_records), n_records);
      rungs_cli_out ("\n");
    }
  if (n_answers > 0)
    {
      rungs_cli_out (ngettext ("Erased for good: %u answer.", "Erased for good: %u answers.", n_answers), n_answers);
      rungs_cli_out ("\n");
    }
}

/* Of a story that is only a proof now, that is written down. */
static gboolean
tell_kept (RungsCliCall   *call,
           const Running  *running,
           GError        **error)
{
  return !rungs_cli_call_has (call, "keep-proof") ||
         rungs_workbook_write (running->workbook, rungs_story_keep_proof (running->id), NULL, error);
}

static gboolean
erase (RungsCliCall             *call,
       Running                  *running,
       RungsErasure             *erasure,
       const RungsErasePreview  *preview,
       GError                  **error)
{
  gboolean is_other = g_str_equal (rungs_erasure_reason (erasure), "other") &&
                      !g_str_equal (rungs_cli_call_option (call, "reason"), "other");
  gboolean is_finished = FALSE;
  gboolean is_done;

  running->shows_progress = isatty (STDERR_FILENO);
  is_done = rungs_workbook_erase (running->workbook, erasure, tell_progress_cb, running, &is_finished, error);
  if (running->shows_progress)
    fputs ("\r      \r", stderr);
  if (!is_done || !tell_kept (call, running, error))
    return FALSE;
  tell_counts (preview);
  if (is_other)
    rungs_cli_say ("%s", _("The words of the reason are not kept, because they could name somebody: only the day and the kind are."));
  if (!is_finished)
    rungs_cli_say ("%s", _("The room it took in the file could not be scrubbed yet: that is done when the workbook is next opened "
                           "to write, with more room on the disk."));
  return TRUE;
}

static gboolean
run (RungsCliCall  *call,
     Running       *running,
     GError       **error)
{
  gboolean is_dry = rungs_cli_call_has (call, "dry-run");
  g_autoptr (RungsErasure) erasure = NULL;
  g_autoptr (RungsErasePreview) preview = NULL;

  running->workbook = is_dry ? rungs_cli_open_to_read (call, error) : rungs_cli_open_to_write (call, error);
  if (running->workbook == NULL)
    return FALSE;
  running->id = rungs_cli_find_put_away (running->workbook, call, &running->kind, error);
  if (running->id == NULL)
    return FALSE;
  running->title = rungs_workbook_title (running->workbook, running->kind, running->id);
  if (!was_archived (call, running, error))
    return FALSE;
  erasure = make_erasure (call, running, error);
  preview = erasure != NULL ? rungs_workbook_erase_preview (running->workbook, erasure, error) : NULL;
  if (preview == NULL)
    return FALSE;
  print_preview (preview);
  if (!is_dry && (!is_meant (call, running, error) ||
                  !erase (call, running, g_steal_pointer (&erasure), preview, error)))
    return FALSE;
  rungs_workbook_close (running->workbook);
  return TRUE;
}

/**
 * rungs_cli_run_erase:
 * @call: a call of erase
 *
 * Returns: what to end with
 */
RungsCliExit
rungs_cli_run_erase (RungsCliCall *call)
{
  const char *reason = rungs_cli_call_option (call, "reason");
  g_autoptr (GError) error = NULL;
  g_auto (Running) running = { .percent = -1 };

  if ((reason == NULL || *reason == '\0') && !rungs_cli_call_has (call, "dry-run"))
    return rungs_cli_wrong_usage (call, "%s", _("--reason is missing: say why, such as asked, consent, time or mistake."));
  if (rungs_cli_call_has (call, "field") && rungs_cli_call_has (call, "keep-proof"))
    return rungs_cli_wrong_usage (call, "%s", _("Give --field or --keep-proof, not both."));
  return run (call, &running, &error) ? RUNGS_CLI_DONE : rungs_cli_refuse (error);
}

const RungsCliOption rungs_cli_erase_options[] = {
  { "reason", '\0', "TEXT", FALSE,
    N_("Why: asked, consent, time, mistake or other. Any other words count as other, and are not kept.") },
  { "dry-run", '\0', NULL, FALSE, N_("Only say what would go, what would stay, and what no program can reach.") },
  { "yes", '\0', NULL, FALSE, N_("Do not ask for the title at a terminal.") },
  { "keep-proof", '\0', NULL, FALSE, N_("Of a case-study: keep that it was agreed to and taken back, and nothing it tells.") },
  { "field", '\0', "FIELD", TRUE, N_("Erase this answer alone, and keep the record. May be given for several.") },
  { NULL },
};
