-- SPDX-License-Identifier: GPL-3.0-or-later
-- As the table of SQLite. Positions are those of the desks, so that two calls may have the same. search_text is name,
-- contact_name and note in small letters, whatever the locale of the database.
CREATE TABLE call (
    id text PRIMARY KEY,
    position bigint NOT NULL,
    leg_of text,
    started_at bigint NOT NULL,
    answered_at bigint,
    ended_at bigint,
    duration bigint NOT NULL,
    direction text NOT NULL,
    outcome text NOT NULL,
    number text NOT NULL,
    name text NOT NULL,
    is_uncertain integer NOT NULL,
    number_key text NOT NULL,
    number_digits text COLLATE "C" NOT NULL,
    contact_name text NOT NULL,
    line text NOT NULL,
    system text NOT NULL,
    call text NOT NULL,
    queue text NOT NULL,
    note text NOT NULL,
    call_data text NOT NULL,
    recordings text NOT NULL,
    report text,
    certainty text NOT NULL,
    work text NOT NULL,
    work_closed_at bigint,
    work_closed_by text NOT NULL,
    search_text text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
        translate(lower((name || chr(10) || contact_name || chr(10) || note) COLLATE "und-x-icu"), 'ς', 'σ')) STORED
)
