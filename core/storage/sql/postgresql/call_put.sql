-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO call (id, position, leg_of, started_at, answered_at, ended_at, duration, direction, outcome, number, name,
    is_uncertain, number_key, number_digits, contact_name, line, system, call, queue, note, call_data, recordings,
    report, certainty, work, work_closed_at, work_closed_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
    $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)
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
