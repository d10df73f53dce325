// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/telurl.h"

#include "core/dialing/phonechars.h"

#include <QList>

namespace Jackfield {

static qsizetype schemeLength(const QString &text)
{
    constexpr QLatin1String schemes[] = {QLatin1String("tel"),  QLatin1String("callto"),
                                         QLatin1String("sip"),  QLatin1String("sips"),
                                         QLatin1String("dial"), QLatin1String("skype"),
                                         QLatin1String("phone")};
    for (const QLatin1String scheme : schemes) {
        if (text.size() > scheme.size() && text[scheme.size()] == u':'
            && text.startsWith(scheme, Qt::CaseInsensitive))
            return scheme.size();
    }
    return 0;
}

QString takeSchemes(QString &text)
{
    QString first;
    while (const qsizetype length = schemeLength(text)) {
        if (first.isEmpty())
            first = text.first(length).toLower();
        const qsizetype begin = afterBlanks(text, length + 1);
        const qsizetype end = std::max(begin, blanksBefore(text, text.size()));
        text = text.sliced(begin, end - begin);
    }
    return first;
}

static void trim(QString &text, QLatin1String set)
{
    qsizetype begin = 0;
    while (begin < text.size() && isOneOf(text[begin], set))
        ++begin;
    qsizetype end = text.size();
    while (end > begin && isOneOf(text[end - 1], set))
        --end;
    text = text.sliced(begin, end - begin);
}

void trimSlashes(QString &text)
{
    trim(text, QLatin1String("/"));
}

void trimSlashesAndBlanks(QString &text)
{
    trim(text, QLatin1String("/ "));
}

static bool isNumberAsUser(QStringView user)
{
    if (user.isEmpty() || !(user.front() == u'+' || isDigit(user.front())))
        return false;
    const QStringView rest = user.sliced(1);
    return std::all_of(rest.begin(), rest.end(),
                       [](QChar c) { return isDigit(c) || isOneOf(c, QLatin1String("().- ")); });
}

static void takeAddress(QString &text, const QString &scheme, LinkParts &parts)
{
    const bool addressed =
        scheme == u"sip" || scheme == u"sips" || scheme == u"skype" || scheme == u"callto";
    const qsizetype at = addressed ? text.indexOf(u'@') : -1;
    if (at < 0)
        return;
    parts.host = text.sliced(at + 1);
    if (const qsizetype end = parts.host.indexOf(u';'); end > 0)
        parts.host.truncate(end);
    text.truncate(at);
    parts.addressOnly = !isNumberAsUser(text);
}

static void takeParameters(QString &text, LinkParts &parts)
{
    const qsizetype semicolon = text.indexOf(u';');
    if (semicolon < 0)
        return;
    for (const QStringView parameter : QStringView(text).sliced(semicolon + 1).split(u';')) {
        const qsizetype equals = parameter.indexOf(u'=');
        const QStringView name = (equals < 0 ? parameter : parameter.first(equals)).trimmed();
        const QStringView value =
            equals < 0 ? QStringView() : parameter.sliced(equals + 1).trimmed();
        if (name.compare(QLatin1String("ext"), Qt::CaseInsensitive) == 0)
            parts.extension = digitsOf(value);
        else if (name.compare(QLatin1String("postd"), Qt::CaseInsensitive) == 0)
            parts.postDial = postDialOf(value);
        else if (name.compare(QLatin1String("phone-context"), Qt::CaseInsensitive) == 0)
            parts.context = value.toString();
        else if (name.compare(QLatin1String("premium-rate"), Qt::CaseInsensitive) == 0)
            parts.premiumRate = value.compare(QLatin1String("yes"), Qt::CaseInsensitive) == 0;
    }
    text.truncate(semicolon);
}

LinkParts takeLinkParts(QString &text, const QString &scheme)
{
    LinkParts parts;
    if (const qsizetype query = text.indexOf(u'?'); query >= 0)
        text.truncate(query);
    takeAddress(text, scheme, parts);
    if (!parts.addressOnly)
        takeParameters(text, parts);
    return parts;
}

QString postDialOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (isOneOf(c, QLatin1String(",pPwW")))
            digits += u',';
        else if (isDigit(c) || c == u'*' || c == u'#')
            digits += c;
    }
    return digits;
}

} // namespace Jackfield
