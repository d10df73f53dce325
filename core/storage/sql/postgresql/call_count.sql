-- SPDX-License-Identifier: GPL-3.0-or-later
-- No more than so many are counted: a large table takes long.
SELECT count(*) FROM (SELECT 1 FROM call LIMIT ?::bigint) AS first_ones
