-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE upgrade (
    number INTEGER PRIMARY KEY,
    applied TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
)
