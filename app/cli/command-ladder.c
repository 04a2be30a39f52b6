/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * command-ladder.c: the command ladder: which work it shows, and the picture and the words that it makes of it. All of it is as
 * it may leave the laptop, the words too: nobody knows where a line on a terminal goes.
 */
#include "config.h"

#include "command-ladder.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "call-words.h"
#include "ladder-picture.h"
#include "output.h"
#include "text-direction.h"
#include "typed-value.h"

#define A4_WIDTH 595 /* in points */
#define A4_HEIGHT 842
#define DEFAULT_WIDTH 1600
#define DEFAULT_HEIGHT 1200

/** Asked: what the ladder is to show; the filter's texts are in @kept. */
typedef struct
{
  RungsLadderFilter filter;
  GPtrArray *kept;
  guint width;
  guint height;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_clear_pointer (&asked->kept, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

const RungsCliOption rungs_cli_ladder_options[] = {
  { "output", 'o', "OUT", FALSE, N_("Where it goes: a name that ends in .png, .svg or .pdf.") },
  { "size", '\0', "WxH", FALSE, N_("How large it is, of a PDF in points; else 1600x1200, and a PDF A4.") },
  { "text", '\0', NULL, FALSE, N_("Print the ladder in words.") },
  { "words", '\0', NULL, FALSE, N_("The same in words beside a PNG or SVG picture, which may become higher; a PDF has them always.") },
  { "time", '\0', NULL, FALSE, N_("The chart through time instead: where each view stood, round by round.") },
  { "explain", '\0', NULL, FALSE, N_("What each rung means instead, and nobody on it.") },
  { "for", '\0', "inside|partners|public", FALSE,
    N_("Who will see it: only what they may see goes out. Else: inside. Fewer than five people of a view are shown as they said, "
       "and what is face down is not told.") },
  { "activity", '\0', "ID", FALSE, N_("Only this piece of work.") },
  { "level", '\0', "person|service|strategy", FALSE, N_("Only work that reaches so wide.") },
  { "organisation", '\0', "NAME", FALSE, N_("Only work that this organisation runs.") },
  { "group", '\0', "ID", FALSE, N_("Only what was placed at meetings of this group.") },
  { "view", '\0', "VIEW", FALSE, N_("Only one view: lived, frontline, management, board or mixed.") },
  { "from", '\0', "DATE", FALSE, N_("Only what was placed on this day or later.") },
  { "until", '\0', "DATE", FALSE, N_("Only what was placed on this day or before.") },
  { "round", '\0', "N", FALSE, N_("Only this round of each piece of work: 1 is the first.") },
  { "rounds", '\0', NULL, FALSE, N_("The rounds before, too: arrows in the picture, and round by round in words.") },
  { "ladder", '\0', "ID", FALSE, N_("Another ladder, by its name or id.") },
  { NULL },
};

static gboolean
read_size (RungsCliCall *call,
           Asked        *asked,
           RungsCliExit *result)
{
  const char *size = rungs_cli_call_option (call, "size");
  g_auto (GStrv) parts = NULL;
  guint64 w = DEFAULT_WIDTH;
  guint64 h = DEFAULT_HEIGHT;

  if (size != NULL)
    {
      parts = g_strsplit (size, "x", 2);
      if (parts[0] == NULL || parts[1] == NULL || !g_ascii_string_to_unsigned (parts[0], 10, 1, G_MAXUINT, &w, NULL) ||
          !g_ascii_string_to_unsigned (parts[1], 10, 1, G_MAXUINT, &h, NULL))
        {
          /* Translators: %s is what somebody wrote. */
          *result = rungs_cli_wrong_usage (call, _("--size: “%s” is no size: write it like 1600x1200."), size);
          return FALSE;
        }
    }
  asked->width = (guint) w;
  asked->height = (guint) h;
  return TRUE;
}

static gboolean
read_rounds (RungsCliCall *call,
             Asked        *asked,
             RungsCliExit *result)
{
  const char *round = rungs_cli_call_option (call, "round");
  guint64 number = 0;

  if (round != NULL && !g_ascii_string_to_unsigned (round, 10, 1, G_MAXUINT - 1, &number, NULL))
    {
      /* Translators: %s is what somebody wrote. */
      *result = rungs_cli_wrong_usage (call, _("--round: “%s” is no round: write a number, 1 for the first."), round);
      return FALSE;
    }
  asked->filter.round = (guint) number;
  asked->filter.rounds = rungs_cli_call_has (call, "rounds") ? RUNGS_ALL_ROUNDS : 0;
  return TRUE;
}

static const char *
keep (Asked *asked,
      char  *text)
{
  if (text != NULL)
    g_ptr_array_add (asked->kept, text);
  return text;
}

static gboolean
read_days (RungsCliCall *call,
           Asked        *asked,
           RungsCliExit *result)
{
  char *from = NULL;
  char *until = NULL;

  if (!rungs_cli_read_date (call, "from", &from, result))
    return FALSE;
  asked->filter.from = keep (asked, from);
  if (!rungs_cli_read_date (call, "until", &until, result))
    return FALSE;
  asked->filter.until = keep (asked, until);
  return TRUE;
}

/* What can be wrong before the workbook is opened. */
static gboolean
read_call (RungsCliCall *call,
           Asked        *asked,
           RungsCliExit *result)
{
  if (rungs_cli_call_option (call, "output") == NULL && !rungs_cli_call_has (call, "text"))
    {
      *result = rungs_cli_wrong_usage (call, "%s", _("Say where the picture goes (-o OUT), or ask for words (--text)."));
      return FALSE;
    }
  asked->filter.for_outside = TRUE;
  return read_size (call, asked, result) && rungs_cli_read_audience (call, &asked->filter.audience, result) &&
         read_rounds (call, asked, result) && read_days (call, asked, result);
}

static gboolean
read_record (RungsWorkbook  *workbook,
             RungsCliCall   *call,
             Asked          *asked,
             const char     *kind,
             const char    **id,
             GError        **error)
{
  const char *word = rungs_cli_call_option (call, kind);

  if (word == NULL)
    return TRUE;
  *id = keep (asked, rungs_workbook_resolve (workbook, rungs_kind_find (kind), word, error));
  if (*id == NULL)
    g_prefix_error (error, "--%s: ", kind);
  return *id != NULL;
}

static gboolean
read_choice (RungsWorkbook  *workbook,
             RungsCliCall   *call,
             Asked          *asked,
             const char     *kind,
             const char     *field,
             const char    **value,
             GError        **error)
{
  const char *word = rungs_cli_call_option (call, field);
  char *canonical = NULL;

  if (word == NULL)
    return TRUE;
  if (!rungs_typed_value (workbook, rungs_kind_field (rungs_kind_find (kind), field), word, &canonical, error))
    {
      g_prefix_error (error, "--");
      return FALSE;
    }
  *value = keep (asked, canonical);
  return TRUE;
}

static gboolean
read_filter (RungsWorkbook  *workbook,
             RungsCliCall   *call,
             Asked          *asked,
             GError        **error)
{
  RungsLadderFilter *filter = &asked->filter;

  return read_record (workbook, call, asked, "ladder", &filter->ladder, error) &&
         read_record (workbook, call, asked, "activity", &filter->activity, error) &&
         read_record (workbook, call, asked, "group", &filter->group, error) &&
         read_choice (workbook, call, asked, "activity", "level", &filter->level, error) &&
         read_choice (workbook, call, asked, "activity", "organisation", &filter->organisation, error) &&
         read_choice (workbook, call, asked, "placing", "view", &filter->view, error);
}

static RungsTakeAway *
read_ladder (RungsWorkbook  *workbook,
             RungsCliCall   *call,
             Asked          *asked,
             GError        **error)
{
  g_autoptr (RungsLadderValues) values = rungs_ladder_values_read_filtered (workbook, &asked->filter, error);
  g_autoptr (GPtrArray) history = NULL;

  if (values == NULL)
    return NULL;
  if (asked->filter.activity != NULL && values->title == NULL)
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED, "%s",
                   _("This work is part of an enquiry that they may not see: ask for it without --for, for inside."));
      return NULL;
    }
  values->show_aims = TRUE;
  if (rungs_cli_call_has (call, "explain"))
    return rungs_take_away_new_explained (values);
  if (!rungs_cli_call_has (call, "time"))
    return rungs_take_away_new_ladder (values);
  history = rungs_ladder_history_read (workbook, &asked->filter, error);
  return history != NULL ? rungs_take_away_new_history (values, history) : NULL;
}

static gboolean
write_picture (RungsCliCall        *call,
               Asked               *asked,
               RungsTakeAway       *away,
               RungsPictureFormat   format,
               GError             **error)
{
  const gboolean is_paper = format == RUNGS_PICTURE_PDF && rungs_cli_call_option (call, "size") == NULL;
  RungsPictureOptions options = {
    .format = format,
    .width = is_paper ? A4_WIDTH : asked->width,
    .height = is_paper ? A4_HEIGHT : asked->height,
    .right_to_left = rungs_text_direction_right_to_left (),
    .with_words = format == RUNGS_PICTURE_PDF || rungs_cli_call_has (call, "words"),
  };

  return rungs_take_away_write (away, rungs_cli_call_option (call, "output"), &options, NULL, error);
}

/**
 * rungs_cli_run_ladder:
 * @call: the command ladder, as it was called
 *
 * Returns: what to end with
 */
RungsCliExit
rungs_cli_run_ladder (RungsCliCall *call)
{
  const char *path = rungs_cli_call_option (call, "output");
  g_auto (Asked) asked = { .kept = g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (RungsTakeAway) away = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (GError) error = NULL;
  RungsPictureFormat format = RUNGS_PICTURE_PNG;
  RungsCliExit result;

  if (!read_call (call, &asked, &result))
    return result;
  if (path == NULL || rungs_picture_format_of (path, &format, &error))
    workbook = rungs_cli_open_to_read (call, &error);
  if (workbook != NULL && read_filter (workbook, call, &asked, &error))
    away = read_ladder (workbook, call, &asked, &error);
  if (away == NULL || (path != NULL && !write_picture (call, &asked, away, format, &error)))
    return rungs_cli_refuse (error);
  if (rungs_cli_call_has (call, "text"))
    {
      g_autofree char *text = rungs_take_away_text (away);

      rungs_cli_out ("%s", text);
    }
  return RUNGS_CLI_DONE;
}
