/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * work-filter.c: which of our work is on the ladder: how wide it reaches, whose view, which group, which organisation, and when.
 */
#include "config.h"

#include "ladder/work-filter.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "each-record.h"
#include "ladder-words.h"
#include "ladder/ladder-sheet.h"
#include "records/drop-down.h"
#include "value.h"

#define MOST_CHOICES 200

typedef enum
{
  BY_LEVEL,
  BY_VIEW,
  BY_GROUP,
  BY_ORGANISATION,
  BY_TIME,
  N_WAYS,
} Way;

static const char *const questions[N_WAYS] = {
  N_("How wide it reaches"), N_("Who sees it"), N_("At meetings of"), N_("Which organisation runs it"), N_("Placed when"),
};

static const struct
{
  int months; /* until today */
  const char *words;
} times[] = {
  { 3, N_("In the last three months") },
  { 6, N_("In the last six months") },
  { 12, N_("In the last twelve months") },
};

struct _RungsWorkFilter
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *open;      /* a menu button that says what is looked at */
  GtkWidget *open_label;
  GtkWidget *all;
  GtkWidget *choices[N_WAYS];

  /* owned */
  RungsRoom *room;
  GPtrArray *values[N_WAYS]; /* char *, in the order of a drop-down; the first is NULL: any */

  /* state */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (RungsWorkFilter, rungs_work_filter, GTK_TYPE_WIDGET)

static const char **
place_of (RungsLadderFilter *filter,
          Way                way)
{
  switch (way)
    {
    case BY_LEVEL:
      return &filter->level;
    case BY_VIEW:
      return &filter->view;
    case BY_GROUP:
      return &filter->group;
    case BY_ORGANISATION:
      return &filter->organisation;
    case BY_TIME:
    case N_WAYS:
    default:
      return &filter->from;
    }
}

/** rungs_work_filter_is_empty: Returns: whether FILTER asks for all the work of its ladder */
gboolean
rungs_work_filter_is_empty (const RungsLadderFilter *filter)
{
  RungsLadderFilter asked = *filter;

  for (int way = 0; way < N_WAYS; way++)
    if (*place_of (&asked, way) != NULL)
      return FALSE;
  return filter->until == NULL && filter->activity == NULL && filter->meeting == NULL;
}

static void
add_words (GString    *words,
           const char *more)
{
  /* Translators: between two conditions: "A service; seen by the board" */
  g_string_append_printf (words, "%s%s", words->len > 0 ? _("; ") : "", more);
}

/**
 * rungs_work_filter_words:
 * @filter: what is looked at
 * @group_name: (nullable): the name of its group
 *
 * Returns: (transfer full) (nullable): it in words; %NULL for all work
 */
char *
rungs_work_filter_words (const RungsLadderFilter *filter,
                         const char              *group_name)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (filter->level != NULL)
    {
      g_autofree char *level = rungs_value_display (rungs_kind_field (rungs_kind_find ("activity"), "level"), filter->level);

      add_words (words, level);
    }
  if (filter->organisation != NULL)
    add_words (words, filter->organisation);
  if (filter->view != NULL)
    add_words (words, rungs_view_seen_by (rungs_view_parse (filter->view)));
  if (filter->group != NULL)
    {
      /* Translators: the name of a group */
      g_autofree char *met = g_strdup_printf (_("at meetings of %s"), group_name != NULL ? group_name : _("one group"));

      add_words (words, met);
    }
  if (filter->from != NULL)
    {
      g_autofree char *day = rungs_date_display (filter->from);
      /* Translators: a day */
      g_autofree char *since = g_strdup_printf (_("placed since %s"), day);

      add_words (words, since);
    }
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

static void
show_words (RungsWorkFilter *self)
{
  const RungsLadderFilter *filter = rungs_room_get_filter (self->room);
  g_autofree char *group = NULL;
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  if (filter->group != NULL)
    group = rungs_workbook_title (rungs_room_get_workbook (self->room), rungs_kind_find ("group"), filter->group);
  words = rungs_work_filter_words (filter, group);
  /* Translators: which work is on the ladder: "A service; seen by the board" */
  label = words != NULL ? g_strdup_printf (_("Only: %s"), words) : g_strdup (_("All work"));
  gtk_label_set_label (GTK_LABEL (self->open_label), label);
  gtk_widget_set_tooltip_text (self->open, words != NULL ? label : _("Choose which work is on the ladder"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Choose which work is on the ladder"), -1);
  gtk_widget_set_visible (self->all, words != NULL);
}

static void
say_what_is_shown (RungsWorkFilter *self)
{
  RungsLadderValues *values = rungs_room_get_values (self->room);
  guint n = values != NULL ? values->standings->len : 0;
  g_autofree char *shown = g_strdup_printf (ngettext ("%u stands on the ladder", "%u stand on the ladder", n), n);
  /* Translators: which work is shown ("Only: A service"), and how many stand on the ladder then */
  g_autofree char *words = g_strdup_printf (_("%s. %s."), gtk_label_get_label (GTK_LABEL (self->open_label)), shown);

  rungs_room_say (self->room, words);
}

static void
add_choice (GPtrArray     *values,
            GtkStringList *labels,
            const char    *value,
            const char    *label)
{
  g_ptr_array_add (values, g_strdup (value));
  gtk_string_list_append (labels, label);
}

static void
add_field_choices (GPtrArray        *values,
                   GtkStringList    *labels,
                   const RungsField *field)
{
  for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
    {
      g_autofree char *label = rungs_value_display (field, choice->token);

      add_choice (values, labels, choice->token, label);
    }
}

static void
add_groups (RungsWorkFilter *self,
            GPtrArray       *values,
            GtkStringList   *labels)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("group"));
  g_autoptr (GPtrArray) groups = rungs_workbook_list (rungs_room_get_workbook (self->room), query, 0, MOST_CHOICES, NULL);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      RungsRecord *group = g_ptr_array_index (groups, i);
      g_autofree char *title = rungs_record_title (group);

      add_choice (values, labels, rungs_record_id (group), title);
    }
}

static gboolean
note_organisation_cb (RungsRecord  *record,
                      gpointer      data,
                      GError      **error)
{
  const char *organisation = rungs_record_get (record, "organisation");

  if (organisation != NULL)
    g_hash_table_add (data, g_strdup (organisation));
  return TRUE;
}

static void
add_organisations (RungsWorkFilter *self,
                   GPtrArray       *values,
                   GtkStringList   *labels)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("activity"));
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) names = NULL;

  rungs_each_record (rungs_room_get_workbook (self->room), query, NULL, note_organisation_cb, known, NULL);
  names = g_list_sort (g_hash_table_get_keys (known), (GCompareFunc) g_utf8_collate);
  for (GList *name = names; name != NULL; name = name->next)
    add_choice (values, labels, name->data, name->data);
}

static void
add_times (GPtrArray     *values,
           GtkStringList *labels)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *from = rungs_date_add_months (today, -times[i].months);

      add_choice (values, labels, from, _(times[i].words));
    }
}

static void
fill_way (RungsWorkFilter *self,
          Way              way)
{
  RungsLadderFilter filter = *rungs_room_get_filter (self->room);
  const char *chosen = *place_of (&filter, way);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GPtrArray *values = self->values[way];
  guint at = 0;

  g_ptr_array_set_size (values, 0);
  add_choice (values, labels, NULL, way == BY_TIME ? _("At any time") : way == BY_VIEW ? _("Everybody") : _("Any"));
  switch (way)
    {
    case BY_LEVEL:
      add_field_choices (values, labels, rungs_kind_field (rungs_kind_find ("activity"), "level"));
      break;
    case BY_VIEW:
      add_field_choices (values, labels, rungs_kind_field (rungs_kind_find ("placing"), "view"));
      break;
    case BY_GROUP:
      add_groups (self, values, labels);
      break;
    case BY_ORGANISATION:
      add_organisations (self, values, labels);
      break;
    case BY_TIME:
      add_times (values, labels);
      break;
    case N_WAYS:
    default:
      break;
    }
  for (guint i = 1; i < values->len; i++)
    if (g_strcmp0 (g_ptr_array_index (values, i), chosen) == 0)
      at = i;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choices[way]), G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choices[way]), at);
}

/* What there is to choose from is read when it is looked at. */
static void
shown_cb (RungsWorkFilter *self)
{
  self->filling = TRUE;
  for (int way = 0; way < N_WAYS; way++)
    fill_way (self, way);
  self->filling = FALSE;
}

static void
chosen_cb (RungsWorkFilter *self)
{
  RungsLadderFilter filter = *rungs_room_get_filter (self->room);

  if (self->filling)
    return;
  for (int way = 0; way < N_WAYS; way++)
    {
      guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choices[way]));

      *place_of (&filter, way) = at < self->values[way]->len ? g_ptr_array_index (self->values[way], at) : NULL;
    }
  rungs_room_set_filter (self->room, &filter);
  say_what_is_shown (self);
}

static void
all_cb (RungsWorkFilter *self)
{
  const RungsLadderFilter everything = { NULL };

  gtk_widget_grab_focus (self->open);
  rungs_room_set_filter (self->room, &everything);
  shown_cb (self);
  say_what_is_shown (self);
}

static void
rungs_work_filter_dispose (GObject *object)
{
  RungsWorkFilter *self = RUNGS_WORK_FILTER (object);

  self->filling = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_work_filter_parent_class)->dispose (object);
}

static void
rungs_work_filter_finalize (GObject *object)
{
  RungsWorkFilter *self = RUNGS_WORK_FILTER (object);

  for (int way = 0; way < N_WAYS; way++)
    g_ptr_array_unref (self->values[way]);

  G_OBJECT_CLASS (rungs_work_filter_parent_class)->finalize (object);
}

static void
rungs_work_filter_class_init (RungsWorkFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_work_filter_dispose;
  object_class->finalize = rungs_work_filter_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "workfilter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_popover (RungsWorkFilter *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = rungs_ladder_scroller_new (sheet, NULL);

  for (int way = 0; way < N_WAYS; way++)
    {
      rungs_ladder_sheet_heading (sheet, _(questions[way]), 3);
      self->values[way] = g_ptr_array_new_with_free_func (g_free);
      self->choices[way] = rungs_drop_down_new (NULL);
      rungs_drop_down_name (self->choices[way], _(questions[way]));
      gtk_widget_set_size_request (self->choices[way], 240, 36);
      gtk_box_append (GTK_BOX (sheet), self->choices[way]);
      g_signal_connect_swapped (self->choices[way], "notify::selected", G_CALLBACK (chosen_cb), self);
    }
  gtk_widget_set_margin_start (sheet, 6);
  gtk_widget_set_margin_end (sheet, 6);
  gtk_widget_set_margin_bottom (sheet, 6);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 460);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (shown_cb), self);
  return popover;
}

static void
rungs_work_filter_init (RungsWorkFilter *self)
{
  self->filling = TRUE;
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->open = gtk_menu_button_new ();
  self->open_label = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 34, NULL);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->open), self->open_label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->open), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->open), make_popover (self));
  gtk_widget_set_size_request (self->open, -1, 36);
  self->all = gtk_button_new_with_label (_("Show all"));
  gtk_widget_set_size_request (self->all, -1, 36);
  gtk_widget_add_css_class (self->all, "flat");
  g_signal_connect_swapped (self->all, "clicked", G_CALLBACK (all_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->open);
  gtk_box_append (GTK_BOX (self->box), self->all);
  self->filling = FALSE;
}

/**
 * rungs_work_filter_new:
 * @room: what is looked at
 *
 * Returns: (transfer floating): the choice
 */
GtkWidget *
rungs_work_filter_new (RungsRoom *room)
{
  RungsWorkFilter *self = g_object_new (RUNGS_TYPE_WORK_FILTER, NULL);

  self->room = g_object_ref (room);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (show_words), self, G_CONNECT_SWAPPED);
  show_words (self);
  return GTK_WIDGET (self);
}
