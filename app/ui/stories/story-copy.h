/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-copy.h: words that are copied to the end of a part of a story, as one step that undo takes back.
 */
#pragma once

#include "workbook.h"

G_BEGIN_DECLS

void     rungs_story_copy_async  (RungsWorkbook        *workbook,
                                  const char           *story,
                                  const char           *section,
                                  const char           *words,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean rungs_story_copy_finish (GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
