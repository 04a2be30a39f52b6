/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-content.c: what stands on the wall: the whole ladder, a card and what to ask about it, a rung explained step by step, the
 * list of keys. It sees the values of the wall and no workbook.
 */
#include "config.h"

#include "wall/wall-content.h"

#include <glib/gi18n.h>
#include <string.h>

#include "card.h"
#include "dates.h"
#include "ladder-words.h"

/* The steps of a card. */
#define CARD_TITLE 0
#define CARD_PROMPT 2

/** Step: one sheet of a rung that is explained. */
typedef struct
{
  const char *label;
  char *body;
  gboolean is_list;
} Step;

static const struct
{
  RungsWallWords words;
  const char *label;
  gboolean is_list;
} explained[] = {
  { RUNGS_WALL_MEANING, N_("What it means"), FALSE },
  { RUNGS_WALL_EASIER, N_("In easier words"), FALSE },
  { RUNGS_WALL_EXAMPLE, N_("What it looks like"), FALSE },
  { RUNGS_WALL_HELPS, N_("What helps people climb from here"), TRUE },
  { RUNGS_WALL_SNAKES, N_("What sets people back"), TRUE },
};

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->body);
  g_free (step);
}

/* The ladder itself, without anybody. */
static void
fill_ladder (RungsWallContent      *content,
             RungsSceneRung        *rungs,
             const RungsWallValues *values)
{
  for (int i = 0; i < values->n_rungs; i++)
    {
      rungs[i].name = values->names[i] != NULL ? values->names[i] : "";
      rungs[i].band = values->bands[i];
    }
  content->rungs = values->n_rungs > 0 ? rungs : NULL;
  content->scene.n_rungs = values->n_rungs;
  content->scene.is_example = values->is_example;
  content->scene.show_bands = values->show_bands;
  content->scene.show_credit = TRUE;
  content->scene.credit = values->credit;
}

static void
fill_rung (RungsWallContent      *content,
           const RungsWallValues *values,
           int                    rung)
{
  content->words_first = TRUE;
  content->number = rung;
  content->heading = rung >= 1 ? values->names[rung - 1] : NULL;
}

/* The sheets that explain a rung, at least one. */
static GPtrArray *
make_steps (const RungsWallValues       *values,
            int                          rung,
            const RungsWallSheetOptions *options)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (step_free);

  for (gsize i = 0; rung >= 1 && rung <= values->n_rungs && i < G_N_ELEMENTS (explained); i++)
    {
      RungsSceneRung rungs[RUNGS_MAX_RUNGS] = { 0 };
      RungsWallContent content = { 0 };
      g_auto (GStrv) pieces = NULL;

      if (values->words[rung - 1][explained[i].words] == NULL)
        continue;
      fill_ladder (&content, rungs, values);
      fill_rung (&content, values, rung);
      content.label = _(explained[i].label);
      content.body = values->words[rung - 1][explained[i].words];
      content.is_list = explained[i].is_list;
      pieces = rungs_wall_sheet_split (&content, options);
      for (gsize p = 0; pieces[p] != NULL; p++)
        {
          Step *step = g_new0 (Step, 1);

          step->label = _(explained[i].label);
          step->body = g_strdup (pieces[p]);
          step->is_list = explained[i].is_list;
          g_ptr_array_add (steps, step);
        }
    }
  if (steps->len == 0)
    g_ptr_array_add (steps, g_new0 (Step, 1));
  return steps;
}

static void
find_apart (const RungsWallValues *values,
            int                   *lowest,
            int                   *highest)
{
  *lowest = 0;
  *highest = 0;
  for (guint i = 0; i < values->figures->len; i++)
    {
      const RungsWallFigure *figure = values->figures->pdata[i];

      if (figure->rung < 1)
        continue;
      *lowest = *lowest == 0 ? figure->rung : MIN (*lowest, figure->rung);
      *highest = MAX (*highest, figure->rung);
    }
}

/* What to ask the room when the cards are open, before all of it: the offer to talk in private is made on the laptop. */
static const char *
prompt (const RungsWallValues *values)
{
  RungsCardPrompts prompts;
  int lowest;
  int highest;

  find_apart (values, &lowest, &highest);
  prompts = rungs_card_ask (lowest, highest, values->figures->len);
  if ((prompts & RUNGS_CARD_ASK_DIFFERENCE) != 0)
    return rungs_card_prompt_words (RUNGS_CARD_ASK_DIFFERENCE);
  return rungs_card_prompt_words (prompts & RUNGS_CARD_ASK_OTHERS);
}

static guint
count_on (const RungsWallValues *values,
          int                    rung)
{
  guint n = 0;

  for (guint i = 0; i < values->figures->len; i++)
    n += ((const RungsWallFigure *) values->figures->pdata[i])->rung == rung ? 1 : 0;
  return n;
}

/* One sentence below the ladder or beside it, or NULL. */
static char *
make_foot (const RungsWallValues *values,
           const RungsShowing    *showing)
{
  const RungsWallAim *aim = values->aims->len > 0 ? values->aims->pdata[0] : NULL;
  g_autofree char *by = NULL;
  g_autofree char *step = NULL;

  if (showing->rung >= 1 && showing->mode == RUNGS_SHOWING_WORK && values->names[showing->rung - 1] != NULL)
    {
      guint n = count_on (values, showing->rung);

      /* Translators: %d is the number of a rung, %s its name, and %u how many stand on it. */
      return g_strdup_printf (ngettext ("%d. %s: %u stands here.", "%d. %s: %u stand here.", n), showing->rung,
                              values->names[showing->rung - 1], n);
    }
  switch (showing->mode)
    {
    case RUNGS_SHOWING_CARD:
      if (!values->has_face_down && values->n_placed > 0)
        return g_strdup (prompt (values));
      if (values->n_there == 0)
        return g_strdup (_("Where is it on the ladder now?"));
      if (values->all_are_in)
        return g_strdup (_("Everybody who is here has placed it."));
      /* Translators: how many groups of people have placed it, and how many groups are in the room. */
      return g_strdup_printf (_("Where is it on the ladder now? %u of %u have placed it."), values->n_placed, values->n_there);
    case RUNGS_SHOWING_LATER:
      return g_strdup (_("The arrows begin where each group saw it the last time."));
    case RUNGS_SHOWING_LIVE:
      return g_strdup (_("Where do you see it? Call out a number, or come up."));
    case RUNGS_SHOWING_AIM:
      if (aim == NULL)
        return g_strdup (_("Which rung is right for this?"));
      if (aim->next_step == NULL)
        return g_strdup (aim->why);
      /* The sentence goes on after it. */
      step = g_strchomp (g_strdup (aim->next_step));
      if (g_str_has_suffix (step, "."))
        step[strlen (step) - 1] = '\0';
      by = aim->by != NULL ? rungs_date_display (aim->by) : NULL;
      if (by == NULL)
        /* Translators: %s is what will be tried next. */
        return g_strdup_printf (_("One thing to try: %s."), step);
      /* Translators: what will be tried next, and by which day. */
      return g_strdup_printf (_("One thing to try: %s, by %s."), step, by);
    case RUNGS_SHOWING_WORK:
    case RUNGS_SHOWING_STORY:
    case RUNGS_SHOWING_EXPLAIN:
    case RUNGS_SHOWING_TIME:
    default:
      return NULL;
    }
}

static gboolean
is_about_one (RungsShowingMode mode)
{
  return mode == RUNGS_SHOWING_CARD || mode == RUNGS_SHOWING_LATER || mode == RUNGS_SHOWING_LIVE || mode == RUNGS_SHOWING_AIM;
}

static const char *
mode_name (RungsShowingMode mode)
{
  switch (mode)
    {
    case RUNGS_SHOWING_CARD:
      return _("One card");
    case RUNGS_SHOWING_LATER:
      return _("Now and later");
    case RUNGS_SHOWING_EXPLAIN:
      return _("Explain");
    case RUNGS_SHOWING_LIVE:
      return _("Live placing");
    case RUNGS_SHOWING_AIM:
      return _("Aims");
    case RUNGS_SHOWING_TIME:
      return _("Through time");
    case RUNGS_SHOWING_WORK:
    case RUNGS_SHOWING_STORY:
    default:
      return _("Our work");
    }
}

static guint
fill_figures (RungsSceneFigure      *figures,
              const RungsWallValues *values,
              const RungsShowing    *showing)
{
  guint n = 0;

  for (guint i = 0; i < values->figures->len; i++)
    {
      const RungsWallFigure *figure = values->figures->pdata[i];

      figures[n].id = figure->placing;
      figures[n].label = values->has_activity ? rungs_view_label (figure->view) : figure->title;
      figures[n].view = figure->view;
      figures[n].rung = figure->rung;
      figures[n].before = figure->before;
      figures[n].face_down = figure->face_down;
      /* What a room calls out is seen to grow. */
      figures[n].people = showing->mode == RUNGS_SHOWING_LIVE ? figure->people : 0;
      figures[n].as_crowd = figures[n].people > 1;
      n++;
    }
  for (guint i = 0; i < values->aims->len; i++)
    {
      const RungsWallAim *aim = values->aims->pdata[i];

      if (aim->rung < 1)
        continue;
      figures[n].label = _("Where it should be");
      figures[n].rung = aim->rung;
      figures[n].before = RUNGS_NOWHERE;
      figures[n].is_aim = TRUE;
      n++;
    }
  return n;
}

static RungsWallSheet *
ladder_sheet (const RungsWallValues       *values,
              const RungsShowing          *showing,
              const RungsWallSheetOptions *options)
{
  RungsSceneRung rungs[RUNGS_MAX_RUNGS] = { 0 };
  g_autofree RungsSceneFigure *figures = g_new0 (RungsSceneFigure, values->figures->len + values->aims->len + 1);
  g_autofree char *foot = make_foot (values, showing);
  RungsWallContent content = { 0 };

  fill_ladder (&content, rungs, values);
  content.figures = figures;
  content.n_figures = fill_figures (figures, values, showing);
  content.scene.title = values->has_activity ? values->title : NULL;
  content.scene.show_legend = TRUE;
  content.scene.show_rounds = showing->mode == RUNGS_SHOWING_LATER;
  content.lit = showing->rung;
  content.foot = foot;
  if (content.scene.title != NULL && content.rungs != NULL)
    {
      /* The ladder keeps all of the height for those who stand on it. */
      content.words_beside = TRUE;
      content.heading = content.scene.title;
      content.scene.title = NULL;
      content.body = foot;
    }
  if (content.rungs == NULL)
    {
      content.words_first = TRUE;
      content.heading = mode_name (showing->mode);
      content.body = _("There is no ladder to show yet.");
    }
  return rungs_wall_sheet_new (&content, options);
}

/* The piece of work whose rounds are shown. */
static const RungsWallWork *
work_of (const RungsWallValues *values,
         const RungsShowing    *showing)
{
  return values->works->len > 0 ? values->works->pdata[CLAMP (showing->step, 0, (int) values->works->len - 1)] : NULL;
}

static RungsWallSheet *
time_sheet (const RungsWallValues       *values,
            const RungsWallWork         *shown,
            const RungsWallSheetOptions *options)
{
  RungsSceneRung rungs[RUNGS_MAX_RUNGS] = { 0 };
  RungsChartWork work = { shown->title, (const char *const *) shown->days->pdata, shown->days->len };
  RungsWallContent content = { .work = &work, .answers = (const RungsChartAnswer *) (const void *) shown->answers->data,
                               .n_answers = shown->answers->len };

  fill_ladder (&content, rungs, values);
  return rungs_wall_sheet_new (&content, options);
}

static RungsWallSheet *
words_sheet (const RungsWallValues       *values,
             const char                  *heading,
             const char                  *body,
             const RungsWallSheetOptions *options)
{
  RungsSceneRung rungs[RUNGS_MAX_RUNGS] = { 0 };
  g_autofree RungsSceneFigure *figures = g_new0 (RungsSceneFigure, values->figures->len + values->aims->len + 1);
  RungsWallContent content = { 0 };

  fill_ladder (&content, rungs, values);
  content.scene.show_credit = FALSE;
  content.words_first = TRUE;
  content.heading = heading;
  content.body = body;
  return rungs_wall_sheet_new (&content, options);
}

static RungsWallSheet *
explain_sheet (const RungsWallValues       *values,
               const RungsShowing          *showing,
               const RungsWallSheetOptions *options)
{
  g_autoptr (GPtrArray) steps = make_steps (values, showing->rung, options);
  const Step *step = steps->pdata[CLAMP (showing->step, 0, (int) steps->len - 1)];
  RungsSceneRung rungs[RUNGS_MAX_RUNGS] = { 0 };
  RungsSceneFigure climber = { .view = RUNGS_VIEW_LIVED, .rung = showing->rung, .before = RUNGS_NOWHERE };
  RungsWallContent content = { 0 };

  fill_ladder (&content, rungs, values);
  fill_rung (&content, values, showing->rung);
  content.scene.show_credit = FALSE;
  content.figures = &climber;
  content.n_figures = 1;
  content.lit = showing->rung;
  content.label = step->label;
  content.body = step->body;
  content.is_list = step->is_list;
  return rungs_wall_sheet_new (&content, options);
}

/** rungs_wall_content_keys: Returns: (transfer full): a sheet with the keys that mean something in @mode */
RungsWallSheet *
rungs_wall_content_keys (RungsShowingMode             mode,
                         const RungsWallSheetOptions *options)
{
  gsize n_keys;
  const RungsShowingKeyWords *keys = rungs_showing_keys (&n_keys);
  g_autofree RungsWallPair *pairs = g_new0 (RungsWallPair, n_keys + 1);
  RungsWallContent content = { .words_first = TRUE, .heading = _("Keys"), .pairs = pairs };
  gsize n_pairs = 0;

  for (gsize i = 0; i < n_keys; i++)
    if (rungs_showing_means (mode, keys[i].key))
      pairs[n_pairs++] = (RungsWallPair) { _(keys[i].names), _(keys[i].does) };
  return rungs_wall_sheet_new (&content, options);
}

/**
 * rungs_wall_content_sheet:
 * @values: what the wall may know
 * @showing: what it shows
 * @options: for which wall
 *
 * Returns: (transfer full): the sheet that is to be seen; what covers it is not painted
 */
RungsWallSheet *
rungs_wall_content_sheet (const RungsWallValues       *values,
                          const RungsShowing          *showing,
                          const RungsWallSheetOptions *options)
{
  if (showing->mode == RUNGS_SHOWING_EXPLAIN && values->n_rungs > 0)
    return explain_sheet (values, showing, options);
  if (showing->mode == RUNGS_SHOWING_TIME && values->n_rungs > 0)
    return work_of (values, showing) != NULL
               ? time_sheet (values, work_of (values, showing), options)
               : words_sheet (values, mode_name (showing->mode), _("There are no rounds to show yet."), options);
  if (is_about_one (showing->mode) && !values->has_activity)
    return words_sheet (values, mode_name (showing->mode), _("A piece of work is being chosen."), options);
  if (is_about_one (showing->mode) && values->title == NULL)
    return words_sheet (values, mode_name (showing->mode), _("This piece of work is not shown here."), options);
  if (showing->mode == RUNGS_SHOWING_CARD && !values->has_face_down && values->n_placed > 0)
    {
      if (showing->step == CARD_TITLE)
        return words_sheet (values, values->title, _("Where is it on the ladder now?"), options);
      if (showing->step == CARD_PROMPT)
        return words_sheet (values, values->title, prompt (values), options);
    }
  return ladder_sheet (values, showing, options);
}

/** rungs_wall_content_quiet: Returns: (transfer full): a sheet that tells nothing */
RungsWallSheet *
rungs_wall_content_quiet (const RungsWallSheetOptions *options)
{
  RungsWallContent content = { .words_first = TRUE, .heading = _("Paused") };

  return rungs_wall_sheet_new (&content, options);
}

/**
 * rungs_wall_content_ground:
 * @values: what the wall may know
 * @mode: what the room looks at
 * @options: for which wall
 *
 * Returns: what there is to show
 */
RungsShowingGround
rungs_wall_content_ground (const RungsWallValues       *values,
                           RungsShowingMode             mode,
                           const RungsWallSheetOptions *options)
{
  RungsShowingGround ground = { 0 };

  ground.n_rungs = values->n_rungs;
  ground.n_works = (int) values->works->len;
  if (values->has_activity && values->title != NULL)
    {
      ground.has_face_down = values->has_face_down;
      ground.all_are_in = values->all_are_in;
      ground.has_cards = !values->has_face_down && values->n_placed > 0;
      ground.has_prompt = prompt (values) != NULL;
    }
  for (int rung = 1; mode == RUNGS_SHOWING_EXPLAIN && rung <= values->n_rungs; rung++)
    {
      g_autoptr (GPtrArray) steps = make_steps (values, rung, options);

      ground.n_steps[rung - 1] = (int) steps->len;
    }
  return ground;
}

/**
 * rungs_wall_content_name:
 * @values: what the wall may know
 * @showing: what it shows
 * @options: for which wall
 *
 * Returns: (transfer full): what is on the wall, in a few words
 */
char *
rungs_wall_content_name (const RungsWallValues       *values,
                         const RungsShowing          *showing,
                         const RungsWallSheetOptions *options)
{
  const char *name = showing->rung >= 1 && showing->rung <= values->n_rungs ? values->names[showing->rung - 1] : NULL;

  if (showing->mode == RUNGS_SHOWING_EXPLAIN && name != NULL)
    {
      g_autoptr (GPtrArray) steps = make_steps (values, showing->rung, options);
      const Step *step = steps->pdata[CLAMP (showing->step, 0, (int) steps->len - 1)];

      if (step->label != NULL)
        /* Translators: the number of a rung, its name, and which text about it is shown. */
        return g_strdup_printf (_("Rung %d, %s: %s"), showing->rung, name, step->label);
    }
  if (name != NULL)
    /* Translators: the number of a rung and its name. */
    return g_strdup_printf (_("Rung %d, %s"), showing->rung, name);
  if (showing->mode == RUNGS_SHOWING_CARD && values->title != NULL && !values->has_face_down && values->n_placed > 0)
    {
      if (showing->step == CARD_TITLE)
        /* Translators: %s is the title of a piece of work. */
        return g_strdup_printf (_("%s: the question"), values->title);
      if (showing->step == CARD_PROMPT)
        return g_strdup (prompt (values));
      /* Translators: %s is the title of a piece of work. */
      return g_strdup_printf (_("%s: what the cards say"), values->title);
    }
  if (showing->mode == RUNGS_SHOWING_TIME && work_of (values, showing) != NULL)
    /* Translators: what the room looks at, and the title of a piece of work. */
    return g_strdup_printf (_("%s: %s"), mode_name (showing->mode), work_of (values, showing)->title);
  if (values->has_activity && values->title != NULL)
    /* Translators: what the room looks at, and the title of a piece of work. */
    return g_strdup_printf (_("%s: %s"), mode_name (showing->mode), values->title);
  return g_strdup (mode_name (showing->mode));
}
