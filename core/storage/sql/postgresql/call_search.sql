-- SPDX-License-Identifier: GPL-3.0-or-later
-- As call_page; $10: JSON list of the words, as [{"word": in small letters, "digits": empty where it is no number}].
-- Each must be in the call or one of its legs. The calls with the rarest word are looked through; where all words are
-- frequent, the newest calls, which are soon enough for a page.
WITH word AS MATERIALIZED (
    SELECT ordinality, ('%' || replace(replace(replace(
        translate(lower((value ->> 'word') COLLATE "und-x-icu"), 'ς', 'σ'),
        E'\\', E'\\\\'), '%', E'\\%'), '_', E'\\_') || '%') COLLATE "C" AS text,
        ('%' || nullif(value ->> 'digits', '') || '%') COLLATE "C" AS digits
    FROM json_array_elements($10::json) WITH ORDINALITY
), hit AS MATERIALIZED (
    SELECT word.ordinality, part.id
    FROM word CROSS JOIN LATERAL (
        SELECT coalesce(call.leg_of, call.id) AS id FROM call WHERE call.search_text LIKE word.text
        UNION ALL
        SELECT coalesce(call.leg_of, call.id) FROM call WHERE call.number_digits LIKE word.digits
        LIMIT 5000) AS part
), rare AS MATERIALIZED (
    SELECT word.ordinality FROM word LEFT JOIN hit ON hit.ordinality = word.ordinality
    GROUP BY word.ordinality HAVING count(hit.id) < 5000 ORDER BY count(hit.id) LIMIT 1
), page AS (
    (SELECT head.* FROM call AS head
    WHERE NOT EXISTS (SELECT FROM rare) AND head.leg_of IS NULL AND head.position < $1::bigint
        AND ((($3::text = '' OR head.direction = $3) AND ($4::text = '' OR strpos($4, ',' || head.outcome || ',') > 0)
            AND ($5::text = '' OR head.line = $5) AND ($6::text = '' OR head.queue = $6)
            AND head.started_at >= $7::bigint AND head.started_at < $8::bigint
            AND ($9::integer = 0 OR head.work = 'open'))
        OR EXISTS (SELECT FROM call AS leg WHERE leg.leg_of = head.id
            AND ($3::text = '' OR leg.direction = $3) AND ($4::text = '' OR strpos($4, ',' || leg.outcome || ',') > 0)
            AND ($5::text = '' OR leg.line = $5) AND ($6::text = '' OR leg.queue = $6) AND leg.started_at >= $7::bigint
            AND leg.started_at < $8::bigint AND ($9::integer = 0 OR leg.work = 'open')))
        AND (SELECT count(*) FROM word
            WHERE head.search_text LIKE word.text OR head.number_digits LIKE word.digits
                OR EXISTS (SELECT FROM call AS leg WHERE leg.leg_of = head.id
                    AND (leg.search_text LIKE word.text OR leg.number_digits LIKE word.digits)))
            = (SELECT count(*) FROM word)
    ORDER BY head.position DESC FETCH FIRST ($2::bigint) ROWS WITH TIES)
    UNION ALL
    (SELECT head.* FROM call AS head
    JOIN (SELECT DISTINCT hit.id FROM hit JOIN rare ON rare.ordinality = hit.ordinality) AS found ON found.id = head.id
    WHERE head.leg_of IS NULL AND head.position < $1::bigint
        AND ((($3::text = '' OR head.direction = $3) AND ($4::text = '' OR strpos($4, ',' || head.outcome || ',') > 0)
            AND ($5::text = '' OR head.line = $5) AND ($6::text = '' OR head.queue = $6)
            AND head.started_at >= $7::bigint AND head.started_at < $8::bigint
            AND ($9::integer = 0 OR head.work = 'open'))
        OR EXISTS (SELECT FROM call AS leg WHERE leg.leg_of = head.id
            AND ($3::text = '' OR leg.direction = $3) AND ($4::text = '' OR strpos($4, ',' || leg.outcome || ',') > 0)
            AND ($5::text = '' OR leg.line = $5) AND ($6::text = '' OR leg.queue = $6) AND leg.started_at >= $7::bigint
            AND leg.started_at < $8::bigint AND ($9::integer = 0 OR leg.work = 'open')))
        AND (SELECT count(*) FROM word
            WHERE head.search_text LIKE word.text OR head.number_digits LIKE word.digits
                OR EXISTS (SELECT FROM call AS leg WHERE leg.leg_of = head.id
                    AND (leg.search_text LIKE word.text OR leg.number_digits LIKE word.digits)))
            = (SELECT count(*) FROM word)
    ORDER BY head.position DESC FETCH FIRST ($2::bigint) ROWS WITH TIES))
SELECT call.id, call.position, call.leg_of, call.started_at, call.answered_at, call.ended_at, call.duration,
    call.direction, call.outcome, call.number, call.name, call.is_uncertain, call.number_key, call.contact_name,
    call.line, call.system, call.call, call.queue, call.note, call.call_data, call.recordings, call.report,
    call.certainty, call.work, call.work_closed_at, call.work_closed_by,
    (SELECT count(*) FROM call AS leg WHERE leg.leg_of = call.id)
FROM page AS call
ORDER BY call.position DESC, call.id
