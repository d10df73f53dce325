// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/linekey.h"

#include <algorithm>

namespace Jackfield {

static QString withoutSeparators(QString number)
{
    number.removeIf([](QChar c) { return QStringLiteral(" ()-./").contains(c); });
    return number;
}

static QStringList rootsOf(const Location &location)
{
    if (location.pbxRoot.isEmpty())
        return {};
    QStringList roots {location.pbxRoot};
    const QString countryPrefix = QLatin1Char('+') + location.countryCode;
    if (!location.internationalPrefix.isEmpty())
        roots << location.internationalPrefix + location.pbxRoot.mid(1);
    if (location.pbxRoot.startsWith(countryPrefix) && !location.trunkPrefix.isEmpty())
        roots << location.trunkPrefix + location.pbxRoot.mid(countryPrefix.size());
    return roots;
}

std::function<QString(const QString &)> lineKeyFor(const Location &location)
{
    return [roots = rootsOf(location)](const QString &number) {
        const QString plain = withoutSeparators(number);
        const auto root = std::find_if(roots.cbegin(), roots.cend(), [&](const QString &each) {
            return plain.size() > each.size() && plain.startsWith(each);
        });
        return root == roots.cend() ? plain : plain.mid(root->size());
    };
}

} // namespace Jackfield
