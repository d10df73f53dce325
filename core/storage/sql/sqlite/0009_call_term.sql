-- SPDX-License-Identifier: GPL-3.0-or-later
-- The groups of three characters that are there.
CREATE VIRTUAL TABLE call_term USING fts5vocab (call_text, row)
