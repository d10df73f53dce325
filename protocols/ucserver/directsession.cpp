// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/directsession.h"

#include "protocols/ucserver/loginwords.h"

namespace Jackfield::UcServer {

namespace {

    constexpr std::chrono::seconds incompleteLimit {30}; // security.md T76
    // TCP itself notices a dead peer after a quarter of an hour only.
    constexpr std::chrono::seconds silenceToAskAfter {15};
    constexpr std::chrono::seconds silenceLimit {45};

    Deframer::Accept accepted(Encoding encoding)
    {
        return encoding == Encoding::Json ? Deframer::Accept::Json : Deframer::Accept::Ber;
    }

} // namespace

DirectSession::DirectSession(SystemId id, Setup setup, SessionServices services)
    : RoseSession(std::move(id), std::move(setup), std::move(services))
    , m_deframer(accepted(this->setup().encoding))
{ }

DirectSession::~DirectSession()
{
    die();
}

void DirectSession::connectToServer()
{
    auto tcp = services().tcp(setup().host, setup().port);
    use(setup().tls == Tls::Required ? withTls(TlsTransport::Below::Closed, std::move(tcp))
                                     : std::move(tcp));
    m_transport->open();
}

std::unique_ptr<Transport> DirectSession::withTls(TlsTransport::Below state,
                                                  std::unique_ptr<Transport> below) const
{
    const QString &host = setup().host;
    return std::make_unique<TlsTransport>(services().clock, std::move(below), state,
                                          TlsRules {host, setup().pins.value(host.toLower()), {}});
}

void DirectSession::use(std::unique_ptr<Transport> transport)
{
    m_transport = std::move(transport);
    connect(m_transport.get(), &Transport::opened, this, &DirectSession::onConnected);
    connect(m_transport.get(), &Transport::received, this, &DirectSession::onReceived);
    connect(m_transport.get(), &Transport::closed, this, &DirectSession::onClosed);
}

void DirectSession::onConnected()
{
    if (m_step == Step::Connecting && setup().tls == Tls::StartTls) {
        startTls();
        return;
    }
    m_step = Step::Talking;
    m_lastHeard = services().clock.monotonic();
    Q_EMIT signingIn();
    if (isSigningIn())
        negotiate();
}

void DirectSession::startTls()
{
    m_step = Step::StartingTls;
    ask(invoke<StartTlsOperation>(0, {})).then(this, [this](const Reply &reply) {
        onStartTlsAnswer(reply);
    });
}

void DirectSession::onStartTlsAnswer(const Reply &reply)
{
    if (!isSigningIn())
        return;
    if (!reply && reply.error().error.code == Error::Code::Uncertain) {
        end(lost(reply.error().error.detail));
    } else if (!resultIn<StartTlsResult>(reply)) {
        refuseTls();
    } else {
        m_step = Step::ShakingHands;
        m_transport->disconnect(this);
        use(withTls(TlsTransport::Below::Open, std::move(m_transport)));
        m_deframer = Deframer(accepted(setup().encoding));
        m_incomplete.reset();
        m_transport->open();
    }
}

void DirectSession::refuseTls()
{
    end(refused(tr("The server refuses TLS. Nothing was sent to it unencrypted. Ask its "
                   "administrator to switch STARTTLS on.")));
}

void DirectSession::onClosed(const std::optional<Error> &error)
{
    const auto *tls = qobject_cast<const TlsTransport *>(m_transport.get());
    if (error && tls && tls->trouble() != TlsTransport::Trouble::None)
        end(refused(error->detail));
    else
        end(lost(error ? error->detail : tr("The server has ended the connection.")));
}

void DirectSession::onReceived(const QByteArray &bytes)
{
    m_lastHeard = services().clock.monotonic();
    const qsizetype skippedBefore = m_deframer.skipped();
    const auto frames = m_deframer.feed(bytes);
    if (!frames) {
        reset(frames.error());
        return;
    }
    const bool hasSkipped = m_deframer.skipped() > skippedBefore;
    const bool hasMore =
        frames->size() > 1 || m_deframer.pending() > 0 || hasSkipped || m_deframer.isBroken();
    if (m_step == Step::StartingTls && !frames->empty() && hasMore) {
        // Somebody between us and the server may have put that there (security.md T71).
        end(refused(tr("Unencrypted data came together with the server's consent to TLS. Nothing "
                       "was sent to it.")));
        return;
    }
    watchIncomplete(!frames->empty());
    takeFrames(*frames);
    if (m_step == Step::StartingTls && !frames->empty() && !isOver())
        refuseTls(); // with anything but the answer
    if (hasSkipped && !isOver()) // a server that counts characters instead of octets (4.1)
        drop({Error::Code::Malformed, tr("octets that belong to no message")});
}

void DirectSession::takeFrames(const std::vector<Deframer::Frame> &frames)
{
    for (const Deframer::Frame &frame : frames) {
        if (!isOver())
            take(frame.message);
    }
    if (m_deframer.isBroken() && !isOver()) // told behind what came before it
        reset(m_deframer.feed({}).error());
}

void DirectSession::reset(const Error &error)
{
    end(lost(tr("The connection was reset, because the server sends no messages (%1).")
                 .arg(error.detail)));
}

/// A message that is never completed holds memory for ever (security.md T76).
void DirectSession::watchIncomplete(bool isNewMessage)
{
    if (m_deframer.pending() == 0) {
        m_incomplete.reset();
    } else if (isNewMessage || !m_incomplete) {
        m_incomplete = services().clock.after(incompleteLimit, [this] {
            end(lost(tr("The server began a message and did not end it: the connection was "
                        "reset.")));
        });
    }
}

Result<Unit> DirectSession::transmit(const QByteArray &message)
{
    const auto bytes = framed(message, setup().encoding);
    if (!bytes)
        return tl::unexpected(bytes.error());
    m_transport->write(*bytes);
    return Unit {};
}

void DirectSession::disconnectFromServer(bool wasOpen)
{
    if (wasOpen)
        m_transport->finishWriting(); // the server's end follows
    else
        end({});
}

void DirectSession::abandon()
{
    m_incomplete.reset();
    if (m_transport) {
        m_transport->disconnect(this);
        m_transport->abort();
    }
}

/// Events have no answers: a server that is gone, or a line that is cut, is found by asking.
void DirectSession::onBeat()
{
    const auto silence = services().clock.monotonic() - m_lastHeard;
    if (silence >= silenceLimit) {
        end(lost(
            tr("Nothing was heard of the server for %n seconds.", "", int(silenceLimit.count()))));
        return;
    }
    if (silence < silenceToAskAfter || m_isProbing)
        return;
    m_isProbing = true;
    ask(invoke<CheckConnectionOperation>(0, {})).then(this, [this](const Reply &) {
        m_isProbing = false;
    });
}

} // namespace Jackfield::UcServer
