-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TRIGGER call_text_update AFTER UPDATE OF leg_of, name, contact_name, note, number_digits ON call
WHEN old.leg_of IS NOT new.leg_of OR old.name <> new.name OR old.contact_name <> new.contact_name
    OR old.note <> new.note OR old.number_digits <> new.number_digits
BEGIN
    DELETE FROM call_text WHERE rowid = new.position;
    DELETE FROM call_text WHERE rowid = (SELECT position FROM call WHERE id = coalesce(old.leg_of, old.id));
    INSERT INTO call_text (rowid, name, contact_name, note, digits)
    SELECT head.position,
        group_concat(part.name || char(10, 10), ''),
        group_concat(part.contact_name || char(10, 10), ''),
        group_concat(part.note || char(10, 10), ''),
        group_concat(part.number_digits || char(10, 10), '')
    FROM call AS head JOIN call AS part ON part.id = head.id OR part.leg_of = head.id
    WHERE head.id = coalesce(old.leg_of, old.id) AND head.leg_of IS NULL
    GROUP BY head.position;
    DELETE FROM call_text WHERE rowid = (SELECT position FROM call WHERE id = coalesce(new.leg_of, new.id));
    INSERT INTO call_text (rowid, name, contact_name, note, digits)
    SELECT head.position,
        group_concat(part.name || char(10, 10), ''),
        group_concat(part.contact_name || char(10, 10), ''),
        group_concat(part.note || char(10, 10), ''),
        group_concat(part.number_digits || char(10, 10), '')
    FROM call AS head JOIN call AS part ON part.id = head.id OR part.leg_of = head.id
    WHERE head.id = coalesce(new.leg_of, new.id) AND head.leg_of IS NULL
    GROUP BY head.position;
END
