/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ink.c: puts a colour on a row of pixels, on each as much as an outline covers of it. Four pixels are worked on at a time where an
 * edge goes through one of them; what is between edges is filled in runs.
 */
#include "config.h"

#include "ink.h"

#include <string.h>
#include <wchar.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* A run of so many pixels is worth a call. */
#define LONG_RUN 32
/* And one so long of a vast outline is better not read before it is written. */
#define VAST_RUN 1024

typedef float Floats __attribute__ ((vector_size (16)));
typedef gint32 Ints __attribute__ ((vector_size (16)));
/* Every other channel of four pixels, with room for a product. */
typedef guint16 Channels __attribute__ ((vector_size (16)));

G_STATIC_ASSERT (sizeof (wchar_t) == sizeof (guint32));

static inline RungsPixels
load (const guint32 *pixels)
{
  RungsPixels four;

  memcpy (&four, pixels, sizeof four);
  return four;
}

static inline void
store (guint32     *pixels,
       RungsPixels  four)
{
  memcpy (pixels, &four, sizeof four);
}

/* Four pixels under @ink. @share: of 255, for each pixel, twice. */
static inline RungsPixels
blend (RungsPixels under,
       RungsPixels ink,
       Channels    share)
{
  const Channels rest = 255 - share;
  const Channels ink_even = (Channels) ink & 0xff;
  const Channels ink_odd = (Channels) ink >> 8;
  Channels even = ((Channels) under & 0xff) * rest + ink_even * share + 128;
  Channels odd = ((Channels) under >> 8) * rest + ink_odd * share + 128;

  /* Divided by 255. */
  even = (even + (even >> 8)) >> 8;
  odd = (odd + (odd >> 8)) & 0xff00;
  return (RungsPixels) (even | odd);
}

static void
put_past_caches (guint32     *pixels,
                 int          n,
                 RungsPixels  ink)
{
#ifdef __SSE2__
  for (; (gsize) pixels % sizeof ink != 0; n--)
    *pixels++ = ink[0];
  for (; n >= RUNGS_INK_GROUP; n -= RUNGS_INK_GROUP, pixels += RUNGS_INK_GROUP)
    _mm_stream_si128 ((__m128i *) (void *) pixels, (__m128i) ink);
  _mm_sfence ();
#endif
  wmemset ((wchar_t *) pixels, (wchar_t) ink[0], (gsize) n);
}

static inline void
put_run (guint32     *pixels,
         int          n,
         RungsPixels  ink,
         gboolean     is_vast,
         guint32      share)
{
  const Channels shares = (Channels) (RungsPixels){ 0 } + (guint16) share;
  guint32 rest[RUNGS_INK_GROUP] = { 0 };

  if (share == 255 && n >= LONG_RUN)
    {
      if (is_vast && n >= VAST_RUN)
        put_past_caches (pixels, n, ink);
      else
        wmemset ((wchar_t *) pixels, (wchar_t) ink[0], (gsize) n);
      return;
    }
  for (; n >= RUNGS_INK_GROUP; n -= RUNGS_INK_GROUP, pixels += RUNGS_INK_GROUP)
    store (pixels, share == 255 ? ink : blend (load (pixels), ink, shares));
  if (n > 0)
    {
      memcpy (rest, pixels, (gsize) n * sizeof *pixels);
      store (rest, blend (load (rest), ink, shares));
      memcpy (pixels, rest, (gsize) n * sizeof *pixels);
    }
}

/* How much of each pixel is inside. */
static inline Floats
inside (Floats   sum,
        gboolean even_odd)
{
  const Floats one = { 1.0f, 1.0f, 1.0f, 1.0f };
  Floats part = (Floats) ((Ints) sum & 0x7fffffff);

  if (even_odd)
    {
      Floats more;

      part -= 2.0f * __builtin_convertvector (__builtin_convertvector (part * 0.5f, Ints), Floats);
      more = 2.0f - part;
      return (Floats) (((part < more) & (Ints) part) | (~(part < more) & (Ints) more));
    }
  return (Floats) (((part < one) & (Ints) part) | (~(part < one) & (Ints) one));
}

static inline void
put_row (const RungsInk *ink,
         float          *cells,
         guint64        *touched,
         int             n_words,
         guint32        *pixels,
         int             width,
         gboolean        even_odd)
{
  const Floats zero = { 0.0f };
  const RungsPixels opaque = ink->opaque;
  const float alpha = ink->alpha;
  Floats sum = zero;
  guint32 run = 0; /* share of what is right of the last group */
  int done = 0;

  for (int word = 0; word < n_words; word++)
    {
      guint64 bits = touched[word];

      touched[word] = 0;
      for (; bits != 0; bits &= bits - 1)
        {
          int at = (word * 64 + __builtin_ctzll (bits)) * RUNGS_INK_GROUP;
          Floats four;
          Ints share;

          memcpy (&four, cells + at, sizeof four);
          memcpy (cells + at, &zero, sizeof zero);
          if (run > 0 && at > done)
            put_run (pixels + done, MIN (at, width) - done, opaque, ink->is_vast, run);
          done = MIN (at + RUNGS_INK_GROUP, width);
          four += __builtin_shufflevector (zero, four, 0, 4, 5, 6);
          four += __builtin_shufflevector (zero, four, 0, 1, 4, 5);
          sum = four + __builtin_shufflevector (sum, sum, 3, 3, 3, 3);
          share = __builtin_convertvector (inside (sum, even_odd) * alpha + 0.5f, Ints);
          run = (guint32) share[3];
          share |= share << 16;
          if (at + RUNGS_INK_GROUP <= width)
            {
              store (pixels + at, blend (load (pixels + at), opaque, (Channels) share));
            }
          else if (at < width)
            {
              guint32 rest[RUNGS_INK_GROUP] = { 0 };

              memcpy (rest, pixels + at, (gsize) (width - at) * sizeof *pixels);
              store (rest, blend (load (rest), opaque, (Channels) share));
              memcpy (pixels + at, rest, (gsize) (width - at) * sizeof *pixels);
            }
        }
    }
  if (run > 0 && width > done)
    put_run (pixels + done, width - done, opaque, ink->is_vast, run);
}

/**
 * rungs_ink_new:
 * @colour: what is put on
 * @alpha: how much of it
 * @even_odd: not where an outline goes round twice
 * @is_vast: whether it goes on so many pixels that the first of them are forgotten before the last
 *
 * Returns: for rungs_ink_row()
 */
RungsInk
rungs_ink_new (const RungsColour *colour,
               double             alpha,
               gboolean           even_odd,
               gboolean           is_vast)
{
  guint32 red = (guint32) (colour->red * 255.0 + 0.5);
  guint32 green = (guint32) (colour->green * 255.0 + 0.5);
  guint32 blue = (guint32) (colour->blue * 255.0 + 0.5);
  guint32 opaque = 0xff000000u | red << 16 | green << 8 | blue;

  return (RungsInk){ { opaque, opaque, opaque, opaque }, (float) alpha * 255.0f, even_odd, is_vast };
}

/**
 * rungs_ink_row:
 * @ink: what is put on
 * @cells: (inout): the sum of these up to a pixel says how much of it is inside; empty after this, as far as they are touched
 * @touched: (inout): a bit for each group of %RUNGS_INK_GROUP cells of which one may not be empty; empty after this
 * @n_words: of @touched
 * @pixels: (inout): of 32 bits, alpha multiplied in
 * @width: how many
 *
 * Puts ink on one row. There are as many @cells as @touched has room for.
 */
void
rungs_ink_row (const RungsInk *ink,
               float          *cells,
               guint64        *touched,
               int             n_words,
               guint32        *pixels,
               int             width)
{
  if (ink->even_odd)
    put_row (ink, cells, touched, n_words, pixels, width, TRUE);
  else
    put_row (ink, cells, touched, n_words, pixels, width, FALSE);
}
