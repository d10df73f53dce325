-- SPDX-License-Identifier: GPL-3.0-or-later
-- The schema may have been made by the administrator, for a user who may make none.
DO $$
BEGIN
    IF to_regnamespace('jackfield') IS NULL THEN
        CREATE SCHEMA jackfield;
    END IF;
    CREATE TABLE jackfield.upgrade (
        number integer PRIMARY KEY,
        applied timestamp with time zone NOT NULL DEFAULT now()
    );
END
$$
