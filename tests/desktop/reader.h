/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * reader.h: Rungs from outside: started as a person starts it, read as a screen reader reads it, driven with keys alone.
 */
#pragma once

#include <atspi/atspi.h>

typedef struct _Reader Reader;

/* Names of our own for what the library gives, so that they clean up after themselves with every version of it. */
typedef AtspiAccessible ReaderNode;
typedef AtspiStateSet ReaderStates;
typedef AtspiText ReaderText;
typedef AtspiComponent ReaderComponent;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReaderNode, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReaderStates, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReaderText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReaderComponent, g_object_unref)

Reader     *reader_start           (const char *const *argv);
void        reader_stop            (Reader            *self);
gboolean    reader_is_running      (Reader            *self);
ReaderNode *reader_window          (Reader            *self);

/* Waiting: each calls g_error() with the whole tree when a minute has passed. NAME may be a pattern with "*". */
ReaderNode *reader_wait_for        (Reader            *self,
                                    AtspiRole          role,
                                    const char        *name);
void        reader_wait_until_gone (Reader            *self,
                                    AtspiRole          role,
                                    const char        *name);
ReaderNode *reader_wait_for_focus  (Reader            *self,
                                    AtspiRole          role,
                                    const char        *name);
void        reader_wait_for_end    (Reader            *self);
/* Until keys go to the window that is titled so: one that closes takes them for a while. */
void        reader_wait_for_window (Reader            *self,
                                    const char        *title);

/* ROLE may be ATSPI_ROLE_INVALID for any. NULL when there is none. */
ReaderNode *reader_find            (Reader            *self,
                                    AtspiRole          role,
                                    const char        *name);
ReaderNode *reader_focused         (Reader            *self);
/* Newer toolkits name no status; what is read out is its text. */
char       *reader_name            (ReaderNode        *accessible);
char       *reader_text            (ReaderNode        *accessible);
char       *reader_tree            (Reader            *self);

/* Calls back for everything in the window. */
typedef void     (*ReaderVisit)    (ReaderNode        *accessible,
                                    AtspiRole          role,
                                    const char        *name,
                                    gpointer           data);
void        reader_visit           (Reader            *self,
                                    ReaderVisit        visit,
                                    gpointer           data);

/* Keys, as xdotool names them: "ctrl+n", "Tab". */
void        reader_press           (Reader            *self,
                                    const char        *keys);
void        reader_type            (Reader            *self,
                                    const char        *words);
/* Presses KEYS until what has the keyboard is named so; at most 200 times. */
void        reader_press_until     (Reader            *self,
                                    const char        *keys,
                                    AtspiRole          role,
                                    const char        *name);

/* Runs CONDITION until it says TRUE; FALSE when a minute has passed. */
typedef gboolean (*ReaderCondition) (gpointer data);
gboolean    reader_wait_until      (ReaderCondition    condition,
                                    gpointer           data);
