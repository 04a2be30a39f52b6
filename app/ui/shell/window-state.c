/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * window-state.c: what the window remembers, so that Rungs opens where it was left: its size, the workbook, the page, the record.
 */
#include "config.h"

#include "shell/window-private.h"

#include "shell/pages.h"

/* A key held down in a list goes through many records; only where it rests is worth keeping. */
#define PLACE_AFTER_MS 400

/** _rungs_window_restore_size: gives the window the size it had. */
void
_rungs_window_restore_size (RungsWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "width"),
                               g_settings_get_int (self->settings, "height"));
  if (g_settings_get_boolean (self->settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/** _rungs_window_save_size: remembers the size of the window. */
void
_rungs_window_save_size (RungsWindow *self)
{
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "maximized", maximized);
  if (maximized || gtk_window_is_fullscreen (GTK_WINDOW (self)) || width < 360 || height < 240)
    return;

  g_settings_set_int (self->settings, "width", width);
  g_settings_set_int (self->settings, "height", height);
}

/**
 * _rungs_window_restore_place:
 * @same_workbook: whether the workbook is the one that was open last, so that its record means something
 *
 * Shows the page and the record that were shown last.
 */
void
_rungs_window_restore_place (RungsWindow *self,
                             gboolean     same_workbook)
{
  g_autofree char *page = g_settings_get_string (self->settings, "page");
  g_autofree char *kind_name = g_settings_get_string (self->settings, "record-kind");
  g_autofree char *id = g_settings_get_string (self->settings, "record-id");
  g_autofree char *side = g_settings_get_string (self->settings, "record-side");
  const RungsKind *kind = *kind_name != '\0' ? rungs_kind_find (kind_name) : NULL;
  RungsPage *shown;

  if (!same_workbook || !rungs_window_show_page (self, page))
    {
      rungs_window_show_page (self, rungs_pages (NULL)[0].name);
      return;
    }
  shown = RUNGS_PAGE (rungs_page_area_get_page (self->area, page));
  if (kind == NULL || *id == '\0' || rungs_page_show_record (shown, kind, id))
    rungs_page_show_side (shown, side);
}

/** _rungs_window_save_place: remembers the workbook, the page and the record that are shown. */
void
_rungs_window_save_place (RungsWindow *self)
{
  const char *name = rungs_window_get_page (self);
  const RungsKind *kind = NULL;
  const char *side;
  g_autofree char *id = NULL;

  g_clear_handle_id (&self->place_id, g_source_remove);
  if (self->workbook == NULL || name == NULL)
    return;

  rungs_page_get_current (RUNGS_PAGE (rungs_page_area_get_page (self->area, name)), &kind, &id);
  side = rungs_page_get_side (RUNGS_PAGE (rungs_page_area_get_page (self->area, name)));
  g_settings_set_string (self->settings, "last-workbook", rungs_workbook_get_path (self->workbook));
  g_settings_set_string (self->settings, "page", name);
  g_settings_set_string (self->settings, "record-kind", kind != NULL && id != NULL ? kind->name : "");
  g_settings_set_string (self->settings, "record-id", kind != NULL && id != NULL ? id : "");
  g_settings_set_string (self->settings, "record-side", side != NULL ? side : "");
}

static gboolean
save_place_cb (gpointer user_data)
{
  RungsWindow *self = user_data;

  self->place_id = 0;
  _rungs_window_save_place (self);
  return G_SOURCE_REMOVE;
}

/** _rungs_window_place_changed: remembers soon what is shown: Rungs may be ended without being asked. */
void
_rungs_window_place_changed (RungsWindow *self)
{
  g_clear_handle_id (&self->place_id, g_source_remove);
  if (self->workbook != NULL && !self->closing)
    self->place_id = g_timeout_add (PLACE_AFTER_MS, save_place_cb, self);
}
