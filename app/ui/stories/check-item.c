/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * check-item.c: one thing to look at so that a story does not show who it is about. Nothing is kept of it before somebody answers.
 */
#include "config.h"

#include "stories/check-item.h"

#include <glib/gi18n.h>
#include <string.h>

#include "identity.h"
#include "plain-words.h"
#include "records/form.h"
#include "stories/story-words.h"

/* So many signs are looked at in one go; more are shown when they are asked for. */
#define FIRST_HINTS 6
/* Of a long sentence, so many bytes on each side of what was found. */
#define AROUND 90

struct _RungsCheckItem
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *story;
  char *fresh; /* what the answer will be kept as, once there is one */
  char *shown; /* the signs that are shown, as words, so that they are made anew only where they are others */

  /* static */
  const RungsField *field;
  const char *item;

  /* children */
  GtkWidget *heading;
  GtkWidget *state;
  GtkWidget *hints;
  GtkWidget *form;

  /* state */
  guint n_hints;
  gboolean is_answered;
};

G_DEFINE_FINAL_TYPE (RungsCheckItem, rungs_check_item, GTK_TYPE_WIDGET)

enum
{
  GO_THERE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- the answer */

static gboolean
is_there (RungsCheckItem *self,
          const char     *name)
{
  g_autofree char *text = rungs_field_row_get_text (rungs_form_get_row (RUNGS_FORM (self->form), name));

  return text != NULL && *text != '\0';
}

/* Why is asked where there is something to say. */
static void
update_why (RungsCheckItem *self)
{
  g_autofree char *answer = rungs_field_row_get_text (rungs_form_get_row (RUNGS_FORM (self->form), "answer"));

  gtk_widget_set_visible (GTK_WIDGET (rungs_form_get_row (RUNGS_FORM (self->form), "why")),
                          g_strcmp0 (answer, "changed") == 0 || g_strcmp0 (answer, "kept") == 0 || is_there (self, "why"));
}

static void
update_state (RungsCheckItem    *self,
              const RungsRecord *check)
{
  const char *kept = check != NULL ? rungs_record_get (check, "answer") : NULL;
  g_autofree char *said = rungs_field_row_get_text (rungs_form_get_row (RUNGS_FORM (self->form), "answer"));
  const gboolean is_finished = g_strcmp0 (said != NULL ? said : "", kept != NULL ? kept : "") == 0;
  const char *label =
    kept != NULL ? rungs_field_choice_label (rungs_kind_field (rungs_kind_find ("identity-check"), "answer"), kept) : NULL;
  g_autofree char *words = NULL;

  self->is_answered = kept != NULL;
  if (!is_finished && kept == NULL)
    words = g_strdup (_("Not finished: please say why."));
  else if (!is_finished)
    /* Translators: %s is an answer that was given before, such as "It is fine as it is" */
    words = g_strdup_printf (_("Not finished: please say why. Until then this holds: %s."), label);
  else if (kept != NULL)
    words = g_strdup (label);
  else if (self->n_hints > 0)
    words = g_strdup_printf (ngettext ("Nobody has answered yet. The text has %u sign of it.",
                                       "Nobody has answered yet. The text has %u signs of it.", self->n_hints),
                             self->n_hints);
  else
    words = g_strdup (_("Nobody has answered yet."));
  rungs_story_line_set (self->state, is_finished && kept != NULL ? RUNGS_SIGN_YES : RUNGS_SIGN_OPEN, words);
}

static void
form_changed_cb (RungsCheckItem *self)
{
  update_why (self);
  update_state (self, rungs_form_get_record (RUNGS_FORM (self->form)));
}

/* What was begun and is not finished; NULL: nothing. */
static char *
find_draft (RungsCheckItem *self)
{
  g_autoptr (GPtrArray) drafts = rungs_workbook_list_drafts (self->workbook, rungs_kind_find ("identity-check"), NULL);

  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      const RungsDraft *draft = drafts->pdata[i];

      if (g_strcmp0 (g_hash_table_lookup (draft->typed, "case-study"), self->story) == 0 &&
          g_strcmp0 (g_hash_table_lookup (draft->typed, "item"), self->item) == 0)
        return g_strdup (draft->id);
    }
  return NULL;
}

/* Of another answer than stands here, or of none any more. */
static void
turn_to (RungsCheckItem    *self,
         const RungsRecord *check)
{
  g_autofree char *id = check != NULL ? g_strdup (rungs_record_id (check)) : find_draft (self);

  if (id != NULL && g_strcmp0 (rungs_form_get_id (RUNGS_FORM (self->form)), id) == 0)
    return;
  if (id != NULL && rungs_form_show (RUNGS_FORM (self->form), id))
    return;
  /* Somebody may be answering just now. */
  if (self->fresh != NULL && g_strcmp0 (rungs_form_get_id (RUNGS_FORM (self->form)), self->fresh) == 0)
    return;
  g_free (self->fresh);
  self->fresh = g_uuid_string_random ();
  rungs_form_begin (RUNGS_FORM (self->form), self->fresh, "case-study", self->story);
  rungs_form_give (RUNGS_FORM (self->form), "item", self->item);
}

static void
form_gone_cb (RungsCheckItem *self)
{
  g_clear_pointer (&self->fresh, g_free);
  rungs_check_item_show (self, NULL);
}

/* ---- the signs */

static void
go_there_cb (GtkWidget *button,
             gpointer   user_data)
{
  const RungsIdentityHint *hint = g_object_get_data (G_OBJECT (button), "hint");

  g_signal_emit (user_data, signals[GO_THERE], 0, hint->field, (guint) hint->start, (guint) hint->end);
}

static const char *
place_words (const char *field)
{
  return strcmp (field, "title") == 0 ? _("The title") : rungs_field_label (rungs_kind_field (rungs_kind_find ("case-study"), field));
}

/* What was found, in its sentence, and marked there by more than colour. */
static GtkWidget *
quote_new (const char              *text,
           const RungsIdentityHint *hint)
{
  GtkWidget *label = rungs_story_words_new (NULL, NULL);
  PangoAttrList *marks = pango_attr_list_new ();
  PangoAttribute *const both[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD), pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };
  g_autoptr (GString) words = g_string_new ("“");
  const char *from;
  const char *to;
  gsize start;
  gsize end;

  rungs_plain_words_sentence (text, hint->start, &start, &end);
  from = text + start;
  to = text + MAX (end, hint->end);
  if (hint->start > start + AROUND)
    {
      from = g_utf8_next_char (g_utf8_find_prev_char (text, text + hint->start - AROUND));
      g_string_append (words, "…");
    }
  g_string_append_len (words, from, text + hint->start - from);
  for (gsize i = 0; i < G_N_ELEMENTS (both); i++)
    {
      both[i]->start_index = (guint) words->len;
      both[i]->end_index = (guint) (words->len + hint->end - hint->start);
      pango_attr_list_insert (marks, both[i]);
    }
  if (to > text + hint->end + AROUND)
    to = g_utf8_find_prev_char (text, text + hint->end + AROUND);
  g_string_append_len (words, text + hint->start, to - (text + hint->start));
  g_string_append (words, to < text + end ? "…”" : "”");
  gtk_label_set_text (GTK_LABEL (label), g_strdelimit (words->str, "\n", ' '));
  gtk_label_set_attributes (GTK_LABEL (label), marks);
  pango_attr_list_unref (marks);
  return label;
}

static GtkWidget *
hint_new (RungsCheckItem          *self,
          const RungsRecord       *story,
          const RungsIdentityHint *hint)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  /* Translators: the first %s is what stands in a story, such as a name, the second the part of the story it stands in */
  g_autofree char *name = g_strdup_printf (_("Go to “%1$s” in: %2$s"), hint->found, place_words (hint->field));
  GtkWidget *button = rungs_story_button_new (_("Go there"), name);
  RungsIdentityHint *place = g_new0 (RungsIdentityHint, 1);

  /* Only where it is: the words stay with the list. */
  place->field = hint->field;
  place->start = hint->start;
  place->end = hint->end;
  g_object_set_data_full (G_OBJECT (button), "hint", place, g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (go_there_cb), self, 0);
  gtk_widget_add_css_class (row, "found");
  gtk_box_append (GTK_BOX (row), rungs_story_words_new (place_words (hint->field), "caption-heading"));
  gtk_box_append (GTK_BOX (row), quote_new (rungs_record_get (story, hint->field), hint));
  gtk_box_append (GTK_BOX (row), rungs_story_words_new (hint->say, "dim-label"));
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
show_more_cb (GtkWidget *button,
              gpointer   user_data)
{
  RungsCheckItem *self = user_data;
  GtkWidget *first = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (self->hints); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (first == NULL && !gtk_widget_get_visible (row))
        first = row;
      gtk_widget_set_visible (row, TRUE);
    }
  if (first != NULL)
    gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
  gtk_box_remove (GTK_BOX (self->hints), button);
}

static void
add_more_button (RungsCheckItem *self,
                 guint           n_more)
{
  /* Translators: %u is how many more signs there are */
  g_autofree char *words = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n_more), n_more);
  GtkWidget *button = rungs_story_button_new (words, NULL);

  g_signal_connect_object (button, "clicked", G_CALLBACK (show_more_cb), self, 0);
  gtk_box_append (GTK_BOX (self->hints), button);
}

/* ---- making it */

static void
rungs_check_item_dispose (GObject *object)
{
  RungsCheckItem *self = RUNGS_CHECK_ITEM (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_check_item_parent_class)->dispose (object);
}

static void
rungs_check_item_finalize (GObject *object)
{
  RungsCheckItem *self = RUNGS_CHECK_ITEM (object);

  g_free (self->story);
  g_free (self->fresh);
  g_free (self->shown);

  G_OBJECT_CLASS (rungs_check_item_parent_class)->finalize (object);
}

static void
rungs_check_item_class_init (RungsCheckItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_check_item_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_check_item_finalize;

  signals[GO_THERE] = g_signal_new ("go-there", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                    G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "checkitem");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_check_item_init (RungsCheckItem *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 9);
}

/**
 * rungs_check_item_new:
 * @workbook: where the answer is kept
 * @item: a token of the items of an identity check; static
 *
 * Returns: (transfer floating): the item, of no story yet
 */
GtkWidget *
rungs_check_item_new (RungsWorkbook *workbook,
                      const char    *item)
{
  RungsCheckItem *self = g_object_new (RUNGS_TYPE_CHECK_ITEM, NULL);
  const RungsKind *kind = rungs_kind_find ("identity-check");
  const char *name = rungs_field_choice_label (rungs_kind_field (kind, "item"), item);

  self->workbook = g_object_ref (workbook);
  self->item = item;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->heading = rungs_story_heading_new (name, 3);
  self->state = rungs_story_line_new (RUNGS_SIGN_OPEN, NULL);
  self->hints = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->form = rungs_form_new (workbook, kind, RUNGS_FORM_PART, "item");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->form), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_widget_set_parent (self->state, GTK_WIDGET (self));
  gtk_widget_set_parent (self->hints, GTK_WIDGET (self));
  gtk_widget_set_parent (self->form, GTK_WIDGET (self));
  gtk_widget_set_visible (self->hints, FALSE);
  gtk_widget_set_margin_bottom (self->hints, 6);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "gone", G_CALLBACK (form_gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rungs_form_get_row (RUNGS_FORM (self->form), "answer"), "typed", G_CALLBACK (update_why), self,
                           G_CONNECT_SWAPPED);
  update_why (self);
  update_state (self, NULL);
  return GTK_WIDGET (self);
}

/** rungs_check_item_set_story: @id: the story it is of; what was typed for another is kept first */
void
rungs_check_item_set_story (RungsCheckItem *self,
                            const char     *id)
{
  g_return_if_fail (RUNGS_IS_CHECK_ITEM (self) && id != NULL);

  if (g_strcmp0 (self->story, id) == 0)
    return;
  g_free (self->story);
  self->story = g_strdup (id);
  rungs_form_flush (RUNGS_FORM (self->form));
  g_clear_pointer (&self->fresh, g_free);
  rungs_check_item_set_hints (self, NULL, NULL);
}

/** rungs_check_item_show: @check: (nullable): what is kept of the answer */
void
rungs_check_item_show (RungsCheckItem    *self,
                       const RungsRecord *check)
{
  g_return_if_fail (RUNGS_IS_CHECK_ITEM (self) && self->story != NULL);

  turn_to (self, check);
  update_why (self);
  update_state (self, check);
}

/**
 * rungs_check_item_set_hints:
 * @story: (nullable): the story they stand in
 * @hints: (nullable) (element-type RungsIdentityHint): signs, of other items too; %NULL: not known yet
 */
void
rungs_check_item_set_hints (RungsCheckItem    *self,
                            const RungsRecord *story,
                            GPtrArray         *hints)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_if_fail (RUNGS_IS_CHECK_ITEM (self));

  self->n_hints = 0;
  for (guint i = 0; hints != NULL && i < hints->len; i++)
    {
      const RungsIdentityHint *hint = hints->pdata[i];

      if (strcmp (hint->item, self->item) != 0)
        continue;
      self->n_hints++;
      g_string_append_printf (words, "%s %" G_GSIZE_FORMAT " %s\n", hint->field, hint->start, rungs_record_get (story, hint->field));
    }
  if (g_strcmp0 (self->shown, words->str) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (words->str);
  rungs_story_box_clear (self->hints);
  for (guint i = 0, n = 0; hints != NULL && i < hints->len; i++)
    {
      const RungsIdentityHint *hint = hints->pdata[i];
      GtkWidget *row;

      if (strcmp (hint->item, self->item) != 0)
        continue;
      row = hint_new (self, story, hint);
      gtk_widget_set_visible (row, n++ < FIRST_HINTS);
      gtk_box_append (GTK_BOX (self->hints), row);
    }
  if (self->n_hints > FIRST_HINTS)
    add_more_button (self, self->n_hints - FIRST_HINTS);
  gtk_widget_set_visible (self->hints, self->n_hints > 0);
  if (!self->is_answered)
    update_state (self, NULL);
}

/** rungs_check_item_get_token: Returns: (transfer none): which item it is */
const char *
rungs_check_item_get_token (RungsCheckItem *self)
{
  g_return_val_if_fail (RUNGS_IS_CHECK_ITEM (self), NULL);

  return self->item;
}

/** rungs_check_item_get_id: Returns: (transfer none) (nullable): what the answer is, or will be, kept as */
const char *
rungs_check_item_get_id (RungsCheckItem *self)
{
  g_return_val_if_fail (RUNGS_IS_CHECK_ITEM (self), NULL);

  return rungs_form_get_id (RUNGS_FORM (self->form));
}

/** rungs_check_item_flush: hands what was typed here to the workbook's writer */
void
rungs_check_item_flush (RungsCheckItem *self)
{
  g_return_if_fail (RUNGS_IS_CHECK_ITEM (self));

  rungs_form_flush (RUNGS_FORM (self->form));
}
