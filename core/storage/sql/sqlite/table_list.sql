-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT name FROM sqlite_master WHERE type = 'table'
