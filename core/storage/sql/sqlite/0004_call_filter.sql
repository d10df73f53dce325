-- SPDX-License-Identifier: GPL-3.0-or-later
-- All that a page is chosen by, so that rare calls are found without reading the others. Also finds a call's legs.
CREATE INDEX call_filter ON call (leg_of, position, direction, outcome, line, queue, started_at, work, id)
