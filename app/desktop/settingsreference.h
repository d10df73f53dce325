// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

class PhoneSystemRegistry;

/// Every key that jackfield.toml may hold, with what it takes, its default and what it means, as
/// Markdown in the language in use: a heading of the third level for each table of the file, and
/// one of the fourth for each kind of phone system in `registry`. Sources of contacts are named,
/// not described.
QString settingsReference(const PhoneSystemRegistry &registry);

} // namespace Jackfield
