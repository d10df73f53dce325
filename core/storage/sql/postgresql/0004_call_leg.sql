-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX call_leg ON call (leg_of) WHERE leg_of IS NOT NULL
