-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1: positions below; $2: most rows, and those of the same position as the last; $3 direction,
-- $4 ",outcome,outcome,", $5 line, $6 queue (empty: any), $7 from, $8 to, $9: open work only. A call is there when it
-- is what is looked for, or one of its legs.
WITH page AS (
    SELECT head.*
    FROM call AS head
    WHERE head.leg_of IS NULL AND head.position < $1::bigint
        AND ((($3::text = '' OR head.direction = $3) AND ($4::text = '' OR strpos($4, ',' || head.outcome || ',') > 0)
            AND ($5::text = '' OR head.line = $5) AND ($6::text = '' OR head.queue = $6)
            AND head.started_at >= $7::bigint AND head.started_at < $8::bigint
            AND ($9::integer = 0 OR head.work = 'open'))
        OR EXISTS (SELECT FROM call AS leg WHERE leg.leg_of = head.id
            AND ($3::text = '' OR leg.direction = $3) AND ($4::text = '' OR strpos($4, ',' || leg.outcome || ',') > 0)
            AND ($5::text = '' OR leg.line = $5) AND ($6::text = '' OR leg.queue = $6) AND leg.started_at >= $7::bigint
            AND leg.started_at < $8::bigint AND ($9::integer = 0 OR leg.work = 'open')))
    ORDER BY head.position DESC FETCH FIRST ($2::bigint) ROWS WITH TIES)
SELECT call.id, call.position, call.leg_of, call.started_at, call.answered_at, call.ended_at, call.duration,
    call.direction, call.outcome, call.number, call.name, call.is_uncertain, call.number_key, call.contact_name,
    call.line, call.system, call.call, call.queue, call.note, call.call_data, call.recordings, call.report,
    call.certainty, call.work, call.work_closed_at, call.work_closed_by,
    (SELECT count(*) FROM call AS leg WHERE leg.leg_of = call.id)
FROM page AS call
ORDER BY call.position DESC, call.id
