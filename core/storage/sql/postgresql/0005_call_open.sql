-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX call_open ON call (started_at) WHERE work = 'open'
