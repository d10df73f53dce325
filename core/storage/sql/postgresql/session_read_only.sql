-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT set_config('default_transaction_read_only', 'on', false)
