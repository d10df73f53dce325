-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM call WHERE id = $1 AND work <> 'open'
