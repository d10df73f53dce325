-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX call_started ON call (started_at)
