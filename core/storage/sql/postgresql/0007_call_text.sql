-- SPDX-License-Identifier: GPL-3.0-or-later
-- Makes a search quick. Where the server has no pg_trgm, or the user may not add it, all rows are looked at instead,
-- with the same result.
DO $$
DECLARE
    place name;
BEGIN
    BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
    EXCEPTION
        WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN NULL;
    END;
    SELECT n.nspname INTO place
    FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace
    WHERE e.extname = 'pg_trgm';
    IF FOUND THEN
        EXECUTE format('CREATE INDEX call_text ON jackfield.call USING gin (search_text %1$I.gin_trgm_ops, '
            'number_digits %1$I.gin_trgm_ops)', place);
    END IF;
END
$$
