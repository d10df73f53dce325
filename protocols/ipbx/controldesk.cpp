// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/controldesk.h"

#include "core/base/overloaded.h"
#include "protocols/ipbx/ipbxsetup.h"
#include "protocols/ipbx/poller.h"

namespace Jackfield::Ipbx {

using namespace std::chrono_literals;

namespace {

    constexpr auto limit = 10s; // placing the first leg may take a while
    constexpr qsizetype maxBody = 64 * 1024;

    using Orders = std::vector<ControlOrder>;

    ControlOrder switched(ForwardMode mode, bool on)
    {
        switch (mode) {
        case ForwardMode::FollowMe:
            return SwitchFollowMe {on};
        case ForwardMode::VoiceMail:
            return SwitchVoiceMail {on};
        default:
            return SwitchForward {on};
        }
    }

    bool isOffered(const ForwardKind &kind)
    {
        return kind == ForwardKind(ForwardMode::Unconditional)
            || kind == ForwardKind(ForwardMode::FollowMe)
            || kind == ForwardKind(ForwardMode::VoiceMail);
    }

    std::optional<Orders> setForward(const SetForward &command)
    {
        if (!isOffered(command.kind))
            return {};
        if (takesNumber(command.kind.mode) && !command.to.outside.isEmpty())
            return Orders {ForwardTo {command.to.outside}};
        return Orders {switched(command.kind.mode, true)};
    }

    std::optional<Orders> clearForward(const ClearForward &command, const QList<Forward> &on)
    {
        if (command.kind) {
            if (!isOffered(*command.kind))
                return {};
            return Orders {switched(command.kind->mode, false)};
        }
        Orders orders {SwitchForward {false}};
        for (const Forward &forward : on) {
            if (!takesNumber(forward.kind.mode))
                orders.push_back(switched(forward.kind.mode, false));
        }
        return orders;
    }

} // namespace

std::optional<Orders> ordersFor(const Command &command, ControlLogin login,
                                const QList<Forward> &on)
{
    return std::visit(Overloaded {
                          [&](const Dial &c) -> std::optional<Orders> {
                              const bool namesLine = login == ControlLogin::Login;
                              return Orders {PlaceCall {c.number.outside,
                                                        namesLine ? c.line.local() : QString()}};
                          },
                          [](const SetForward &c) { return setForward(c); },
                          [&](const ClearForward &c) { return clearForward(c, on); },
                          [](const auto &) -> std::optional<Orders> { return {}; },
                      },
                      command);
}

QList<Forward> forwardsAfter(const Command &command, QList<Forward> forwards)
{
    const auto remove = [&](const ForwardKind &kind) {
        forwards.removeIf([&](const Forward &forward) { return forward.kind == kind; });
    };
    if (const auto *set = std::get_if<SetForward>(&command)) {
        const QString known = takesNumber(set->kind.mode) ? set->to.outside : QString();
        remove(set->kind);
        forwards.append({set->kind, known});
    } else if (const auto *clear = std::get_if<ClearForward>(&command)) {
        if (clear->kind)
            remove(*clear->kind);
        else
            forwards.clear();
    }
    return forwards;
}

ControlDesk::ControlDesk(SystemId system, const Setup &setup, SecretStore &secrets,
                         const HttpSenderFactory &http, QObject *parent)
    : QObject(parent)
    , m_system(std::move(system))
    , m_setup(setup)
    , m_secrets(secrets)
    , m_http(http(httpRules(setup, limit, maxBody)))
{ }

ControlDesk::~ControlDesk()
{
    close();
}

void ControlDesk::open()
{
    m_rejections = 0;
}

void ControlDesk::close()
{
    m_http->cancel(); // answers those that are under way
    while (!m_jobs.empty()) {
        const bool isSent = m_jobs.begin()->second.isSent;
        finish(m_jobs.begin()->first,
               failure(isSent ? Error::Code::Uncertain : Error::Code::Cancelled));
    }
}

SecretId ControlDesk::secretId() const
{
    const bool isKey = m_setup.control == ControlLogin::Key;
    return {m_system, isKey ? QString(Key::key) : QString(Key::password)};
}

bool ControlDesk::needsSecret() const
{
    return m_setup.control != ControlLogin::Address;
}

Pending<Result<Unit>> ControlDesk::order(Orders orders)
{
    using Answer = Result<Unit>;
    if (m_rejections >= maxRejections) {
        return Pending<Answer>::ready(
            failure(Error::Code::Refused,
                    Words::tr("The key or login of URL Control was refused %n times. Nothing more "
                              "is sent, so that the account is not locked: correct it in the "
                              "settings",
                              nullptr, maxRejections)));
    }
    const int job = ++m_lastJob;
    Resolver<Answer> resolver(failure(Error::Code::Cancelled));
    const auto pending = resolver.pending();
    m_jobs.emplace(job, Job {{orders.begin(), orders.end()}, {}, 0, false, std::move(resolver)});
    if (!needsSecret()) {
        withSecret(job, QString());
        return pending;
    }
    m_secrets.read(secretId()).then(this, [this, job](const Result<QString> &secret) {
        withSecret(job, secret);
    });
    return pending;
}

void ControlDesk::withSecret(int job, const Result<QString> &secret)
{
    const auto found = m_jobs.find(job);
    if (found == m_jobs.end())
        return; // closed meanwhile
    if (!secret && secret.error().code != Error::Code::NotPossible) {
        finish(job, tl::unexpected<Error>(secret.error()));
        return;
    }
    if (needsSecret() && (!secret || secret->isEmpty())) {
        m_secrets.tellFlaw(secretId(), SecretStore::Flaw::Missing);
        finish(job,
               failure(Error::Code::Refused,
                       m_setup.control == ControlLogin::Key
                           ? Words::tr("The key of URL Control is missing; enter it in the "
                                       "settings of this phone system")
                           : Words::tr("The password of IPPS is missing; enter it in the settings "
                                       "of this phone system")));
        return;
    }
    found->second.secret = secret.value_or(QString());
    sendNext(job);
}

void ControlDesk::sendNext(int job)
{
    Job &now = m_jobs.at(job);
    const bool isKey = m_setup.control == ControlLogin::Key;
    const auto query = controlQuery(now.orders.front(), isKey ? now.secret : QString());
    if (!query) {
        finish(job, tl::unexpected<Error>(query.error()));
        return;
    }
    now.orders.pop_front();
    now.isSent = true;
    HttpRequest request;
    request.url = m_setup.base + *query;
    if (m_setup.control == ControlLogin::Login)
        request.headers = authorization(m_setup, now.secret);
    m_http->send(request).then(this,
                               [this, job](const HttpOutcome &outcome) { onAnswer(job, outcome); });
}

void ControlDesk::onAnswer(int job, const HttpOutcome &outcome)
{
    if (m_jobs.find(job) == m_jobs.end())
        return;
    if (!outcome) {
        finish(job, tl::unexpected<Error>(outcome.error().error));
        return;
    }
    const auto judged = judgeAnswer(outcome->status, outcome->body, m_jobs.at(job).secret);
    // "AUTH FAILED", and "AUTHENTICATION FAILED" where the login of IPPS is meant.
    const bool isRejected = outcome->status == 401 || outcome->status == 403
        || outcome->body.trimmed().startsWith("ERROR: AUTH");
    if (isRejected && needsSecret())
        m_secrets.tellFlaw(secretId(), SecretStore::Flaw::Wrong);
    if (isRejected)
        ++m_rejections;
    else if (judged)
        m_rejections = 0;
    Job &now = m_jobs.at(job);
    now.done += judged ? 1 : 0;
    if (!judged || now.orders.empty())
        finish(job, judged);
    else
        sendNext(job);
}

void ControlDesk::finish(int job, const Result<Unit> &result)
{
    auto taken = m_jobs.extract(job);
    if (!result && taken.mapped().done > 0) {
        taken.mapped().resolver.resolve(
            failure(Error::Code::Uncertain,
                    Words::tr("Only a part was carried out: %1").arg(result.error().detail)));
        return;
    }
    taken.mapped().resolver.resolve(result);
}

} // namespace Jackfield::Ipbx
