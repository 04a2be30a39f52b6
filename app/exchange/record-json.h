/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-json.h: records, values and kinds as JSON: field names as on the command line, empty fields null, sets arrays,
 * numbers numbers, flags booleans, dates ISO 8601.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "record.h"

G_BEGIN_DECLS

JsonNode *rungs_value_to_json  (const RungsField  *field,
                                const char        *canonical);
JsonNode *rungs_record_to_json (const RungsRecord *record,
                                RungsAudience      audience);
JsonNode *rungs_field_to_json  (const RungsField  *field);
JsonNode *rungs_kind_to_json   (const RungsKind   *kind);
void      rungs_json_set_text  (JsonObject        *object,
                                const char        *member,
                                const char        *text);
char     *rungs_json_to_text   (JsonNode          *node,
                                gboolean           pretty);

G_END_DECLS
