/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * toolkit.c: to announce, tell, confirm, ask for a file and show what this program is, in the way of the toolkit that is there.
 * RUNGS_PINNED: the build is held to GTK 4.8 and libadwaita 1.2 whatever the headers offer.
 */
#include "config.h"

#include "shell/toolkit.h"

#include <glib/gi18n.h>

#include "shell/shortcuts.h"

#if !defined(RUNGS_PINNED) && ADW_CHECK_VERSION (1, 5, 0)
#define HAS_ADW_DIALOGS 1
#else
#define HAS_ADW_DIALOGS 0
#endif

#if !defined(RUNGS_PINNED) && GTK_CHECK_VERSION (4, 10, 0)
#define HAS_FILE_DIALOG 1
#else
#define HAS_FILE_DIALOG 0
#endif

#if !defined(RUNGS_PINNED) && GTK_CHECK_VERSION (4, 14, 0)
#define HAS_ANNOUNCE 1
#else
#define HAS_ANNOUNCE 0
#endif

#if !defined(RUNGS_PINNED) && GTK_CHECK_VERSION (4, 12, 0)
#define HAS_ROW_LABEL 1
#define HAS_CSS_STRINGS 1
#define BASELINE GTK_ALIGN_BASELINE_FILL
#else
#define HAS_ROW_LABEL 0
#define HAS_CSS_STRINGS 0
#define BASELINE GTK_ALIGN_BASELINE
#endif

#define ABOUT_COMMENTS \
  _("A workbook for programmes in which people with lived experience shape services as equals. Everything stays on this " \
    "laptop.")
#define LADDER_CREDIT _("The ladder of co-production comes from")

static GtkWindow *
window_of (GtkWidget *near)
{
  GtkRoot *root = near != NULL ? gtk_widget_get_root (near) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/**
 * rungs_toolkit_announce:
 * @near: a widget of the window it is about
 * @words: what to say, translated
 *
 * Says @words to a screen reader now, where the toolkit can (GTK 4.14 and newer). Older ones stay silent, so the words must
 * also stand somewhere.
 */
void
rungs_toolkit_announce (GtkWidget  *near,
                        const char *words)
{
#if HAS_ANNOUNCE
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (near));

  /* The toolkit's own stand-in for tests cannot announce, and ends the program where it is asked to. */
  if (context == NULL || g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext"))
    return;
  gtk_accessible_announce (GTK_ACCESSIBLE (near), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#endif
}

/**
 * rungs_toolkit_name_row:
 * @item: the row, while it is bound
 * @name: what to say of it, translated
 *
 * Names one row of a list view. The row itself has the keyboard, and says nothing of what is in it.
 */
void
rungs_toolkit_name_row (GtkListItem *item,
                        const char  *name)
{
#if HAS_ROW_LABEL
  gtk_list_item_set_accessible_label (item, name);
#else
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *row = child != NULL ? gtk_widget_get_parent (child) : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
#endif
}

/**
 * rungs_toolkit_tell:
 * @near: a widget of the window it is about
 * @heading: what happened, in a few words
 * @body: one or two sentences
 *
 * Tells something in a dialog with one button.
 */
void
rungs_toolkit_tell (GtkWidget  *near,
                    const char *heading,
                    const char *body)
{
#if HAS_ADW_DIALOGS
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, near);
#else
  GtkWidget *dialog = adw_message_dialog_new (window_of (near), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
#endif
}

#if HAS_ADW_DIALOGS
static void
confirm_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  g_task_return_boolean (task, g_strcmp0 (response, "accept") == 0);
}
#else
static void
confirm_response_cb (GTask      *task,
                     const char *response)
{
  g_task_return_boolean (task, g_strcmp0 (response, "accept") == 0);
}

static void
unref_task (gpointer  task,
            GClosure *closure)
{
  g_object_unref (task);
}
#endif

static void
ask (GtkWidget             *near,
     const char            *heading,
     const char            *body,
     const char            *cancel,
     const char            *accept,
     AdwResponseAppearance  appearance,
     GAsyncReadyCallback    callback,
     gpointer               user_data)
{
  GTask *task = g_task_new (near, NULL, callback, user_data);
#if HAS_ADW_DIALOGS
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  g_task_set_source_tag (task, ask);
  adw_alert_dialog_add_response (dialog, "cancel", cancel);
  adw_alert_dialog_add_response (dialog, "accept", accept);
  adw_alert_dialog_set_response_appearance (dialog, "accept", appearance);
  adw_alert_dialog_set_default_response (dialog, appearance == ADW_RESPONSE_DESTRUCTIVE ? "cancel" : "accept");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, near, NULL, confirm_chosen_cb, task);
#else
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window_of (near), heading, body));

  g_task_set_source_tag (task, ask);
  adw_message_dialog_add_response (dialog, "cancel", cancel);
  adw_message_dialog_add_response (dialog, "accept", accept);
  adw_message_dialog_set_response_appearance (dialog, "accept", appearance);
  adw_message_dialog_set_default_response (dialog, appearance == ADW_RESPONSE_DESTRUCTIVE ? "cancel" : "accept");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (confirm_response_cb), task, unref_task, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
#endif
}

/**
 * rungs_toolkit_confirm_async:
 * @near: a widget of the window it is about
 * @heading: the question
 * @body: what follows from a yes, in one or two sentences
 * @accept: the word of the button that says yes
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks, with a way out. For what undo cannot answer only.
 */
void
rungs_toolkit_confirm_async (GtkWidget           *near,
                             const char          *heading,
                             const char          *body,
                             const char          *accept,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  ask (near, heading, body, _("_Cancel"), accept, ADW_RESPONSE_SUGGESTED, callback, user_data);
}

/**
 * rungs_toolkit_warn_async:
 * @near: a widget of the window it is about
 * @heading: what is about to be lost
 * @body: what follows from either answer
 * @keep: the word of the button that loses nothing
 * @lose: the word of the button that does
 * @callback: called with the answer: rungs_toolkit_confirm_finish() is %TRUE for @lose
 * @user_data: for @callback
 *
 * Asks before something is lost for good; Enter and Escape lose nothing.
 */
void
rungs_toolkit_warn_async (GtkWidget           *near,
                          const char          *heading,
                          const char          *body,
                          const char          *keep,
                          const char          *lose,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  ask (near, heading, body, keep, lose, ADW_RESPONSE_DESTRUCTIVE, callback, user_data);
}

/**
 * rungs_toolkit_confirm_finish:
 * @result: the result the callback was given
 *
 * Returns: %TRUE when the answer was yes
 */
gboolean
rungs_toolkit_confirm_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static GtkFileFilter *
make_filter (const char *name,
             const char *patterns)
{
  GtkFileFilter *filter;
  g_auto(GStrv) each = NULL;

  if (name == NULL || patterns == NULL)
    return NULL;

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, name);
  each = g_strsplit (patterns, ";", -1);
  for (gsize i = 0; each[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, each[i]);
  return filter;
}

#if HAS_FILE_DIALOG
static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  GFile *file;

  if (GPOINTER_TO_INT (g_task_get_task_data (task)) == RUNGS_FILE_SAVE)
    file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  else
    file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL && error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, file, g_object_unref);
}
#else
static void
file_response_cb (GtkNativeDialog *chooser,
                  int              response,
                  gpointer         user_data)
{
  g_autoptr(GTask) task = user_data;
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_task_return_pointer (task, file, g_object_unref);
  g_object_unref (chooser);
}
#endif

/**
 * rungs_toolkit_file_async:
 * @near: a widget of the window it is about
 * @task: to open a file or to save one
 * @title: what the file is for
 * @filter_name: (nullable): the name of the sort of file, "Rungs workbooks"
 * @patterns: (nullable): "*.rungs;*.csv"
 * @suggested_name: (nullable): a file name, for saving
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for a file.
 */
void
rungs_toolkit_file_async (GtkWidget           *near,
                          RungsFileTask        task,
                          const char          *title,
                          const char          *filter_name,
                          const char          *patterns,
                          const char          *suggested_name,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *answer = g_task_new (near, NULL, callback, user_data);
  g_autoptr(GtkFileFilter) filter = make_filter (filter_name, patterns);
#if HAS_FILE_DIALOG
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
#else
  GtkFileChooserNative *chooser;
#endif

  g_task_set_source_tag (answer, rungs_toolkit_file_async);
  g_task_set_task_data (answer, GINT_TO_POINTER ((int) task), NULL);
#if HAS_FILE_DIALOG
  gtk_file_dialog_set_title (dialog, title);
  if (filter != NULL)
    {
      g_autoptr(GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

      g_list_store_append (filters, filter);
      gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
      gtk_file_dialog_set_default_filter (dialog, filter);
    }
  if (task == RUNGS_FILE_SAVE)
    {
      if (suggested_name != NULL)
        gtk_file_dialog_set_initial_name (dialog, suggested_name);
      gtk_file_dialog_save (dialog, window_of (near), NULL, file_chosen_cb, answer);
    }
  else
    {
      gtk_file_dialog_open (dialog, window_of (near), NULL, file_chosen_cb, answer);
    }
#else
  chooser = gtk_file_chooser_native_new (title, window_of (near),
                                         task == RUNGS_FILE_SAVE ? GTK_FILE_CHOOSER_ACTION_SAVE
                                                                 : GTK_FILE_CHOOSER_ACTION_OPEN,
                                         NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (filter != NULL)
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  if (task == RUNGS_FILE_SAVE && suggested_name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), suggested_name);
  g_signal_connect (chooser, "response", G_CALLBACK (file_response_cb), answer);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
#endif
}

/**
 * rungs_toolkit_file_finish:
 * @result: the result the callback was given
 * @error: where the chooser itself failed
 *
 * Returns: (transfer full) (nullable): the file, or %NULL without an error when the person changed their mind
 */
GFile *
rungs_toolkit_file_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rungs_toolkit_close_dialogs:
 * @near: a widget of the window it is about
 *
 * Closes the dialogs that newer toolkits keep inside the window; older ones open windows of their own, which the caller finds.
 */
void
rungs_toolkit_close_dialogs (GtkWidget *near)
{
#if HAS_ADW_DIALOGS
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (window_of (near));
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (window)) != NULL)
    adw_dialog_force_close (dialog);
#endif
}

/**
 * rungs_toolkit_show_about:
 * @near: a widget of the window to show it over
 *
 * Shows what Rungs is, its version, licence and credits.
 */
void
rungs_toolkit_show_about (GtkWidget *near)
{
  const char *developers[] = { "The Rungs authors", NULL };
  const char *ladder_credit[] = { "Think Local Act Personal https://www.thinklocalactpersonal.org.uk",
                                  "National Co-production Advisory Group", NULL };
#if HAS_ADW_DIALOGS
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_application_name (about, _("Rungs"));
  adw_about_dialog_set_application_icon (about, RUNGS_APP_ID);
  adw_about_dialog_set_version (about, RUNGS_VERSION);
  adw_about_dialog_set_developer_name (about, _("The Rungs authors"));
  adw_about_dialog_set_developers (about, developers);
  adw_about_dialog_set_comments (about, ABOUT_COMMENTS);
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_add_credit_section (about, LADDER_CREDIT, ladder_credit);
  adw_dialog_present (dialog, near);
#else
  GtkWidget *window = adw_about_window_new ();
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (window);

  adw_about_window_set_application_name (about, _("Rungs"));
  adw_about_window_set_application_icon (about, RUNGS_APP_ID);
  adw_about_window_set_version (about, RUNGS_VERSION);
  adw_about_window_set_developer_name (about, _("The Rungs authors"));
  adw_about_window_set_developers (about, developers);
  adw_about_window_set_comments (about, ABOUT_COMMENTS);
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_add_credit_section (about, LADDER_CREDIT, ladder_credit);
  gtk_window_set_transient_for (GTK_WINDOW (window), window_of (near));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
#endif
}

/**
 * rungs_toolkit_show_shortcuts:
 * @near: a widget of the window to show them over
 *
 * Shows the list of keys.
 */
void
rungs_toolkit_show_shortcuts (GtkWidget *near)
{
  rungs_shortcuts_show (window_of (near));
}

/** rungs_toolkit_baseline: Returns: the alignment of a widget whose first line stands on that of its neighbours */
GtkAlign
rungs_toolkit_baseline (void)
{
  return BASELINE;
}

/**
 * rungs_toolkit_load_css:
 * @provider: where the rules go
 * @css: the rules
 *
 * Fills @provider with the rules of @css.
 */
void
rungs_toolkit_load_css (GtkCssProvider *provider,
                        const char     *css)
{
#if HAS_CSS_STRINGS
  gtk_css_provider_load_from_string (provider, css);
#else
  gtk_css_provider_load_from_data (provider, css, -1);
#endif
}

/**
 * rungs_toolkit_scroller_new:
 * @name: what a screen reader calls it
 *
 * Returns: (transfer floating): what scrolls down, and can have the keyboard itself
 */
GtkWidget *
rungs_toolkit_scroller_new (const char *name)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "hscrollbar-policy",
                                      GTK_POLICY_NEVER, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return scroller;
}

/* A role can be given only as long as nobody was told of the widget. */
static void
name_as (GtkWidget         *widget,
         GtkAccessibleRole  role,
         const char        *name)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) != role)
    g_object_set (widget, "accessible-role", role, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * rungs_toolkit_name_inside:
 * @widget: a widget that the toolkit builds from others, such as an AdwStatusPage or an AdwExpanderRow
 * @name: what it is about
 *
 * Leaves nothing in @widget that can have the keyboard and no name.
 */
void
rungs_toolkit_name_inside (GtkWidget  *widget,
                           const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_SCROLLED_WINDOW (child))
        name_as (child, GTK_ACCESSIBLE_ROLE_GROUP, name);
      else if (GTK_IS_LIST_BOX (child))
        name_as (child, GTK_ACCESSIBLE_ROLE_LIST, name);
      if (!GTK_IS_LIST_BOX_ROW (child))
        rungs_toolkit_name_inside (child, name);
    }
}
