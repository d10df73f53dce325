// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/httpclient.h"

#include "core/base/redact.h"
#include "protocols/transport/curlloop.h"
#include "protocols/transport/httptransfer.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace Jackfield {

/// The requests that are open.
class HttpClient::Transfers final
{
public:
    Transfers(Clock &clock, HttpRules rules);
    ~Transfers() { cancel(); }
    Q_DISABLE_COPY_MOVE(Transfers)
    Pending<HttpOutcome> add(const HttpRequest &request, const HttpUrl &url);
    void cancel();

private:
    /// One request with its redirects.
    struct Open
    {
        HttpRequest request;
        Resolver<HttpOutcome> resolver;
        QList<QByteArray> asked; ///< The addresses so far.
        std::unique_ptr<HttpTransfer> transfer; ///< The present one.
        std::unique_ptr<Alarm> connectAlarm;
        std::unique_ptr<Alarm> totalAlarm;
    };
    using Owned = std::unique_ptr<Open>;

    void begin(Open &open, const HttpUrl &url);
    void awaitConnection(Open &open);
    void onEnds(const CurlLoop::Ends &ends);
    bool follow(Open &open);
    void giveUp(const Open &open);
    Owned take(const Open &open);

    Clock &m_clock;
    const HttpRules m_rules;
    std::optional<CurlLoop> m_loop; ///< From the first request on.
    std::vector<Owned> m_open;
};

HttpClient::Transfers::Transfers(Clock &clock, HttpRules rules)
    : m_clock(clock)
    , m_rules(std::move(rules))
{ }

Pending<HttpOutcome> HttpClient::Transfers::add(const HttpRequest &request, const HttpUrl &url)
{
    const HttpFailure dropped {{Error::Code::Cancelled, {}}};
    m_open.push_back(std::make_unique<Open>(Open {
        request, Resolver<HttpOutcome>(tl::unexpected(dropped)), {}, nullptr, nullptr, nullptr}));
    Open &open = *m_open.back();
    open.totalAlarm = m_clock.after(m_rules.totalLimit, [this, &open] { giveUp(open); });
    begin(open, url);
    return open.resolver.pending();
}

void HttpClient::Transfers::begin(Open &open, const HttpUrl &url)
{
    if (!m_loop)
        m_loop.emplace([this](const CurlLoop::Ends &ends) { onEnds(ends); });
    open.transfer = std::make_unique<HttpTransfer>(open.request, url, m_rules,
                                                   [this, &open](HttpTransfer::Stage stage) {
                                                       if (stage == HttpTransfer::Stage::Connecting)
                                                           awaitConnection(open);
                                                       else
                                                           open.connectAlarm.reset();
                                                   });
    open.asked.append(url.text);
    awaitConnection(open);
    m_loop->add(open.transfer->handle());
}

void HttpClient::Transfers::awaitConnection(Open &open)
{
    open.connectAlarm = m_clock.after(m_rules.connectLimit, [this, &open] { giveUp(open); });
}

void HttpClient::Transfers::onEnds(const CurlLoop::Ends &ends)
{
    std::vector<std::pair<Owned, HttpOutcome>> over;
    for (const auto &[handle, end] : ends) {
        const auto found =
            std::find_if(m_open.begin(), m_open.end(), [easy = handle](const Owned &open) {
                return open->transfer->handle() == easy;
            });
        if (follow(**found))
            continue;
        HttpOutcome outcome = (*found)->transfer->outcome(end);
        over.emplace_back(take(**found), std::move(outcome));
    }
    for (auto &[open, outcome] : over) // in here the client may be destroyed
        open->resolver.resolve(std::move(outcome));
}

bool HttpClient::Transfers::follow(Open &open)
{
    const auto to = open.transfer->redirect();
    if (!to || open.asked.size() > m_rules.maxRedirects || open.asked.contains(to->text))
        return false;
    begin(open, *to);
    return true;
}

void HttpClient::Transfers::giveUp(const Open &open)
{
    m_loop->remove(open.transfer->handle());
    const Owned owned = take(open);
    owned->resolver.resolve(owned->transfer->outcome(CURLE_OPERATION_TIMEDOUT));
}

void HttpClient::Transfers::cancel()
{
    const std::vector<Owned> all = std::exchange(m_open, {});
    for (const Owned &open : all)
        m_loop->remove(open->transfer->handle());
    for (const Owned &open : all) {
        open->connectAlarm.reset();
        open->totalAlarm.reset();
    }
    for (const Owned &open : all) // in here the client may be destroyed
        open->resolver.resolve(open->transfer->outcome(CURLE_ABORTED_BY_CALLBACK));
}

HttpClient::Transfers::Owned HttpClient::Transfers::take(const Open &open)
{
    const auto found = std::find_if(m_open.begin(), m_open.end(),
                                    [&open](const Owned &other) { return other.get() == &open; });
    Owned owned = std::move(*found);
    m_open.erase(found);
    owned->connectAlarm.reset();
    owned->totalAlarm.reset();
    return owned;
}

namespace {

    bool isControl(char c)
    {
        return (c >= 0 && c < 0x20) || c == 0x7f;
    }

    bool isTokenCharacter(char c) // RFC 9110 5.6.2
    {
        constexpr QByteArrayView signs("!#$%&'*+-.^_`|~");
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || signs.contains(c);
    }

    bool isUsable(const HttpRequest::Header &header)
    {
        const QByteArray &name = header.name;
        return !name.isEmpty() && std::all_of(name.begin(), name.end(), isTokenCharacter)
            && std::none_of(header.value.begin(), header.value.end(), isControl);
    }

} // namespace

HttpClient::HttpClient(Clock &clock, HttpRules rules, QObject *parent)
    : HttpSender(parent)
    , m_transfers(std::make_unique<Transfers>(clock, std::move(rules)))
{ }

HttpClient::~HttpClient() = default;

Pending<HttpOutcome> HttpClient::send(const HttpRequest &request)
{
    const auto url = HttpUrl::from(request.url);
    const QByteArray &type = request.contentType;
    const auto &headers = request.headers;
    if (url && std::none_of(type.begin(), type.end(), isControl)
        && std::all_of(headers.begin(), headers.end(), isUsable))
        return m_transfers->add(request, *url);
    // The address may hold a password: it is not shown.
    const HttpFailure failure {{Error::Code::Malformed, tr("The web address cannot be used.")}};
    return Pending<HttpOutcome>::ready(tl::unexpected(failure));
}

void HttpClient::cancel()
{
    m_transfers->cancel();
}

HttpSenderFactory httpClients(Clock &clock)
{
    return [&clock](const HttpRules &rules) { return std::make_unique<HttpClient>(clock, rules); };
}

} // namespace Jackfield
