-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO upgrade (number) VALUES ($1)
