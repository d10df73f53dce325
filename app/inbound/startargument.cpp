// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/startargument.h"

#include <QRegularExpression>
#include <QStringList>

namespace Jackfield {

// Not QUrl: it mangles telephone links (tel://101 becomes host 0.0.0.101).
StartArgument classifyStartArgument(const QString &argument)
{
    static const QRegularExpression schemePattern(
        QStringLiteral("\\A\\s*([A-Za-z][A-Za-z0-9+.-]*):/*(.*)\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    // The schemes of protocols.md 6.1 and 6.3 that name somebody to call.
    static const QStringList ours {QStringLiteral("tel"),   QStringLiteral("callto"),
                                   QStringLiteral("sip"),   QStringLiteral("sips"),
                                   QStringLiteral("skype"), QStringLiteral("dial"),
                                   QStringLiteral("phone")};
    if (argument.trimmed().isEmpty())
        return StartArgument::Raise;
    const auto match = schemePattern.match(argument);
    if (!match.hasMatch())
        return StartArgument::Number;
    if (!ours.contains(match.captured(1).toLower()))
        return StartArgument::Ignore;
    return match.captured(2).trimmed().isEmpty() ? StartArgument::Raise : StartArgument::Link;
}

} // namespace Jackfield
