/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * enquiry-places.h: where all enquiries stood at the end of a day.
 */
#pragma once

#include "reading.h"

G_BEGIN_DECLS

/** RungsEnquiryPlace: where one enquiry stood. */
typedef struct
{
  RungsRecord *enquiry;
  RungsRecord *stage; /* may be NULL */
  char *since;        /* may be NULL */
  char *state;        /* of the enquiry, a token; may be NULL */
  GPtrArray *changes; /* RungsRecord */
} RungsEnquiryPlace;

/** RungsEnquiryPlaces: where they all stood, as far as an audience may see them. */
typedef struct
{
  RungsWorkbook *then;    /* the workbook as it stood; where that is not known, as it stands */
  char *day;
  gboolean is_worked_out; /* from the days in the workbook, which was begun only later */
  guint n_without_day;    /* of enquiries that are left out for that, where it is worked out */
  GPtrArray *stages;      /* RungsRecord, in their order */
  GPtrArray *places;      /* RungsEnquiryPlace, by stage and title */
  GPtrArray *moves;       /* RungsRecord, of those enquiries up to the day, latest first */
} RungsEnquiryPlaces;

RungsEnquiryPlaces      *rungs_enquiry_places_read (RungsWorkbook             *workbook,
                                                    RungsAudience              audience,
                                                    const char                *day,
                                                    const char                *today,
                                                    GError                   **error);
void                     rungs_enquiry_places_free (RungsEnquiryPlaces        *self);
const RungsEnquiryPlace *rungs_enquiry_places_find (const RungsEnquiryPlaces  *self,
                                                    const char                *enquiry);
const RungsRecord       *rungs_enquiry_places_stage (const RungsEnquiryPlaces *self,
                                                    const char                *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsEnquiryPlaces, rungs_enquiry_places_free)

G_END_DECLS
