/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * palette.c: the colours of Rungs' pictures. The seven of the rungs were chosen together: neighbours differ in lightness, and
 * all stay apart for people who see red, green or blue otherwise (tests/draw/test-palette.c computes it).
 */
#include "config.h"

#include "palette.h"

#include <math.h>

#define HEX(rgb) { (((rgb) >> 16) & 0xff) / 255.0, (((rgb) >> 8) & 0xff) / 255.0, ((rgb) & 0xff) / 255.0 }

static const RungsPalette palettes[RUNGS_N_PALETTES] = {
  [RUNGS_PALETTE_LIGHT] = {
    .sky_top = HEX (0xe9f3fa),
    .sky_bottom = HEX (0xfdf7ea),
    .hill = HEX (0xe7ecd2),
    .ground = HEX (0xdbe5c4),
    .grass = HEX (0x8aa866),
    .text = HEX (0x2a2438),
    .quiet_text = HEX (0x504a5e),
    .rail = HEX (0x6f4e32),
    .rail_light = HEX (0xa07a54),
    .bracket = HEX (0x766f82),
    .focus = HEX (0x1a4fb4),
    .rung = { HEX (0x5b37a6), HEX (0x8f2860), HEX (0xc64b31), HEX (0xc57a06), HEX (0x507612), HEX (0x155345),
              HEX (0x3a72bc), HEX (0x2b2f55) },
    .rung_edge = { HEX (0x41257d), HEX (0x6c1a47), HEX (0x983522), HEX (0x915a04), HEX (0x3a560a), HEX (0x0d3a30),
                   HEX (0x29548f), HEX (0x1c1f3d) },
    .rung_text = { HEX (0xfffdf8), HEX (0xfffdf8), HEX (0xfffdf8), HEX (0x1e1a2b), HEX (0xfffdf8), HEX (0xfffdf8),
                   HEX (0xfffdf8), HEX (0xfffdf8) },
    .view = { HEX (0x5f2488), HEX (0x0a6a5f), HEX (0x245ca8), HEX (0x8a3b10), HEX (0x45434e) },
    .view_text = HEX (0xfffdf8),
    .shadow = 1.0,
    .stroke = 1.0,
  },
  [RUNGS_PALETTE_DARK] = {
    .sky_top = HEX (0x171b2d),
    .sky_bottom = HEX (0x332f45),
    .hill = HEX (0x2a3440),
    .ground = HEX (0x232c36),
    .grass = HEX (0x557064),
    .text = HEX (0xf6f1e7),
    .quiet_text = HEX (0xc9c3cf),
    .rail = HEX (0x9a7750),
    .rail_light = HEX (0xc9a67c),
    .bracket = HEX (0xa9a3b3),
    .focus = HEX (0xffe08a),
    .rung = { HEX (0x9b8ef3), HEX (0xc57a9d), HEX (0xe9714d), HEX (0xecae2f), HEX (0xcbe583), HEX (0x4fc2a1),
              HEX (0x5b91c6), HEX (0xd2e2ff) },
    .rung_edge = { HEX (0x7668cf), HEX (0x9c587a), HEX (0xbf5434), HEX (0xc08a1a), HEX (0xa3bd5c), HEX (0x369a7e),
                   HEX (0x41709f), HEX (0xa8b9dc) },
    .rung_text = { HEX (0x1b1727), HEX (0x1b1727), HEX (0x1b1727), HEX (0x1b1727), HEX (0x1b1727), HEX (0x1b1727),
                   HEX (0x1b1727), HEX (0x1b1727) },
    .view = { HEX (0xdcb8ff), HEX (0x6fd3bf), HEX (0x8ec0ff), HEX (0xffb48c), HEX (0xf2e6b4) },
    .view_text = HEX (0x1b1727),
    .shadow = 2.4,
    .stroke = 1.0,
  },
  [RUNGS_PALETTE_HIGH_CONTRAST] = {
    .sky_top = HEX (0xffffff),
    .sky_bottom = HEX (0xffffff),
    .hill = HEX (0xffffff),
    .ground = HEX (0xffffff),
    .grass = HEX (0x000000),
    .text = HEX (0x000000),
    .quiet_text = HEX (0x000000),
    .rail = HEX (0x3a2614),
    .rail_light = HEX (0x3a2614),
    .bracket = HEX (0x000000),
    .focus = HEX (0x0033cc),
    .rung = { HEX (0x5a2397), HEX (0x490d2f), HEX (0x6c2722), HEX (0x7a5001), HEX (0x1a2a00), HEX (0x37554a),
              HEX (0x002768), HEX (0x101028) },
    .rung_edge = { HEX (0x000000), HEX (0x000000), HEX (0x000000), HEX (0x000000), HEX (0x000000), HEX (0x000000),
                   HEX (0x000000), HEX (0x000000) },
    .rung_text = { HEX (0xffffff), HEX (0xffffff), HEX (0xffffff), HEX (0xffffff), HEX (0xffffff), HEX (0xffffff),
                   HEX (0xffffff), HEX (0xffffff) },
    .view = { HEX (0x4a1075), HEX (0x00493f), HEX (0x0b3d85), HEX (0x6b2500), HEX (0x1c1a22) },
    .view_text = HEX (0xffffff),
    .stroke = 1.0,
    .is_plain = TRUE,
    .is_outlined = TRUE,
  },
  [RUNGS_PALETTE_PRINT] = {
    .sky_top = HEX (0xffffff),
    .sky_bottom = HEX (0xffffff),
    .hill = HEX (0xffffff),
    .ground = HEX (0xffffff),
    .grass = HEX (0x777777),
    .text = HEX (0x111111),
    .quiet_text = HEX (0x333333),
    .rail = HEX (0x6b5a48),
    .rail_light = HEX (0x8c7a66),
    .bracket = HEX (0x555555),
    .focus = HEX (0x1a4fb4),
    .rung = { HEX (0xd5c8f2), HEX (0xf2c9de), HEX (0xf9cdbf), HEX (0xfae3ae), HEX (0xd3e6ab), HEX (0xb3ddcd),
              HEX (0xc3d8f4), HEX (0xd3d6e8) },
    .rung_edge = { HEX (0x5b37a6), HEX (0x8f2860), HEX (0xc64b31), HEX (0xc57a06), HEX (0x507612), HEX (0x155345),
                   HEX (0x3a72bc), HEX (0x2b2f55) },
    .rung_text = { HEX (0x111111), HEX (0x111111), HEX (0x111111), HEX (0x111111), HEX (0x111111), HEX (0x111111),
                   HEX (0x111111), HEX (0x111111) },
    .view = { HEX (0x5f2488), HEX (0x0a6a5f), HEX (0x245ca8), HEX (0x8a3b10), HEX (0x333333) },
    .view_text = HEX (0xffffff),
    .stroke = 1.0,
    .is_plain = TRUE,
    .is_outlined = TRUE,
  },
  [RUNGS_PALETTE_HIGH_CONTRAST_DARK] = {
    .sky_top = HEX (0x000000),
    .sky_bottom = HEX (0x000000),
    .hill = HEX (0x000000),
    .ground = HEX (0x000000),
    .grass = HEX (0xffffff),
    .text = HEX (0xffffff),
    .quiet_text = HEX (0xffffff),
    .rail = HEX (0xd9bf9c),
    .rail_light = HEX (0xd9bf9c),
    .bracket = HEX (0xffffff),
    .focus = HEX (0xffe35c),
    .rung = { HEX (0xab87e3), HEX (0xe09aa8), HEX (0xf37344), HEX (0xebbf6f), HEX (0xe3fe6f), HEX (0x5fe6c1),
              HEX (0x8bb5da), HEX (0xe0e6ff) },
    .rung_edge = { HEX (0xffffff), HEX (0xffffff), HEX (0xffffff), HEX (0xffffff), HEX (0xffffff), HEX (0xffffff),
                   HEX (0xffffff), HEX (0xffffff) },
    .rung_text = { HEX (0x000000), HEX (0x000000), HEX (0x000000), HEX (0x000000), HEX (0x000000), HEX (0x000000),
                   HEX (0x000000), HEX (0x000000) },
    .view = { HEX (0xe3c8ff), HEX (0x85e6d3), HEX (0xa9d0ff), HEX (0xffc3a1), HEX (0xffffff) },
    .view_text = HEX (0x000000),
    .stroke = 1.0,
    .is_plain = TRUE,
    .is_outlined = TRUE,
  },
  [RUNGS_PALETTE_WALL] = {
    .sky_top = HEX (0xf3f8fc),
    .sky_bottom = HEX (0xfffaf0),
    .hill = HEX (0xf0f3e0),
    .ground = HEX (0xe8efd8),
    .grass = HEX (0x6f9148),
    .text = HEX (0x14101f),
    .quiet_text = HEX (0x2a2438),
    .rail = HEX (0x5a3d25),
    .rail_light = HEX (0x96714b),
    .bracket = HEX (0x4a4356),
    .focus = HEX (0x0b3fb0),
    .rung = { HEX (0x5b2fb0), HEX (0xf092bd), HEX (0xf67c56), HEX (0xffc138), HEX (0xa3da7b), HEX (0x0e5a48), HEX (0x7cb4f0),
              HEX (0x22265a) },
    .rung_edge = { HEX (0x371a74), HEX (0x8a1f55), HEX (0xa33c1a), HEX (0x8a5a00), HEX (0x3f6b1c), HEX (0x07352a), HEX (0x1f5aa0),
                   HEX (0x0e1238) },
    .rung_text = { HEX (0xffffff), HEX (0x14101f), HEX (0x14101f), HEX (0x14101f), HEX (0x14101f), HEX (0xffffff), HEX (0x14101f),
                   HEX (0xffffff) },
    .view = { HEX (0x4a1075), HEX (0x00493f), HEX (0x0b3d85), HEX (0x6b2500), HEX (0x2b2932) },
    .view_text = HEX (0xffffff),
    .shadow = 0.8,
    .stroke = 1.5,
    .is_outlined = TRUE,
  },
  [RUNGS_PALETTE_WALL_DARK] = {
    .sky_top = HEX (0x11131f),
    .sky_bottom = HEX (0x1d1c2b),
    .hill = HEX (0x1a222b),
    .ground = HEX (0x161d25),
    .grass = HEX (0x557064),
    .text = HEX (0xfffaf0),
    .quiet_text = HEX (0xe0dbe4),
    .rail = HEX (0xb08a5e),
    .rail_light = HEX (0xdcbd94),
    .bracket = HEX (0xc9c3d2),
    .focus = HEX (0xffe35c),
    .rung = { HEX (0xa798ff), HEX (0xdf91bd), HEX (0xf0805c), HEX (0xf2b93c), HEX (0xd5ec8a), HEX (0x50c79b), HEX (0x91b6ea),
              HEX (0xebe9ff) },
    .rung_edge = { HEX (0x7c6bdc), HEX (0xb5658f), HEX (0xc45c3a), HEX (0xc48f1a), HEX (0xa9c25e), HEX (0x339a75), HEX (0x6189c2),
                   HEX (0xbdbbe0) },
    .rung_text = { HEX (0x14101f), HEX (0x14101f), HEX (0x14101f), HEX (0x14101f), HEX (0x14101f), HEX (0x14101f), HEX (0x14101f),
                   HEX (0x14101f) },
    .view = { HEX (0xe3c8ff), HEX (0x85e6d3), HEX (0xa9d0ff), HEX (0xffc3a1), HEX (0xf7eec4) },
    .view_text = HEX (0x14101f),
    .shadow = 2.4,
    .stroke = 1.5,
    .is_outlined = TRUE,
  },
};

/**
 * rungs_palette:
 * @name: where the picture is seen
 *
 * Returns: (transfer none): the colours for there
 */
const RungsPalette *
rungs_palette (RungsPaletteName name)
{
  g_return_val_if_fail (name < RUNGS_N_PALETTES, &palettes[RUNGS_PALETTE_LIGHT]);

  return &palettes[name];
}

/* For so many rungs: chosen so that neighbours stay as far apart as they can (tests/draw/test-palette.c computes it). */
static const gint8 places[RUNGS_MAX_RUNGS][RUNGS_MAX_RUNGS] = {
  { 5 }, { 0, 6 }, { 0, 3, 6 }, { 0, 1, 3, 6 }, { 0, 1, 3, 5, 6 }, { 0, 1, 2, 3, 5, 6 }, { 0, 1, 2, 3, 4, 5, 6 },
  { 0, 1, 2, 3, 4, 5, 6, 7 },
};

/**
 * rungs_palette_place:
 * @rung: from 1
 * @n_rungs: of that ladder, up to %RUNGS_MAX_RUNGS
 *
 * Returns: which of a palette's colours is that rung's, from 0: few rungs are spread over all colours
 */
int
rungs_palette_place (int rung,
                     int n_rungs)
{
  g_return_val_if_fail (n_rungs >= 1 && n_rungs <= RUNGS_MAX_RUNGS && rung >= 1 && rung <= n_rungs, 0);

  return places[n_rungs - 1][rung - 1];
}

/** rungs_palette_is_wall: Returns: whether @name is for a projector, where words are large */
gboolean
rungs_palette_is_wall (RungsPaletteName name)
{
  return name == RUNGS_PALETTE_WALL || name == RUNGS_PALETTE_WALL_DARK;
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const RungsColour *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) + 0.0722 * linear (colour->blue);
}

/**
 * rungs_colour_contrast:
 * @a: a colour
 * @b: another
 *
 * Returns: their contrast as the web's accessibility guidelines define it, 1 to 21
 */
double
rungs_colour_contrast (const RungsColour *a,
                       const RungsColour *b)
{
  double of_a = luminance (a);
  double of_b = luminance (b);

  return (MAX (of_a, of_b) + 0.05) / (MIN (of_a, of_b) + 0.05);
}
