/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-strip.c: how far a case study has come, and the step to another state. What a step needs is said before anybody asks; what
 * may not be yet says why and where to put it right.
 */
#include "config.h"

#include "stories/story-strip.h"

#include <glib/gi18n.h>
#include <string.h>

#include "consent.h"
#include "dates.h"
#include "identity.h"
#include "reading.h"
#include "records/way-step.h"
#include "records/wrap-layout.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"
#include "stories/kept-version.h"
#include "stories/story-ways.h"
#include "stories/story-words.h"
#include "story-steps.h"
#include "story.h"

/** State: one state, as it is told here. */
typedef struct
{
  const char *token;
  const char *name; /* on its step */
  const char *now;  /* what it means that the story is here */
  const char *deed; /* what somebody says who brings it here */
  const char *how;  /* before it: what that takes */
  const char *side; /* the side where that is done */
  const char *go;   /* the way there */
} State;

/* In the order of the way. */
static const State states[] = {
  { "draft", N_("Being written"), N_("It is being written."), N_("Go on writing"),
    N_("Only if the person wants it told after all."), NULL, NULL },
  { "read-back", N_("Read back"), N_("These words are read back with the person before anybody sees them."), N_("Read it back with them"),
    N_("Read it out slowly. They can stop, change or take out whatever they like."), "write", N_("Go to the text") },
  { "agreed", N_("Agreed"), N_("The person agreed to these words."), N_("The person agreed to it"),
    N_("Ask: is this how you want it told? No, and not today, are good answers."), "write", N_("Go to the text") },
  { "checked", N_("Checked"), N_("The person agreed to these words, and it was looked at whether somebody could know who it is."),
    N_("We looked at whether somebody could know who it is"), N_("Every point has an answer."), "check", N_("Go to the check") },
  { "ready", N_("Ready"), N_("It may be used, as far as the person said yes."), N_("It is ready to be used"),
    N_("Somebody has looked at it, and the person has said yes."), "consent", N_("Go to what they said yes to") },
  { "in-use", N_("In use"), N_("It is used, as far as the person said yes."), N_("It is in use"),
    N_("Printing a copy says so by itself."), NULL, NULL },
  { "resting", N_("Resting"), N_("It rests. Nobody uses it."), N_("Let it rest"),
    N_("For a while nobody uses it. Later it can be made ready again."), NULL, NULL },
  { "withdrawn", N_("Taken back"), N_("The person took it back. Nobody may use it."), N_("The person took it back"), NULL,
    "copies", N_("Go to where it went") },
};

struct _RungsStoryStrip
{
  RungsRecordTop parent_instance;

  /* owned */
  RungsRecord *story;
  GPtrArray *consents; /* RungsRecord * */
  GPtrArray *checks;   /* RungsRecord * */

  /* children */
  GtkWidget *ways;
  GtkWidget *here;
  GtkWidget *next;
  GtkWidget *go;
  GtkWidget *needs;
  GtkWidget *steps;
  GtkWidget *now;
  GtkWidget *kept;

  /* static */
  const char *side; /* where to put right what stands in the way */
};

G_DEFINE_FINAL_TYPE (RungsStoryStrip, rungs_story_strip, RUNGS_TYPE_RECORD_TOP)

static RungsWorkbook *
workbook_of (RungsStoryStrip *self)
{
  return rungs_record_top_get_workbook (RUNGS_RECORD_TOP (self));
}

static int
place_of (const char *state)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (states); i++)
    {
      if (strcmp (states[i].token, state) == 0)
        return i;
    }

  g_return_val_if_reached (0);
}

static char *
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return rungs_date_today (now);
}

static gboolean
may_step (RungsStoryStrip  *self,
          const char       *state,
          GError          **error)
{
  g_autoptr (RungsRecord) after = rungs_record_with (self->story, "state", state);
  g_autofree char *day = today ();

  return rungs_story_may_step (self->story, after, self->consents, self->checks, day, error);
}

/* ---- what is said */

static void
say_needs (RungsStoryStrip *self,
           const char      *words,
           gboolean         is_refusal)
{
  rungs_story_line_set (self->needs, RUNGS_SIGN_NO, words != NULL ? words : "");
  gtk_widget_set_visible (gtk_widget_get_first_child (self->needs), is_refusal);
  gtk_widget_set_visible (self->needs, words != NULL);
}

/* @state: what may not be yet; NULL: nothing stands in the way */
static void
say_way (RungsStoryStrip *self,
         const State     *state)
{
  /* A check that is not finished stands in the way of what comes after it too. */
  if (state != NULL && strcmp (state->token, "ready") == 0)
    {
      g_autoptr (GPtrArray) open = rungs_identity_open (self->checks, self->story);

      if (open->len > 0)
        state = &states[place_of ("checked")];
    }
  /* Of a story that was taken back, what is out has to be dealt with. */
  if (state == NULL && strcmp (rungs_story_state (self->story), "withdrawn") == 0)
    state = &states[place_of ("withdrawn")];
  self->side = state != NULL ? state->side : NULL;
  gtk_widget_set_visible (self->go, self->side != NULL);
  if (self->side != NULL)
    gtk_button_set_label (GTK_BUTTON (self->go), _(state->go));
}

static void
update_now (RungsStoryStrip *self,
            const State     *state)
{
  const char *version = rungs_record_get (self->story, "version");
  g_autofree char *day = today ();
  const char *last_day = rungs_consent_last_day (self->consents, self->story, day);
  g_autofree char *ends = last_day != NULL ? rungs_date_display (last_day) : NULL;
  g_autoptr (GString) words = g_string_new (_(state->now));

  if (rungs_story_is_agreed (self->story) && ends != NULL)
    /* Translators: begins with a space; %s is a day, such as "3 May 2027" */
    g_string_append_printf (words, _(" What they said yes to holds until %s."), ends);
  if (rungs_story_is_agreed (self->story) && version != NULL)
    /* Translators: begins with a space; %s is the number of a version of a story */
    g_string_append_printf (words, _(" This is version %s. If a word changes, it is read back again, and this version is kept."),
                            version);
  gtk_label_set_text (GTK_LABEL (self->now), words->str);

  rungs_kept_version_set (RUNGS_KEPT_VERSION (self->kept), self->story);
}

static void
update_next (RungsStoryStrip *self)
{
  const State *state = &states[place_of (rungs_story_next (self->story))];
  g_autoptr (GError) error = NULL;
  gboolean may = may_step (self, state->token, &error);

  gtk_button_set_label (GTK_BUTTON (self->next), _(state->deed));
  say_needs (self, may ? _(state->how) : error->message, !may);
  say_way (self, may ? NULL : state);
}

static void
update_steps (RungsStoryStrip *self,
              int              at,
              gboolean         editable)
{
  int nth = 0;

  for (GtkWidget *step = gtk_widget_get_first_child (self->steps); step != NULL; step = gtk_widget_get_next_sibling (step), nth++)
    {
      RungsWayPlace place = nth == at ? RUNGS_WAY_NOW
                                      : nth < at && strcmp (states[at].token, "withdrawn") != 0 ? RUNGS_WAY_DONE : RUNGS_WAY_AHEAD;
      g_autofree char *words = NULL;

      if (place == RUNGS_WAY_NOW)
        /* Translators: %s is a state of a story, such as "Agreed"; the story has come to it */
        words = g_strdup_printf (_("%s: the story is here"), _(states[nth].name));
      else
        /* Translators: the first %s is a state of a story, such as "Agreed", the second what is done to bring it there */
        words = g_strdup_printf (_("%s: %s"), _(states[nth].name), _(states[nth].deed));
      rungs_way_step_set (step, _(states[nth].name), place, words, NULL);
      gtk_widget_set_sensitive (step, editable);
    }
}

static void
update_here (RungsStoryStrip *self,
             const State     *state)
{
  g_autofree char *shown = g_strconcat ("● ", _(state->name), NULL);
  /* Translators: %s is a state of a story, such as "Agreed"; the story has come to it */
  g_autofree char *here = g_strdup_printf (_("%s: the story is here"), _(state->name));
  /* Translators: %s is "Agreed: the story is here" */
  g_autofree char *name = g_strdup_printf (_("%s. All the steps"), here);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (self->here)))), shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->here), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
here_toggled_cb (RungsStoryStrip *self)
{
  gboolean open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->here));

  gtk_widget_set_visible (self->steps, open);
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (self->here)))),
                                open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->here), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

/* ---- steps */

static void
stepped_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RungsStoryStrip) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
  else if (self->story != NULL)
    rungs_toolkit_announce (GTK_WIDGET (self), gtk_label_get_text (GTK_LABEL (self->now)));
}

/**
 * rungs_story_strip_step:
 * @self: the strip
 * @state: the token of a state
 *
 * Brings the story there, as one step that undo takes back; or says why that may not be yet. Taking it back has a place of its own,
 * and this leads there.
 */
void
rungs_story_strip_step (RungsStoryStrip *self,
                        const char      *state)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  const State *to;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  RungsEdits *edits;

  g_return_if_fail (RUNGS_IS_STORY_STRIP (self) && self->story != NULL);

  to = &states[place_of (state)];
  if (strcmp (rungs_story_state (self->story), state) == 0)
    return;
  /* It is more than a step: the person is asked nothing but how, and every consent ends. */
  if (strcmp (state, "withdrawn") == 0)
    {
      rungs_story_go_take_back (GTK_WIDGET (self));
      return;
    }
  if (!may_step (self, state, &error))
    {
      say_needs (self, error->message, TRUE);
      say_way (self, to);
      rungs_toolkit_announce (GTK_WIDGET (self), error->message);
      return;
    }

  /* Translators: the first %s is "Case study", the second what somebody did with it, such as "The person agreed to it" */
  label = g_strdup_printf (_("%s: %s"), rungs_kind_title (kind), _(to->deed));
  edits = rungs_edits_new (label);
  rungs_edits_set (edits, kind, rungs_record_id (self->story), "state", state);
  rungs_workbook_write_async (workbook_of (self), edits, NULL, stepped_cb, g_object_ref (self));
}

static void
step_clicked_cb (RungsStoryStrip *self,
                 GtkWidget       *step)
{
  int nth = 0;

  for (GtkWidget *one = gtk_widget_get_first_child (self->steps); one != step; one = gtk_widget_get_next_sibling (one))
    nth++;
  rungs_story_strip_step (self, states[nth].token);
}

static void
next_clicked_cb (RungsStoryStrip *self)
{
  rungs_story_strip_step (self, rungs_story_next (self->story));
}

static void
go_clicked_cb (RungsStoryStrip *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "record.show-side", "s", self->side);
}

/* ---- the record */

static GPtrArray *
read_parts (RungsStoryStrip *self,
            const char      *kind,
            const char      *id)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));
  GPtrArray *parts;

  rungs_query_filter (query, "case-study", id);
  parts = rungs_workbook_list (workbook_of (self), query, 0, 0, NULL);
  return parts != NULL ? parts : g_ptr_array_new ();
}

static void
rungs_story_strip_update (RungsRecordTop *top)
{
  RungsStoryStrip *self = RUNGS_STORY_STRIP (top);
  const char *id = rungs_record_top_get_id (top);
  gboolean editable = !rungs_workbook_is_read_only (workbook_of (self));
  int at;

  g_clear_pointer (&self->story, rungs_record_unref);
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  if (id != NULL)
    self->story = rungs_workbook_read (workbook_of (self), rungs_kind_find ("case-study"), id, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->story != NULL);
  if (self->story == NULL)
    return;

  self->consents = read_parts (self, "consent", id);
  self->checks = read_parts (self, "identity-check", id);
  at = place_of (rungs_story_state (self->story));
  update_here (self, &states[at]);
  update_steps (self, at, editable);
  update_now (self, &states[at]);
  update_next (self);
  gtk_widget_set_visible (self->next, editable);
}

static gboolean
rungs_story_strip_concerns (RungsRecordTop     *top,
                            const RungsTouched *touched)
{
  return strcmp (touched->kind->name, "consent") == 0 || strcmp (touched->kind->name, "identity-check") == 0;
}

/* The next step, when somebody comes here by key; first what is to be done before it may be, or for a story that was taken back. */
static gboolean
rungs_story_strip_grab_focus (GtkWidget *widget)
{
  RungsStoryStrip *self = RUNGS_STORY_STRIP (widget);
  GtkWidget *const ways[] = { self->go, self->next, self->here };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (gtk_widget_get_visible (ways[i]))
        return gtk_widget_grab_focus (ways[i]);
    }

  return FALSE;
}

static void
rungs_story_strip_dispose (GObject *object)
{
  RungsStoryStrip *self = RUNGS_STORY_STRIP (object);

  g_clear_pointer (&self->ways, gtk_widget_unparent);
  g_clear_pointer (&self->steps, gtk_widget_unparent);
  g_clear_pointer (&self->now, gtk_widget_unparent);
  g_clear_pointer (&self->kept, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_story_strip_parent_class)->dispose (object);
}

static void
rungs_story_strip_finalize (GObject *object)
{
  RungsStoryStrip *self = RUNGS_STORY_STRIP (object);

  g_clear_pointer (&self->story, rungs_record_unref);
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (rungs_story_strip_parent_class)->finalize (object);
}

static void
rungs_story_strip_class_init (RungsStoryStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RungsRecordTopClass *top_class = RUNGS_RECORD_TOP_CLASS (klass);

  object_class->dispose = rungs_story_strip_dispose;
  object_class->finalize = rungs_story_strip_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_story_strip_grab_focus;
  top_class->update = rungs_story_strip_update;
  top_class->concerns = rungs_story_strip_concerns;

  gtk_widget_class_set_css_name (widget_class, "storystrip");
}

/* Above a text that is written there is no room for all the steps: where it is stands there, and a press shows them. */
static void
make_here (RungsStoryStrip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->here = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->here), box);
  gtk_widget_set_tooltip_text (self->here, _("Show all the steps of a story"));
  gtk_widget_add_css_class (self->here, "way-step");
  gtk_widget_add_css_class (self->here, "now");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->here), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_object (self->here, "toggled", G_CALLBACK (here_toggled_cb), self, G_CONNECT_SWAPPED);
}

static void
rungs_story_strip_init (RungsStoryStrip *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 9);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How far it has come"), -1);

  self->ways = rungs_wrap_box_new (6);
  make_here (self);
  gtk_box_append (GTK_BOX (self->ways), self->here);
  self->next = rungs_story_button_new ("", NULL);
  gtk_widget_add_css_class (self->next, "way-next");
  g_signal_connect_object (self->next, "clicked", G_CALLBACK (next_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->ways), self->next);
  self->needs = rungs_story_line_new (RUNGS_SIGN_NO, NULL);
  gtk_widget_set_valign (self->needs, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->ways), self->needs);
  self->go = rungs_story_button_new ("", NULL);
  g_signal_connect_object (self->go, "clicked", G_CALLBACK (go_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->ways), self->go);
  gtk_widget_set_parent (self->ways, GTK_WIDGET (self));

  self->steps = rungs_wrap_box_new (6);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      GtkWidget *step = rungs_way_step_new ();

      g_signal_connect_object (step, "clicked", G_CALLBACK (step_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->steps), step);
    }
  gtk_widget_set_visible (self->steps, FALSE);
  gtk_widget_set_parent (self->steps, GTK_WIDGET (self));

  self->now = rungs_story_words_new (NULL, NULL);
  gtk_widget_set_parent (self->now, GTK_WIDGET (self));
}

/**
 * rungs_story_strip_new:
 * @workbook: where the case study is kept
 *
 * Returns: (transfer floating): the strip, of no story yet
 */
GtkWidget *
rungs_story_strip_new (RungsWorkbook *workbook)
{
  RungsStoryStrip *self = g_object_new (RUNGS_TYPE_STORY_STRIP, NULL);

  self->kept = rungs_kept_version_new (workbook);
  gtk_widget_insert_after (self->kept, GTK_WIDGET (self), self->now);
  rungs_record_top_set_workbook (RUNGS_RECORD_TOP (self), workbook);
  return GTK_WIDGET (self);
}
