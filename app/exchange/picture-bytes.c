/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * picture-bytes.c: gathers in memory what the drawing library writes.
 */
#include "config.h"

#include "picture-bytes.h"

/** rungs_picture_bytes_gather: a cairo_write_func_t. @bytes: a #GByteArray. Returns: that all went well */
cairo_status_t
rungs_picture_bytes_gather (void                *bytes,
                            const unsigned char *data,
                            unsigned int         length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}
