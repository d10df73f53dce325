-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT minute, queue, name, waiting, connected, longest_wait, answered, abandoned, average_wait,
    service_level, seen
FROM queue_minute WHERE minute >= ? ORDER BY minute, queue
