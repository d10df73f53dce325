-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE call SET work = value.work, work_closed_at = value.closed_at, work_closed_by = value.closed_by
FROM (SELECT ? AS number_key, ? AS before, ? AS work, ? AS closed_at, ? AS closed_by) AS value
WHERE call.work = 'open' AND call.number_key = value.number_key AND call.started_at < value.before
    AND call.id <> value.closed_by
