-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX call_running ON call (position) WHERE outcome = 'running'
