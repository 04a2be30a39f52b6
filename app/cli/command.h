/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * command.h: what a command of rungs-cli is: its words and options as a table, from which both reading a call and help are
 * made.
 */
#pragma once

#include "workbook.h"

G_BEGIN_DECLS

/** RungsCliExit: what rungs-cli ends with. */
typedef enum
{
  RUNGS_CLI_DONE = 0,
  RUNGS_CLI_REFUSED = 1,
  RUNGS_CLI_USAGE = 2,
} RungsCliExit;

/** RungsCliOption: "--name" or "-letter". */
typedef struct
{
  const char *name;
  char letter;       /* '\0' for none */
  const char *value; /* what follows it, in capitals; NULL when nothing does */
  gboolean is_many;  /* may be given more than once */
  const char *about; /* N_() text */
} RungsCliOption;

typedef struct _RungsCliCall RungsCliCall;

/** RungsCliCommand: one command. Its words stand in any place among its options. */
typedef struct
{
  const char *name;
  const char *usage;             /* the words: "FILE KIND [FIELD=VALUE ...]" */
  const char *about;             /* N_() text */
  guint least;                   /* how many words it needs */
  guint most;                    /* how many it takes */
  const RungsCliOption *options; /* ended by a NULL name; may be NULL */
  RungsCliExit (*run) (RungsCliCall *call);
} RungsCliCommand;

/** RungsCliCall: a command as it was called. */
struct _RungsCliCall
{
  const RungsCliCommand *command;
  GPtrArray *words;    /* char * */
  GHashTable *options; /* name -> GPtrArray of char *; a flag holds one empty text */
};

#define RUNGS_CLI_ANY_NUMBER G_MAXUINT

RungsCliCall   *rungs_cli_call_parse   (const RungsCliCommand *command,
                                        char                 **arguments,
                                        gboolean              *wants_help,
                                        char                 **fault);
void            rungs_cli_call_free    (RungsCliCall          *call);
const char     *rungs_cli_call_word    (RungsCliCall          *call,
                                        guint                  nth);
gboolean        rungs_cli_call_has     (RungsCliCall          *call,
                                        const char            *option);
const char     *rungs_cli_call_option  (RungsCliCall          *call,
                                        const char            *option);
const GPtrArray *rungs_cli_call_options (RungsCliCall         *call,
                                        const char            *option);
char           *rungs_cli_command_usage (const RungsCliCommand *command);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsCliCall, rungs_cli_call_free)

G_END_DECLS
