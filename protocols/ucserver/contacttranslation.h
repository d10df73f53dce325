// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/party.h"
#include "protocols/ucserver/ctitypes.h"

namespace Jackfield::UcServer {

/// What the server's directory says, in the order to show: what tells who it is, then how to reach
/// them, then the rest. Texts of the server's own book-keeping (ids, database names) are left out.
Contact contactFrom(const NetDatabaseContact &told);
/// Who a contact is, for people: its display name, else first and last name, else the company.
QString nameIn(const NetDatabaseContact &told);
/// A contact whose every member is blank says nothing: some peers write it for "none" (8).
bool isBlank(const NetDatabaseContact &told);
Party partyFrom(const QString &number, const std::optional<NetDatabaseContact> &contact);

} // namespace Jackfield::UcServer
