-- SPDX-License-Identifier: GPL-3.0-or-later
-- As call_page; $10: JSON list of the words, as [{"word": in small letters, "digits": empty where it is no number}].
-- Each must be in the call or one of its legs.
WITH word AS (
    SELECT ordinality, value ->> 'digits' AS digits, replace(replace(replace(
        translate(lower((value ->> 'word') COLLATE "und-x-icu"), 'ς', 'σ'),
        E'\\', E'\\\\'), '%', E'\\%'), '_', E'\\_') COLLATE "C" AS pattern
    FROM json_array_elements($10::json) WITH ORDINALITY
), hit AS (
    SELECT word.ordinality, coalesce(call.leg_of, call.id) AS id
    FROM word JOIN call ON call.search_text LIKE '%' || word.pattern || '%'
    UNION
    SELECT word.ordinality, coalesce(call.leg_of, call.id)
    FROM word JOIN call ON call.number_digits LIKE '%' || word.digits || '%'
    WHERE word.digits <> ''
), found AS (
    SELECT hit.id FROM hit GROUP BY hit.id HAVING count(*) = (SELECT count(*) FROM word)
), page AS (
    SELECT head.id
    FROM call AS head JOIN found ON found.id = head.id
    WHERE head.leg_of IS NULL AND head.position < $1::bigint
        AND ((($3::text = '' OR head.direction = $3) AND ($4::text = '' OR strpos($4, ',' || head.outcome || ',') > 0)
            AND ($5::text = '' OR head.line = $5) AND ($6::text = '' OR head.queue = $6) AND head.started_at >= $7::bigint
            AND head.started_at < $8::bigint AND ($9::integer = 0 OR head.work = 'open'))
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
FROM page JOIN call ON call.id = page.id
ORDER BY call.position DESC, call.id
