-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes for the team's database, in JSON, in their order.
CREATE TABLE outbox (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    change TEXT NOT NULL
)
