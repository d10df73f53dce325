// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/ucserversystem.h"

#include "core/base/log.h"
#include "core/base/redact.h"
#include "protocols/ucserver/lineregistry.h"
#include "protocols/ucserver/linewatch.h"
#include "protocols/ucserver/orderdesk.h"
#include "protocols/ucserver/reconnect.h"

#include <QSet>

namespace Jackfield {

using namespace UcServer;

namespace {

    QString where(const Setup &setup)
    {
        if (!setup.controller.isEmpty())
            return QString::fromUtf8(setup.controller);
        const bool isIpv6 = setup.host.contains(u':');
        return (isIpv6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
            .arg(setup.host)
            .arg(setup.port);
    }

    QString joined(const QString &first, const QString &second)
    {
        return second.isEmpty() ? first : QStringLiteral("%1: %2").arg(first, second);
    }

} // namespace

class UcServerSystem::Private : public QObject
{
public:
    Private(UcServerSystem &owner, Setup setup, Clock &clock, SessionFactory sessions)
        : m_owner(owner)
        , m_setup(std::move(setup))
        , m_clock(clock)
        , m_sessions(std::move(sessions))
        , m_lines(owner.id(), m_setup.lines)
        , m_reconnect(m_setup)
    { }
    /// The session dies behind the lines: what it then answers must find nobody.
    ~Private() override
    {
        dropDesk();
        dropWatch();
    }

    void open()
    {
        m_reconnect.begin();
        m_owner.setLink(Link::Connecting, where(m_setup));
        if (m_owner.link() == Link::Connecting) // A slot may have closed it.
            connectTo(m_setup);
    }

    void close()
    {
        m_retry.reset();
        if (m_owner.link() != Link::Disconnected)
            m_owner.setLink(Link::Disconnected);
        endSession();
    }

    /// Login refusals still count: the account must not be locked by a computer that wakes often.
    void tryNow()
    {
        if (m_owner.link() == Link::Disconnected || m_owner.link() == Link::Refused) {
            close();
            open();
            return;
        }
        m_retry.reset();
        m_reconnect.hurry();
        m_owner.setLink(Link::Reconnecting, where(m_setup), m_clock.monotonic());
        if (m_owner.link() != Link::Reconnecting) // A slot may have closed it.
            return;
        endSession();
        if (m_owner.link() == Link::Reconnecting && !m_session) // Likewise.
            connectTo(m_setup);
    }

    Pending<CommandResult> give(const Command &command)
    {
        return m_desk ? m_desk->give(command)
                      : Pending<CommandResult>::ready(failure(Error::Code::NotConnected));
    }
    const Setup &setup() const { return m_setup; }

private:
    // --- The session

    void connectTo(const Setup &setup)
    {
        m_lines.clear();
        m_ignored.clear();
        m_session = m_sessions(m_owner.id(), setup).release();
        m_session->setParent(this);
        m_session->setWire(m_owner.wire());
        connect(m_session, &Session::signingIn, this, [this] { tell(Link::SigningIn); });
        connect(m_session, &Session::opened, this, &Private::onOpened);
        connect(m_session, &Session::eventReceived, this, &Private::onEvent);
        connect(m_session, &Session::messageDropped, this, &Private::onMessageDropped);
        connect(m_session, &Session::closed, this, &Private::onClosed);
        m_session->open();
    }

    /// While it is tried again the link stays "reconnecting": the window keeps what it shows.
    void tell(Link link)
    {
        if (m_owner.link() != Link::Reconnecting)
            m_owner.setLink(link, where(m_setup));
    }

    void onOpened()
    {
        m_reconnect.signedIn();
        m_desk = new OrderDesk(m_owner.id(), *m_session, m_lines, m_clock, m_session);
        connect(m_desk, &OrderDesk::noticed, this, &Private::notice);
        m_watch = new LineWatch(*m_session, m_lines, m_clock, m_session);
        connect(m_watch, &LineWatch::ready, this, &Private::onReady);
        connect(m_watch, &LineWatch::failed, this, &Private::onNoLines);
        connect(m_watch, &LineWatch::changed, this, &Private::onChanged);
        connect(m_watch, &LineWatch::noticed, this, &Private::notice);
        m_watch->start(m_setup.scope);
    }

    void onReady()
    {
        m_reconnect.online();
        m_owner.setLink(Link::Online, onlineDetail());
        if (!m_owner.isUsable()) // A slot has closed it.
            return;
        Q_EMIT m_owner.eventReceived(m_lines.snapshot());
        if (m_watch && m_watch->refusals() > 0)
            notice(UcServerSystem::tr(
                       "%n lines cannot be watched; they are shown without their calls. %1",
                       nullptr, m_watch->refusals())
                       .arg(oneLine(m_watch->firstRefusal().detail))
                       .trimmed());
    }

    QString onlineDetail() const
    {
        const QString missing = m_lines.ownMissing().join(QStringLiteral(", "));
        if (missing.isEmpty())
            return where(m_setup);
        return UcServerSystem::tr("%1; the server tells of no line %2")
            .arg(where(m_setup), oneLine(missing));
    }

    /// Signed in, but of no use.
    void onNoLines(const RequestFailure &failed)
    {
        using What = SessionEnd::What;
        const bool isFinal = !failed.isPassing()
            && (failed.error.code == Error::Code::Refused
                || failed.error.code == Error::Code::Unsupported);
        SessionEnd end;
        end.what = isFinal ? What::Refused : What::Lost;
        end.error = failed.error;
        end.error.detail =
            joined(UcServerSystem::tr("The server tells no lines"), failed.error.detail);
        endSession();
        tryAgain(end);
    }

    void onClosed(const SessionEnd &end)
    {
        dropDesk();
        dropWatch();
        if (Session *session = std::exchange(m_session, nullptr))
            session->deleteLater();
        tryAgain(end);
    }

    void tryAgain(const SessionEnd &end)
    {
        const NextTry next = m_reconnect.after(end);
        if (!next.pause) {
            m_owner.setLink(Link::Refused, refusal(end));
            return;
        }
        // First: a slot of the link may try anew, or close it.
        m_retry = m_clock.after(*next.pause, [this, setup = next.setup] { connectTo(setup); });
        m_owner.setLink(Link::Reconnecting, joined(where(next.setup), end.error.detail),
                        m_clock.monotonic() + *next.pause);
    }

    QString refusal(const SessionEnd &end) const
    {
        if (end.what != SessionEnd::What::LoginRefused)
            return end.error.detail;
        const QString words =
            UcServerSystem::tr("The login was refused %n times; it is not tried again, so that the "
                               "account is not locked.",
                               nullptr, m_reconnect.loginRefusals());
        return QStringLiteral("%1 %2").arg(words, end.error.detail).trimmed();
    }

    /// Lets it go; its open orders are answered.
    void endSession()
    {
        dropDesk();
        dropWatch();
        Session *session = std::exchange(m_session, nullptr);
        if (!session)
            return;
        session->disconnect(this);
        connect(session, &Session::closed, session, &QObject::deleteLater);
        session->close();
    }

    void dropWatch()
    {
        if (LineWatch *watch = std::exchange(m_watch, nullptr)) {
            watch->disconnect(this);
            watch->stop();
        }
    }

    void dropDesk()
    {
        if (OrderDesk *desk = std::exchange(m_desk, nullptr)) {
            desk->disconnect(this);
            desk->end();
        }
    }

    // --- What it tells

    void onEvent(const Invoke &event)
    {
        const auto *known = std::get_if<KnownPayload>(&event.argument);
        if (!known || !m_watch) {
            logIgnored(event);
            return;
        }
        if (const auto *made = std::get_if<CtiNotifyMakeCallResult>(known)) {
            if (m_desk)
                m_desk->take(*made);
            return;
        }
        if (std::holds_alternative<CtiNotifyLineProjectSettingsChanged>(*known)
            || std::holds_alternative<CtiNotifyLineSortOrderChanged>(*known))
            logIgnored(event);
        m_watch->take(*known);
    }

    /// Newer servers have more events (ucserver.md 6.2); once for each is enough.
    void logIgnored(const Invoke &event)
    {
        const QString name = event.operationName.value_or(QString());
        const QString key =
            oneLine(name, 60) + QLatin1Char(' ') + QString::number(event.operationId.value_or(0));
        if (m_ignored.size() >= maxIgnored || m_ignored.contains(key))
            return;
        m_ignored.insert(key);
        qCInfo(logProtocol).noquote() << m_owner.id().value << "does not use the event" << key;
    }

    void onMessageDropped()
    {
        if (m_watch)
            m_watch->doubtEverything();
    }

    void onChanged(const QString &uri)
    {
        if (!m_owner.isUsable())
            return;
        for (const PhoneEvent &event : m_lines.changes(uri)) {
            Q_EMIT m_owner.eventReceived(event);
            if (!m_owner.isUsable())
                return;
        }
        if (m_desk)
            m_desk->lineChanged(uri);
    }

    void notice(const QString &text)
    {
        if (m_owner.isUsable())
            Q_EMIT m_owner.eventReceived(Notice {text});
    }

    static constexpr qsizetype maxIgnored = 100;

    UcServerSystem &m_owner;
    const Setup m_setup;
    Clock &m_clock;
    const SessionFactory m_sessions;
    LineRegistry m_lines;
    Reconnect m_reconnect;
    Session *m_session = nullptr; ///< Our child, as those that are still closing.
    LineWatch *m_watch = nullptr; ///< The session's child.
    OrderDesk *m_desk = nullptr; ///< As above.
    std::unique_ptr<Alarm> m_retry;
    QSet<QString> m_ignored; ///< Events that were logged.
};

UcServerSystem::UcServerSystem(SystemId id, Setup setup, Clock &clock, SessionFactory sessions,
                               QObject *parent)
    : PhoneSystem(std::move(id), parent)
    , m_private(std::make_unique<Private>(*this, std::move(setup), clock, std::move(sessions)))
{ }

UcServerSystem::~UcServerSystem() = default;

Features UcServerSystem::features() const
{
    return Feature::Dial | Feature::Answer | Feature::HangUp | Feature::Hold | Feature::Retrieve
        | Feature::Swap | Feature::Redirect | Feature::Transfer | Feature::Consult | Feature::Merge
        | Feature::Conference | Feature::Pickup | Feature::Forward | Feature::DoNotDisturb
        | Feature::RemoteOffice | Feature::SendDigits | Feature::Record | Feature::CallData
        | Feature::CompleteCall | Feature::WatchLines | Feature::WatchCalls;
}

void UcServerSystem::open()
{
    m_private->open();
}

void UcServerSystem::close()
{
    m_private->close();
}

void UcServerSystem::tryNow()
{
    m_private->tryNow();
}

PhoneSystem::Exposure UcServerSystem::exposure() const
{
    return m_private->setup().tls == Tls::Off ? Exposure::SecretInClear : Exposure::None;
}

Pending<CommandResult> UcServerSystem::doExecute(const Command &command)
{
    return m_private->give(command);
}

} // namespace Jackfield
