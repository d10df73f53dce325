-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two parts of a minute: the sum of what happened, the most of what was, the last of what was told.
INSERT INTO queue_minute (minute, queue, name, waiting, connected, longest_wait, answered, abandoned,
    average_wait, service_level, seen)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (minute, queue) DO UPDATE SET
    name = excluded.name,
    waiting = max(waiting, excluded.waiting),
    connected = max(connected, excluded.connected),
    longest_wait = max(longest_wait, excluded.longest_wait),
    answered = answered + excluded.answered,
    abandoned = abandoned + excluded.abandoned,
    average_wait = coalesce(excluded.average_wait, average_wait),
    service_level = coalesce(excluded.service_level, service_level),
    seen = min(60, seen + excluded.seen)
