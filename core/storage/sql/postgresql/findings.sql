-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT current_setting('server_version'),
    coalesce((SELECT version FROM pg_catalog.pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl), ''),
    has_database_privilege(current_database(), 'CREATE') OR has_schema_privilege(to_regnamespace('jackfield')::oid, 'CREATE'),
    current_setting('transaction_read_only')::boolean
