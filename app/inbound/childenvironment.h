// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>

namespace Jackfield {

/// `own` as a program of the desktop may inherit it: without what may hold a secret (security.md
/// T68). That is a variable, in capitals or not,
/// - whose name has PASSWORD, PASSWD, PASSPHRASE, SECRET, TOKEN or CREDENTIAL in it, or ends in
///   _PASS, _PWD or _KEY: PGPASSWORD, JACKFIELD_PASSWORD_PBX, GITHUB_TOKEN, MYSQL_PWD;
/// - whose value is an address with a user and a password in it; but for those of the proxies,
///   without which the desktop's browser may reach nothing.
/// What leads to files and sockets that every program of this user may use anyway stays:
/// SSH_AUTH_SOCK, PGPASSFILE.
QProcessEnvironment childEnvironment(QProcessEnvironment own);

} // namespace Jackfield
