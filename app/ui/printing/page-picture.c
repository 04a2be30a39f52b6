/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * page-picture.c: one page as it will be on paper. Paper stays white, or cream, where the window is dark.
 */
#include "config.h"

#include "printing/page-picture.h"

#include <math.h>

#include "paper-painter.h"

#define MARGIN 12     /* around the page, for its shadow and the ring of the keyboard */
#define LEAST_WIDTH 160 /* of a page that takes the room there is */

struct _RungsPagePicture
{
  GtkWidget parent_instance;

  /* not owned: whoever shows it owns the pages, and takes them away before they go */
  RungsPaperPages *pages;

  /* state */
  guint nth;
  double zoom;
};

G_DEFINE_FINAL_TYPE (RungsPagePicture, rungs_page_picture, GTK_TYPE_WIDGET)

static void
rungs_page_picture_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  RungsPagePicture *self = RUNGS_PAGE_PICTURE (widget);
  const RungsPaperStyle *style = self->pages != NULL ? rungs_paper_pages_style (self->pages) : NULL;

  *minimum = LEAST_WIDTH;
  if (style != NULL && self->zoom > 0.0)
    *minimum = (int) ceil ((orientation == GTK_ORIENTATION_HORIZONTAL ? style->width : style->height) * self->zoom) + 2 * MARGIN;
  *natural = *minimum;
}

/* Where the page is, and how many pixels a point has. */
static double
place_page (RungsPagePicture *self,
            graphene_rect_t  *page)
{
  const RungsPaperStyle *style = rungs_paper_pages_style (self->pages);
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double height = gtk_widget_get_height (GTK_WIDGET (self));
  double zoom = self->zoom;

  if (zoom <= 0.0)
    zoom = MAX (MIN ((width - 2 * MARGIN) / style->width, (height - 2 * MARGIN) / style->height), 0.01);
  if (page != NULL)
    graphene_rect_init (page, (float) round ((width - style->width * zoom) / 2.0),
                        (float) round (MAX ((height - style->height * zoom) / 2.0, MARGIN)), (float) (style->width * zoom),
                        (float) (style->height * zoom));
  return zoom;
}

static void
rungs_page_picture_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  RungsPagePicture *self = RUNGS_PAGE_PICTURE (widget);
  const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };
  const GdkRGBA shadow = { 0.0f, 0.0f, 0.0f, 0.35f };
  RungsPaperTags tags = { 0 };
  GskRoundedRect outline;
  graphene_rect_t page;
  double zoom;
  cairo_t *cr;

  if (self->pages == NULL || self->nth >= rungs_paper_pages_count (self->pages))
    return;
  zoom = place_page (self, &page);
  gsk_rounded_rect_init_from_rect (&outline, &page, 0.0f);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0.0f, 1.0f, 1.0f, 5.0f);
  gtk_snapshot_append_color (snapshot, &white, &page);
  cr = gtk_snapshot_append_cairo (snapshot, &page);
  cairo_translate (cr, page.origin.x, page.origin.y);
  cairo_scale (cr, zoom, zoom);
  rungs_paper_paint (cr, self->pages, self->nth, &tags);
  cairo_destroy (cr);
}

static void
rungs_page_picture_class_init (RungsPagePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = rungs_page_picture_measure;
  widget_class->snapshot = rungs_page_picture_snapshot;

  gtk_widget_class_set_css_name (widget_class, "pagepicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rungs_page_picture_init (RungsPagePicture *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/** rungs_page_picture_new: Returns: (transfer floating): with no page yet */
GtkWidget *
rungs_page_picture_new (void)
{
  return g_object_new (RUNGS_TYPE_PAGE_PICTURE, NULL);
}

/**
 * rungs_page_picture_set_page:
 * @pages: (nullable) (transfer none): laid out pages, which have to stay until others, or none, are shown
 * @nth: which, from 0
 */
void
rungs_page_picture_set_page (RungsPagePicture *self,
                             RungsPaperPages  *pages,
                             guint             nth)
{
  g_return_if_fail (RUNGS_IS_PAGE_PICTURE (self));

  self->pages = pages;
  self->nth = nth;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** rungs_page_picture_set_zoom: @zoom: pixels for a point; 0 for the whole page in the room there is */
void
rungs_page_picture_set_zoom (RungsPagePicture *self,
                             double            zoom)
{
  g_return_if_fail (RUNGS_IS_PAGE_PICTURE (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** rungs_page_picture_shown_zoom: Returns: pixels for a point as it is shown now; 0 where no page is */
double
rungs_page_picture_shown_zoom (RungsPagePicture *self)
{
  g_return_val_if_fail (RUNGS_IS_PAGE_PICTURE (self), 0.0);

  return self->pages != NULL ? place_page (self, NULL) : 0.0;
}
