-- SPDX-License-Identifier: GPL-3.0-or-later
-- Once for each connection. What is said to be stored is on the disk of the server.
SELECT set_config('search_path', 'jackfield, pg_temp', false), set_config('statement_timeout', '10s', false),
    set_config('jit', 'off', false), set_config('idle_in_transaction_session_timeout', '30s', false),
    CASE current_setting('synchronous_commit') WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END
