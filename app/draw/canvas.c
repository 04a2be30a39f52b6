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

static GMutex kept_lock;
static Room *kept; /* the room that was let go of last; NULL: none */

static void
room_free (Room *room)
{
  if (room == NULL)
    return;
  munmap (room->begin, room->size);
  g_free (room);
}

/* @room: (transfer full) (nullable). Returns: (transfer full) (nullable): what was kept before */
static Room *
exchange_kept (Room *room)
{
  Room *before;

  g_mutex_lock (&kept_lock);
  before = kept;
  kept = room;
  g_mutex_unlock (&kept_lock);
  return before;
}

static void
room_keep (void *data)
{
  Room *room = data;

  /* Until it is written to again, the system may take it back without asking. */
#ifdef MADV_FREE
  if (madvise (room->begin, room->size, MADV_FREE) != 0)
    {
      room_free (room);
      return;
    }
  room_free (exchange_kept (room));
#else
  room_free (room);
#endif
}

/* The room that was kept, if it is of this size. */
static Room *
take_kept (gsize size)
{
  Room *room = exchange_kept (NULL);

  if (room == NULL || room->size == size)
    return room;
  room_free (room);
  return NULL;
}

/* Room that is all nought, of large pages as far as there are some. */
static Room *
room_new (gsize size)
{
  Room *room = g_new0 (Room, 1);

  room->size = size;
  room->begin = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room->begin != MAP_FAILED && madvise (room->begin, size, MADV_HUGEPAGE) == 0)
    return room;
  if (room->begin != MAP_FAILED)
    munmap (room->begin, size);
  g_free (room);
  return NULL;
}

/* NULL where there is no room like that. */
static cairo_surface_t *
new_in_large_pages (cairo_format_t format,
                    int            width,
                    int            height,
                    gboolean       is_empty)
{
  const int stride = cairo_format_stride_for_width (format, width);
  const gsize size = stride > 0 && height > 0 ? (gsize) stride * (gsize) height : 0;
  const gsize pages = (size + PAGE - 1) / PAGE;
  cairo_surface_t *surface;
  Room *room;

  if (size < FEWEST_PAGES * PAGE)
    return NULL;
  room = is_empty ? NULL : take_kept ((pages + 1) * PAGE);
  if (room == NULL)
    room = room_new ((pages + 1) * PAGE);
  if (room == NULL)
    return NULL;
  surface = cairo_image_surface_create_for_data ((guchar *) room->begin + (PAGE - (gsize) room->begin % PAGE) % PAGE, format,
                                                 width, height, stride);
  if (cairo_surface_set_user_data (surface, &room_key, room, room_keep) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  room_free (room);
  return NULL;
}

#else

static cairo_surface_t *
new_in_large_pages (cairo_format_t format,
                    int            width,
                    int            height,
                    gboolean       is_empty)
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
  cairo_surface_t *surface = new_in_large_pages (format, width, height, TRUE);

  return surface != NULL ? surface : cairo_image_surface_create (format, width, height);
}

/**
 * rungs_canvas_new_ground:
 * @width: in pixels
 * @height: in pixels
 *
 * An image that nothing shows through, all of which is to be painted: anything may be on it.
 *
 * Returns: (transfer full): a surface; as with all of cairo, its status says if there was no room for it
 */
cairo_surface_t *
rungs_canvas_new_ground (int width,
                         int height)
{
  cairo_surface_t *surface = new_in_large_pages (CAIRO_FORMAT_RGB24, width, height, FALSE);

  return surface != NULL ? surface : cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
}
