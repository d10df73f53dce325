-- SPDX-License-Identifier: GPL-3.0-or-later
-- As call_page. @words: [{"word": in small letters, "digits": empty where it is no part of a number}, ...]
-- Words of three characters and more are groups of three behind each other; a shorter one is any group that begins so.
WITH value AS (SELECT @below, @most, @direction, @outcomes, @line, @queue, @from, @to, @open_only, @words),
part (word, columns, text) AS (
    SELECT key, '{name contact_name note}', json_extract(value, '$.word') FROM json_each(@words)
    UNION ALL
    SELECT key, 'digits', json_extract(value, '$.digits') FROM json_each(@words)
    WHERE json_extract(value, '$.digits') <> ''
), choice (word, columns, text) AS (
    SELECT word, columns, CASE
        WHEN length(text) >= 3 THEN '"' || replace(text, '"', '""') || '"'
        ELSE coalesce((SELECT group_concat('"' || replace(term, '"', '""') || '"', ' OR ') FROM call_term
            WHERE term >= text AND term < text || char(0x10ffff)), '""')
        END
    FROM part
), wanted (text) AS (
    SELECT group_concat('(' || text || ')', ' AND ')
    FROM (SELECT group_concat(columns || ' : (' || text || ')', ' OR ') AS text FROM choice GROUP BY word)
),
page AS (
    SELECT head.position
    FROM call_text CROSS JOIN call AS head ON head.position = call_text.rowid
    WHERE call_text MATCH (SELECT text FROM wanted) AND call_text.rowid < @below AND head.leg_of IS NULL
        AND (((@direction = '' OR head.direction = @direction)
                AND (@outcomes = '' OR instr(@outcomes, ',' || head.outcome || ',') > 0)
                AND (@line = '' OR head.line = @line) AND (@queue = '' OR head.queue = @queue)
                AND +head.started_at >= @from AND +head.started_at < @to
                AND (@open_only = 0 OR head.work = 'open'))
            OR head.id IN (SELECT leg.leg_of FROM call AS leg WHERE leg.leg_of IS NOT NULL
                AND (@direction = '' OR leg.direction = @direction)
                AND (@outcomes = '' OR instr(@outcomes, ',' || leg.outcome || ',') > 0)
                AND (@line = '' OR leg.line = @line) AND (@queue = '' OR leg.queue = @queue)
                AND +leg.started_at >= @from AND +leg.started_at < @to
                AND (@open_only = 0 OR leg.work = 'open')))
    ORDER BY call_text.rowid DESC LIMIT @most)
SELECT call.id, call.position, call.leg_of, call.started_at, call.answered_at, call.ended_at, call.duration,
    call.direction, call.outcome, call.number, call.name, call.is_uncertain, call.number_key, call.contact_name,
    call.line, call.system, call.call, call.queue, call.note, call.call_data, call.recordings, call.report,
    call.certainty, call.work, call.work_closed_at, call.work_closed_by,
    (SELECT count(*) FROM call AS leg WHERE leg.leg_of = call.id)
FROM page JOIN call ON call.position = page.position
ORDER BY call.position DESC
