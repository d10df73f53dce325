-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1: positions below; ?2: most rows; ?3 direction, ?4 ",outcome,outcome,", ?5 line, ?6 queue (empty: any),
-- ?7 from, ?8 to, ?9: open work only. A call is there when it is what is looked for, or one of its legs.
WITH page AS (
    SELECT head.position
    FROM call AS head
    WHERE head.leg_of IS NULL AND head.position < ?1
        AND (((?3 = '' OR head.direction = ?3) AND (?4 = '' OR instr(?4, ',' || head.outcome || ',') > 0)
            AND (?5 = '' OR head.line = ?5) AND (?6 = '' OR head.queue = ?6) AND head.started_at >= ?7
            AND head.started_at < ?8 AND (?9 = 0 OR head.work = 'open'))
        OR head.id IN (SELECT leg.leg_of FROM call AS leg WHERE leg.leg_of IS NOT NULL
            AND (?3 = '' OR leg.direction = ?3) AND (?4 = '' OR instr(?4, ',' || leg.outcome || ',') > 0)
            AND (?5 = '' OR leg.line = ?5) AND (?6 = '' OR leg.queue = ?6) AND leg.started_at >= ?7
            AND leg.started_at < ?8 AND (?9 = 0 OR leg.work = 'open')))
    ORDER BY head.position DESC LIMIT ?2)
SELECT call.id, call.position, call.leg_of, call.started_at, call.answered_at, call.ended_at, call.duration,
    call.direction, call.outcome, call.number, call.name, call.is_uncertain, call.number_key, call.contact_name,
    call.line, call.system, call.call, call.queue, call.note, call.call_data, call.recordings, call.report,
    call.certainty, call.work, call.work_closed_at, call.work_closed_by,
    (SELECT count(*) FROM call AS leg WHERE leg.leg_of = call.id)
FROM page JOIN call ON call.position = page.position
ORDER BY call.position DESC
