-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Rungs authors
--
-- 0001.sql: the workbook as it begins: one table for each kind of record, then the workbook's own tables.
--
-- A table is a kind of app/core/kind.h and a column is a field, with "_" for "-". A record has a random id and stands WITHOUT
-- ROWID, so that the file does not tell in which order records came, which could show who said what. Numbers with decimals are
-- kept in their last decimal (pence), flags as 0 and 1, sets as tokens parted by commas. A part goes with its whole (CASCADE);
-- a loose link is let go (SET NULL). tests/store/test-schema.c holds this file against the tables of the kinds.

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  known_as TEXT NOT NULL COLLATE NOCASE,
  roles TEXT,
  hear_back TEXT CHECK (hear_back IN ('in-person', 'call', 'text', 'post', 'buddy', 'group', 'do-not-contact')),
  contact_by TEXT,
  access_needs TEXT,
  formats TEXT,
  supporter TEXT,
  not_ask TEXT,
  notes TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX person_in_order ON person (archived, known_as, id);

CREATE TABLE person_private (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  real_name TEXT,
  phone TEXT,
  email TEXT,
  address TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX person_private_in_order ON person_private (archived, person, id);
CREATE INDEX person_private_of_person ON person_private (person);

CREATE TABLE "group" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  name TEXT NOT NULL COLLATE NOCASE,
  sort TEXT CHECK (sort IN ('board', 'group', 'forum', 'service')),
  about TEXT,
  words TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX group_in_order ON "group" (archived, name, id);

CREATE TABLE meeting (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  "group" TEXT REFERENCES "group" (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  held_on TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  place TEXT,
  purpose TEXT,
  papers_sent_on TEXT CHECK (papers_sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  notes TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_in_order ON meeting (archived, held_on DESC, id);
CREATE INDEX meeting_of_group ON meeting ("group");

CREATE TABLE attendance (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  part TEXT CHECK (part IN ('member', 'buddy', 'facilitator', 'worker', 'partner')),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_in_order ON attendance (archived, part, id);
CREATE INDEX attendance_of_meeting ON attendance (meeting, archived, part, id);
CREATE INDEX attendance_of_person ON attendance (person);

CREATE TABLE document (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  title TEXT NOT NULL,
  dated TEXT CHECK (dated GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  about_kind TEXT,
  about_id TEXT,
  location TEXT,
  file TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX document_in_order ON document (archived, dated DESC, id);

CREATE TABLE rung (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 20),
  name TEXT NOT NULL,
  meaning TEXT,
  easier TEXT,
  example TEXT,
  helps TEXT,
  snakes TEXT,
  band TEXT CHECK (band IN ('to', 'for', 'with')),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX rung_in_order ON rung (archived, position, id);

CREATE TABLE activity (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  title TEXT NOT NULL COLLATE NOCASE,
  about TEXT,
  level TEXT CHECK (level IN ('person', 'service', 'strategy')),
  organisation TEXT,
  begins TEXT CHECK (begins GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decision TEXT,
  fixed TEXT,
  enquiry TEXT REFERENCES enquiry (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_in_order ON activity (archived, title, id);
CREATE INDEX activity_of_enquiry ON activity (enquiry);

CREATE TABLE placing (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  activity TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  meeting TEXT REFERENCES meeting (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  view TEXT NOT NULL CHECK (view IN ('lived', 'frontline', 'management', 'board', 'mixed')),
  answer TEXT NOT NULL CHECK (answer IN ('1', '2', '3', '4', '5', '6', '7', 'unsure', 'depends')),
  people INTEGER CHECK (people BETWEEN 1 AND 1000),
  because TEXT,
  placed_on TEXT CHECK (placed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX placing_in_order ON placing (archived, placed_on DESC, id);
CREATE INDEX placing_of_activity ON placing (activity, archived, placed_on DESC, id);
CREATE INDEX placing_of_meeting ON placing (meeting);

CREATE TABLE aim (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  activity TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rung TEXT REFERENCES rung (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  why TEXT,
  next_step TEXT,
  who TEXT,
  "by" TEXT CHECK ("by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX aim_in_order ON aim (archived, "by", id);
CREATE INDEX aim_of_activity ON aim (activity, archived, "by", id);
CREATE INDEX aim_of_rung ON aim (rung);

CREATE TABLE question_set (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  name TEXT NOT NULL COLLATE NOCASE,
  intro TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX question_set_in_order ON question_set (archived, name, id);

CREATE TABLE question (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  question_set TEXT NOT NULL REFERENCES question_set (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER CHECK (position BETWEEN 1 AND 99),
  text TEXT NOT NULL,
  easier TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX question_in_order ON question (archived, position, id);
CREATE INDEX question_of_question_set ON question (question_set, archived, position, id);

CREATE TABLE theme (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  name TEXT NOT NULL COLLATE NOCASE,
  sort TEXT CHECK (sort IN ('own-words', 'shared', 'barrier')),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX theme_in_order ON theme (archived, name, id);

CREATE TABLE feedback (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  meeting TEXT REFERENCES meeting (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  question TEXT REFERENCES question (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  words TEXT NOT NULL,
  voice TEXT CHECK (voice IN ('said', 'written', 'summary', 'drawing')),
  standing TEXT CHECK (standing IN ('anonymous', 'known', 'named')),
  person TEXT REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  quote TEXT CHECK (quote IN ('no', 'inside', 'public')),
  hear_back TEXT CHECK (hear_back IN ('in-person', 'call', 'text', 'post', 'buddy', 'group', 'do-not-contact')),
  said_on TEXT,
  read_back TEXT CHECK (read_back IN ('yes', 'changed', 'no')),
  recorder TEXT,
  enquiry TEXT REFERENCES enquiry (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  rung TEXT REFERENCES rung (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  themes TEXT,
  made TEXT NOT NULL CHECK (made GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  changed TEXT NOT NULL CHECK (changed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- What is anonymous, or might be, leads to no person and to no day.
  CHECK (coalesce (standing, 'anonymous') <> 'anonymous' OR (person IS NULL AND coalesce (length (said_on), 7) = 7))
) STRICT, WITHOUT ROWID;
CREATE INDEX feedback_in_order ON feedback (archived, said_on DESC, id);
CREATE INDEX feedback_of_meeting ON feedback (meeting);
CREATE INDEX feedback_of_question ON feedback (question);
CREATE INDEX feedback_of_person ON feedback (person);
CREATE INDEX feedback_of_enquiry ON feedback (enquiry);
CREATE INDEX feedback_of_rung ON feedback (rung);

CREATE TABLE stage (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 99),
  name TEXT NOT NULL,
  about TEXT,
  needs TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX stage_in_order ON stage (archived, position, id);

CREATE TABLE enquiry (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  title TEXT NOT NULL,
  question TEXT NOT NULL,
  stage TEXT REFERENCES stage (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  state TEXT CHECK (state IN ('open', 'paused', 'not-taken', 'closed')),
  reason TEXT,
  "group" TEXT REFERENCES "group" (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  lead TEXT REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  lived_lead TEXT REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  area TEXT,
  aim_rung TEXT REFERENCES rung (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  opened_on TEXT CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  look_again_on TEXT CHECK (look_again_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  out_of_scope TEXT,
  sensitivity TEXT CHECK (sensitivity IN ('open', 'partners', 'restricted')),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX enquiry_in_order ON enquiry (archived, opened_on DESC, id);
CREATE INDEX enquiry_of_stage ON enquiry (stage);
CREATE INDEX enquiry_of_group ON enquiry ("group");
CREATE INDEX enquiry_of_lead ON enquiry (lead);
CREATE INDEX enquiry_of_lived_lead ON enquiry (lived_lead);
CREATE INDEX enquiry_of_aim_rung ON enquiry (aim_rung);

CREATE TABLE move (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  enquiry TEXT NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  stage TEXT NOT NULL REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "by" TEXT,
  note TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX move_in_order ON move (archived, "on" DESC, id);
CREATE INDEX move_of_enquiry ON move (enquiry, archived, "on" DESC, id);
CREATE INDEX move_of_stage ON move (stage);

CREATE TABLE log (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  enquiry TEXT NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  tried TEXT,
  saw TEXT,
  think TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX log_in_order ON log (archived, "on" DESC, id);
CREATE INDEX log_of_enquiry ON log (enquiry, archived, "on" DESC, id);

CREATE TABLE learning (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  enquiry TEXT NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  confidence TEXT CHECK (confidence IN ('hunch', 'more-than-once', 'well-evidenced')),
  barrier TEXT CHECK (barrier IN ('options', 'assessment', 'transitions', 'accountability', 'culture',
    'other')),
  part TEXT CHECK (part IN ('people', 'organisations', 'policies', 'processes', 'culture', 'beliefs',
    'environment')),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX learning_in_order ON learning (archived, made DESC, id);
CREATE INDEX learning_of_enquiry ON learning (enquiry, archived, made DESC, id);

CREATE TABLE action (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  enquiry TEXT REFERENCES enquiry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  meeting TEXT REFERENCES meeting (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  what TEXT NOT NULL,
  owner TEXT,
  organisation TEXT,
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT CHECK (state IN ('to-do', 'doing', 'done', 'stopped')),
  why_stopped TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX action_in_order ON action (archived, due, id);
CREATE INDEX action_of_enquiry ON action (enquiry, archived, due, id);
CREATE INDEX action_of_meeting ON action (meeting);

CREATE TABLE told (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  enquiry TEXT NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  audience TEXT CHECK (audience IN ('raised-it', 'group', 'service', 'other')),
  "group" TEXT REFERENCES "group" (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  how TEXT,
  "by" TEXT,
  asked TEXT,
  reply_due TEXT CHECK (reply_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reply TEXT,
  replied_on TEXT CHECK (replied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX told_in_order ON told (archived, "on" DESC, id);
CREATE INDEX told_of_enquiry ON told (enquiry, archived, "on" DESC, id);
CREATE INDEX told_of_group ON told ("group");

CREATE TABLE change (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  enquiry TEXT NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('none', 'planned', 'made', 'refused')),
  what TEXT,
  level TEXT CHECK (level IN ('person', 'flexed', 'rule', 'partners')),
  lasting TEXT CHECK (lasting IN ('yes', 'no', 'not-sure')),
  lived_lead_agrees TEXT CHECK (lived_lead_agrees IN ('yes', 'partly', 'no')),
  "on" TEXT CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  check_due TEXT CHECK (check_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  check_result TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX change_in_order ON change (archived, "on" DESC, id);
CREATE INDEX change_of_enquiry ON change (enquiry, archived, "on" DESC, id);

CREATE TABLE pairing (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  buddy TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "group" TEXT REFERENCES "group" (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  seat TEXT CHECK (seat IN ('regular', 'second', 'revolving')),
  chosen_by TEXT CHECK (chosen_by IN ('person', 'buddy', 'both', 'programme')),
  person_agreed_on TEXT CHECK (person_agreed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  buddy_agreed_on TEXT CHECK (buddy_agreed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  started_on TEXT CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  review_due TEXT CHECK (review_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT CHECK (state IN ('suggested', 'agreed', 'active', 'resting', 'ended')),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ending TEXT,
  third_person TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX pairing_in_order ON pairing (archived, started_on DESC, id);
CREATE INDEX pairing_of_person ON pairing (person);
CREATE INDEX pairing_of_buddy ON pairing (buddy);
CREATE INDEX pairing_of_group ON pairing ("group");

CREATE TABLE agreement (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  pairing TEXT NOT NULL REFERENCES pairing (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  side TEXT CHECK (side IN ('i-will', 'we-will')),
  text TEXT NOT NULL,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_in_order ON agreement (archived, side, id);
CREATE INDEX agreement_of_pairing ON agreement (pairing, archived, side, id);

CREATE TABLE support (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  pairing TEXT NOT NULL REFERENCES pairing (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  meeting TEXT REFERENCES meeting (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  before TEXT,
  want_to_say TEXT,
  travel TEXT,
  signal TEXT,
  during TEXT,
  said_it TEXT CHECK (said_it IN ('yes', 'partly', 'no', 'did-not-want-to')),
  after TEXT,
  left_over TEXT,
  asked_of_board TEXT,
  answered TEXT,
  again TEXT CHECK (again IN ('yes', 'not-sure', 'no')),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX support_in_order ON support (archived, made DESC, id);
CREATE INDEX support_of_pairing ON support (pairing, archived, made DESC, id);
CREATE INDEX support_of_meeting ON support (meeting);

CREATE TABLE payment (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  meeting TEXT REFERENCES meeting (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  sort TEXT CHECK (sort IN ('involvement', 'preparation', 'travel', 'food', 'care', 'data', 'other')),
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 10080),
  amount INTEGER CHECK (amount BETWEEN 0 AND 1000000),
  rate INTEGER CHECK (rate BETWEEN 0 AND 100000),
  rate_on TEXT CHECK (rate_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  offered_on TEXT CHECK (offered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  outcome TEXT CHECK (outcome IN ('accepted', 'less', 'declined', 'charity')),
  agreed_on TEXT CHECK (agreed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  paid_on TEXT CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  advice_offered_on TEXT CHECK (advice_offered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX payment_in_order ON payment (archived, agreed_on DESC, id);
CREATE INDEX payment_of_person ON payment (person, archived, agreed_on DESC, id);
CREATE INDEX payment_of_meeting ON payment (meeting);

CREATE TABLE case_study (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  title TEXT NOT NULL COLLATE NOCASE,
  person TEXT REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  made_with TEXT,
  purpose TEXT,
  situation TEXT,
  tried TEXT,
  trusted_person TEXT,
  what_changed TEXT,
  own_words TEXT,
  still_to_change TEXT,
  learning TEXT,
  questions TEXT,
  season TEXT,
  area TEXT,
  state TEXT CHECK (state IN ('draft', 'read-back', 'agreed', 'checked', 'ready', 'in-use', 'resting',
    'withdrawn')),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX case_study_in_order ON case_study (archived, title, id);
CREATE INDEX case_study_of_person ON case_study (person);

CREATE TABLE consent (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  case_study TEXT NOT NULL REFERENCES case_study (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  scope TEXT NOT NULL CHECK (scope IN ('inside', 'partner', 'public')),
  partners TEXT,
  channels TEXT,
  naming TEXT CHECK (naming IN ('real', 'chosen', 'none')),
  quotes INTEGER CHECK (quotes IN (0, 1)),
  pictures INTEGER CHECK (pictures IN (0, 1)),
  topics TEXT,
  given TEXT CHECK (given IN ('written', 'spoken')),
  spoken_words TEXT,
  explained_by TEXT,
  read_back TEXT,
  given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ends_on TEXT NOT NULL CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  withdrawn_how TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_in_order ON consent (archived, given_on DESC, id);
CREATE INDEX consent_of_case_study ON consent (case_study, archived, given_on DESC, id);

CREATE TABLE identity_check (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  case_study TEXT NOT NULL REFERENCES case_study (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  item TEXT NOT NULL CHECK (item IN ('names', 'staff-names', 'dates', 'ages', 'small-place', 'rare-event', 'family',
    'work', 'pictures', 'worker-could-know', 'harmer-could-know')),
  answer TEXT CHECK (answer IN ('fine', 'changed', 'kept')),
  why TEXT,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_check_in_order ON identity_check (archived, item, id);
CREATE INDEX identity_check_of_case_study ON identity_check (case_study, archived, item, id);

CREATE TABLE use (
  id TEXT PRIMARY KEY NOT NULL CHECK (length (id) = 36),
  case_study TEXT NOT NULL REFERENCES case_study (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  audience TEXT CHECK (audience IN ('inside', 'partner', 'public')),
  channel TEXT CHECK (channel IN ('printed', 'meeting', 'website', 'report', 'training', 'press',
    'social-media')),
  copies INTEGER CHECK (copies BETWEEN 1 AND 100000),
  held_by TEXT,
  version TEXT,
  returned_on TEXT CHECK (returned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX use_in_order ON use (archived, "on" DESC, id);
CREATE INDEX use_of_case_study ON use (case_study, archived, "on" DESC, id);

-- The workbook's own tables

-- What the workbook says of itself; not journalled.
CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every change to a record or a draft, as a changeset of SQLite's session extension. A change that touches feedback keeps its
-- month only. A digest stands behind each changeset (sealing.c).
-- "of" is the change that an undo, redo or take-back was about, "undone" the one that took this one back.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (length (at) IN (7, 20)),
  device TEXT NOT NULL,
  person TEXT,
  label TEXT NOT NULL,
  sort TEXT NOT NULL CHECK (sort IN ('edit', 'undo', 'redo', 'take-back')),
  "of" INTEGER,
  undone INTEGER,
  changeset BLOB NOT NULL
) STRICT;

-- What was typed into a field and cannot stand in the record yet.
CREATE TABLE draft (
  kind TEXT NOT NULL,
  id TEXT NOT NULL CHECK (length (id) = 36),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (kind, id, field)
) STRICT, WITHOUT ROWID;

-- The words of every record that may be searched. It is written by app/store in the transaction that writes the record.
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED,
  id UNINDEXED,
  words,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);

-- What is to be looked at again: few records have a day for it, and all kinds are asked each time something changes.
CREATE INDEX person_to_review ON person (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX person_private_to_review ON person_private (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX group_to_review ON "group" (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX meeting_to_review ON meeting (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX attendance_to_review ON attendance (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX document_to_review ON document (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX rung_to_review ON rung (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX activity_to_review ON activity (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX placing_to_review ON placing (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX aim_to_review ON aim (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX question_set_to_review ON question_set (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX question_to_review ON question (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX theme_to_review ON theme (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX feedback_to_review ON feedback (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX stage_to_review ON stage (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX enquiry_to_review ON enquiry (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX move_to_review ON move (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX log_to_review ON log (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX learning_to_review ON learning (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX action_to_review ON action (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX told_to_review ON told (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX change_to_review ON change (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX pairing_to_review ON pairing (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX agreement_to_review ON agreement (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX support_to_review ON support (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX payment_to_review ON payment (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX case_study_to_review ON case_study (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX consent_to_review ON consent (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX identity_check_to_review ON identity_check (archived, review_on) WHERE review_on IS NOT NULL;
CREATE INDEX use_to_review ON use (archived, review_on) WHERE review_on IS NOT NULL;
