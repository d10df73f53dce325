-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE call SET note = value.note
FROM (SELECT ? AS id, ? AS note) AS value
WHERE call.id = value.id
