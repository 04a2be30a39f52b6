/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * page.c: the interface of the pages of the sidebar. A page answers what it can; the rest has a quiet answer here.
 */
#include "config.h"

#include "shell/page.h"

G_DEFINE_INTERFACE (RungsPage, rungs_page, GTK_TYPE_WIDGET)

static void
rungs_page_default_init (RungsPageInterface *iface)
{
}

/**
 * rungs_page_begin_new:
 * @self: a page
 *
 * Does the page's main task: begins a new record and puts the keyboard in its first field.
 */
void
rungs_page_begin_new (RungsPage *self)
{
  RungsPageInterface *iface;

  g_return_if_fail (RUNGS_IS_PAGE (self));

  iface = RUNGS_PAGE_GET_IFACE (self);
  if (iface->begin_new != NULL)
    iface->begin_new (self);
}

/**
 * rungs_page_show_record:
 * @self: a page
 * @kind: the kind of the record
 * @id: its whole id
 *
 * Shows one record, made current in the page's list.
 *
 * Returns: %FALSE when the page does not show that kind, or the record is gone
 */
gboolean
rungs_page_show_record (RungsPage       *self,
                        const RungsKind *kind,
                        const char      *id)
{
  RungsPageInterface *iface;

  g_return_val_if_fail (RUNGS_IS_PAGE (self), FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  iface = RUNGS_PAGE_GET_IFACE (self);
  return iface->show_record != NULL && iface->show_record (self, kind, id);
}

/**
 * rungs_page_get_current:
 * @self: a page
 * @kind: (out): the kind of the record shown now, or %NULL
 * @id: (out) (transfer full): its id, or %NULL when none is shown
 *
 * Tells what is shown now, so that Rungs opens where it was left.
 */
void
rungs_page_get_current (RungsPage        *self,
                        const RungsKind **kind,
                        char            **id)
{
  RungsPageInterface *iface;

  g_return_if_fail (RUNGS_IS_PAGE (self));
  g_return_if_fail (kind != NULL);
  g_return_if_fail (id != NULL);

  *kind = NULL;
  *id = NULL;
  iface = RUNGS_PAGE_GET_IFACE (self);
  if (iface->get_current != NULL)
    iface->get_current (self, kind, id);
}

/**
 * rungs_page_get_side:
 * @self: a page
 *
 * Returns: (nullable): the side of the record that is shown now, where it has several; %NULL: the first
 */
const char *
rungs_page_get_side (RungsPage *self)
{
  RungsPageInterface *iface;

  g_return_val_if_fail (RUNGS_IS_PAGE (self), NULL);

  iface = RUNGS_PAGE_GET_IFACE (self);
  return iface->get_side != NULL ? iface->get_side (self) : NULL;
}

/**
 * rungs_page_show_side:
 * @self: a page
 * @name: a side that rungs_page_get_side() told once
 *
 * Turns to that side of records that have it.
 */
void
rungs_page_show_side (RungsPage  *self,
                      const char *name)
{
  RungsPageInterface *iface;

  g_return_if_fail (RUNGS_IS_PAGE (self));

  iface = RUNGS_PAGE_GET_IFACE (self);
  if (iface->show_side != NULL)
    iface->show_side (self, name);
}

/**
 * rungs_page_flush:
 * @self: a page
 *
 * Hands everything typed to the workbook's writer now, without waiting for it.
 */
void
rungs_page_flush (RungsPage *self)
{
  RungsPageInterface *iface;

  g_return_if_fail (RUNGS_IS_PAGE (self));

  iface = RUNGS_PAGE_GET_IFACE (self);
  if (iface->flush != NULL)
    iface->flush (self);
}

/**
 * rungs_page_get_task:
 * @self: a page
 *
 * Returns: the words of the page's main button, translated, or %NULL where it has none
 */
const char *
rungs_page_get_task (RungsPage *self)
{
  RungsPageInterface *iface;

  g_return_val_if_fail (RUNGS_IS_PAGE (self), NULL);

  iface = RUNGS_PAGE_GET_IFACE (self);
  return iface->get_task != NULL ? iface->get_task (self) : NULL;
}
