-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'jackfield'
