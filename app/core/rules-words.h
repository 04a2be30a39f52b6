/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * rules-words.h: signs in a text that could show who it is about.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rungs_words_have_year     (const char *text);
gboolean rungs_words_have_email    (const char *text);
gboolean rungs_words_have_phone    (const char *text);
gboolean rungs_words_have_postcode (const char *text);
gboolean rungs_words_have_age      (const char *text);

G_END_DECLS
