-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE call SET note = $2 WHERE id = $1
