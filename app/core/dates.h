/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * dates.h: days and months as people write and read them. Whoever asks brings the time it is now.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rungs_date_read       (const char *typed,
                                gboolean    month_is_enough,
                                char      **iso);
gboolean rungs_date_is_day     (const char *iso);
gboolean rungs_date_is_month   (const char *iso);
char    *rungs_date_today      (GDateTime  *now);
char    *rungs_date_add_days   (const char *iso,
                                int         days);
char    *rungs_date_add_months (const char *iso,
                                int         months);
int      rungs_date_days_between (const char *earlier,
                                const char *later);
char    *rungs_date_display    (const char *iso);
char    *rungs_date_display_short (const char *iso);
char    *rungs_date_relative   (const char *iso,
                                GDateTime  *now);
char    *rungs_date_due_words  (const char *iso,
                                GDateTime  *now);

G_END_DECLS
