// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Jackfield {

/// The {name}s of a template that stand for a secret: kept in the SecretStore under that name in
/// small letters, as here, and never in jackfield.toml.
QStringList secretNames();
/// Is it one of them? However it is spelled: {Password} would stand in the settings otherwise.
bool isSecretValue(const QString &name);

/// "***" for the values of parameters, of an address or a form, that are called as secrets are.
QString maskedParameters(QString text);
/// Those values, without their escapes.
QStringList secretParameters(const QString &text);

} // namespace Jackfield
