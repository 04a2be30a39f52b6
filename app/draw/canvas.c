/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * canvas.c: an empty image for a picture. The memory of a new one costs as much as a good part of the painting, page by page as
 * it is first written. Where the system has large pages, a large image is made of them: there are five hundred times fewer, the
 * threads that paint share the work, and the processor finds its way from row to row.
 */
#include "config.h"

#include "canvas.h"

#if __has_include(<sys/mman.h>)
#include <sys/mman.h>
#endif

#ifdef MADV_HUGEPAGE

/* As large as a page gets, and where it must begin. */
#define PAGE ((gsize) 2 * 1024 * 1024)
/* Of a smaller image too much would be left over. */
#define FEWEST_PAGES 4

/** Room: memory that was mapped for an image. */
typedef struct
{
  void *begin;
  gsize size;
} Room;

static const cairo_user_data_key_t room_key;

static void
room_free (void *data)
{
  Room *room = data;

  munmap (room->begin, room->size);
  g_free (room);
}

/* NULL where there is no room like that. */
static cairo_surface_t *
new_in_large_pages (cairo_format_t format,
                    int            width,
                    int            height)
{
  int stride = cairo_format_stride_for_width (format, width);
  gsize size = stride > 0 && height > 0 ? (gsize) stride * (gsize) height : 0;
  gsize pages = (size + PAGE - 1) / PAGE;
  Room room = { NULL, (pages + 1) * PAGE };
  cairo_surface_t *surface;
  guchar *pixels;

  if (size < FEWEST_PAGES * PAGE)
    return NULL;
  room.begin = mmap (NULL, room.size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room.begin == MAP_FAILED)
    return NULL;
  pixels = (guchar *) room.begin + (PAGE - (gsize) room.begin % PAGE) % PAGE;
  surface = cairo_image_surface_create_for_data (pixels, format, width, height, stride);
  if (madvise (pixels, pages * PAGE, MADV_HUGEPAGE) != 0 || cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      munmap (room.begin, room.size);
      return NULL;
    }
  cairo_surface_set_user_data (surface, &room_key, g_memdup2 (&room, sizeof room), room_free);
  return surface;
}

#else

static cairo_surface_t *
new_in_large_pages (cairo_format_t format,
                    int            width,
                    int            height)
{
  return NULL;
}

#endif

/**
 * rungs_canvas_new:
 * @format: of a pixel
 * @width: in pixels
 * @height: in pixels
 *
 * As cairo_image_surface_create(): an image on which nothing is painted yet.
 *
 * Returns: (transfer full): a surface; as with all of cairo, its status says if there was no room for it
 */
cairo_surface_t *
rungs_canvas_new (cairo_format_t format,
                  int            width,
                  int            height)
{
  cairo_surface_t *surface = new_in_large_pages (format, width, height);

  return surface != NULL ? surface : cairo_image_surface_create (format, width, height);
}
