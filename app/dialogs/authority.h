// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>

namespace Jackfield {

/// What of the values of a phone system, of contacts or of the team's database says which server it
/// is and how it is spoken to: of an address scheme, host and port, of a template also what its
/// host is made of. A secret that is kept was typed for this: where it differs, it has to be typed
/// again before anybody gets it.
QVariantMap authorityOf(const QVariantMap &values);

} // namespace Jackfield
