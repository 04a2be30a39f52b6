/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * place-sheet.c: placing a piece of work on the ladder, by clicks or by keys alone. The work, if it is new, and the placing become
 * one step of undo. What is typed is kept as it is typed, until then.
 */
#include "config.h"

#include "ladder/place-sheet.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/answer-pad.h"
#include "ladder/ladder-deeds.h"
#include "ladder/ladder-sheet.h"
#include "ladder/place-draft.h"
#include "ladder/place-questions.h"
#include "reading.h"
#include "shell/typing.h"
#include "value.h"

struct _RungsPlaceSheet
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *questions;
  GtkWidget *problem;
  GtkWidget *put;

  /* owned */
  RungsWorkbook *workbook;
  RungsPlaceDraft *draft;
  char *ladder;        /* NULL: the main one */
  char *writing;       /* the placing that is on its way to the disk */

  /* state */
  int n_rungs;
  guint typing_id;     /* what was typed is kept soon */
  guint n_keeping;     /* so many writes of the draft are on their way */
  gboolean closing_down;
};

G_DEFINE_FINAL_TYPE (RungsPlaceSheet, rungs_place_sheet, GTK_TYPE_WIDGET)

enum
{
  PLACED,
  LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is kept while it is typed: what is written, before what is only chosen. */
static const char *const fields[] = { "activity", "people", "because", "view", "answer" };
#define N_WRITTEN 3

static RungsPlaceQuestions *
questions (RungsPlaceSheet *self)
{
  return RUNGS_PLACE_QUESTIONS (self->questions);
}

static void
show_problem (RungsPlaceSheet *self,
              const char      *words,
              const char      *field)
{
  gtk_label_set_label (GTK_LABEL (self->problem), words != NULL ? words : "");
  gtk_widget_set_visible (self->problem, words != NULL);
  if (field != NULL)
    rungs_place_questions_ask (questions (self), field);
}

/* ---- keeping what is typed */

static gboolean
is_empty (RungsPlaceSheet *self)
{
  for (gsize i = 0; i < N_WRITTEN; i++)
    {
      g_autofree char *text = rungs_place_questions_get (questions (self), fields[i]);

      if (*text != '\0')
        return FALSE;
    }
  return TRUE;
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (RungsPlaceSheet) self = user_data;
  g_autoptr (GError) error = NULL;

  self->n_keeping--;
  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, &error) && !self->closing_down)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

static void
keep (RungsPlaceSheet *self,
      RungsEdits      *edits)
{
  self->n_keeping++;
  rungs_workbook_write_async (self->workbook, edits, NULL, kept_cb, g_object_ref (self));
}

static void
keep_all (RungsPlaceSheet *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = rungs_place_questions_get (questions (self), fields[i]);
      RungsEdits *edits = rungs_place_draft_type (self->draft, fields[i], text);

      if (edits != NULL)
        keep (self, edits);
    }
}

static gboolean
keep_cb (gpointer data)
{
  rungs_place_sheet_flush (data);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (RungsPlaceSheet *self)
{
  show_problem (self, NULL, NULL);
  rungs_typing_keep (&self->typing_id, keep_cb, self);
}

/* What the workbook keeps is shown: what was left, or what undo made of it. */
static void
show_draft (RungsPlaceSheet *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    rungs_place_questions_set (questions (self), fields[i], rungs_place_draft_get (self->draft, fields[i]));
}

static void
changed_cb (RungsPlaceSheet *self,
            GPtrArray       *touched)
{
  /* What is on the screen is newer than what is on its way. */
  if (self->writing != NULL || self->typing_id != 0 || self->n_keeping > 0)
    return;
  for (guint i = 0; i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);

      if (g_strcmp0 (one->id, rungs_place_draft_get_id (self->draft)) == 0 && rungs_place_draft_read (self->draft))
        show_draft (self);
    }
}

/* ---- putting it there */

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RungsPlaceSheet) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *placing = g_steal_pointer (&self->writing);

  if (self->closing_down)
    return;
  gtk_widget_set_sensitive (self->put, TRUE);
  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, &error))
    {
      show_problem (self, error->message, NULL);
      return;
    }
  rungs_place_draft_begin (self->draft);
  show_draft (self);
  rungs_place_questions_set_work (questions (self), NULL);
  show_problem (self, NULL, NULL);
  g_signal_emit (self, signals[PLACED], 0, placing);
}

/* The answer to a question as it is kept; FALSE, and it is said, where it cannot be. */
static gboolean
parse (RungsPlaceSheet *self,
       const char      *kind,
       const char      *field,
       const char      *question,
       char           **value)
{
  g_autofree char *typed = rungs_place_questions_get (questions (self), question);
  g_autoptr (GError) error = NULL;

  if (rungs_value_parse (rungs_kind_field (rungs_kind_find (kind), field), typed, value, &error))
    return TRUE;
  show_problem (self, error->message, question);
  return FALSE;
}

/* As parse(), where there must be one: WANTED says so. */
static gboolean
demand (RungsPlaceSheet *self,
        const char      *kind,
        const char      *field,
        const char      *question,
        const char      *wanted,
        char           **value)
{
  if (!parse (self, kind, field, question, value))
    return FALSE;
  if (*value == NULL)
    show_problem (self, wanted, question);
  return *value != NULL;
}

static void
put_cb (RungsPlaceSheet *self)
{
  const char *work = rungs_place_questions_get_work (questions (self));
  g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("activity"), NULL);
  g_autoptr (RungsRecord) activity = NULL;
  g_autofree char *title = NULL;
  g_autofree char *view = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *people = NULL;
  g_autofree char *because = NULL;
  g_autoptr (RungsEdits) edits = NULL;
  RungsPlacingDeed deed;

  if (self->writing != NULL)
    return;
  if (work != NULL)
    title = rungs_workbook_title (self->workbook, rungs_kind_find ("activity"), work);
  else if (!demand (self, "activity", "title", "activity", _("Please write a few words that say what is placed."), &title))
    return;
  if (!demand (self, "placing", "view", "view", _("Please choose whose view it is."), &view) ||
      !demand (self, "placing", "answer", "answer", _("Please choose a rung. “Not sure” is a good answer too."), &answer) ||
      !parse (self, "placing", "people", "people", &people) || !parse (self, "placing", "because", "because", &because))
    return;

  if (work == NULL)
    activity = rungs_record_with (bare, "title", title);
  deed = (RungsPlacingDeed) {
    .activity = work != NULL ? work : rungs_record_id (activity),
    .title = title,
    .meeting = rungs_place_questions_get_meeting (questions (self)),
    .ladder = self->ladder,
    .because = because,
    .view = rungs_view_parse (view),
    .answer = rungs_answer_parse (answer),
    .people = people != NULL ? atoi (people) : 0,
  };
  edits = rungs_deed_place (&deed, &self->writing);
  if (activity != NULL)
    rungs_edits_add (edits, activity);
  g_clear_handle_id (&self->typing_id, g_source_remove);
  rungs_place_draft_discard (self->draft, edits);
  gtk_widget_set_sensitive (self->put, FALSE);
  rungs_workbook_write_async (self->workbook, g_steal_pointer (&edits), NULL, written_cb, g_object_ref (self));
}

static void
leave_cb (RungsPlaceSheet *self)
{
  rungs_place_sheet_flush (self);
  g_signal_emit (self, signals[LEAVE], 0);
}

static gboolean
key_pressed_cb (RungsPlaceSheet *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  int rung;

  if (state & (GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    {
      put_cb (self);
      return GDK_EVENT_STOP;
    }
  if (state & GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  rung = rungs_answer_pad_read_key (keyval, state, self->n_rungs);
  if (rung == RUNGS_NO_ANSWER)
    return GDK_EVENT_PROPAGATE;
  rungs_place_questions_press (questions (self), rung);
  return GDK_EVENT_STOP;
}

/* ---- making it */

static void
rungs_place_sheet_dispose (GObject *object)
{
  RungsPlaceSheet *self = RUNGS_PLACE_SHEET (object);

  self->closing_down = TRUE;
  g_clear_handle_id (&self->typing_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_place_sheet_parent_class)->dispose (object);
}

static void
rungs_place_sheet_finalize (GObject *object)
{
  RungsPlaceSheet *self = RUNGS_PLACE_SHEET (object);

  g_clear_pointer (&self->draft, rungs_place_draft_free);
  g_free (self->ladder);
  g_free (self->writing);

  G_OBJECT_CLASS (rungs_place_sheet_parent_class)->finalize (object);
}

static void
rungs_place_sheet_class_init (RungsPlaceSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_place_sheet_dispose;
  object_class->finalize = rungs_place_sheet_finalize;

  signals[PLACED] = g_signal_new ("placed", RUNGS_TYPE_PLACE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_STRING);
  signals[LEAVE] = g_signal_new ("leave", RUNGS_TYPE_PLACE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "placesheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static void
add_buttons (RungsPlaceSheet *self)
{
  GtkWidget *leave = gtk_button_new_with_label (_("Not now"));

  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "xalign", 0.0f,
                                "visible", FALSE, "max-width-chars", 40, NULL);
  gtk_widget_add_css_class (self->problem, "heading");
  gtk_box_append (GTK_BOX (self->box), self->problem);
  self->put = gtk_button_new_with_label (_("Put it there"));
  gtk_widget_add_css_class (self->put, "suggested-action");
  gtk_widget_add_css_class (self->put, "pill");
  gtk_widget_set_margin_top (self->put, 12);
  gtk_box_append (GTK_BOX (self->box), self->put);
  gtk_widget_add_css_class (leave, "flat");
  gtk_widget_set_size_request (leave, -1, 44);
  gtk_widget_set_tooltip_text (leave, _("What you wrote is kept for next time"));
  gtk_box_append (GTK_BOX (self->box), leave);
  g_signal_connect_swapped (self->put, "clicked", G_CALLBACK (put_cb), self);
  g_signal_connect_swapped (leave, "clicked", G_CALLBACK (leave_cb), self);
}

static void
rungs_place_sheet_init (RungsPlaceSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = rungs_ladder_sheet_new ();
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * rungs_place_sheet_new:
 * @workbook: where it is written
 *
 * Returns: (transfer floating): the sheet
 */
GtkWidget *
rungs_place_sheet_new (RungsWorkbook *workbook)
{
  RungsPlaceSheet *self = g_object_new (RUNGS_TYPE_PLACE_SHEET, NULL);

  self->workbook = g_object_ref (workbook);
  self->draft = rungs_place_draft_new (workbook);
  self->questions = rungs_place_questions_new (workbook);
  gtk_box_append (GTK_BOX (self->box), self->questions);
  add_buttons (self);
  g_signal_connect_swapped (self->questions, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->questions, "done", G_CALLBACK (put_cb), self);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rungs_place_sheet_set_rungs:
 * @values: the ladder something is placed on
 */
void
rungs_place_sheet_set_rungs (RungsPlaceSheet   *self,
                             RungsLadderValues *values)
{
  g_return_if_fail (RUNGS_IS_PLACE_SHEET (self));

  self->n_rungs = (int) values->n_rungs;
  g_free (self->ladder);
  self->ladder = values->is_main ? NULL : g_strdup (values->ladder);
  rungs_place_questions_set_rungs (questions (self), values);
}

/**
 * rungs_place_sheet_begin:
 * @activity: (nullable): what is placed, if it is known
 *
 * Puts the keyboard into the first field. What was typed before is still there.
 */
void
rungs_place_sheet_begin (RungsPlaceSheet *self,
                         const char      *activity)
{
  g_return_if_fail (RUNGS_IS_PLACE_SHEET (self));

  if (is_empty (self) && !rungs_place_draft_is_kept (self->draft) && rungs_place_draft_take_up (self->draft))
    show_draft (self);
  if (activity != NULL)
    rungs_place_questions_set_work (questions (self), activity);
  gtk_widget_grab_focus (self->questions);
}

/** rungs_place_sheet_press: a rung was pressed on the ladder: it is the answer */
void
rungs_place_sheet_press (RungsPlaceSheet *self,
                         int              rung)
{
  g_return_if_fail (RUNGS_IS_PLACE_SHEET (self));

  rungs_place_questions_press (questions (self), rung);
}

/** rungs_place_sheet_drop: somebody of a view was let go on a rung of the ladder */
void
rungs_place_sheet_drop (RungsPlaceSheet *self,
                        RungsView        view,
                        int              rung)
{
  g_return_if_fail (RUNGS_IS_PLACE_SHEET (self));

  rungs_place_questions_drop (questions (self), view, rung);
}

/**
 * rungs_place_sheet_flush:
 *
 * Hands what was typed and not yet placed to the workbook, as a draft.
 */
void
rungs_place_sheet_flush (RungsPlaceSheet *self)
{
  g_return_if_fail (RUNGS_IS_PLACE_SHEET (self));

  g_clear_handle_id (&self->typing_id, g_source_remove);
  if (self->writing != NULL || rungs_workbook_is_read_only (self->workbook))
    return;
  if (!is_empty (self))
    {
      keep_all (self);
    }
  else if (rungs_place_draft_is_kept (self->draft))
    {
      RungsEdits *edits = rungs_edits_new (_("Begin to place something on the ladder"));

      rungs_place_draft_discard (self->draft, edits);
      keep (self, edits);
    }
}
