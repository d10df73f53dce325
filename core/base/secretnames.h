// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Jackfield {

/// The {name}s of a template that stand for a secret: kept in the SecretStore under that name in
/// small letters, as here, and never in jackfield.toml.
QStringList secretNames();
/// Is it one of them? However it is spelled: {Password} would stand in the settings otherwise.
bool isSecretValue(const QString &name);

/// Does anybody call a secret so? Any of secretNames() with what may stand before it, and others.
bool soundsSecret(const QString &name);
/// The same of the header of a request or an answer.
bool isSecretHeader(const QByteArray &name);

/// "***" for all that text, whoever wrote it, gives away: user and password of addresses, values
/// that are called as secrets are in addresses, forms, JSON, lines of commands and of logs, and
/// what headers and schemes of HTTP prove who asks. A {name} of a template is none.
QString maskedSecrets(QString text);
/// The same for the arguments of a program, where a secret may follow its option.
QStringList maskedArguments(QStringList arguments);
/// The values of such parameters and members, without the escapes of addresses.
QStringList secretParameters(const QString &text);

} // namespace Jackfield
