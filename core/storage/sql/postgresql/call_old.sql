-- SPDX-License-Identifier: GPL-3.0-or-later
-- At most $2 calls that began before $1, but none with open work, or with a leg that stays.
SELECT call.id FROM call
WHERE call.started_at < $1 AND call.work <> 'open' AND NOT EXISTS (
    SELECT FROM call AS leg WHERE leg.leg_of = call.id AND (leg.started_at >= $1 OR leg.work = 'open'))
ORDER BY call.started_at LIMIT $2::bigint
