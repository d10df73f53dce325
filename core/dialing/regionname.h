// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

/// Name of a country in the language of the default QLocale: "AT" is "Austria", or "Österreich".
/// Empty for an empty text; a code that is not known is its own name. (QLocale knows English names,
/// and each country's own.)
QString regionName(const QString &region);

} // namespace Jackfield
