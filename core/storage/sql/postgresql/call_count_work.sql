-- SPDX-License-Identifier: GPL-3.0-or-later
-- Several calls of one number are one.
SELECT count(DISTINCT CASE number_key WHEN '' THEN id ELSE number_key END) FROM call WHERE work = 'open'
