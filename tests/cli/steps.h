/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * steps.h: rungs-cli as a script calls it: line after line, each with what it ends with and what it says where.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What --json has to print. */
typedef enum
{
  NO_JSON,
  ARRAY,
  OBJECT,
} Json;

/**
 * Step: one call. In @line, "{name}" is what an earlier step kept under that name; out and err are regular expressions that
 * have to match, NULL for nothing at all.
 */
typedef struct
{
  const char *line;
  int ends_with;
  const char *out;
  const char *err;
  Json json;
  const char *keep; /* keep the first line of what it printed under this name */
} Step;

typedef struct
{
  char *folder;
  GHashTable *kept; /* name -> text, both owned */
} Place;

#define AN_ID "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\n$"

void place_set_up    (Place         *place,
                      gconstpointer  data);
void place_tear_down (Place         *place,
                      gconstpointer  data);
void place_write     (Place         *place,
                      const char    *name,
                      const char    *text);
/* One call; returns what it ended with. */
int  place_call      (Place         *place,
                      const char    *line,
                      char         **out,
                      char         **err);
/* All of @steps, whose last has no line. */
void run_steps       (Place         *place,
                      const Step    *steps);

G_END_DECLS
