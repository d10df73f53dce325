-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was seen of a queue in one minute (Unix time / 60) of the clock.
CREATE TABLE queue_minute (
    minute INTEGER NOT NULL,
    queue TEXT NOT NULL,
    name TEXT NOT NULL,
    waiting INTEGER NOT NULL,
    connected INTEGER NOT NULL,
    longest_wait INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    abandoned INTEGER NOT NULL,
    average_wait INTEGER,
    service_level REAL,
    seen INTEGER NOT NULL,
    PRIMARY KEY (minute, queue)
) WITHOUT ROWID
