/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ui-support.h: what tests of widgets share: to wait for what comes without sleeping, to find widgets, and to walk over them as a
 * screen reader does.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef gboolean (*RungsTestCondition) (gpointer data);

void       rungs_test_until        (RungsTestCondition  condition,
                                    gpointer            data);
void       rungs_test_run_pending  (void);
gboolean   rungs_test_is_mapped    (gpointer            widget);
gboolean   rungs_test_is_gone      (gpointer            weak_pointer);
void       rungs_test_init         (int                *argc,
                                    char             ***argv);
GtkWidget *rungs_test_present      (GtkWidget          *content,
                                    int                 width,
                                    int                 height);
GtkWidget *rungs_test_present_side (GtkWidget          *side,
                                    int                 width);
GtkWidget *rungs_test_find         (GtkWidget          *root,
                                    GType               type,
                                    const char         *name);
GtkWidget *rungs_test_get          (GtkWidget          *root,
                                    GType               type,
                                    const char         *name);
char      *rungs_test_name         (GtkWidget          *widget);
char      *rungs_test_description  (GtkWidget          *widget);
void       rungs_test_listen       (GtkWidget          *root,
                                    GString            *heard);
void       rungs_test_assert_names (GtkWidget          *root);
void       rungs_test_activate     (GtkWidget          *widget);

G_END_DECLS
