-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE call SET work = value.work, work_closed_at = value.closed_at, work_closed_by = value.closed_by
FROM (SELECT ? AS id, ? AS work, ? AS closed_at, ? AS closed_by) AS value
WHERE call.id = value.id
