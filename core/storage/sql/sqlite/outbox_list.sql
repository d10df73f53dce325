-- SPDX-License-Identifier: GPL-3.0-or-later
-- The oldest, with the position of the call that is put.
SELECT outbox.sequence, outbox.change, (SELECT call.position FROM call
    WHERE call.id = CASE WHEN json_valid(outbox.change) THEN json_extract(outbox.change, '$.put.id') END)
FROM outbox ORDER BY outbox.sequence LIMIT ?1
