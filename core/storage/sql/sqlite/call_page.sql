-- SPDX-License-Identifier: GPL-3.0-or-later
-- A call is there when it is what is looked for, or one of its legs. The first lines say in which order the values
-- come; +: no index for this one; @outcomes is ",missed,abandoned,", texts may be empty: any.
WITH value AS (SELECT @below, @most, @direction, @outcomes, @line, @queue, @from, @to, @open_only),
page AS (
    SELECT head.position
    FROM call AS head
    WHERE head.leg_of IS NULL AND head.position < @below
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
    ORDER BY head.position DESC LIMIT @most)
SELECT call.id, call.position, call.leg_of, call.started_at, call.answered_at, call.ended_at, call.duration,
    call.direction, call.outcome, call.number, call.name, call.is_uncertain, call.number_key, call.contact_name,
    call.line, call.system, call.call, call.queue, call.note, call.call_data, call.recordings, call.report,
    call.certainty, call.work, call.work_closed_at, call.work_closed_by,
    (SELECT count(*) FROM call AS leg WHERE leg.leg_of = call.id)
FROM page JOIN call ON call.position = page.position
ORDER BY call.position DESC
