/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-times.c: of which day, or which months, a document tells. Left empty, it tells of today, or of all of it.
 */
#include "config.h"

#include "printing/print-times.h"

#include <glib/gi18n.h>

#include "records/field-row.h"

/* Asked as a form asks, though they are no fields of a record. */
static const RungsField fields[] = {
  { "as-at", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("At the end of which day?"),
    N_("Leave it empty for today.") },
  { "from", RUNGS_FIELD_MONTH, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("From which month on?"),
    N_("Leave it empty for all of it.") },
  { "until", RUNGS_FIELD_MONTH, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Until which month?"), NULL },
};

static const RungsPrintAsks asked_with[] = { RUNGS_PRINT_ASKS_DAY, RUNGS_PRINT_ASKS_MONTHS, RUNGS_PRINT_ASKS_MONTHS };

enum
{
  AS_AT,
  FROM,
  UNTIL,
  N_TIMES,
};

struct _RungsPrintTimes
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *rows[N_TIMES];

  /* owned */
  char *times[N_TIMES]; /* ISO 8601; NULL: nothing, or nothing that is understood */

  /* state */
  RungsPrintAsks asks;
};

G_DEFINE_FINAL_TYPE (RungsPrintTimes, rungs_print_times, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
typed_cb (RungsPrintTimes *self,
          RungsFieldRow   *row)
{
  g_autofree char *typed = rungs_field_row_get_text (row);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  for (guint i = 0; i < N_TIMES; i++)
    {
      if (self->rows[i] != GTK_WIDGET (row))
        continue;
      if (typed != NULL && *typed != '\0')
        rungs_value_parse (&fields[i], typed, &value, &error);
      rungs_field_row_set_fault (row, error != NULL ? error->message : NULL, FALSE);
      if (g_strcmp0 (value, self->times[i]) == 0)
        return;
      g_free (self->times[i]);
      self->times[i] = g_steal_pointer (&value);
      g_signal_emit (self, signals[CHANGED], 0);
    }
}

static void
rungs_print_times_dispose (GObject *object)
{
  RungsPrintTimes *self = RUNGS_PRINT_TIMES (object);

  for (guint i = 0; i < N_TIMES; i++)
    {
      g_clear_pointer (&self->rows[i], gtk_widget_unparent);
      g_clear_pointer (&self->times[i], g_free);
    }

  G_OBJECT_CLASS (rungs_print_times_parent_class)->dispose (object);
}

static void
rungs_print_times_class_init (RungsPrintTimesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_print_times_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "printtimes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_print_times_init (RungsPrintTimes *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Of which time it tells"), -1);
}

/** rungs_print_times_new: Returns: (transfer floating): questions about time; none of them is asked yet */
GtkWidget *
rungs_print_times_new (RungsWorkbook *workbook)
{
  RungsPrintTimes *self = g_object_new (RUNGS_TYPE_PRINT_TIMES, NULL);

  for (guint i = 0; i < N_TIMES; i++)
    {
      self->rows[i] = rungs_field_row_new (workbook, &fields[i]);
      gtk_widget_set_parent (self->rows[i], GTK_WIDGET (self));
      g_signal_connect_object (self->rows[i], "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
    }
  rungs_print_times_ask (self, RUNGS_PRINT_ASKS_NOTHING);
  return GTK_WIDGET (self);
}

/** rungs_print_times_ask: @asks: what the document can tell of */
void
rungs_print_times_ask (RungsPrintTimes *self,
                       RungsPrintAsks   asks)
{
  gboolean any = FALSE;

  g_return_if_fail (RUNGS_IS_PRINT_TIMES (self));

  self->asks = asks;
  for (guint i = 0; i < N_TIMES; i++)
    {
      gtk_widget_set_visible (self->rows[i], (asks & asked_with[i]) != 0);
      any = any || (asks & asked_with[i]) != 0;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

/** rungs_print_times_get_use: @use: (inout): gets the times that are asked for */
void
rungs_print_times_get_use (RungsPrintTimes *self,
                           RungsPrintUse   *use)
{
  g_return_if_fail (RUNGS_IS_PRINT_TIMES (self));

  use->as_at = (self->asks & RUNGS_PRINT_ASKS_DAY) != 0 ? self->times[AS_AT] : NULL;
  use->from = (self->asks & RUNGS_PRINT_ASKS_MONTHS) != 0 ? self->times[FROM] : NULL;
  use->until = (self->asks & RUNGS_PRINT_ASKS_MONTHS) != 0 ? self->times[UNTIL] : NULL;
}
