// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ipbxcontrol.h"

#include "core/base/overloaded.h"
#include "protocols/ipbx/urlcontrol.h"
#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/httplogin.h"
#include "protocols/simulator/endpoints/httprequest.h"
#include "protocols/simulator/endpoints/ipbxoptions.h"
#include "protocols/simulator/endpoints/webdialorders.h"
#include "protocols/simulator/exchange.h"

#include <algorithm>

namespace Jackfield::Simulator {

using namespace Ipbx;

namespace {

    // The vendor's pages name no refusal of a setting: these words are ours.
    constexpr char updateFailed[] = "ERROR: FAILED UPDATING SETTINGS";
    constexpr char noOrder[] = "ERROR: NO SUCH ORDER";

    struct Described
    {
        const char *verb;
        QString argument;
    };
    Described describe(const ControlOrder &order)
    {
        const auto flag = [](bool on) { return on ? QStringLiteral("1") : QStringLiteral("0"); };
        return std::visit(Overloaded {
                              [](const PlaceCall &call) {
                                  return Described {"call", call.number};
                              },
                              [&](const SwitchForward &forward) {
                                  return Described {"fwd", flag(forward.on)};
                              },
                              [](const ForwardTo &forward) {
                                  return Described {"fwdnr", forward.number};
                              },
                              [&](const SwitchFollowMe &follow) {
                                  return Described {"follow", flag(follow.on)};
                              },
                              [&](const SwitchVoiceMail &mail) {
                                  return Described {"vm", flag(mail.on)};
                              },
                          },
                          order);
    }

    QByteArray successOf(const ControlOrder &order)
    {
        return std::visit(Overloaded {
                              [](const PlaceCall &) { return callPlaced; },
                              [](const SwitchForward &) { return forwardUpdated; },
                              [](const ForwardTo &) { return forwardUpdated; },
                              [](const SwitchFollowMe &) { return followMeUpdated; },
                              [](const SwitchVoiceMail &) { return voiceMailUpdated; },
                          },
                          order);
    }

    Result<Unit> switchMode(Exchange &exchange, const QString &extension, ForwardMode mode, bool on)
    {
        return on ? exchange.setForward(extension, {mode, QString()})
                  : exchange.clearForward(extension, mode);
    }

    /// progress=2 asks for a page with pictures.
    bool wantsPage(const ReceivedRequest &request)
    {
        const auto parameters = parametersOf(request);
        return std::any_of(parameters.cbegin(), parameters.cend(), [](const auto &parameter) {
            return parameter.name == QLatin1String("progress")
                && parameter.value == QLatin1String("2");
        });
    }

} // namespace

IpbxControl::IpbxControl(Endpoint &endpoint, Exchange &exchange, HttpLogin &login,
                         const IpbxOptions &options)
    : m_endpoint(endpoint)
    , m_exchange(exchange)
    , m_login(login)
    , m_options(options)
{ }

IpbxAnswer IpbxControl::answer(const ReceivedRequest &request, const QString &peer)
{
    const auto order = readControlQuery(request.target);
    if (!order) {
        m_endpoint.note(QStringLiteral("no order of URL Control"));
        return {noOrder};
    }
    const QString extension = userOf(*order, request, peer);
    const Result<Unit> result = extension.isEmpty()
        ? failure(Error::Code::Refused, QStringLiteral("unknown user"))
        : carryOut(extension, *order);
    tell(extension, *order, result);
    const auto *call = std::get_if<PlaceCall>(&order->order);
    if (extension.isEmpty()) {
        const bool mayLogIn = order->key.isEmpty() && call && !call->extension.isEmpty();
        return mayLogIn && !m_options.alwaysStatus200 ? IpbxAnswer::logIn(authFailed)
                                                      : IpbxAnswer {authFailed};
    }
    const QByteArray text = result ? successOf(order->order)
        : call                     ? QByteArray(placingFailed)
                                   : QByteArray(updateFailed);
    const QByteArray status =
        result && m_options.wrongOrderStatus ? "500 Internal Server Error" : "200 OK";
    return wantsPage(request) ? IpbxAnswer::html(text, status) : IpbxAnswer {text, status};
}

/// Empty: nobody who may.
QString IpbxControl::userOf(const ControlRequest &order, const ReceivedRequest &request,
                            const QString &peer) const
{
    if (!order.key.isEmpty())
        return userWithKey(order.key);
    const auto *call = std::get_if<PlaceCall>(&order.order);
    if (call && !call->extension.isEmpty())
        return isLoggedIn(request) ? call->extension : QString();
    return m_options.addresses.value(peer);
}

QString IpbxControl::userWithKey(const QString &key) const
{
    for (auto it = m_options.users.cbegin(); it != m_options.users.cend(); ++it) {
        if (it->key == key)
            return it.key();
    }
    if (!m_options.users.isEmpty())
        return {};
    const auto &extensions = m_exchange.extensions();
    const auto found = std::find_if(extensions.begin(), extensions.end(),
                                    [&](const auto &each) { return ipbxKey(each.first) == key; });
    return found == extensions.end() ? QString() : found->first;
}

bool IpbxControl::isLoggedIn(const ReceivedRequest &request) const
{
    const bool hasLogin = !m_options.user.isEmpty() || !m_options.password.isEmpty();
    return hasLogin
        && m_login.check(HttpLogin::Scheme::Basic, request, m_options.user, m_options.password)
        == HttpLogin::Verdict::Right;
}

Result<Unit> IpbxControl::carryOut(const QString &extension, const ControlRequest &request)
{
    return std::visit(
        Overloaded {
            [&](const PlaceCall &call) {
                return m_exchange.makeCall(extension, call.number).map([](int) { return Unit {}; });
            },
            [&](const SwitchForward &forward) { return switchForward(extension, forward.on); },
            [&](const ForwardTo &forward) { return forwardTo(extension, forward.number); },
            [&](const SwitchFollowMe &follow) {
                return switchMode(m_exchange, extension, ForwardMode::FollowMe, follow.on);
            },
            [&](const SwitchVoiceMail &mail) {
                return switchMode(m_exchange, extension, ForwardMode::VoiceMail, mail.on);
            },
        },
        request.order);
}

/// The exchange forgets the number of a forward that is off; the user's panel does not.
Result<Unit> IpbxControl::forwardTo(const QString &extension, const QString &number)
{
    return m_exchange.setForward(extension, {ForwardMode::Unconditional, number}).map([&](Unit) {
        m_numbers[extension] = number;
        return Unit {};
    });
}

Result<Unit> IpbxControl::switchForward(const QString &extension, bool on)
{
    if (!on)
        return m_exchange.clearForward(extension, ForwardMode::Unconditional);
    const QString number = m_numbers.value(extension);
    if (number.isEmpty())
        return failure(Error::Code::Refused, QStringLiteral("no number to forward to"));
    return forwardTo(extension, number);
}

void IpbxControl::tell(const QString &extension, const ControlRequest &request,
                       const Result<Unit> &result)
{
    const auto [verb, argument] = describe(request.order);
    QJsonObject event {{QLatin1String("event"), QLatin1String("order")},
                       {QLatin1String("verb"), QLatin1String(verb)},
                       {QLatin1String("extension"), extension},
                       {QLatin1String("argument"), argument},
                       {QLatin1String("done"), result.has_value()}};
    if (!request.callerId.isEmpty())
        event[QLatin1String("cid")] = request.callerId;
    if (!result)
        event[QLatin1String("reason")] = result.error().detail;
    Q_EMIT m_endpoint.happened(event);
}

} // namespace Jackfield::Simulator
