-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM call WHERE id = ? AND work <> 'open'
