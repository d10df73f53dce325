-- SPDX-License-Identifier: GPL-3.0-or-later
-- Until the end of the transaction: desks that start at once make the tables one after the other.
SELECT pg_advisory_xact_lock(5359674344478434668)
