/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * toolkit.h: the one place that knows toolkit versions: what GTK 4.8 and libadwaita 1.2 have not, or do otherwise, than newer
 * ones. No other file of ui/ asks for a version.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Says WORDS to a screen reader now, where the toolkit can (GTK 4.14). What is announced must also stand somewhere. */
void     rungs_toolkit_announce       (GtkWidget           *near,
                                       const char          *words);
/* Tells something in a dialog with one button. */
void     rungs_toolkit_tell           (GtkWidget           *near,
                                       const char          *heading,
                                       const char          *body);
/* Asks; the answer (TRUE: ACCEPT was chosen) comes with _finish. */
void     rungs_toolkit_confirm_async  (GtkWidget           *near,
                                       const char          *heading,
                                       const char          *body,
                                       const char          *accept,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
/* Asks before something is lost for good; the answer (TRUE: LOSE was chosen) comes with rungs_toolkit_confirm_finish. */
void     rungs_toolkit_warn_async     (GtkWidget           *near,
                                       const char          *heading,
                                       const char          *body,
                                       const char          *keep,
                                       const char          *lose,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
gboolean rungs_toolkit_confirm_finish (GAsyncResult        *result);

/* What a screen reader says of one row of a list view. Call it when the row is bound. */
void     rungs_toolkit_name_row       (GtkListItem         *item,
                                       const char          *name);

typedef enum
{
  RUNGS_FILE_OPEN,
  RUNGS_FILE_SAVE,
} RungsFileTask;

/* Asks for a file. patterns: "*.rungs;*.csv". NULL and no error when the person changed their mind. */
void     rungs_toolkit_file_async     (GtkWidget           *near,
                                       RungsFileTask        task,
                                       const char          *title,
                                       const char          *filter_name,
                                       const char          *patterns,
                                       const char          *suggested_name,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
GFile   *rungs_toolkit_file_finish    (GAsyncResult        *result,
                                       GError             **error);
/* Answers with "cancel", and closes, what the toolkit keeps inside the window itself. */
void     rungs_toolkit_close_dialogs  (GtkWidget           *near);
void     rungs_toolkit_show_about     (GtkWidget           *near);
void     rungs_toolkit_show_shortcuts (GtkWidget           *near);

/* How many times larger than plain (11 points at 96 dots an inch) the text of a widget is; never under 1. */
double   rungs_toolkit_text_scale     (GtkWidget           *widget);

/* A split of two: side by side where there is room (both fit their least width), one after the other where there is not.
 * Used for sidebar | page, and for list | record. */
GtkWidget *rungs_toolkit_split_new    (GtkWidget           *first,
                                       GtkWidget           *second,
                                       int                  first_width);
/* One after the other: which of the two is seen. */
void     rungs_toolkit_split_show_second (GtkWidget        *split,
                                       gboolean             second);
gboolean rungs_toolkit_split_is_folded (GtkWidget          *split);
gboolean rungs_toolkit_split_shows_second (GtkWidget       *split);
/* Calls back as callback (user_data, split) when the split folds or unfolds. */
void     rungs_toolkit_split_on_fold  (GtkWidget           *split,
                                       GCallback            callback,
                                       gpointer             user_data);

/* What scrolls down, with a name. The role that it has by itself is given none by newer toolkits. */
GtkWidget *rungs_toolkit_scroller_new (const char          *name);

/* The toolkit builds some widgets around a scroll pane or a list of their own, where the keyboard could stop and a screen reader
 * would have nothing to say: they get NAME. Before the widget is shown. */
void     rungs_toolkit_name_inside    (GtkWidget           *widget,
                                       const char          *name);

/* The alignment of a widget whose first line stands on that of its neighbours; its name changed with the toolkit. */
GtkAlign rungs_toolkit_baseline       (void);

/* Fills a provider with the rules of CSS. */
void     rungs_toolkit_load_css       (GtkCssProvider      *provider,
                                       const char          *css);

G_END_DECLS
