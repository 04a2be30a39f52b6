/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-show.c: the show of a case study. The gate is asked when it begins, before each key, and whenever something of the story
 * changes; where it is shut, or the text is another, there is nothing to show from that moment on.
 */
#include "config.h"

#include "stories/story-show.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "printing/print-paper.h"
#include "story-wall.h"

struct _RungsStoryShow
{
  RungsShow parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  RungsRecord *shown;         /* what the room reads of it */
  RungsPaper *paper;
  RungsPaperPages *pages;     /* NULL until they are made */
  GCancellable *laying_out;   /* NULL: none are being made */
  char *held_by;
  char *meeting;
  char *refused;              /* NULL: it may be shown */

  /* state */
  RungsAudience audience;
  RungsPaperStyle style;      /* of the pages that are there, or are being made */
};

G_DEFINE_FINAL_TYPE (RungsStoryShow, rungs_story_show, RUNGS_TYPE_SHOW)

static RungsStoryUse
use_of (RungsStoryShow *self,
        const char     *today)
{
  return (RungsStoryUse) { .audience = self->audience, .held_by = self->held_by, .today = today };
}

/* ---- asking again */

/* Whether it may stay on the wall now; @refused: (out): gets why not. */
static gboolean
ask (RungsStoryShow  *self,
     char           **refused)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  const RungsStoryUse use = use_of (self, today);
  g_autoptr (GError) error = NULL;

  if (rungs_story_wall_is_same (self->workbook, self->shown, &use, &error))
    return TRUE;
  *refused = g_strdup (error->message);
  return FALSE;
}

static void
rungs_story_show_ask_again (RungsShow *show)
{
  RungsStoryShow *self = RUNGS_STORY_SHOW (show);
  g_autofree char *refused = NULL;

  ask (self, &refused);
  if (g_strcmp0 (refused, self->refused) == 0)
    return;
  g_free (self->refused);
  self->refused = g_steal_pointer (&refused);
  rungs_show_turn (show);
}

/* What shuts the gate takes it off the wall at once. What opens it again does not put it back: that is for who presses a key. */
static void
workbook_changed_cb (RungsStoryShow *self,
                     GPtrArray      *touched)
{
  static const char *const kinds[] = { "case-study", "consent", "identity-check", "person", "person-private", NULL };

  for (guint i = 0; self->refused == NULL && i < touched->len; i++)
    if (g_strv_contains (kinds, ((const RungsTouched *) touched->pdata[i])->kind->name))
      {
        rungs_story_show_ask_again (RUNGS_SHOW (self));
        return;
      }
}

/* ---- the pages */

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (RungsStoryShow) self = user_data;
  RungsShowing showing = *rungs_show_get_showing (RUNGS_SHOW (self));
  g_autoptr (GError) error = NULL;
  RungsPaperPages *pages = rungs_print_lay_out_finish (result, &error);

  /* Stopped: other pages are on their way, or the show is over. */
  if (pages == NULL)
    return;
  g_clear_object (&self->laying_out);
  /* As far on as it was, where a page holds more now, or less. */
  if (self->pages != NULL)
    showing.step = (int) ((guint) showing.step * rungs_paper_pages_count (pages) / rungs_paper_pages_count (self->pages));
  g_clear_pointer (&self->pages, rungs_paper_pages_free);
  self->pages = pages;
  rungs_show_go (RUNGS_SHOW (self), showing);
}

static void
stop_laying_out (RungsStoryShow *self)
{
  if (self->laying_out != NULL)
    g_cancellable_cancel (self->laying_out);
  g_clear_object (&self->laying_out);
}

static void
make_pages (RungsStoryShow              *self,
            const RungsWallSheetOptions *wall)
{
  RungsPaperStyle style;

  rungs_paper_style_init_wall (&style, wall->width / wall->height);
  style.is_dark = wall->dark;
  style.right_to_left = wall->right_to_left;
  if (self->style.width == style.width && self->style.is_dark == style.is_dark &&
      self->style.right_to_left == style.right_to_left)
    return;
  self->style = style;
  stop_laying_out (self);
  self->laying_out = g_cancellable_new ();
  rungs_print_lay_out_async (self->paper, &self->style, self->laying_out, laid_out_cb, g_object_ref (self));
}

/* ---- what the wall is told */

static RungsShowingMode
rungs_story_show_get_mode (RungsShow *show)
{
  return RUNGS_SHOWING_STORY;
}

static gboolean
rungs_story_show_survey (RungsShow                   *show,
                         const RungsWallSheetOptions *wall,
                         RungsShowingGround          *ground)
{
  RungsStoryShow *self = RUNGS_STORY_SHOW (show);

  make_pages (self, wall);
  /* Where the gate is shut the place is kept, for when it may be shown again. */
  if (self->pages != NULL)
    ground->n_pages = (int) rungs_paper_pages_count (self->pages);
  return self->refused == NULL && self->pages != NULL;
}

static RungsWallSheet *
rungs_story_show_make_sheet (RungsShow                   *show,
                             const RungsShowing          *showing,
                             const RungsWallSheetOptions *wall)
{
  return rungs_wall_sheet_new_page (RUNGS_STORY_SHOW (show)->pages, (guint) showing->step);
}

static char *
rungs_story_show_name (RungsShow                   *show,
                       const RungsShowing          *showing,
                       const RungsWallSheetOptions *wall)
{
  RungsStoryShow *self = RUNGS_STORY_SHOW (show);

  /* Translators: the title of a story, the number of a page, and how many pages there are */
  return g_strdup_printf (_("%1$s: page %2$d of %3$u"), rungs_paper_title (self->paper), showing->step + 1,
                          rungs_paper_pages_count (self->pages));
}

static const char *
rungs_story_show_why_nothing (RungsShow *show)
{
  RungsStoryShow *self = RUNGS_STORY_SHOW (show);

  return self->refused != NULL ? self->refused : _("The pages are being made.");
}

static RungsWorkbook *
rungs_story_show_get_workbook (RungsShow *show)
{
  return RUNGS_STORY_SHOW (show)->workbook;
}

static const char *
rungs_story_show_get_meeting (RungsShow *show)
{
  return RUNGS_STORY_SHOW (show)->meeting;
}

static void
rungs_story_show_dispose (GObject *object)
{
  RungsStoryShow *self = RUNGS_STORY_SHOW (object);

  stop_laying_out (self);
  g_clear_pointer (&self->pages, rungs_paper_pages_free);
  g_clear_pointer (&self->paper, rungs_paper_unref);
  g_clear_pointer (&self->shown, rungs_record_unref);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_story_show_parent_class)->dispose (object);
}

static void
rungs_story_show_finalize (GObject *object)
{
  RungsStoryShow *self = RUNGS_STORY_SHOW (object);

  g_free (self->held_by);
  g_free (self->meeting);
  g_free (self->refused);

  G_OBJECT_CLASS (rungs_story_show_parent_class)->finalize (object);
}

static void
rungs_story_show_class_init (RungsStoryShowClass *klass)
{
  RungsShowClass *show_class = RUNGS_SHOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_story_show_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_story_show_finalize;
  show_class->get_mode = rungs_story_show_get_mode;
  show_class->survey = rungs_story_show_survey;
  show_class->make_sheet = rungs_story_show_make_sheet;
  show_class->name = rungs_story_show_name;
  show_class->why_nothing = rungs_story_show_why_nothing;
  show_class->ask_again = rungs_story_show_ask_again;
  show_class->get_workbook = rungs_story_show_get_workbook;
  show_class->get_meeting = rungs_story_show_get_meeting;
}

static void
rungs_story_show_init (RungsStoryShow *self)
{
}

/**
 * rungs_story_show_new:
 * @workbook: a workbook
 * @id: of a case study
 * @use: who is in the room, and the day
 * @meeting: (nullable): the id of the meeting it is shown at
 * @error: (out): why it may not be shown, and how to put it right
 *
 * Returns: (transfer full): the show, with its pages on their way
 */
RungsShow *
rungs_story_show_new (RungsWorkbook        *workbook,
                      const char           *id,
                      const RungsStoryUse  *use,
                      const char           *meeting,
                      GError              **error)
{
  g_autoptr (RungsStoryShow) self = g_object_new (RUNGS_TYPE_STORY_SHOW, NULL);

  self->workbook = g_object_ref (workbook);
  self->audience = use->audience;
  self->held_by = g_strdup (use->held_by);
  self->meeting = g_strdup (meeting);
  self->paper = rungs_story_wall_paper (workbook, id, use, &self->shown, error);
  if (self->paper == NULL)
    return NULL;
  g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);
  rungs_show_turn (RUNGS_SHOW (self));
  return RUNGS_SHOW (g_steal_pointer (&self));
}

/** rungs_story_show_get_id: Returns: (transfer none): of the case study */
const char *
rungs_story_show_get_id (RungsStoryShow *self)
{
  g_return_val_if_fail (RUNGS_IS_STORY_SHOW (self), NULL);

  return rungs_record_id (self->shown);
}

/** rungs_story_show_is_busy: Returns: whether pages are being made */
gboolean
rungs_story_show_is_busy (RungsStoryShow *self)
{
  g_return_val_if_fail (RUNGS_IS_STORY_SHOW (self), FALSE);

  return self->laying_out != NULL;
}
