/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * application.h: Rungs as the desktop sees it: started once, with a workbook or without.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_APPLICATION (rungs_application_get_type ())
G_DECLARE_FINAL_TYPE (RungsApplication, rungs_application, RUNGS, APPLICATION, AdwApplication)

RungsApplication *rungs_application_new (void);

G_END_DECLS
