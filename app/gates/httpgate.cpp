// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/httpgate.h"

#include "app/gates/automationnumber.h"
#include "core/dialing/percentencoding.h"

#include <algorithm>
#include <limits>

namespace Jackfield {

namespace {

    using Refusal = HttpGate::Refusal;

    static_assert(longestRequestTarget == HttpHeadReader::maxTarget,
                  "a template that cannot be sent is a problem");

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
        // Not a proxy's absolute form: the Host field has to be the only name of the server.
        if (head.target.startsWith('/') && !head.target.contains('#'))
            return std::nullopt;
        return Refusal {HttpStatus::BadRequest, "malformed"};
    }

    /// Any other name may be a foreign page's, bound to this address (security.md T05, T06).
    std::optional<Refusal> checkHost(const HttpHead &head, quint16 port)
    {
        if (head.count("Host") != 1)
            return Refusal {HttpStatus::BadRequest, "host_refused"};
        constexpr quint16 defaultPort = 80;
        const QByteArray host = head.only("Host").toLower();
        for (const QByteArray name : {"127.0.0.1", "localhost", "[::1]"}) {
            if (host == name + ':' + QByteArray::number(port)
                || (port == defaultPort && host == name))
                return std::nullopt;
        }
        return Refusal {HttpStatus::MisdirectedRequest, "host_refused"};
    }

    std::optional<Refusal> checkUpgrade(const HttpHead &head)
    {
        if (!head.has("Upgrade"))
            return std::nullopt;
        return Refusal {HttpStatus::Forbidden, "upgrade_refused"};
    }

    std::optional<Refusal> checkMethod(const HttpHead &head, const InboundTemplates &templates)
    {
        if (head.method == "GET" || (isPost(head) && templates.takesPost(head.target)))
            return std::nullopt;
        // What a script may do here is never told (security.md T08).
        if (head.method == "OPTIONS")
            return Refusal {HttpStatus::Forbidden, "method_refused"};
        return Refusal {HttpStatus::MethodNotAllowed, "method_refused"};
    }

    /// A page loaded in advance, without a click (security.md 1, fact 3).
    std::optional<Refusal> checkPurpose(const HttpHead &head)
    {
        if (!head.has("Sec-Purpose") && !head.has("Purpose") && !head.has("X-Moz"))
            return std::nullopt;
        return Refusal {HttpStatus::ServiceUnavailable, "prefetch_refused"};
    }

    bool isNumber(const QByteArray &text)
    {
        return !text.isEmpty()
            && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    /// Of the body; 0 without Content-Length. What is too large for a number counts as the largest.
    qsizetype bodySize(const HttpHead &head)
    {
        if (!head.has("Content-Length"))
            return 0;
        bool fits = false;
        const qsizetype size = head.only("Content-Length").toLongLong(&fits);
        return fits ? size : std::numeric_limits<qsizetype>::max();
    }

    std::optional<Refusal> checkForm(const HttpHead &head)
    {
        if (!head.has("Content-Length"))
            return Refusal {HttpStatus::LengthRequired, "body_refused"};
        if (bodySize(head) > HttpGate::maxForm)
            return Refusal {HttpStatus::ContentTooLarge, "body_refused"};
        const QByteArray type = head.only("Content-Type").split(';').first().trimmed().toLower();
        if (type != "application/x-www-form-urlencoded")
            return Refusal {HttpStatus::UnsupportedMediaType, "body_refused"};
        return std::nullopt;
    }

    std::optional<Refusal> checkBody(const HttpHead &head)
    {
        const bool hasLength = head.has("Content-Length");
        if (head.has("Transfer-Encoding") || (hasLength && !isNumber(head.only("Content-Length"))))
            return Refusal {HttpStatus::BadRequest, "malformed"};
        if (isPost(head))
            return checkForm(head);
        if (bodySize(head) > 0)
            return Refusal {HttpStatus::ContentTooLarge, "body_refused"};
        return std::nullopt;
    }

    /// Only scripts send an Origin with GET. A form always has one: there it names the page.
    std::optional<Refusal> checkOrigin(const HttpHead &head)
    {
        if (isPost(head) || !head.has("Origin"))
            return std::nullopt;
        return Refusal {HttpStatus::Forbidden, "origin_refused"};
    }

    /// The first failure wins (security.md 3.3, steps 5 to 7).
    std::optional<Refusal> checkHead(const HttpHead &head, const HttpGate::Setup &setup)
    {
        if (const auto refusal = checkTarget(head))
            return refusal;
        if (const auto refusal = checkHost(head, setup.port))
            return refusal;
        if (const auto refusal = checkUpgrade(head))
            return refusal;
        if (const auto refusal = checkMethod(head, setup.templates))
            return refusal;
        if (const auto refusal = checkPurpose(head))
            return refusal;
        if (const auto refusal = checkBody(head))
            return refusal;
        return checkOrigin(head);
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
        const QByteArrayView query = target.sliced(pathIn(target).size());
        return query.startsWith("?t=") || query.contains("&t=");
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
        const QByteArrayView encoded = pathIn(target).sliced(1);
        if (!isEncodedWell(encoded))
            return refused(HttpStatus::BadRequest, "malformed");
        const QByteArray path = urlDecoded(encoded); // Once; '+' is part of numbers.
        QByteArrayView text(path);
        const auto verb = TapiMaster::verbOf(takeWord(text));
        if (!verb)
            return refused(HttpStatus::NotFound, "unknown_path");
        if (verb != TapiMaster::Verb::MakeCall)
            return refused(HttpStatus::Forbidden, "command_refused");
        const QByteArray extension = takeWord(text).toByteArray();
        return Wish {extension, QString::fromUtf8(text), hasToken(target)};
    }

    tl::expected<Wish, Refusal> wishOf(const HttpHead &head, QByteArrayView form,
                                       const InboundTemplates &templates)
    {
        if (const auto match = templates.match(head.method, head.target, form)) {
            const bool hasExtension = !match->extension.isEmpty();
            return Wish {hasExtension ? match->extension.toUtf8() : QByteArray("NNNNN"),
                         match->number};
        }
        if (isPost(head))
            return refused(HttpStatus::BadRequest, "malformed");
        return builtinWish(head.target);
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
                                  std::optional<QByteArrayView> form) const
{
    if (const auto refusal = checkHead(head, m_setup))
        return *refusal;
    const bool formIsMissing = isPost(head) && !form && bodySize(head) > 0;
    const auto wish = wishOf(head, form.value_or(QByteArrayView()), m_setup.templates);
    if (!wish && !formIsMissing)
        return wish.error();
    const auto source = httpSource(head, owner);
    if (!source)
        return Refusal {source.error(), "page_refused"};
    if (formIsMissing)
        return FormWanted {bodySize(head)};
    return verdictOn(*wish, *source);
}

} // namespace Jackfield
