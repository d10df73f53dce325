-- SPDX-License-Identifier: GPL-3.0-or-later
-- At most @most calls that began before @before, but none with open work, or with a leg that stays.
SELECT call.id FROM call
WHERE call.started_at < @before AND call.work <> 'open' AND NOT EXISTS (
    SELECT 1 FROM call AS leg WHERE leg.leg_of = call.id AND (leg.started_at >= @before OR leg.work = 'open'))
ORDER BY call.started_at LIMIT @most
