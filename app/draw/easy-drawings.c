/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * easy-drawings.c: the drawings of the small pictures: a soft patch of one of the ladder's colours, and on it one thing in strong
 * round lines, a little uneven, as the ladder is. No more on it than is needed to know it at once.
 */
#include "config.h"

#include "easy-drawings.h"

#include <math.h>

#include "easy-strokes.h"
#include "hand.h"
#include "palette.h"

#define LINE 4.0

typedef void (*DrawFunc) (cairo_t             *cr,
                          const RungsEasyInks *inks);

static void
draw_home (cairo_t             *cr,
           const RungsEasyInks *inks)
{
  static const double walls[][2] = { { 24, 48 }, { 25, 82 }, { 76, 81 }, { 76, 48 } };
  static const double roof[][2] = { { 16, 51 }, { 50, 20 }, { 85, 50 }, { 76, 51 }, { 24, 51 } };

  _rungs_easy_outline (cr, walls, G_N_ELEMENTS (walls));
  _rungs_easy_fill_and_draw (cr, &inks->pale, &inks->line);
  _rungs_easy_outline (cr, roof, G_N_ELEMENTS (roof));
  _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
  _rungs_easy_round_box (cr, 42, 60, 16, 22, 3);
  _rungs_easy_fill_and_draw (cr, &inks->patch, &inks->line);
  cairo_arc (cr, 54, 72, 1.6, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
}

static void
draw_talking (cairo_t             *cr,
              const RungsEasyInks *inks)
{
  _rungs_easy_person (cr, 28, 56, 9, &inks->strong, inks);
  _rungs_easy_person (cr, 72, 56, 9, &inks->pale, inks);
  cairo_new_path (cr);
  cairo_arc (cr, 62, 24, 10, -G_PI_2, 0.0);
  cairo_arc (cr, 62, 28, 10, 0.0, G_PI_2);
  cairo_line_to (cr, 48, 38);
  cairo_line_to (cr, 37, 46);
  cairo_line_to (cr, 39, 38);
  cairo_arc (cr, 40, 28, 10, G_PI_2, G_PI);
  cairo_arc (cr, 40, 24, 10, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, &inks->patch, &inks->line);
  for (int i = 0; i < 3; i++)
    {
      cairo_arc (cr, 41 + i * 10, 26, 2.2, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_hand (cairo_t             *cr,
           const RungsEasyInks *inks)
{
  /* Two hands that hold each other by the fingers. */
  cairo_move_to (cr, 10, 56);
  cairo_line_to (cr, 30, 44);
  cairo_curve_to (cr, 40, 38, 46, 40, 52, 44);
  cairo_line_to (cr, 62, 52);
  cairo_curve_to (cr, 66, 56, 61, 62, 56, 59);
  cairo_line_to (cr, 48, 54);
  cairo_line_to (cr, 57, 62);
  cairo_curve_to (cr, 60, 67, 54, 71, 50, 68);
  cairo_line_to (cr, 40, 62);
  cairo_curve_to (cr, 34, 66, 27, 70, 18, 74);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, &inks->pale, &inks->line);
  cairo_move_to (cr, 91, 44);
  cairo_line_to (cr, 72, 32);
  cairo_curve_to (cr, 62, 27, 56, 30, 49, 35);
  cairo_line_to (cr, 42, 40);
  cairo_curve_to (cr, 37, 44, 42, 51, 48, 48);
  cairo_line_to (cr, 57, 43);
  cairo_line_to (cr, 70, 54);
  cairo_curve_to (cr, 75, 58, 79, 60, 84, 62);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
}

static void
draw_letter (cairo_t             *cr,
             const RungsEasyInks *inks)
{
  static const double envelope[][2] = { { 17, 31 }, { 83, 30 }, { 84, 73 }, { 16, 74 } };

  _rungs_easy_outline (cr, envelope, G_N_ELEMENTS (envelope));
  _rungs_easy_fill_and_draw (cr, &inks->patch, &inks->line);
  cairo_move_to (cr, 18, 73);
  cairo_line_to (cr, 41, 52);
  cairo_move_to (cr, 82, 72);
  cairo_line_to (cr, 59, 52);
  cairo_stroke (cr);
  cairo_move_to (cr, 17, 31);
  cairo_line_to (cr, 46, 57);
  cairo_curve_to (cr, 49, 60, 51, 60, 54, 57);
  cairo_line_to (cr, 83, 30);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, &inks->pale, &inks->line);
}

static void
draw_clock (cairo_t             *cr,
            const RungsEasyInks *inks)
{
  cairo_arc (cr, 50, 50, 33, 0.0, 2.0 * G_PI);
  _rungs_easy_fill_and_draw (cr, &inks->patch, &inks->line);
  for (int i = 0; i < 12; i++)
    {
      const double turn = G_PI * i / 6.0;
      const double inner = i % 3 == 0 ? 24.0 : 27.5;

      cairo_set_line_width (cr, i % 3 == 0 ? LINE * 0.8 : LINE * 0.5);
      _rungs_easy_line (cr, 50 + inner * sin (turn), 50 - inner * cos (turn), 50 + 28.5 * sin (turn), 50 - 28.5 * cos (turn));
    }
  cairo_set_line_width (cr, LINE * 1.25);
  _rungs_easy_set_ink (cr, &inks->strong);
  _rungs_easy_line (cr, 50, 50, 50, 31);
  _rungs_easy_line (cr, 50, 50, 63, 58);
  _rungs_easy_set_ink (cr, &inks->line);
  cairo_arc (cr, 50, 50, 3.2, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
}

static void
draw_people (cairo_t             *cr,
             const RungsEasyInks *inks)
{
  _rungs_easy_person (cr, 26, 45, 9, &inks->pale, inks);
  _rungs_easy_person (cr, 74, 45, 9, &inks->pale, inks);
  _rungs_easy_person (cr, 50, 42, 11, &inks->strong, inks);
}

static void
draw_yes (cairo_t             *cr,
          const RungsEasyInks *inks)
{
  cairo_move_to (cr, 26, 53);
  cairo_line_to (cr, 43, 70);
  cairo_line_to (cr, 75, 30);
  _rungs_easy_thick (cr, 14.0, inks);
}

static void
draw_no (cairo_t             *cr,
         const RungsEasyInks *inks)
{
  cairo_move_to (cr, 30, 30);
  cairo_line_to (cr, 70, 70);
  cairo_move_to (cr, 70, 31);
  cairo_line_to (cr, 31, 70);
  _rungs_easy_thick (cr, 14.0, inks);
}

static void
draw_phone (cairo_t             *cr,
            const RungsEasyInks *inks)
{
  _rungs_easy_round_box (cr, 33, 15, 34, 70, 6);
  _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
  _rungs_easy_round_box (cr, 39, 24, 22, 44, 2);
  _rungs_easy_fill_and_draw (cr, &inks->patch, &inks->line);
  cairo_arc (cr, 50, 76.5, 3.2, 0.0, 2.0 * G_PI);
  _rungs_easy_set_ink (cr, &inks->patch);
  cairo_fill (cr);
  _rungs_easy_set_ink (cr, &inks->line);
  for (int i = 0; i < 2; i++)
    {
      cairo_arc (cr, 70, 24, 10 + 8 * i, -0.42 * G_PI, 0.08 * G_PI);
      cairo_stroke (cr);
    }
}

static void
draw_key (cairo_t             *cr,
          const RungsEasyInks *inks)
{
  cairo_arc (cr, 34, 37, 13, 0.0, 2.0 * G_PI);
  cairo_move_to (cr, 44, 47);
  cairo_line_to (cr, 77, 78);
  cairo_move_to (cr, 66, 67);
  cairo_line_to (cr, 75, 58);
  cairo_move_to (cr, 75, 76);
  cairo_line_to (cr, 83, 68);
  _rungs_easy_thick (cr, 13.0, inks);
}

static void
draw_question (cairo_t             *cr,
               const RungsEasyInks *inks)
{
  cairo_move_to (cr, 33, 37);
  cairo_curve_to (cr, 33, 14, 68, 15, 67, 37);
  cairo_curve_to (cr, 66, 50, 50, 48, 50, 63);
  /* The dot is a stroke that goes nowhere. */
  cairo_move_to (cr, 50, 80);
  cairo_close_path (cr);
  _rungs_easy_thick (cr, 14.0, inks);
}

static void
draw_ladder (cairo_t             *cr,
             const RungsEasyInks *inks)
{
  const RungsPalette *palette = rungs_palette (RUNGS_PALETTE_PRINT);

  cairo_set_line_width (cr, LINE * 1.2);
  _rungs_easy_set_ink (cr, &palette->rail);
  _rungs_easy_line (cr, 31, 88, 38, 13);
  _rungs_easy_line (cr, 69, 88, 62, 13);
  for (int i = 0; i < 5; i++)
    {
      const double y = 77 - 14.5 * i;
      const double in = 1.35 * i;

      _rungs_easy_round_box (cr, 26 + in, y - 4.5, 48 - 2 * in, 9, 4);
      cairo_set_line_width (cr, LINE * 0.6);
      _rungs_easy_fill_and_draw (cr, &palette->rung[i + 1], &palette->rung_edge[i + 1]);
    }
}

static void
draw_pencil (cairo_t             *cr,
             const RungsEasyInks *inks)
{
  cairo_set_line_width (cr, LINE);
  _rungs_easy_set_ink (cr, &inks->line);
  cairo_move_to (cr, 18, 79);
  cairo_curve_to (cr, 30, 70, 36, 88, 46, 80);
  cairo_curve_to (cr, 54, 73, 60, 85, 70, 79);
  cairo_stroke (cr);
  cairo_save (cr);
  cairo_translate (cr, 33, 69);
  cairo_rotate (cr, -0.27 * G_PI);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, 14, -8);
  cairo_line_to (cr, 56, -8);
  cairo_line_to (cr, 56, 8);
  cairo_line_to (cr, 14, 8);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, &inks->pale, &inks->line);
  cairo_rectangle (cr, 47, -8, 9, 16);
  _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, 6, -3.4);
  cairo_line_to (cr, 6, 3.4);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, &inks->line, &inks->line);
  cairo_restore (cr);
}

static void
draw_lamp (cairo_t             *cr,
           const RungsEasyInks *inks)
{
  for (int i = 0; i < 7; i++)
    {
      const double turn = G_PI * (i - 3) * 0.155;

      _rungs_easy_line (cr, 50 + 32 * sin (turn), 45 - 32 * cos (turn), 50 + 37 * sin (turn), 45 - 37 * cos (turn));
    }
  cairo_move_to (cr, 42, 70);
  cairo_curve_to (cr, 42, 60, 29, 58, 29, 44);
  cairo_curve_to (cr, 29, 16, 71, 16, 71, 44);
  cairo_curve_to (cr, 71, 58, 58, 60, 58, 70);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, &inks->pale, &inks->line);
  _rungs_easy_round_box (cr, 41, 70, 18, 13, 4);
  _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
  cairo_move_to (cr, 44, 69);
  cairo_line_to (cr, 45, 52);
  cairo_line_to (cr, 50, 57);
  cairo_line_to (cr, 55, 52);
  cairo_line_to (cr, 56, 69);
  cairo_set_line_width (cr, LINE * 0.6);
  cairo_stroke (cr);
}

static void
draw_leaf (cairo_t    *cr,
           double      x,
           double      y,
           double      side,
           double      size,
           const RungsEasyInks *inks)
{
  cairo_move_to (cr, x, y);
  cairo_curve_to (cr, x + side * size * 0.2, y - size * 0.9, x + side * size * 0.9, y - size * 0.8, x + side * size * 1.2,
                  y - size * 0.75);
  cairo_curve_to (cr, x + side * size * 1.15, y - size * 0.1, x + side * size * 0.6, y + size * 0.1, x, y);
  _rungs_easy_fill_and_draw (cr, &inks->pale, &inks->line);
}

static void
draw_plant (cairo_t             *cr,
            const RungsEasyInks *inks)
{
  static const double pot[][2] = { { 34, 66 }, { 66, 66 }, { 61, 87 }, { 39, 87 } };

  cairo_move_to (cr, 50, 66);
  cairo_curve_to (cr, 49, 52, 52, 40, 50, 26);
  cairo_stroke (cr);
  draw_leaf (cr, 50, 54, -1, 21, inks);
  draw_leaf (cr, 51, 44, 1, 22, inks);
  draw_leaf (cr, 50, 28, -1, 14, inks);
  draw_leaf (cr, 50, 27, 1, 12, inks);
  _rungs_easy_outline (cr, pot, G_N_ELEMENTS (pot));
  _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
}

static void
draw_door (cairo_t             *cr,
           const RungsEasyInks *inks)
{
  static const double frame[][2] = { { 28, 86 }, { 28, 16 }, { 72, 16 }, { 72, 86 } };
  static const double leaf[][2] = { { 28, 86 }, { 28, 16 }, { 52, 24 }, { 52, 93 } };

  _rungs_easy_outline (cr, frame, G_N_ELEMENTS (frame));
  _rungs_easy_fill_and_draw (cr, &inks->pale, &inks->line);
  _rungs_easy_outline (cr, leaf, G_N_ELEMENTS (leaf));
  _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
  cairo_arc (cr, 46, 59, 2.6, 0.0, 2.0 * G_PI);
  _rungs_easy_set_ink (cr, &inks->patch);
  cairo_fill (cr);
}

static void
draw_calendar (cairo_t             *cr,
               const RungsEasyInks *inks)
{
  _rungs_easy_round_box (cr, 20, 24, 60, 60, 5);
  _rungs_easy_fill_and_draw (cr, &inks->patch, &inks->line);
  _rungs_easy_round_box (cr, 20, 24, 60, 17, 5);
  _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
  _rungs_easy_line (cr, 36, 17, 36, 29);
  _rungs_easy_line (cr, 64, 17, 64, 29);
  for (int i = 0; i < 9; i++)
    {
      cairo_rectangle (cr, 29 + 16 * (i % 3), 48 + 11.5 * (i / 3), 9, 6.5);
      _rungs_easy_set_ink (cr, i == 4 ? &inks->strong : &inks->pale);
      cairo_fill (cr);
    }
}

static void
draw_cup (cairo_t             *cr,
          const RungsEasyInks *inks)
{
  cairo_arc (cr, 70, 58, 11, -G_PI_2, G_PI_2);
  cairo_stroke (cr);
  cairo_move_to (cr, 26, 45);
  cairo_line_to (cr, 70, 45);
  cairo_curve_to (cr, 70, 66, 66, 78, 56, 80);
  cairo_line_to (cr, 40, 80);
  cairo_curve_to (cr, 30, 78, 26, 66, 26, 45);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
  for (int i = 0; i < 3; i++)
    {
      const double x = 38 + 10 * i;

      cairo_move_to (cr, x, 38);
      cairo_curve_to (cr, x - 6, 31, x + 6, 27, x, 19);
      cairo_stroke (cr);
    }
}

static void
draw_eye (cairo_t             *cr,
          const RungsEasyInks *inks)
{
  cairo_move_to (cr, 14, 51);
  cairo_curve_to (cr, 30, 25, 68, 24, 86, 50);
  cairo_curve_to (cr, 70, 76, 31, 77, 14, 51);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, &inks->patch, &inks->line);
  cairo_arc (cr, 50, 50, 15, 0.0, 2.0 * G_PI);
  _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
  cairo_arc (cr, 50, 50, 5, 0.0, 2.0 * G_PI);
  _rungs_easy_set_ink (cr, &inks->line);
  cairo_fill (cr);
}

/* Three coins, one on the other. No country's sign is on them. */
static void
draw_coins (cairo_t             *cr,
            const RungsEasyInks *inks)
{
  for (int i = 0; i < 3; i++)
    {
      const double y = 72 - 14 * i;
      const double x = i == 1 ? 3 : 0;

      cairo_move_to (cr, 24 + x, y - 8);
      cairo_line_to (cr, 24 + x, y);
      cairo_curve_to (cr, 26 + x, 14 + y, 74 + x, 14 + y, 76 + x, y);
      cairo_line_to (cr, 76 + x, y - 8);
      cairo_close_path (cr);
      _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
      cairo_move_to (cr, 24 + x, y - 8);
      cairo_curve_to (cr, 26 + x, y + 6, 74 + x, y + 6, 76 + x, y - 8);
      cairo_curve_to (cr, 74 + x, y - 22, 26 + x, y - 22, 24 + x, y - 8);
      cairo_close_path (cr);
      _rungs_easy_fill_and_draw (cr, &inks->pale, &inks->line);
    }
}

static void
draw_bus (cairo_t             *cr,
          const RungsEasyInks *inks)
{
  _rungs_easy_round_box (cr, 14, 28, 72, 44, 7);
  _rungs_easy_fill_and_draw (cr, &inks->strong, &inks->line);
  for (int i = 0; i < 3; i++)
    {
      _rungs_easy_round_box (cr, 21 + 16 * i, 36, 12, 13, 2);
      _rungs_easy_fill_and_draw (cr, &inks->patch, &inks->line);
    }
  _rungs_easy_round_box (cr, 69, 36, 11, 36, 2);
  _rungs_easy_fill_and_draw (cr, &inks->pale, &inks->line);
  for (int i = 0; i < 2; i++)
    {
      cairo_arc (cr, 31 + 28 * i, 73, 8, 0.0, 2.0 * G_PI);
      _rungs_easy_fill_and_draw (cr, &inks->patch, &inks->line);
    }
}

static void
draw_book (cairo_t             *cr,
           const RungsEasyInks *inks)
{
  cairo_move_to (cr, 50, 34);
  cairo_curve_to (cr, 38, 25, 25, 25, 14, 29);
  cairo_line_to (cr, 14, 73);
  cairo_curve_to (cr, 25, 69, 38, 69, 50, 78);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, &inks->patch, &inks->line);
  cairo_move_to (cr, 50, 34);
  cairo_curve_to (cr, 62, 25, 75, 25, 86, 29);
  cairo_line_to (cr, 86, 73);
  cairo_curve_to (cr, 75, 69, 62, 69, 50, 78);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, &inks->pale, &inks->line);
  for (int i = 0; i < 3; i++)
    {
      _rungs_easy_line (cr, 22, 40 + 9 * i, 41, 43 + 9 * i);
      _rungs_easy_line (cr, 59, 43 + 9 * i, 78, 40 + 9 * i);
    }
}

/* Which of the ladder's colours each is drawn in. */
static const struct
{
  DrawFunc draw;
  int colour;
} drawings[RUNGS_N_EASY_PICTURES] = {
  [RUNGS_EASY_HOME] = { draw_home, 2 },         [RUNGS_EASY_TALKING] = { draw_talking, 0 },
  [RUNGS_EASY_HAND] = { draw_hand, 3 },         [RUNGS_EASY_LETTER] = { draw_letter, 6 },
  [RUNGS_EASY_CLOCK] = { draw_clock, 1 },       [RUNGS_EASY_PEOPLE] = { draw_people, 5 },
  [RUNGS_EASY_YES] = { draw_yes, 4 },           [RUNGS_EASY_NO] = { draw_no, 2 },
  [RUNGS_EASY_PHONE] = { draw_phone, 6 },       [RUNGS_EASY_KEY] = { draw_key, 3 },
  [RUNGS_EASY_QUESTION] = { draw_question, 0 }, [RUNGS_EASY_LADDER] = { draw_ladder, 5 },
  [RUNGS_EASY_PENCIL] = { draw_pencil, 1 },     [RUNGS_EASY_LAMP] = { draw_lamp, 3 },
  [RUNGS_EASY_PLANT] = { draw_plant, 4 },       [RUNGS_EASY_DOOR] = { draw_door, 2 },
  [RUNGS_EASY_CALENDAR] = { draw_calendar, 6 }, [RUNGS_EASY_CUP] = { draw_cup, 1 },
  [RUNGS_EASY_EYE] = { draw_eye, 6 },           [RUNGS_EASY_COINS] = { draw_coins, 3 },
  [RUNGS_EASY_BUS] = { draw_bus, 2 },           [RUNGS_EASY_BOOK] = { draw_book, 5 },
};

static RungsColour
mix (const RungsColour *a,
     const RungsColour *b,
     double             share)
{
  return (RungsColour) { a->red + (b->red - a->red) * share, a->green + (b->green - a->green) * share,
                         a->blue + (b->blue - a->blue) * share };
}

/** _rungs_easy_draw: draws a picture into a square of 100 units */
void
_rungs_easy_draw (cairo_t          *cr,
                  RungsEasyPicture  picture)
{
  const RungsPalette *palette = rungs_palette (RUNGS_PALETTE_PRINT);
  const int colour = drawings[picture].colour;
  const RungsColour white = { 1.0, 1.0, 1.0 };
  const RungsEasyInks inks = {
    .patch = mix (&palette->rung[colour], &white, 0.45),
    .pale = palette->rung[colour],
    .strong = mix (&palette->rung_edge[colour], &palette->rung[colour], 0.35),
    .line = palette->text,
  };

  if (drawings[picture].draw == NULL)
    return;
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, LINE);
  _rungs_easy_patch (cr, &inks.patch, rungs_hand_seed (NULL, picture));
  _rungs_easy_set_ink (cr, &inks.line);
  cairo_new_path (cr);
  drawings[picture].draw (cr, &inks);
  cairo_restore (cr);
}
