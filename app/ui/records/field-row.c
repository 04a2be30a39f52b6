/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * field-row.c: one field of a form: its question, its hint, what stands wrong with it, and room for the control that answers it.
 */
#include "config.h"

#include "records/field-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "records/choice-field.h"
#include "records/date-field.h"
#include "records/link-field.h"
#include "records/links-field.h"
#include "records/long-text-field.h"
#include "records/number-field.h"
#include "records/set-field.h"
#include "records/text-field.h"
#include "shell/tabbing.h"

typedef struct
{
  /* owned */
  RungsWorkbook *workbook;
  char *fault;

  /* static */
  const RungsField *field;

  /* children */
  GtkWidget *label;
  GtkWidget *hint;
  GtkWidget *private_note;
  GtkWidget *control;
  GtkWidget *named;
  GtkWidget *fault_box;
  GtkWidget *fault_icon;
  GtkWidget *fault_label;
  GtkWidget *foot; /* nullable */

  /* state */
  gboolean showing;
} RungsFieldRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RungsFieldRow, rungs_field_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_WORKBOOK,
  PROP_FIELD,
  N_PROPS,
};

enum
{
  TYPED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static GtkWidget *
text_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
label_clicked_cb (RungsFieldRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* A long question stays one tab stop: the keyboard goes to the control, never to the words around it. */
static gboolean
rungs_field_row_grab_focus (GtkWidget *widget)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (RUNGS_FIELD_ROW (widget));

  if (priv->control == NULL)
    return FALSE;
  return gtk_widget_grab_focus (priv->named) || gtk_widget_child_focus (priv->control, GTK_DIR_TAB_FORWARD);
}

static void
rungs_field_row_constructed (GObject *object)
{
  RungsFieldRow *self = RUNGS_FIELD_ROW (object);
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);
  const char *hint = rungs_field_hint (priv->field);
  GtkGesture *click;

  G_OBJECT_CLASS (rungs_field_row_parent_class)->constructed (object);

  priv->label = text_label (rungs_field_label (priv->field), "heading");
  gtk_widget_set_parent (priv->label, GTK_WIDGET (self));
  click = gtk_gesture_click_new ();
  g_signal_connect_object (click, "released", G_CALLBACK (label_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (priv->label, GTK_EVENT_CONTROLLER (click));

  priv->hint = text_label (hint, "dim-label");
  gtk_widget_set_visible (priv->hint, hint != NULL && *hint != '\0');
  gtk_widget_set_parent (priv->hint, GTK_WIDGET (self));

  if (priv->field->seen_by == RUNGS_AUDIENCE_PRIVATE)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("changes-prevent-symbolic");
      GtkWidget *words = text_label (_("Only on this laptop. It is never searched, printed or shared."), "caption");

      priv->private_note = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      gtk_widget_set_valign (icon, GTK_ALIGN_START);
      gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_box_append (GTK_BOX (priv->private_note), icon);
      gtk_box_append (GTK_BOX (priv->private_note), words);
      gtk_widget_set_parent (priv->private_note, GTK_WIDGET (self));
    }

  priv->fault_icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_set_valign (priv->fault_icon, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->fault_icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  priv->fault_label = text_label (NULL, NULL);
  priv->fault_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (priv->fault_box), priv->fault_icon);
  gtk_box_append (GTK_BOX (priv->fault_box), priv->fault_label);
  gtk_widget_set_visible (priv->fault_box, FALSE);
  gtk_widget_set_parent (priv->fault_box, GTK_WIDGET (self));
}

static void
rungs_field_row_dispose (GObject *object)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (RUNGS_FIELD_ROW (object));

  g_clear_pointer (&priv->label, gtk_widget_unparent);
  g_clear_pointer (&priv->hint, gtk_widget_unparent);
  g_clear_pointer (&priv->private_note, gtk_widget_unparent);
  g_clear_pointer (&priv->control, gtk_widget_unparent);
  g_clear_pointer (&priv->fault_box, gtk_widget_unparent);
  g_clear_pointer (&priv->foot, gtk_widget_unparent);
  g_clear_object (&priv->workbook);

  G_OBJECT_CLASS (rungs_field_row_parent_class)->dispose (object);
}

static void
rungs_field_row_finalize (GObject *object)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (RUNGS_FIELD_ROW (object));

  g_clear_pointer (&priv->fault, g_free);

  G_OBJECT_CLASS (rungs_field_row_parent_class)->finalize (object);
}

static void
rungs_field_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (RUNGS_FIELD_ROW (object));

  switch (prop_id)
    {
    case PROP_WORKBOOK:
      priv->workbook = g_value_dup_object (value);
      break;
    case PROP_FIELD:
      priv->field = g_value_get_pointer (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rungs_field_row_class_init (RungsFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rungs_field_row_constructed;
  object_class->dispose = rungs_field_row_dispose;
  object_class->finalize = rungs_field_row_finalize;
  object_class->set_property = rungs_field_row_set_property;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_field_row_grab_focus;

  props[PROP_WORKBOOK] = g_param_spec_object ("workbook", NULL, NULL, RUNGS_TYPE_WORKBOOK,
                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_FIELD] = g_param_spec_pointer ("field", NULL, NULL,
                                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
rungs_field_row_init (RungsFieldRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

/**
 * rungs_field_row_new:
 * @workbook: where links are looked up
 * @field: the field to be asked
 *
 * Returns: (transfer floating): the row whose control fits the field's type
 */
GtkWidget *
rungs_field_row_new (RungsWorkbook    *workbook,
                     const RungsField *field)
{
  GType type = RUNGS_TYPE_TEXT_FIELD;

  switch (field->type)
    {
    case RUNGS_FIELD_TEXT:
      type = RUNGS_TYPE_TEXT_FIELD;
      break;
    case RUNGS_FIELD_LONG_TEXT:
      type = RUNGS_TYPE_LONG_TEXT_FIELD;
      break;
    case RUNGS_FIELD_DATE:
    case RUNGS_FIELD_MONTH:
      type = RUNGS_TYPE_DATE_FIELD;
      break;
    case RUNGS_FIELD_CHOICE:
    case RUNGS_FIELD_FLAG:
      type = RUNGS_TYPE_CHOICE_FIELD;
      break;
    case RUNGS_FIELD_NUMBER:
      type = RUNGS_TYPE_NUMBER_FIELD;
      break;
    case RUNGS_FIELD_SET:
      type = field->links_to != NULL ? RUNGS_TYPE_LINKS_FIELD : RUNGS_TYPE_SET_FIELD;
      break;
    case RUNGS_FIELD_LINK:
      type = RUNGS_TYPE_LINK_FIELD;
      break;
    default:
      g_assert_not_reached ();
    }

  return g_object_new (type, "workbook", workbook, "field", field, NULL);
}

/** rungs_field_row_get_field: Returns: the field that is asked */
const RungsField *
rungs_field_row_get_field (RungsFieldRow *self)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);

  return priv->field;
}

RungsWorkbook *
rungs_field_row_get_workbook (RungsFieldRow *self)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);

  return priv->workbook;
}

/**
 * rungs_field_row_show:
 * @text: (nullable): what to show
 * @is_typed: whether it is as somebody typed it and not understood yet, else a canonical value
 *
 * Shows what is kept. Nothing is told of it as if somebody had typed.
 */
void
rungs_field_row_show (RungsFieldRow *self,
                      const char    *text,
                      gboolean       is_typed)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);
  gboolean outer = priv->showing;

  priv->showing = TRUE;
  RUNGS_FIELD_ROW_GET_CLASS (self)->show (self, text, is_typed);
  priv->showing = outer;
}

/** rungs_field_row_is_showing: for rows: whether a change of the control comes from rungs_field_row_show(). */
gboolean
rungs_field_row_is_showing (RungsFieldRow *self)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);

  return priv->showing;
}

/** rungs_field_row_get_text: Returns: (transfer full) (nullable): what stands in the control */
char *
rungs_field_row_get_text (RungsFieldRow *self)
{
  return RUNGS_FIELD_ROW_GET_CLASS (self)->get_text (self);
}

/** rungs_field_row_settle: the keyboard left: @canonical, which is what stands here, may be shown as people read it. */
void
rungs_field_row_settle (RungsFieldRow *self,
                        const char    *canonical)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);
  gboolean outer = priv->showing;

  if (RUNGS_FIELD_ROW_GET_CLASS (self)->settle == NULL)
    return;

  priv->showing = TRUE;
  RUNGS_FIELD_ROW_GET_CLASS (self)->settle (self, canonical);
  priv->showing = outer;
}

static void
describe (RungsFieldRow *self,
          GtkWidget     *widget)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);
  gboolean has_hint = gtk_widget_get_visible (priv->hint);
  gboolean has_fault = priv->fault != NULL;

  if (has_hint && has_fault)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, priv->fault_label,
                                    priv->hint, NULL, -1);
  else if (has_hint || has_fault)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                    has_fault ? priv->fault_label : priv->hint, NULL, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

/** rungs_field_row_name: for rows: the row's question names @widget, and its hint and fault describe it. */
void
rungs_field_row_name (RungsFieldRow *self,
                      GtkWidget     *widget)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY, priv->label, NULL, -1);
  describe (self, widget);
}

/**
 * rungs_field_row_set_control:
 * @control: stands under the question
 * @named: what the keyboard reaches in it: it gets the question as its name
 *
 * For rows, once, when they are made.
 */
void
rungs_field_row_set_control (RungsFieldRow *self,
                             GtkWidget     *control,
                             GtkWidget     *named)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);

  priv->control = control;
  priv->named = named;
  gtk_widget_insert_before (control, GTK_WIDGET (self), priv->fault_box);
  rungs_field_row_name (self, named);
}

/** rungs_field_row_set_foot: once: @foot stands under the control and what is wrong there. */
void
rungs_field_row_set_foot (RungsFieldRow *self,
                          GtkWidget     *foot)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);

  g_return_if_fail (priv->foot == NULL);

  priv->foot = foot;
  gtk_widget_insert_before (foot, GTK_WIDGET (self), NULL);
}

/** rungs_field_row_typed: for rows: somebody changed what stands in the control. */
void
rungs_field_row_typed (RungsFieldRow *self)
{
  if (!rungs_field_row_is_showing (self))
    g_signal_emit (self, signals[TYPED], 0);
}

/**
 * rungs_field_row_set_fault:
 * @text: (nullable): what is wrong and how to put it right; %NULL for nothing
 * @is_hint: it may stay so all the same
 */
void
rungs_field_row_set_fault (RungsFieldRow *self,
                           const char    *text,
                           gboolean       is_hint)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);
  gboolean is_error = text != NULL && !is_hint;

  if (g_strcmp0 (priv->fault, text) == 0 && gtk_widget_has_css_class (priv->fault_box, "error") == is_error)
    return;

  g_free (priv->fault);
  priv->fault = g_strdup (text);
  gtk_label_set_text (GTK_LABEL (priv->fault_label), text != NULL ? text : "");
  gtk_image_set_from_icon_name (GTK_IMAGE (priv->fault_icon),
                                is_error ? "dialog-warning-symbolic" : "dialog-information-symbolic");
  gtk_widget_set_visible (priv->fault_box, text != NULL);
  if (is_error)
    gtk_widget_add_css_class (priv->fault_box, "error");
  else
    gtk_widget_remove_css_class (priv->fault_box, "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->named), GTK_ACCESSIBLE_STATE_INVALID,
                               is_error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  /* The fault describes the control. It is not also its error message: GTK 4.8 wants one widget there and GTK 4.18 a list. */
  describe (self, priv->named);
}

/** rungs_field_row_get_fault: Returns: (nullable): the words that stand beside the control now */
const char *
rungs_field_row_get_fault (RungsFieldRow *self)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);

  return priv->fault;
}

/** rungs_field_row_set_editable: a workbook that may only be read shows its fields and takes nothing. */
void
rungs_field_row_set_editable (RungsFieldRow *self,
                              gboolean       editable)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);

  gtk_widget_set_sensitive (priv->control, editable);
}

/** rungs_field_row_has_focus: whether the keyboard is in the row */
gboolean
rungs_field_row_has_focus (RungsFieldRow *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/**
 * rungs_field_row_select:
 * @start: where the words begin, in bytes
 * @end: where they end
 *
 * Puts the keyboard into the row, and marks words in the text that stands there. A row without a text only gets the keyboard.
 */
void
rungs_field_row_select (RungsFieldRow *self,
                        gsize          start,
                        gsize          end)
{
  RungsFieldRowPrivate *priv = rungs_field_row_get_instance_private (self);
  g_autofree char *text = rungs_field_row_get_text (self);
  const gsize length = text != NULL ? strlen (text) : 0;
  int from;
  int to;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (length == 0)
    return;
  from = (int) g_utf8_strlen (text, (gssize) MIN (start, length));
  to = (int) g_utf8_strlen (text, (gssize) MIN (end, length));
  if (GTK_IS_TEXT_VIEW (priv->named))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (priv->named));
      GtkTextIter first;
      GtkTextIter last;

      gtk_text_buffer_get_iter_at_offset (buffer, &first, from);
      gtk_text_buffer_get_iter_at_offset (buffer, &last, to);
      gtk_text_buffer_select_range (buffer, &last, &first);
      gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (priv->named), gtk_text_buffer_get_insert (buffer), 0.1, FALSE, 0.0, 0.0);
    }
  else if (GTK_IS_EDITABLE (priv->named))
    {
      gtk_editable_select_region (GTK_EDITABLE (priv->named), from, to);
    }
}
