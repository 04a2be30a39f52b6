/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-text.c: shapes the words of a scene once, so that painting only puts glyphs down.
 */
#include "config.h"

#include "scene-private.h"

#include "ladder-words.h"
#include "lettering.h"

/**
 * _rungs_scene_shape:
 * @size: of the font, in user units
 * @width: to wrap at, in user units; under 0: never
 * @max_lines: more are cut off with an ellipsis; 0: as many as it takes
 * @align: as if it were read from left to right
 *
 * Returns: (transfer full): the words, shaped; as wide as its longest line
 */
PangoLayout *
_rungs_scene_shape (RungsScene     *scene,
                    const char     *words,
                    double          size,
                    PangoWeight     weight,
                    double          width,
                    int             max_lines,
                    PangoAlignment  align)
{
  return rungs_lettering_shape (scene->context, scene->options.font, words, size, weight, width, max_lines, align);
}

/** _rungs_layout_size: how wide and high @layout is, in user units */
void
_rungs_layout_size (PangoLayout *layout,
                    double      *width,
                    double      *height)
{
  rungs_lettering_size (layout, width, height);
}

/**
 * _rungs_scene_measure:
 * @size: of the font, in user units
 * @width: (out) (optional): how wide @words are in bold, on one line
 * @height: (out) (optional): how high
 *
 * Plans are tried by the dozen; words are shaped once, because without hints they grow evenly.
 */
void
_rungs_scene_measure (RungsScene *scene,
                      const char *words,
                      double      size,
                      double     *width,
                      double     *height)
{
  RungsBox *box = g_hash_table_lookup (scene->measured, words);

  if (box == NULL)
    {
      g_autoptr (PangoLayout) layout = _rungs_scene_shape (scene, words, 100.0, PANGO_WEIGHT_BOLD, -1.0, 0,
                                                           PANGO_ALIGN_LEFT);

      box = g_new0 (RungsBox, 1);
      _rungs_layout_size (layout, &box->width, &box->height);
      g_hash_table_insert (scene->measured, g_strdup (words), box);
    }
  if (width != NULL)
    *width = box->width * size / 100.0 + 0.5;
  if (height != NULL)
    *height = box->height * size / 100.0 + 0.1;
}

/**
 * _rungs_scene_add_text:
 * @layout: (transfer none): the words
 * @x: left of the box around them
 * @y: top of that box
 *
 * Returns: (transfer none): the piece, now part of @scene
 */
RungsScenePiece *
_rungs_scene_add_text (RungsScene  *scene,
                       const char  *what,
                       int          index,
                       int          order,
                       RungsInk     ink,
                       double       size,
                       PangoLayout *layout,
                       double       x,
                       double       y)
{
  RungsScenePiece *piece = g_new0 (RungsScenePiece, 1);

  piece->text.what = what;
  piece->text.index = index;
  piece->text.text = g_strdup (pango_layout_get_text (layout));
  piece->text.size = size;
  piece->text.box.x = x;
  piece->text.box.y = y;
  _rungs_layout_size (layout, &piece->text.box.width, &piece->text.box.height);
  piece->layout = g_object_ref (layout);
  piece->ink = ink;
  piece->order = order;
  g_ptr_array_add (scene->pieces, piece);
  return piece;
}

/** _rungs_piece_free: frees @piece */
void
_rungs_piece_free (RungsScenePiece *piece)
{
  g_free (piece->text.text);
  g_object_unref (piece->layout);
  g_free (piece);
}

/** _rungs_scene_make_letters: makes outlines of the letters on the heads, to be filled at any size */
void
_rungs_scene_make_letters (RungsScene *scene)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  for (int i = 0; i < RUNGS_N_VIEWS; i++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      PangoRectangle ink;

      layout = _rungs_scene_shape (scene, rungs_view_letter (i), 1000.0, PANGO_WEIGHT_BOLD, -1.0, 0, PANGO_ALIGN_LEFT);
      pango_layout_get_extents (layout, &ink, NULL);
      cairo_new_path (cr);
      cairo_save (cr);
      cairo_translate (cr,
                       -(ink.x + ink.width / 2.0) / PANGO_SCALE,
                       -(ink.y + ink.height / 2.0) / PANGO_SCALE);
      pango_cairo_layout_path (cr, layout);
      cairo_restore (cr);
      /* Paths are kept in fixed point: it is made big, and read back small. */
      cairo_save (cr);
      cairo_scale (cr, 1000.0, 1000.0);
      scene->letter[i] = cairo_copy_path (cr);
      cairo_restore (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}
