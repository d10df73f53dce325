-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE call SET work = $2, work_closed_at = $3, work_closed_by = $4 WHERE id = $1
