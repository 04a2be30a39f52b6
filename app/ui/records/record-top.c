/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-top.c: what may stand above the form of a record. It knows which record that is, and hears when the workbook changes.
 */
#include "config.h"

#include "records/record-top.h"

typedef struct
{
  RungsWorkbook *workbook;
  char *id;
} RungsRecordTopPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RungsRecordTop, rungs_record_top, GTK_TYPE_WIDGET)

static RungsRecordTopPrivate *
get_private (RungsRecordTop *self)
{
  return rungs_record_top_get_instance_private (self);
}

static void
workbook_changed_cb (RungsRecordTop *self,
                     GPtrArray      *touched)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);

      if (g_strcmp0 (one->id, get_private (self)->id) != 0 && !RUNGS_RECORD_TOP_GET_CLASS (self)->concerns (self, one))
        continue;
      RUNGS_RECORD_TOP_GET_CLASS (self)->update (self);
      return;
    }
}

static void
rungs_record_top_dispose (GObject *object)
{
  g_clear_object (&get_private (RUNGS_RECORD_TOP (object))->workbook);

  G_OBJECT_CLASS (rungs_record_top_parent_class)->dispose (object);
}

static void
rungs_record_top_finalize (GObject *object)
{
  g_free (get_private (RUNGS_RECORD_TOP (object))->id);

  G_OBJECT_CLASS (rungs_record_top_parent_class)->finalize (object);
}

static void
rungs_record_top_class_init (RungsRecordTopClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_record_top_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_record_top_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_record_top_init (RungsRecordTop *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

/** rungs_record_top_set_workbook: says where the record is kept, once, and shows that there is none yet */
void
rungs_record_top_set_workbook (RungsRecordTop *self,
                               RungsWorkbook  *workbook)
{
  RungsRecordTopPrivate *priv;

  g_return_if_fail (RUNGS_IS_RECORD_TOP (self));

  priv = get_private (self);
  g_return_if_fail (priv->workbook == NULL);

  priv->workbook = g_object_ref (workbook);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);
  RUNGS_RECORD_TOP_GET_CLASS (self)->update (self);
}

/** rungs_record_top_get_workbook: Returns: (transfer none): where the record is kept */
RungsWorkbook *
rungs_record_top_get_workbook (RungsRecordTop *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_TOP (self), NULL);

  return get_private (self)->workbook;
}

/**
 * rungs_record_top_set_id:
 * @id: (nullable): the record that is shown below
 */
void
rungs_record_top_set_id (RungsRecordTop *self,
                         const char     *id)
{
  RungsRecordTopPrivate *priv;

  g_return_if_fail (RUNGS_IS_RECORD_TOP (self));

  priv = get_private (self);
  if (g_strcmp0 (priv->id, id) == 0)
    return;
  g_free (priv->id);
  priv->id = g_strdup (id);
  RUNGS_RECORD_TOP_GET_CLASS (self)->update (self);
}

/** rungs_record_top_get_id: Returns: (transfer none) (nullable): the record that is shown below */
const char *
rungs_record_top_get_id (RungsRecordTop *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_TOP (self), NULL);

  return get_private (self)->id;
}
