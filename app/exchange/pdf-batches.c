/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-batches.c: takes the parts of a document some at a time. The parts are made, and what became of them is taken, in the thread
 * that asks, because they are read from the workbook; what is in between needs none of it, and each batch is laid out and painted
 * in a thread of its own, with fonts of its own. No more of them wait than there are threads, and one.
 */
#include "config.h"

#include "pdf-batches.h"

/* Parts that are laid out together: of a page or two each, about as many pages as are painted together. */
#define PARTS 50

/* More would only take memory: the file is written by one. */
#define MOST_THREADS 4

#define THOUSAND 1000

/** Batch: some parts that follow one another. */
typedef struct
{
  RungsPaper *paper; /* nothing but these parts */
  RungsPaperPages *pages;
  GPtrArray *painted; /* RungsPdfPainted */
  GError *error;
  int thousandths; /* of parts that are done; atomic */
  int is_done;     /* the others are not to be read before; atomic */
} Batch;

/** Work: @news: something, whenever there is more to tell. */
typedef struct
{
  const RungsPaperStyle *style;
  GAsyncQueue *news;
  int is_stopped; /* atomic */
} Work;

static Batch *
batch_new (RungsPaper  *paper,
           guint        first,
           GError     **error)
{
  const guint end = MIN (first + PARTS, rungs_paper_n_parts (paper));
  g_autoptr (RungsPaper) parts = rungs_paper_new (rungs_paper_title (paper), rungs_paper_language (paper));
  Batch *self;

  for (guint i = first; i < end; i++)
    {
      g_autoptr (RungsPaper) part = rungs_paper_part (paper, i, error);

      if (part == NULL)
        return NULL;
      rungs_paper_add_part (parts, part);
    }
  self = g_new0 (Batch, 1);
  self->paper = g_steal_pointer (&parts);
  self->painted = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_pdf_painted_free);
  return self;
}

static void
batch_free (Batch *self)
{
  g_clear_pointer (&self->pages, rungs_paper_pages_free);
  g_ptr_array_unref (self->painted);
  rungs_paper_unref (self->paper);
  g_clear_error (&self->error);
  g_free (self);
}

/* Paints the pages of part @nth. */
static gboolean
paint_part (Batch            *self,
            Work             *work,
            RungsPdfPainting *painting,
            guint             nth,
            guint             first)
{
  const guint end = rungs_paper_pages_count (self->pages);

  for (guint i = first; i < end; i++)
    {
      const gboolean ends_part = i + 1 == end;
      RungsPdfPainted *painted;

      if (g_atomic_int_get (&work->is_stopped) ||
          !rungs_pdf_painting_page (painting, i, ends_part, ends_part && rungs_paper_pages_are_whole (self->pages), &painted,
                                    &self->error))
        return FALSE;
      if (painted != NULL)
        g_ptr_array_add (self->painted, painted);
      g_atomic_int_set (&self->thousandths, (int) (nth * THOUSAND + THOUSAND * (i + 1 - first) / (end - first)));
      g_async_queue_push (work->news, work);
    }
  return TRUE;
}

static void
paint_batch (gpointer data,
             gpointer user_data)
{
  Batch *self = data;
  Work *work = user_data;
  g_autoptr (RungsPdfPainting) painting = NULL;
  gboolean goes_on = TRUE;

  self->pages = rungs_paper_pages_new (self->paper, work->style);
  painting = rungs_pdf_painting_new (self->pages);
  /* Nothing stands before the parts. */
  rungs_paper_pages_go_on (self->pages, NULL);
  for (guint nth = 0; goes_on && !rungs_paper_pages_are_whole (self->pages); nth++)
    {
      const guint first = rungs_paper_pages_count (self->pages);

      goes_on = rungs_paper_pages_go_on (self->pages, &self->error) && paint_part (self, work, painting, nth, first);
    }
  rungs_paper_pages_rest (self->pages);
  g_atomic_int_set (&self->is_done, TRUE);
  g_async_queue_push (work->news, work);
}

/* Gives away the batches at the head of @waiting that are done. @n_added: (inout): parts that were given away. */
static gboolean
add_done (GQueue                    *waiting,
          guint                     *n_added,
          const RungsPdfBatchFuncs  *funcs,
          gpointer                   data,
          GError                   **error)
{
  for (Batch *batch = g_queue_peek_head (waiting); batch != NULL && g_atomic_int_get (&batch->is_done);
       batch = g_queue_peek_head (waiting))
    {
      if (batch->error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&batch->error));
          return FALSE;
        }
      if (!funcs->add (batch->pages, batch->painted, data, error))
        return FALSE;
      *n_added += rungs_paper_n_parts (batch->paper);
      batch_free (g_queue_pop_head (waiting));
    }
  return TRUE;
}

static double
share_done (const GQueue *waiting,
            guint         n_added,
            guint         n_parts)
{
  double done = n_added;

  for (const GList *link = waiting->head; link != NULL; link = link->next)
    done += g_atomic_int_get (&((Batch *) link->data)->thousandths) / (double) THOUSAND;
  return done / n_parts;
}

static gboolean
paint_all (RungsPaper                *paper,
           Work                      *work,
           GThreadPool               *pool,
           GQueue                    *waiting,
           const RungsPdfBatchFuncs  *funcs,
           gpointer                   data,
           GError                   **error)
{
  const guint n_parts = rungs_paper_n_parts (paper);
  const guint most_waiting = (guint) g_thread_pool_get_max_threads (pool) + 1;
  guint next = 0;
  guint n_added = 0;

  while (n_added < n_parts)
    {
      while (next < n_parts && waiting->length < most_waiting)
        {
          Batch *batch = batch_new (paper, next, error);

          if (batch == NULL)
            return FALSE;
          next += rungs_paper_n_parts (batch->paper);
          g_queue_push_tail (waiting, batch);
          g_thread_pool_push (pool, batch, NULL);
        }
      g_async_queue_pop (work->news);
      if (!funcs->tell (share_done (waiting, n_added, n_parts), data, error) ||
          !add_done (waiting, &n_added, funcs, data, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rungs_pdf_paint_batches:
 * @paper: a document, not in easier words yet
 * @style: how it is printed
 * @funcs: what its parts, but not what stands before them, are given to
 * @data: for @funcs
 * @error: (out): why a part could not be made or painted, or what @funcs say
 *
 * Returns: %TRUE when all parts were painted
 */
gboolean
rungs_pdf_paint_batches (RungsPaper                *paper,
                         const RungsPaperStyle     *style,
                         const RungsPdfBatchFuncs  *funcs,
                         gpointer                   data,
                         GError                   **error)
{
  const guint n_batches = (rungs_paper_n_parts (paper) + PARTS - 1) / PARTS;
  const guint n_threads = MIN (MIN (g_get_num_processors (), MOST_THREADS), n_batches);
  g_autoptr (GAsyncQueue) news = g_async_queue_new ();
  GQueue waiting = G_QUEUE_INIT;
  Work work = { .style = style, .news = news };
  GThreadPool *pool;
  gboolean is_painted;

  if (n_batches == 0)
    return TRUE;
  /* Threads of others would keep fonts when the work is done. */
  pool = g_thread_pool_new (paint_batch, &work, (int) n_threads, TRUE, error);
  if (pool == NULL)
    return FALSE;
  is_painted = paint_all (paper, &work, pool, &waiting, funcs, data, error);
  g_atomic_int_set (&work.is_stopped, TRUE);
  g_thread_pool_free (pool, TRUE, TRUE);
  g_queue_clear_full (&waiting, (GDestroyNotify) batch_free);
  return is_painted;
}
