-- SPDX-License-Identifier: GPL-3.0-or-later
-- The second value is the position, unless there is that or a later one already.
INSERT INTO call (id, position, leg_of, started_at, answered_at, ended_at, duration, direction, outcome, number, name,
    is_uncertain, number_key, number_digits, contact_name, line, system, call, queue, note, call_data, recordings,
    report, certainty, work, work_closed_at, work_closed_by)
VALUES (?, max(?, 1 + coalesce((SELECT max(position) FROM call), 0)), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    leg_of = excluded.leg_of,
    started_at = excluded.started_at,
    answered_at = excluded.answered_at,
    ended_at = excluded.ended_at,
    duration = excluded.duration,
    direction = excluded.direction,
    outcome = excluded.outcome,
    number = excluded.number,
    name = excluded.name,
    is_uncertain = excluded.is_uncertain,
    number_key = excluded.number_key,
    number_digits = excluded.number_digits,
    contact_name = excluded.contact_name,
    line = excluded.line,
    system = excluded.system,
    call = excluded.call,
    queue = excluded.queue,
    call_data = excluded.call_data,
    recordings = excluded.recordings,
    report = excluded.report,
    certainty = excluded.certainty
