-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Rungs authors
--
-- 0003.sql: for each story what it was before it was made ready to share, what it talks about, which version was agreed, and who
-- looked at whether it could show who it is about.
--
-- The journal names columns by their place, so new ones stand behind all that were there.

ALTER TABLE case_study ADD COLUMN original TEXT;
ALTER TABLE case_study ADD COLUMN topics TEXT;
ALTER TABLE case_study ADD COLUMN version INTEGER CHECK (version BETWEEN 1 AND 100000);
ALTER TABLE case_study ADD COLUMN checked_by TEXT;
ALTER TABLE case_study ADD COLUMN second_reader TEXT;

-- What was agreed before versions were counted is the first.
UPDATE case_study SET version = 1 WHERE state IN ('agreed', 'checked', 'ready', 'in-use', 'resting');
