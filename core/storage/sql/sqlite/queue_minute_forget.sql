-- SPDX-License-Identifier: GPL-3.0-or-later
-- As seen from the newest as well: a clock that was wrong for once must not empty it.
DELETE FROM queue_minute WHERE minute < min(?, (SELECT max(minute) FROM queue_minute) - 400 * 24 * 60)
