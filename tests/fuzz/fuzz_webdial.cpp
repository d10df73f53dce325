// SPDX-License-Identifier: GPL-3.0-or-later
// A line each: dial template, number, extension, then key=value for its names; "*key=value" is a
// secret. What is inserted must stay where it was put.
#include "core/dialing/percentencoding.h"
#include "protocols/webdial/requesttemplate.h"

#include <QUrl>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;
using namespace Jackfield::WebDial;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool hasControl(const QByteArray &bytes)
{
    return std::any_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; });
}

bool isAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What every request keeps to, whatever made it.
void checkRequest(const Request &request)
{
    require(!hasControl(request.url) && !hasControl(request.body));
    require(isAscii(request.url) && isAscii(request.body));
    require(request.kind == Request::Kind::Post || request.body.isEmpty());
    if (request.kind == Request::Kind::Launch) {
        const QByteArray scheme = request.url.left(request.url.indexOf(':'));
        require(scheme.size() > 1 && scheme == scheme.toLower());
        for (const char *refused : {"http", "https", "javascript", "data", "file", "vbscript"})
            require(scheme != refused);
        return;
    }
    require(request.url.startsWith("http://") || request.url.startsWith("https://"));
    const QUrl url = QUrl::fromEncoded(request.url, QUrl::StrictMode);
    require(url.isValid() && url.userInfo().isEmpty() && !url.hasFragment());
    require(!request.host().isEmpty());
    require(url.host(QUrl::FullyEncoded).toLatin1() == request.host());
    require(url.port(80) >= 1 && url.port(80) <= 65535);
    require(request.target().startsWith('/'));
}

/// Scheme, host and port: all that decides where a request goes.
QByteArray originOf(const Request &request)
{
    return request.kind == Request::Kind::Launch
        ? request.url.left(request.url.indexOf(':'))
        : request.url.chopped(request.target().size()
                              - (request.url.endsWith(request.target()) ? 0 : 1));
}

/// The same template with nothing dangerous in it goes to the same place.
void checkOrigin(const BoundTemplate &bound, const Request &request)
{
    const auto harmless = bound.expand(u"1", u"2");
    require(harmless && originOf(*harmless) == originOf(request));
    require(harmless->kind == request.kind);
}

/// Where `text` ends that stands encoded at `at`; `blank`: what stands for one, beside %20. Written
/// by hand, byte by byte: trying every end with a decoder takes minutes for a long number.
qsizetype endOf(const QByteArray &text, const QByteArray &encoded, qsizetype at, char blank)
{
    for (const char byte : text) {
        require(at < encoded.size());
        const bool isEscape = encoded[at] == '%';
        const QByteArray unit = encoded.mid(at, isEscape ? 3 : 1);
        require(isEncodedWell(unit));
        require((unit[0] == blank ? QByteArray(" ") : urlDecoded(unit)) == QByteArray(1, byte));
        at += unit.size();
    }
    return at;
}

/// The number comes back, decoded, from every place that it was put into, and nothing else changes.
void checkInserted(const BoundTemplate &bound, const Request &request, const QByteArray &number)
{
    // "7" and "8": of one byte in every encoding.
    const auto seven = bound.expand(u"7", u"0");
    const auto eight = bound.expand(u"8", u"0");
    const auto ours = bound.expand(QString::fromUtf8(number), u"0");
    require(seven && eight && ours && request.kind == ours->kind);
    const auto check = [&number](const QByteArray &first, const QByteArray &second,
                                 const QByteArray &filled, char blank) {
        require(first.size() == second.size());
        qsizetype at = 0; // in `filled`
        for (qsizetype i = 0; i < first.size(); ++i) {
            if (first[i] != second[i])
                at = endOf(number, filled, at, blank);
            else
                require(at < filled.size() && filled[at++] == first[i]);
        }
        require(at == filled.size());
    };
    check(seven->url, eight->url, ours->url, ' ');
    check(seven->body, eight->body, ours->body, '+');
}

/// What people are shown does not hang on the secrets.
void checkMask(const RequestTemplate &made, const BoundTemplate &bound, const Values &values,
               const QString &text)
{
    const auto masked = bound.masked(u"1", u"2");
    require(masked.has_value());
    Values others = values;
    QString plain = text;
    for (Value &value : others) {
        if (value.isSecret)
            value.text = QStringLiteral("another1");
        else
            plain += value.text;
    }
    if (const auto other = made.bind(others))
        require(*other->masked(u"1", u"2") == *masked);
    const QByteArray shown = masked->url + '\n' + masked->body;
    for (const Value &value : values) {
        const bool isKnownAnyway = plain.contains(value.text, Qt::CaseInsensitive);
        if (value.isSecret && value.text.size() >= 6 && !isKnownAnyway)
            require(!shown.contains(value.text.toUtf8())
                    && !urlDecoded(shown).contains(value.text.toUtf8()));
    }
}

void checkComplete(const Request &request)
{
    if (request.kind != Request::Kind::Get || request.url.size() > 8192)
        return;
    const auto complete = requestFrom(QString::fromLatin1(request.url));
    require(complete && *complete == request);
}

void checkCredentials(const QString &text)
{
    const auto credentials = typedCredentials(text);
    if (!credentials)
        return;
    require(credentials->cleared.size() < text.size());
    const auto again = RequestTemplate::from(text, {});
    require(!again.has_value()); // with them it would never be sent
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QStringList lines =
        QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)).split(u'\n');
    const QString text = lines.value(0);
    const QString number = lines.value(1);
    const QString extension = lines.value(2);
    Values values;
    for (const QString &line : lines.mid(3)) {
        const bool isSecret = line.startsWith(u'*');
        values.insert(line.mid(isSecret ? 1 : 0).section(u'=', 0, 0),
                      {line.section(u'=', 1), isSecret});
    }

    checkCredentials(text);
    if (const auto complete = requestFrom(text))
        checkRequest(*complete);
    const auto made =
        RequestTemplate::from(text, {values.contains(QStringLiteral("keep_slashes"))});
    if (!made)
        return 0;
    const auto bound = made->bind(values);
    if (!bound)
        return 0;
    const auto request = bound->expand(number, extension);
    require(request.has_value() || (made->hasExtension() && extension.isEmpty()));
    checkMask(*made, *bound, values, text);
    if (!request)
        return 0;
    checkRequest(*request);
    checkOrigin(*bound, *request);
    checkInserted(*bound, *request, number.toUtf8());
    checkComplete(*request);
    return 0;
}
