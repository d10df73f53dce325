-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX call_head ON call (position) WHERE leg_of IS NULL
