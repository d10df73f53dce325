-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM queue_minute WHERE minute < ?
