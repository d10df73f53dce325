-- SPDX-License-Identifier: GPL-3.0-or-later
-- A call of the past or one that runs. Times are milliseconds since 1970 (UTC); enumerations the fixed words of the
-- JSON interface; call_data, recordings and report are JSON. number_digits is number_key and the digits of number.
CREATE TABLE call (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    leg_of TEXT,
    started_at INTEGER NOT NULL,
    answered_at INTEGER,
    ended_at INTEGER,
    duration INTEGER NOT NULL,
    direction TEXT NOT NULL,
    outcome TEXT NOT NULL,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    is_uncertain INTEGER NOT NULL,
    number_key TEXT NOT NULL,
    number_digits TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    line TEXT NOT NULL,
    system TEXT NOT NULL,
    call TEXT NOT NULL,
    queue TEXT NOT NULL,
    note TEXT NOT NULL,
    call_data TEXT NOT NULL,
    recordings TEXT NOT NULL,
    report TEXT,
    certainty TEXT NOT NULL,
    work TEXT NOT NULL,
    work_closed_at INTEGER,
    work_closed_by TEXT NOT NULL
)
