-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a connection to a team's database does with a text, and how it is set.
SELECT $1::text, current_setting('synchronous_commit'), current_setting('statement_timeout'), current_setting('search_path')
