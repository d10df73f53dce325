// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/addressparts.h"

#include "core/dialing/percentencoding.h"
#include "core/dialing/phonechars.h"
#include "protocols/webdial/templateerrors.h"
#include "protocols/webdial/words.h"

#include <QUrl>

#include <algorithm>

namespace Jackfield::WebDial {

namespace {

    tl::unexpected<TemplateError> noAddressAs(const QString &what)
    {
        return tl::unexpected(noWebAddress(what));
    }

    /// They run code, open files or start programs that have nothing to do with calls. What stands
    /// behind them may come from a database, so what the desktop makes of them cannot be trusted.
    bool isRefused(const QString &scheme)
    {
        static const QStringList refused {
            QStringLiteral("about"),      QStringLiteral("apt"),
            QStringLiteral("blob"),       QStringLiteral("data"),
            QStringLiteral("dav"),        QStringLiteral("davs"),
            QStringLiteral("file"),       QStringLiteral("ftp"),
            QStringLiteral("intent"),     QStringLiteral("jar"),
            QStringLiteral("javascript"), QStringLiteral("mailto"),
            QStringLiteral("nfs"),        QStringLiteral("search"),
            QStringLiteral("search-ms"),  QStringLiteral("sftp"),
            QStringLiteral("shell"),      QStringLiteral("smb"),
            QStringLiteral("ssh"),        QStringLiteral("telnet"),
            QStringLiteral("vbscript"),   QStringLiteral("view-source"),
        };
        return refused.contains(scheme)
            || scheme.startsWith(QLatin1String("ms-")) // ms-msdt: and its like run commands
            || scheme.size() == 1; // C:\program.exe
    }

    /// "pbx.example:8080/dial": what looks like a scheme is a host.
    bool beginsWithPort(QStringView rest)
    {
        const auto end = std::find_if_not(rest.begin(), rest.end(), isDigit);
        return end != rest.begin() && end != rest.end() && isOneOf(*end, QLatin1String("/?"));
    }

    tl::expected<AddressParts, TemplateError> httpParts(const QString &scheme,
                                                        const QString &afterColon)
    {
        const QLatin1String slashes("//");
        if (!afterColon.startsWith(slashes))
            return noAddressAs(Words::tr("// is missing after %1:").arg(scheme));
        const auto begin = afterColon.cbegin() + slashes.size();
        const auto end = std::find_if(begin, afterColon.cend(),
                                      [](QChar c) { return isOneOf(c, QLatin1String("/?")); });
        AddressParts parts;
        parts.isHttp = true;
        parts.front = scheme + QLatin1String("://");
        parts.authority = QStringView(begin, end).toString();
        parts.rest = QStringView(end, afterColon.cend()).toString();
        return parts;
    }

    tl::expected<AddressParts, TemplateError> linkParts(const QString &scheme,
                                                        const QString &afterColon, bool keepSlashes)
    {
        static const QStringList withoutSlashes {QStringLiteral("tel"), QStringLiteral("callto"),
                                                 QStringLiteral("dial")};
        if (isRefused(scheme))
            return noAddressAs(Words::tr("%1: does not make calls").arg(scheme));
        if (beginsWithPort(afterColon))
            return noAddressAs(Words::tr("http:// is missing"));
        const bool losesSlashes = !keepSlashes && withoutSlashes.contains(scheme)
            && afterColon.startsWith(QLatin1String("//"));
        AddressParts parts;
        parts.front = scheme + u':';
        parts.rest = losesSlashes ? afterColon.sliced(2) : afterColon;
        if (parts.rest.isEmpty())
            return noAddressAs(Words::tr("nothing follows %1:").arg(scheme));
        return parts;
    }

    /// The port with its ':', or nothing. `text`: what follows the host.
    tl::expected<QByteArray, TemplateError> checkedPort(QStringView text)
    {
        if (text.isEmpty())
            return QByteArray();
        const QString digits = text.sliced(1).toString();
        if (!text.startsWith(u':') || digits.isEmpty()
            || !std::all_of(digits.begin(), digits.end(), isDigit))
            return noAddressAs(Words::tr("the port is no number"));
        bool fits = false;
        const uint port = digits.toUInt(&fits);
        if (!fits || port == 0 || port > 65535)
            return tl::unexpected(impossiblePort(digits.left(20)));
        return ':' + QByteArray::number(port);
    }

    tl::unexpected<TemplateError> noHost(const QString &host)
    {
        return noAddressAs(Words::tr("%1 is no host").arg(host.left(80)));
    }

    /// `host`: an IPv6 address has its brackets.
    tl::expected<QByteArray, TemplateError> checkedHost(const QString &host)
    {
        if (host.isEmpty())
            return noAddressAs(Words::tr("the host is missing"));
        const bool isBracketed = host.startsWith(u'[');
        const bool isAscii =
            std::all_of(host.begin(), host.end(), [](QChar c) { return c.unicode() < 128; });
        const QByteArray ascii = isAscii ? host.toLatin1() : QUrl::toAce(host);
        // Compatibility characters may have become others, such as '/': so this looks at the
        // result.
        const auto isOfHost = [isBracketed](char c) {
            const QChar each = QLatin1Char(c);
            return isLetter(each) || isDigit(each)
                || isOneOf(each, QLatin1String(isBracketed ? "[]:.%-_" : ".-_"));
        };
        if (ascii.isEmpty() || !std::all_of(ascii.begin(), ascii.end(), isOfHost))
            return noHost(host);
        const QUrl url = QUrl::fromEncoded("http://" + ascii + '/', QUrl::StrictMode);
        const QByteArray known = url.host(QUrl::FullyEncoded).toLatin1().toLower();
        if (!url.isValid() || known.isEmpty())
            return noHost(host);
        return known.contains(':') ? '[' + known + ']' : known;
    }

} // namespace

tl::expected<AddressParts, TemplateError> addressParts(const DialTemplate &request,
                                                       bool keepSlashes)
{
    const QStringView written = request.scheme();
    if (written.isEmpty())
        return noAddressAs(Words::tr("it does not begin with http:// or another fixed scheme"));
    const QString scheme = written.toString().toLower();
    const QString afterColon = request.url.sliced(written.size() + 1);
    if (isHttpScheme(scheme))
        return httpParts(scheme, afterColon);
    if (request.method == DialTemplate::Method::Post)
        return tl::unexpected(postWithoutHttp());
    return linkParts(scheme, afterColon, keepSlashes);
}

tl::expected<QByteArray, TemplateError> checkedAuthority(const QString &authority)
{
    if (authority.contains(u'@'))
        return noAddressAs(Words::tr("user and password have fields of their own"));
    const qsizetype bracket = authority.indexOf(u']');
    const qsizetype colon = authority.indexOf(u':', bracket + 1);
    const qsizetype hostEnd = colon < 0 ? authority.size() : colon;
    auto host = checkedHost(authority.first(hostEnd));
    if (!host)
        return host;
    const auto port = checkedPort(QStringView(authority).sliced(hostEnd));
    if (!port)
        return port;
    return *host + *port;
}

tl::expected<QByteArray, TemplateError> checkedText(QStringView text)
{
    QByteArray checked;
    checked.reserve(text.size());
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (static_cast<unsigned char>(c) >= 0x80)
            checked += '%' + QByteArray(1, c).toHex().toUpper();
        else if (c == ' ')
            return noAddressAs(Words::tr("a blank has to be written as %20"));
        else if (isOneOf(QLatin1Char(c), QLatin1String("<>\"{}|\\^`#")))
            return noAddressAs(Words::tr("\"%1\" cannot stand in it").arg(QLatin1Char(c)));
        else
            checked += c;
    }
    if (!isEncodedWell(checked))
        return noAddressAs(Words::tr("\"%\" is not followed by two hexadecimal digits"));
    return checked;
}

tl::expected<void, TemplateError> checkedControls(QStringView text)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    const auto found = std::find_if(text.begin(), text.end(), isControl);
    if (found == text.end())
        return {};
    return noAddressAs(Words::tr("the control character %1 cannot stand in it")
                           .arg(QString::number(found->unicode(), 16)));
}

} // namespace Jackfield::WebDial
