// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/webdialsystem.h"

#include "core/base/redact.h"
#include "protocols/webdial/templateerrors.h"
#include "protocols/webdial/webdialkeys.h"
#include "protocols/webdial/webdialpreview.h"
#include "protocols/webdial/weborder.h"

namespace Jackfield {

using namespace WebDial;

namespace {

    constexpr int maxRejections = 3; // security.md T83

    Features offeredBy(const Setup &setup)
    {
        return setup.hangUp ? Feature::Dial | Feature::HangUp : Features(Feature::Dial);
    }

    AssumedLines linesOf(const SystemId &system, const Setup &setup)
    {
        const Features offered = offeredBy(setup);
        return {system, setup.extensions, offered, offered & Feature::HangUp};
    }

} // namespace

WebDialSystem::WebDialSystem(SystemId id, Setup setup, WebDialServices services,
                             std::unique_ptr<DialFunction> function, QObject *parent)
    : PhoneSystem(std::move(id), parent)
    , m_setup(std::move(setup))
    , m_services(std::move(services))
    , m_function(std::move(function))
    , m_lines(linesOf(this->id(), m_setup))
{ }

WebDialSystem::~WebDialSystem()
{
    cancelAll();
}

Features WebDialSystem::features() const
{
    return offeredBy(m_setup);
}

void WebDialSystem::open()
{
    if (m_setup.extensions.isEmpty()) {
        setLink(
            Link::Disconnected,
            tr("There is no line: set your own extension, or name the lines of this phone system"));
        return;
    }
    m_rejections.clear();
    m_lines = linesOf(id(), m_setup);
    setLink(Link::Ready, address());
    Q_EMIT eventReceived(m_lines.snapshot());
}

void WebDialSystem::close()
{
    if (link() != Link::Disconnected)
        setLink(Link::Disconnected);
    cancelAll();
}

/// Where orders go, for people; with a warning if no number does (protocols.md 4.5, E6).
QString WebDialSystem::address() const
{
    const DialRule &rule = m_setup.ruleFor(m_services.branch());
    if (!rule)
        return tr("Database function %1")
            .arg(oneLine(m_setup.function.value(Key::functionCall).toString()))
            .trimmed();
    QString where;
    if (const auto shown =
            shownRequest(m_setup, rule, QStringLiteral("1"), m_setup.extensions.first()))
        where = shown->kind == Request::Kind::Launch
            ? QString::fromLatin1(shown->url.left(shown->url.indexOf(':') + 1))
            : QString::fromLatin1(shown->host());
    return rule->hasNumber() ? where : tr("%1; warning: %2").arg(where, missingNumber().text);
}

std::optional<OrderText> WebDialSystem::textFor(const Command &command) const
{
    const QString extension = lineOf(command).local();
    if (!m_setup.extensions.contains(extension))
        return {};
    if (const Dial *dial = std::get_if<Dial>(&command))
        return OrderText {m_setup.ruleFor(m_services.branch()),
                          inForm(dial->number, m_setup.numberForm), extension, false};
    return OrderText {m_setup.hangUp, {}, extension, true}; // all that is offered beside
}

Pending<CommandResult> WebDialSystem::doExecute(const Command &command)
{
    auto text = textFor(command);
    if (!text)
        return Pending<CommandResult>::ready(
            failure(Error::Code::Unsupported, lineOf(command).local()));
    auto *order = new WebOrder(m_setup, m_services, m_function.get(), id(), *std::move(text), this);
    connect(order, &WebOrder::finished, this,
            [this, order](const OrderEnd &end) { onFinished(order, end); });
    Resolver<CommandResult> resolver(failure(Error::Code::Uncertain));
    const auto pending = resolver.pending();
    m_orders.emplace(order, OpenOrder {command, std::move(resolver)});
    order->setWire(wire());
    order->start();
    return pending;
}

void WebDialSystem::onFinished(WebOrder *order, const OrderEnd &end)
{
    auto taken = m_orders.extract(order);
    order->deleteLater();
    countRejection(end);
    if (end.result && isUsable()) {
        for (const PhoneEvent &event : m_lines.afterSending(taken.mapped().command))
            Q_EMIT eventReceived(event);
    }
    taken.mapped().resolver.resolve(end.result);
}

/// A server that is told a wrong password again and again may lock the account (security.md T83).
void WebDialSystem::countRejection(const OrderEnd &end)
{
    if (end.login == 0)
        return;
    if (end.result)
        m_rejections.remove(end.login);
    if (!end.wasRejected || ++m_rejections[end.login] < maxRejections || !isUsable())
        return;
    setLink(Link::Refused,
            tr("User name or password were refused %n times. Nothing more is sent, so that the "
               "account is not locked: correct them in the settings, then try again",
               nullptr, maxRejections));
    cancelAll();
}

void WebDialSystem::cancelAll()
{
    while (!m_orders.empty())
        m_orders.begin()->first->cancel(); // takes itself out
}

} // namespace Jackfield
