/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * appearance.c: puts the person's choice of text size, light or dark, and reading background onto a display, at once and while
 * Rungs runs.
 */
#include "config.h"

#include "shell/appearance.h"

#include <adwaita.h>

#include "shell/toolkit.h"

#define CREAM_CSS                             \
  "@define-color window_bg_color #f7eed9;"    \
  "@define-color window_fg_color #2b2620;"    \
  "@define-color view_bg_color #fdf7e7;"      \
  "@define-color view_fg_color #2b2620;"      \
  "@define-color headerbar_bg_color #f1e5c9;" \
  "@define-color headerbar_fg_color #2b2620;" \
  "@define-color card_bg_color #fdf7e7;"      \
  "@define-color card_fg_color #2b2620;"      \
  "@define-color popover_bg_color #fdf7e7;"   \
  "@define-color popover_fg_color #2b2620;"   \
  "@define-color dialog_bg_color #f7eed9;"    \
  "@define-color dialog_fg_color #2b2620;"

struct _RungsAppearance
{
  GObject parent_instance;

  /* owned */
  GdkDisplay *display;
  GSettings *settings;
  GtkCssProvider *cream;

  /* state */
  gboolean cream_shown;
  int plain_dpi;
};

G_DEFINE_FINAL_TYPE (RungsAppearance, rungs_appearance, G_TYPE_OBJECT)

/* All sizes of text follow the display's dots per inch, also those the theme gives in points. */
static void
apply_text_size (RungsAppearance *self)
{
  GtkSettings *toolkit = gtk_settings_get_for_display (self->display);
  int percent = g_settings_get_int (self->settings, "text-size");

  if (percent == 100)
    gtk_settings_reset_property (toolkit, "gtk-xft-dpi");
  else
    g_object_set (toolkit, "gtk-xft-dpi", (int) ((gint64) self->plain_dpi * percent / 100), NULL);
}

static void
apply_background (RungsAppearance *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (self->display);
  gboolean cream = g_settings_get_enum (self->settings, "background") == 1;

  /* Cream is for light paper. The dark style and high contrast keep their own colours. */
  cream = cream && !adw_style_manager_get_dark (style) && !adw_style_manager_get_high_contrast (style);
  if (cream == self->cream_shown)
    return;

  self->cream_shown = cream;
  if (cream)
    gtk_style_context_add_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->cream),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->cream));
}

static void
apply_style (RungsAppearance *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  int style = g_settings_get_enum (self->settings, "style");

  adw_style_manager_set_color_scheme (adw_style_manager_get_for_display (self->display),
                                      schemes[CLAMP (style, 0, (int) G_N_ELEMENTS (schemes) - 1)]);
}

static void
rungs_appearance_dispose (GObject *object)
{
  RungsAppearance *self = RUNGS_APPEARANCE (object);

  if (self->cream_shown)
    gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->cream));
  self->cream_shown = FALSE;
  g_clear_object (&self->cream);
  g_clear_object (&self->settings);
  g_clear_object (&self->display);

  G_OBJECT_CLASS (rungs_appearance_parent_class)->dispose (object);
}

static void
rungs_appearance_class_init (RungsAppearanceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_appearance_dispose;
}

static void
rungs_appearance_init (RungsAppearance *self)
{
}

/**
 * rungs_appearance_new:
 * @display: the display to dress
 * @settings: the settings of org.rungs.Rungs
 *
 * Returns: (transfer full): an object that keeps @display as @settings say for as long as it lives
 */
RungsAppearance *
rungs_appearance_new (GdkDisplay *display,
                      GSettings  *settings)
{
  RungsAppearance *self = g_object_new (RUNGS_TYPE_APPEARANCE, NULL);
  AdwStyleManager *style = adw_style_manager_get_for_display (display);

  self->display = g_object_ref (display);
  self->settings = g_object_ref (settings);
  self->cream = gtk_css_provider_new ();
  rungs_toolkit_load_css (self->cream, CREAM_CSS);
  g_object_get (gtk_settings_get_for_display (display), "gtk-xft-dpi", &self->plain_dpi, NULL);
  if (self->plain_dpi <= 0)
    self->plain_dpi = 96 * 1024;

  g_signal_connect_object (settings, "changed::text-size", G_CALLBACK (apply_text_size), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::style", G_CALLBACK (apply_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::background", G_CALLBACK (apply_background), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (apply_background), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (apply_background), self, G_CONNECT_SWAPPED);
  apply_style (self);
  apply_background (self);
  if (g_settings_get_int (settings, "text-size") != 100)
    apply_text_size (self);
  return self;
}
