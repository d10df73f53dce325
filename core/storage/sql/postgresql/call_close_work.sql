-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE call SET work = $3, work_closed_at = $4, work_closed_by = $5
WHERE work = 'open' AND number_key = $1 AND started_at < $2 AND id <> $5
