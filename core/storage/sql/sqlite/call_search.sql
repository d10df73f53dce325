-- SPDX-License-Identifier: GPL-3.0-or-later
-- As call_page; ?10: JSON list of the words, as [{"word": in small letters, "digits": "" where it is no number}].
-- The groups of three take words of three characters and more; shorter ones become all groups that begin with them.
WITH part (word, columns, text) AS (
    SELECT key, '{name contact_name note}', json_extract(value, '$.word') FROM json_each(?10)
    UNION ALL
    SELECT key, 'digits', json_extract(value, '$.digits') FROM json_each(?10)
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
    WHERE call_text MATCH (SELECT text FROM wanted) AND call_text.rowid < ?1 AND head.leg_of IS NULL
        AND (((?3 = '' OR head.direction = ?3) AND (?4 = '' OR instr(?4, ',' || head.outcome || ',') > 0)
            AND (?5 = '' OR head.line = ?5) AND (?6 = '' OR head.queue = ?6) AND head.started_at >= ?7
            AND head.started_at < ?8 AND (?9 = 0 OR head.work = 'open'))
        OR head.id IN (SELECT leg.leg_of FROM call AS leg WHERE leg.leg_of IS NOT NULL
            AND (?3 = '' OR leg.direction = ?3) AND (?4 = '' OR instr(?4, ',' || leg.outcome || ',') > 0)
            AND (?5 = '' OR leg.line = ?5) AND (?6 = '' OR leg.queue = ?6) AND leg.started_at >= ?7
            AND leg.started_at < ?8 AND (?9 = 0 OR leg.work = 'open')))
    ORDER BY call_text.rowid DESC LIMIT ?2)
SELECT call.id, call.position, call.leg_of, call.started_at, call.answered_at, call.ended_at, call.duration,
    call.direction, call.outcome, call.number, call.name, call.is_uncertain, call.number_key, call.contact_name,
    call.line, call.system, call.call, call.queue, call.note, call.call_data, call.recordings, call.report,
    call.certainty, call.work, call.work_closed_at, call.work_closed_by,
    (SELECT count(*) FROM call AS leg WHERE leg.leg_of = call.id)
FROM page JOIN call ON call.position = page.position
ORDER BY call.position DESC
