/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ui-support.c: what tests of widgets share.
 */
#include "config.h"

#include "ui-support.h"

#define DEADLINE_SECONDS 30

static gboolean
too_late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * rungs_test_until:
 * @condition: what is waited for
 * @data: for @condition
 *
 * Lets the main loop run until @condition holds; fails the test where that takes far too long.
 */
void
rungs_test_until (RungsTestCondition condition,
                  gpointer           data)
{
  gboolean too_late = FALSE;
  guint id = g_timeout_add_seconds (DEADLINE_SECONDS, too_late_cb, &too_late);

  while (!too_late && !condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (too_late);
  g_source_remove (id);
}

/** rungs_test_run_pending: lets the main loop do what is to be done now. */
void
rungs_test_run_pending (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/** rungs_test_is_mapped: a condition: the widget is on the screen and has its size */
gboolean
rungs_test_is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (GTK_WIDGET (widget)) && gtk_widget_get_width (GTK_WIDGET (widget)) > 0;
}

/** rungs_test_is_gone: a condition: the object that a weak pointer points at is gone */
gboolean
rungs_test_is_gone (gpointer weak_pointer)
{
  return *(gpointer *) weak_pointer == NULL;
}

/** rungs_test_init: begins a test of widgets */
void
rungs_test_init (int    *argc,
                 char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  /* GTK 4.8 complains when a page is closed while it still scrolls. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/**
 * rungs_test_present:
 * @content: a widget to test
 * @width: of the window
 * @height: of the window
 *
 * Returns: a window that shows @content
 */
GtkWidget *
rungs_test_present (GtkWidget *content,
                    int        width,
                    int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  rungs_test_until (rungs_test_is_mapped, content);
  return window;
}

/** rungs_test_present_side: Returns: a window that shows @side and scrolls it, as a record does */
GtkWidget *
rungs_test_present_side (GtkWidget *side,
                         int        width)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), side);
  return rungs_test_present (scrolled, width, 700);
}

static char *
own_name (GtkWidget *widget)
{
  static const struct
  {
    GType (*type) (void);
    const char *(*words) (GtkWidget *widget);
  } spoken[] = {
    { gtk_label_get_type, (const char *(*) (GtkWidget *)) gtk_label_get_text },
    { gtk_button_get_type, (const char *(*) (GtkWidget *)) gtk_button_get_label },
  };
  /* The toolkit gives the value only where it is not what was expected. */
  g_autofree char *quoted = NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    quoted = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  if (quoted != NULL && *quoted != '\0')
    return g_steal_pointer (&quoted);
  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    if (g_type_is_a (G_OBJECT_TYPE (widget), spoken[i].type ()) && spoken[i].words (widget) != NULL &&
        *spoken[i].words (widget) != '\0')
      return g_strdup (spoken[i].words (widget));
  return NULL;
}

/** rungs_test_description: Returns: (transfer full) (nullable): what a screen reader says of @widget beside its name */
char *
rungs_test_description (GtkWidget *widget)
{
  /* The toolkit gives it only where it is not what was expected. */
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION))
    return NULL;
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
}

/**
 * rungs_test_name:
 * @widget: a widget
 *
 * Returns: (transfer full) (nullable): what a screen reader calls it, as far as the toolkit lets a test see; where a label names
 * it, "(labelled)"
 */
char *
rungs_test_name (GtkWidget *widget)
{
  g_autofree char *name = own_name (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *row;
  GtkWidget *drop_down = parent != NULL ? gtk_widget_get_ancestor (parent, GTK_TYPE_DROP_DOWN) : NULL;

  if (name != NULL)
    return g_steal_pointer (&name);
  if (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return g_strdup ("(labelled)");
  /* The inner part of an entry or of a menu button speaks with the name of the whole. */
  if (drop_down != NULL)
    return rungs_test_name (drop_down);
  row = parent != NULL ? gtk_widget_get_ancestor (parent, ADW_TYPE_PREFERENCES_ROW) : NULL;
  if (row != NULL && *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) != '\0')
    return g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  /* What scrolls a whole page of the toolkit's own, or all that a test put into its window. */
  if (GTK_IS_SCROLLED_WINDOW (widget) && parent != NULL && (ADW_IS_PREFERENCES_PAGE (parent) || GTK_IS_WINDOW (parent)))
    return g_strdup ("(whole page)");
  if (parent != NULL && (GTK_IS_EDITABLE (parent) || GTK_IS_MENU_BUTTON (parent)))
    return rungs_test_name (parent);
  return NULL;
}

static char *
where_is (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_string_prepend (path, G_OBJECT_TYPE_NAME (widget));
      g_string_prepend (path, " > ");
    }
  return g_string_free (path, FALSE);
}

/* Newer toolkits tell no name of a part without a meaning of its own, whatever it was given. */
static gboolean
takes_no_name (GtkWidget  *widget,
               const char *name)
{
  return gtk_test_accessible_has_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_GENERIC) &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) == NULL && !g_str_equal (name, "(whole page)");
}

static guint
count_nameless (GtkWidget *widget)
{
  guint nameless = 0;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return 0;

  if (gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget))
    {
      g_autofree char *name = rungs_test_name (widget);

      if (name == NULL || takes_no_name (widget, name))
        {
          g_autofree char *path = where_is (widget);

          g_test_message ("has no name: %s", path);
          nameless++;
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    nameless += count_nameless (child);
  return nameless;
}

/**
 * rungs_test_assert_names:
 * @root: a widget on the screen
 *
 * Walks over @root and all that is in it; fails, naming each, where something can have the keyboard and has no name.
 */
void
rungs_test_assert_names (GtkWidget *root)
{
  g_assert_cmpuint (count_nameless (root), ==, 0);
}

/**
 * rungs_test_find:
 * @root: where to look
 * @type: the type of widget looked for
 * @name: (nullable): what it is called by a screen reader; %NULL for the first of that type
 *
 * Returns: (nullable): the first such widget that is mapped
 */
GtkWidget *
rungs_test_find (GtkWidget  *root,
                 GType       type,
                 const char *name)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    {
      g_autofree char *own = rungs_test_name (root);

      if (name == NULL || (own != NULL && strstr (own, name) != NULL))
        return root;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = rungs_test_find (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/** rungs_test_get: Returns: the same as rungs_test_find(); that it is not there fails the test */
GtkWidget *
rungs_test_get (GtkWidget  *root,
                GType       type,
                const char *name)
{
  GtkWidget *found = rungs_test_find (root, type, name);

  if (found == NULL)
    g_test_message ("not there: %s", name);
  g_assert_nonnull (found);
  return found;
}

/**
 * rungs_test_activate:
 * @widget: a widget on the screen
 *
 * Gives @widget the keyboard and presses Enter on it.
 */
void
rungs_test_activate (GtkWidget *widget)
{
  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_grab_focus (widget));
  /* A button that is activated shows so for a while first. */
  if (GTK_IS_BUTTON (widget))
    g_signal_emit_by_name (widget, "clicked");
  else
    g_assert_true (gtk_widget_activate (widget));
  rungs_test_run_pending ();
}

static char *
property (GtkWidget             *widget,
          GtkAccessibleProperty  which)
{
  /* The toolkit gives the value only where it is not what was expected. */
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), which))
    return NULL;
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), which, "");
}

/** rungs_test_listen: adds to @heard everything a screen reader meets in @widget, and every tooltip */
void
rungs_test_listen (GtkWidget *widget,
                   GString   *heard)
{
  g_autofree char *name = property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  g_autofree char *description = property (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_autofree char *value = property (widget, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
  const char *texts[] = { name, description, value, gtk_widget_get_tooltip_text (widget),
                          GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL,
                          GTK_IS_WINDOW (widget) ? gtk_window_get_title (GTK_WINDOW (widget)) : NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      g_string_append_printf (heard, "%s\n", texts[i]);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    rungs_test_listen (child, heard);
}
