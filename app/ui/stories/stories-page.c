/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * stories-page.c: the page of case studies made with people, and what they allow.
 */
#include "config.h"

#include "stories/stories-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "consent.h"
#include "dates.h"
#include "printing/print-dialog.h"
#include "reading.h"
#include "shell/aside.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"
#include "stories/consent-side.h"
#include "stories/copies-side.h"
#include "stories/could-know.h"
#include "stories/first-telling.h"
#include "stories/show-asking.h"
#include "stories/side-by-side.h"
#include "stories/story-show.h"
#include "stories/story-strip.h"
#include "stories/story-ways.h"
#include "stories/story-writing.h"
#include "story-steps.h"
#include "wall/presenting.h"

/* Lines of 60 to 70 characters, and two texts of such lines side by side. */
#define WRITING_WIDTH 640
#define TEXTS_WIDTH 1240

static const RungsShownSide sides[] = {
  { .name = "write",
    .label = N_("Write"),
    .make = rungs_story_writing_new,
    .width = WRITING_WIDTH,
    .make_foot = rungs_story_writing_foot,
    .fields = RUNGS_STORY_WRITING_FIELDS,
    .flush = rungs_story_writing_flush },
  { .name = "texts",
    .label = N_("Side by side"),
    .make = rungs_side_by_side_new,
    .width = TEXTS_WIDTH,
    .make_foot = rungs_side_by_side_foot,
    .fields = RUNGS_FIRST_TELLING_FIELDS,
    .flush = rungs_side_by_side_flush },
  { .name = "consent",
    .label = N_("Consent"),
    .make = rungs_consent_side_new,
    .parts = "consent",
    .open_part = rungs_consent_side_open_part,
    .flush = rungs_consent_side_flush },
  { .name = "check",
    .label = N_("Could somebody know?"),
    .make = rungs_could_know_new,
    .fields = "checked-by second-reader",
    .parts = "identity-check",
    .open_part = rungs_could_know_open_part,
    .flush = rungs_could_know_flush },
  { .name = "copies",
    .label = N_("Where it went"),
    .make = rungs_copies_side_new,
    .fields = "withdrawn-on withdrawn-how kept",
    .parts = "use",
    .open_part = rungs_copies_side_open_part,
    .flush = rungs_copies_side_flush },
  { NULL },
};

/* Until when a story may be used at the most is what one looks for in a list of them. */
static char *
consent_note (RungsWorkbook     *workbook,
              const RungsRecord *story)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("consent"));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autoptr (GPtrArray) consents = NULL;

  if (strcmp (rungs_story_state (story), "withdrawn") == 0)
    return NULL;
  rungs_query_filter (query, "case-study", rungs_record_id (story));
  consents = rungs_workbook_list (workbook, query, 0, 0, NULL);
  return consents != NULL ? rungs_consent_words (consents, story, today) : NULL;
}

static const RungsShown shown[] = {
  { .kind = "case-study",
    .task = N_("New case study"),
    .empty = N_("Tell what happened with somebody, in their words, and only as far as they agree."),
    .second = "state",
    .note = consent_note,
    .note_of = "consent",
    .filters = "state",
    .all = { N_("Ready or not") },
    .make_top = rungs_story_strip_new,
    .top_field = "state version",
    .present = N_("Show the story to a room (F5)"),
    .sides = sides },
  { NULL },
};

struct _RungsStoriesPage
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;

  /* children */
  GtkWidget *presenting; /* the page, and beside it the console while a story is shown */
  GtkWidget *page;
  GtkWidget *focus_before; /* weak */
};

static void rungs_stories_page_page_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsStoriesPage, rungs_stories_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, rungs_stories_page_page_init))

/* ---- showing a story to a room */

static void
back_cb (RungsStoriesPage *self)
{
  if (self->focus_before == NULL || !gtk_widget_grab_focus (self->focus_before))
    gtk_widget_grab_focus (self->page);
}

static void
left_cb (RungsStoriesPage *self)
{
  back_cb (self);
  rungs_toolkit_announce (GTK_WIDGET (self), _("The story is no longer shown to the room."));
}

static void
close_asking (GtkWidget *asking)
{
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (asking)));
}

static void
begin_cb (RungsStoriesPage *self,
          RungsShow        *show,
          GtkWidget        *asking)
{
  g_autoptr (RungsShow) held = g_object_ref (show);

  close_asking (asking);
  rungs_presenting_begin (RUNGS_PRESENTING (self->presenting), held);
}

static void
ask_cb (RungsStoriesPage *self,
        const char       *scope,
        const char       *partner,
        const char       *channel,
        GtkWidget        *asking)
{
  g_autofree char *id = g_strdup (rungs_show_asking_get_id (RUNGS_SHOW_ASKING (asking)));
  g_autofree char *whom = g_strdup (partner);

  close_asking (asking);
  rungs_story_ask (self->page, id, scope, whom, channel);
}

static void
form_cb (RungsStoriesPage *self,
         GtkWidget        *asking)
{
  g_autofree char *id = g_strdup (rungs_show_asking_get_id (RUNGS_SHOW_ASKING (asking)));

  close_asking (asking);
  rungs_print_dialog_present (self->page, self->workbook, "consent-form", id);
}

/**
 * rungs_stories_page_present:
 * @self: the page
 *
 * Asks who the story that is chosen is shown to, and shows it; or goes on with it where it is shown already.
 *
 * Returns: (transfer none) (nullable): %NULL; or where there is nothing to show yet, a sentence that says what to do
 */
const char *
rungs_stories_page_present (RungsStoriesPage *self)
{
  const RungsKind *kind = NULL;
  g_autofree char *id = NULL;
  g_autoptr (RungsRecord) story = NULL;
  RungsShow *show;
  GtkRoot *root;
  GtkWidget *asking;

  g_return_val_if_fail (RUNGS_IS_STORIES_PAGE (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  g_return_val_if_fail (GTK_IS_WINDOW (root), NULL);
  rungs_page_get_current (RUNGS_PAGE (self->page), &kind, &id);
  if (id != NULL)
    story = rungs_workbook_read (self->workbook, kind, id, NULL);
  if (story == NULL)
    return _("Choose in the list the story that is to be shown, then press F5 again.");
  show = rungs_presenting_get_show (RUNGS_PRESENTING (self->presenting));
  if (show != NULL && g_str_equal (rungs_story_show_get_id (RUNGS_STORY_SHOW (show)), id))
    {
      rungs_presenting_go_on (RUNGS_PRESENTING (self->presenting));
      return NULL;
    }
  g_set_weak_pointer (&self->focus_before, gtk_root_get_focus (root));
  asking = rungs_show_asking_new (self->workbook, id);
  g_signal_connect_object (asking, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (asking, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (asking, "form", G_CALLBACK (form_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (rungs_aside_new (GTK_WINDOW (root), _("Show to a room"), asking, 520, 620)));
  gtk_widget_grab_focus (asking);
  return NULL;
}

/* ---- what the window asks; the page of records knows all of it */

static void
rungs_stories_page_begin_new (RungsPage *page)
{
  rungs_page_begin_new (RUNGS_PAGE (RUNGS_STORIES_PAGE (page)->page));
}

static gboolean
rungs_stories_page_show_record (RungsPage       *page,
                                const RungsKind *kind,
                                const char      *id)
{
  return rungs_page_show_record (RUNGS_PAGE (RUNGS_STORIES_PAGE (page)->page), kind, id);
}

static void
rungs_stories_page_get_current (RungsPage        *page,
                                const RungsKind **kind,
                                char            **id)
{
  rungs_page_get_current (RUNGS_PAGE (RUNGS_STORIES_PAGE (page)->page), kind, id);
}

static const char *
rungs_stories_page_get_side (RungsPage *page)
{
  return rungs_page_get_side (RUNGS_PAGE (RUNGS_STORIES_PAGE (page)->page));
}

static void
rungs_stories_page_show_side (RungsPage  *page,
                              const char *name)
{
  rungs_page_show_side (RUNGS_PAGE (RUNGS_STORIES_PAGE (page)->page), name);
}

static void
rungs_stories_page_flush (RungsPage *page)
{
  RungsStoriesPage *self = RUNGS_STORIES_PAGE (page);

  rungs_page_flush (RUNGS_PAGE (self->page));
  rungs_presenting_flush (RUNGS_PRESENTING (self->presenting));
}

static const char *
rungs_stories_page_get_task (RungsPage *page)
{
  return rungs_page_get_task (RUNGS_PAGE (RUNGS_STORIES_PAGE (page)->page));
}

static void
rungs_stories_page_page_init (RungsPageInterface *iface)
{
  iface->begin_new = rungs_stories_page_begin_new;
  iface->show_record = rungs_stories_page_show_record;
  iface->get_current = rungs_stories_page_get_current;
  iface->get_side = rungs_stories_page_get_side;
  iface->show_side = rungs_stories_page_show_side;
  iface->flush = rungs_stories_page_flush;
  iface->get_task = rungs_stories_page_get_task;
}

static gboolean
rungs_stories_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_STORIES_PAGE (widget)->page);
}

static void
rungs_stories_page_dispose (GObject *object)
{
  RungsStoriesPage *self = RUNGS_STORIES_PAGE (object);

  g_clear_weak_pointer (&self->focus_before);
  g_clear_pointer (&self->presenting, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_stories_page_parent_class)->dispose (object);
}

static void
rungs_stories_page_class_init (RungsStoriesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_stories_page_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_stories_page_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rungs_stories_page_init (RungsStoriesPage *self)
{
}

/** rungs_stories_page_new: Returns: (transfer floating): the page */
GtkWidget *
rungs_stories_page_new (RungsWorkbook *workbook)
{
  RungsStoriesPage *self = g_object_new (RUNGS_TYPE_STORIES_PAGE, NULL);

  self->workbook = g_object_ref (workbook);
  self->page = rungs_record_page_new (workbook, _("Case studies"), shown);
  self->presenting = rungs_presenting_new (self->page, _("Back to the story"));
  gtk_widget_set_parent (self->presenting, GTK_WIDGET (self));
  g_signal_connect_object (self->presenting, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presenting, "back", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
