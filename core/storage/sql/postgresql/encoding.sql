-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of the texts in this database.
SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()
