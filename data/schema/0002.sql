-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Rungs authors
--
-- 0002.sql: more than one ladder; and for each placing what its rung was called, whether its card is face down, and what a
-- group of fewer than five said about showing it.
--
-- The journal names columns by their place, so new ones stand behind all that were there. The ladders themselves and the rungs of
-- those that are switched off are supplied by app/store/migrating.c, in the language of whoever opens the workbook.

CREATE TABLE ladder (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  name TEXT NOT NULL COLLATE NOCASE,
  credit TEXT,
  source TEXT,
  adopted_by TEXT,
  about TEXT,
  main INTEGER CHECK (main IN (0, 1)),
  shown INTEGER CHECK (shown IN (0, 1)),
  bands INTEGER CHECK (bands IN (0, 1)),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX ladder_in_order ON ladder (archived, name, id);
CREATE INDEX ladder_to_review ON ladder (archived, review_on) WHERE review_on IS NOT NULL;

-- None is the main ladder.
ALTER TABLE rung ADD COLUMN ladder TEXT REFERENCES ladder (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX rung_of_ladder ON rung (ladder, archived, position, id);

ALTER TABLE meeting ADD COLUMN views TEXT;

-- The eighth rung is a new answer, and what a column accepts cannot be changed in place.
CREATE TABLE placing_before AS SELECT * FROM placing;
DROP TABLE placing;
CREATE TABLE placing (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  activity TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  meeting TEXT REFERENCES meeting (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  view TEXT NOT NULL CHECK (view IN ('lived', 'frontline', 'management', 'board', 'mixed')),
  answer TEXT NOT NULL CHECK (answer IN ('1', '2', '3', '4', '5', '6', '7', '8', 'unsure', 'depends')),
  people INTEGER CHECK (people BETWEEN 1 AND 1000),
  because TEXT,
  placed_on TEXT CHECK (placed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- A ladder that work stands on cannot go: its numbers would be read on another one.
  ladder TEXT REFERENCES ladder (id) DEFERRABLE INITIALLY DEFERRED,
  called TEXT,
  face_down INTEGER CHECK (face_down IN (0, 1)),
  few TEXT CHECK (few IN ('show', 'merge', 'leave-out'))
) STRICT, WITHOUT ROWID;
INSERT INTO placing
  SELECT id, activity, meeting, view, answer, people, because, placed_on, made, changed, archived, review_on, NULL,
         (SELECT name FROM rung WHERE rung.position = placing_before.answer ORDER BY rung.archived, rung.id LIMIT 1),
         NULL, NULL
  FROM placing_before;
DROP TABLE placing_before;
CREATE INDEX placing_in_order ON placing (archived, placed_on DESC, id);
CREATE INDEX placing_of_activity ON placing (activity, archived, placed_on DESC, id);
CREATE INDEX placing_of_meeting ON placing (meeting);
CREATE INDEX placing_of_ladder ON placing (ladder);
CREATE INDEX placing_to_review ON placing (archived, review_on) WHERE review_on IS NOT NULL;
