-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Rungs authors
--
-- 0004.sql: for each consent where the person wants to be asked each time, whom they can tell if they change their mind, the
-- legal basis, and when they got a copy; for each story when it was taken back, what was kept of it, and when the person was last
-- spoken to; for each use until when it may be read, and how asking for it back went.
--
-- The journal names columns by their place, so new ones stand behind all that were there.

ALTER TABLE consent ADD COLUMN ask_each TEXT;
ALTER TABLE consent ADD COLUMN contact TEXT;
ALTER TABLE consent ADD COLUMN basis TEXT;
ALTER TABLE consent ADD COLUMN copy_given_on TEXT
  CHECK (copy_given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

ALTER TABLE case_study ADD COLUMN spoken_on TEXT CHECK (spoken_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE case_study ADD COLUMN withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE case_study ADD COLUMN withdrawn_how TEXT;
ALTER TABLE case_study ADD COLUMN kept TEXT CHECK (kept IN ('story', 'proof'));

ALTER TABLE use ADD COLUMN until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE use ADD COLUMN asked_back_on TEXT CHECK (asked_back_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE use ADD COLUMN ended TEXT CHECK (ended IN ('came-back', 'destroyed', 'cannot-get-back'));
ALTER TABLE use ADD COLUMN note TEXT;

-- Of a story that was taken back only its consents told when.
UPDATE case_study
  SET withdrawn_on = (SELECT min (withdrawn_on) FROM consent WHERE consent.case_study = case_study.id)
  WHERE state = 'withdrawn';
