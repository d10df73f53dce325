// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/httpgate.h"

#include "app/gates/automationnumber.h"

#include <algorithm>
#include <array>

namespace Jackfield {

namespace {

    using Refusal = HttpGate::Refusal;

    tl::unexpected<Refusal> refused(HttpStatus status, const char *counter)
    {
        return tl::unexpected<Refusal>({status, counter});
    }

    bool isPost(const HttpHead &head)
    {
        return head.method == "POST";
    }

    QByteArrayView pathIn(QByteArrayView target)
    {
        const qsizetype query = target.indexOf('?');
        return query < 0 ? target : target.first(query);
    }

    std::optional<Refusal> checkTarget(const HttpHead &head)
    {
        // Also a proxy's absolute form: the Host field has to be the only name of the server.
        if (head.target.startsWith('/') && !head.target.contains('#'))
            return std::nullopt;
        return Refusal {HttpStatus::BadRequest, "malformed"};
    }

    std::optional<Refusal> checkUpgrade(const HttpHead &head)
    {
        if (!head.has("Upgrade"))
            return std::nullopt;
        return Refusal {HttpStatus::Forbidden, "upgrade_refused"};
    }

    /// A page loaded in advance, without a click (security.md 1, fact 3).
    std::optional<Refusal> checkPurpose(const HttpHead &head)
    {
        if (!head.has("Sec-Purpose") && !head.has("Purpose") && !head.has("X-Moz"))
            return std::nullopt;
        return Refusal {HttpStatus::ServiceUnavailable, "prefetch_refused"};
    }

    /// Only scripts send an Origin with GET. A form always has one: there it names the page.
    std::optional<Refusal> checkOrigin(const HttpHead &head)
    {
        if (isPost(head) || !head.has("Origin"))
            return std::nullopt;
        return Refusal {HttpStatus::Forbidden, "origin_refused"};
    }

    bool isNumber(const QByteArray &text)
    {
        return !text.isEmpty()
            && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    /// Of the body, by Content-Length; one too large for a number counts as the largest.
    qsizetype bodySize(const HttpHead &head)
    {
        bool fits = true;
        const qsizetype size = head.only("Content-Length").toLongLong(&fits);
        return fits || !head.has("Content-Length") ? size : std::numeric_limits<qsizetype>::max();
    }

    std::optional<Refusal> checkBody(const HttpHead &head)
    {
        const bool hasLength = head.has("Content-Length");
        if (head.has("Transfer-Encoding") || (hasLength && !isNumber(head.only("Content-Length"))))
            return Refusal {HttpStatus::BadRequest, "malformed"};
        if (bodySize(head) > 0)
            return Refusal {HttpStatus::ContentTooLarge, "body_refused"};
        return std::nullopt;
    }

    std::optional<Refusal> checkMethod(const HttpHead &head)
    {
        if (head.method == "GET")
            return std::nullopt;
        // What a script may do here is never told (security.md T08).
        if (head.method == "OPTIONS")
            return Refusal {HttpStatus::Forbidden, "method_refused"};
        return Refusal {HttpStatus::MethodNotAllowed, "method_refused"};
    }

    bool isHexDigit(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    }

    /// Decoded exactly once; nothing when a '%' stands alone. '+' is part of numbers.
    std::optional<QByteArray> percentDecoded(QByteArrayView text)
    {
        for (qsizetype i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            if (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))
                return std::nullopt;
        }
        return QByteArray::fromPercentEncoding(text.toByteArray());
    }

    /// The next word of `text`, which it is cut from; empty at the end.
    QByteArrayView takeWord(QByteArrayView &text)
    {
        const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
        const auto begin = std::find_if_not(text.begin(), text.end(), isBlank);
        const auto end = std::find_if(begin, text.end(), isBlank);
        const QByteArrayView word(begin, end);
        text = QByteArrayView(end, text.end());
        return word;
    }

    bool hasToken(QByteArrayView target)
    {
        const QList<QByteArray> items =
            target.sliced(pathIn(target).size()).toByteArray().split('&');
        return std::any_of(items.begin(), items.end(), [](const QByteArray &item) {
            return item.startsWith("?t=") || item.startsWith("t=");
        });
    }

    /// What a request asks for, as sent.
    struct Wish
    {
        QByteArray extension;
        QString number;
        bool wrongToken = false;
    };

    /// "/Makecall%20EXTENSION%20NUMBER" (protocols.md 1.4).
    tl::expected<Wish, Refusal> builtinWish(QByteArrayView target)
    {
        const auto path = percentDecoded(pathIn(target).sliced(1));
        if (!path)
            return refused(HttpStatus::BadRequest, "malformed");
        QByteArrayView text(*path);
        const auto verb = TapiMaster::verbOf(takeWord(text));
        if (!verb)
            return refused(HttpStatus::NotFound, "unknown_path");
        if (verb != TapiMaster::Verb::MakeCall)
            return refused(HttpStatus::Forbidden, "command_refused");
        const QByteArray extension = takeWord(text).toByteArray();
        return Wish {extension, QString::fromUtf8(text), hasToken(target)};
    }

    HttpGate::Verdict verdictOn(const Wish &wish, const Source &source)
    {
        const auto number = automationNumber(wish.number);
        if (!number)
            return Refusal {HttpStatus::BadRequest, "number_refused"};
        const TapiMaster::TextCommand command {TapiMaster::Verb::MakeCall, wish.extension,
                                               commandNumber(*number)};
        // What an argument may hold is the codec's rule.
        if (!TapiMaster::encode(command, TapiMaster::Terminator::None))
            return Refusal {HttpStatus::BadRequest, "malformed"};
        return HttpGate::Ask {command, source, wish.wrongToken};
    }

} // namespace

bool HttpGate::Refusal::operator==(const Refusal &other) const
{
    return status == other.status && QByteArrayView(counter) == QByteArrayView(other.counter);
}

HttpGate::HttpGate(Setup setup)
    : m_setup(std::move(setup))
{ }

HttpGate::Verdict HttpGate::judge(const HttpHead &head, PeerOwner owner,
                                  std::optional<QByteArrayView>) const
{
    if (const auto refusal = checkHead(head))
        return *refusal;
    const auto wish = builtinWish(head.target);
    if (!wish)
        return wish.error();
    const auto source = httpSource(head, owner);
    if (!source)
        return Refusal {source.error(), "page_refused"};
    return verdictOn(*wish, *source);
}

std::optional<HttpGate::Refusal> HttpGate::checkHead(const HttpHead &head) const
{
    if (const auto refusal = checkTarget(head))
        return refusal;
    if (const auto refusal = checkHost(head))
        return refusal;
    for (const auto check : {checkUpgrade, checkMethod, checkPurpose, checkBody, checkOrigin}) {
        if (const auto refusal = check(head))
            return refusal;
    }
    return std::nullopt;
}

/// Any other name may be a foreign page's, bound to this address (security.md T05, T06).
std::optional<HttpGate::Refusal> HttpGate::checkHost(const HttpHead &head) const
{
    if (head.count("Host") != 1)
        return Refusal {HttpStatus::BadRequest, "host_refused"};
    constexpr quint16 defaultPort = 80;
    const QByteArray host = head.only("Host");
    const QByteArray port = ':' + QByteArray::number(m_setup.port);
    for (const QByteArray name : {"127.0.0.1", "localhost", "[::1]"}) {
        if (host.compare(name + port, Qt::CaseInsensitive) == 0
            || (m_setup.port == defaultPort && host.compare(name, Qt::CaseInsensitive) == 0))
            return std::nullopt;
    }
    return Refusal {HttpStatus::MisdirectedRequest, "host_refused"};
}

} // namespace Jackfield
