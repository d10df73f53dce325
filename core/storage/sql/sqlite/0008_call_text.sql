-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is searched: one row for each call with its legs, by the call's position. Two line ends follow every text, so
-- that a word of one or two characters begins three wherever it stands.
CREATE VIRTUAL TABLE call_text USING fts5 (name, contact_name, note, digits, tokenize = 'trigram')
