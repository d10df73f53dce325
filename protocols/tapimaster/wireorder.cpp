// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/wireorder.h"

#include "core/base/redact.h"
#include "protocols/transport/httpget.h"

namespace Jackfield::TapiMaster {

namespace {

    constexpr qsizetype maxReply = 4096;

    std::chrono::milliseconds listeningTime(WireOrder::Form form)
    {
        using namespace std::chrono_literals;
        switch (form) {
        case WireOrder::Form::Stream:
            return 2s; // protocols.md 1.3
        case WireOrder::Form::Datagram:
            return 200ms;
        case WireOrder::Form::Http:
            return 3s; // protocols.md 1.4
        }
        Q_UNREACHABLE();
    }

} // namespace

WireOrder::WireOrder(Clock &clock, std::unique_ptr<Transport> transport, QByteArray bytes,
                     Form form, QObject *parent)
    : Order(parent)
    , m_clock(clock)
    , m_transport(std::move(transport))
    , m_bytes(std::move(bytes))
    , m_form(form)
{
    connect(m_transport.get(), &Transport::opened, this, &WireOrder::onOpened);
    connect(m_transport.get(), &Transport::received, this, &WireOrder::onReceived);
    connect(m_transport.get(), &Transport::flushed, this, [this] { m_flushed = true; });
    connect(m_transport.get(), &Transport::closed, this, &WireOrder::onClosed);
}

void WireOrder::start()
{
    m_transport->open();
}

void WireOrder::cancel()
{
    finish(failure(m_stage == Stage::Sent ? Error::Code::Uncertain : Error::Code::Cancelled));
}

void WireOrder::onOpened()
{
    if (m_stage != Stage::Connecting)
        return;
    m_stage = Stage::Sent; // from here on bytes may have left
    m_alarm = m_clock.after(listeningTime(m_form), [this] { onSilence(); });
    Q_EMIT sent();
    m_transport->write(m_bytes);
    // A web server may take the end of our half for a browser that has gone.
    if (m_form == Form::Stream && m_stage == Stage::Sent)
        m_transport->finishWriting();
}

void WireOrder::onReceived(const QByteArray &bytes)
{
    if (m_stage != Stage::Sent)
        return;
    const QByteArray taken = bytes.left(maxReply - m_reply.size());
    m_reply += taken;
    Q_EMIT replied(taken);
    if (m_form == Form::Datagram || m_reply.contains('\n') || m_reply.size() == maxReply)
        finish(judge());
}

void WireOrder::onClosed(const std::optional<Error> &error)
{
    if (m_stage == Stage::Sent && !error)
        finish(judge());
    else if (m_stage == Stage::Connecting)
        finish(tl::unexpected<Error>(error.value_or(Error {Error::Code::NotConnected, {}})));
    else if (error->code == Error::Code::Refused) // nobody took the datagram
        finish(failure(Error::Code::NotConnected, error->detail));
    else
        finish(failure(Error::Code::Uncertain, error->detail));
}

void WireOrder::onSilence()
{
    if (!m_flushed)
        finish(failure(Error::Code::Uncertain, tr("The server did not take all of the order")));
    else if (m_form == Form::Http)
        finish(failure(Error::Code::Uncertain, tr("The server did not answer within 3 seconds")));
    else
        finish(judge());
}

CommandResult WireOrder::judge() const
{
    const qsizetype end = m_reply.indexOf('\n');
    const QByteArray line = (end < 0 ? m_reply : m_reply.left(end)).trimmed();
    if (m_form == Form::Http) {
        // A redirect is not followed: whoever sent it has not taken the order (protocols.md 1.4).
        if (const auto status = parseHttpStatus(line))
            return status->code < 300 ? CommandResult(Accepted {std::nullopt, true})
                                      : CommandResult(failure(Error::Code::Refused, status->text));
    }
    // No reply is documented. "ERR" and a reason is what our own exchange says when it is asked to
    // (protocols.md 1.4).
    if (line == "ERR" || line.startsWith("ERR "))
        return failure(Error::Code::Refused, oneLine(QString::fromUtf8(line.mid(4))));
    return Accepted {std::nullopt, true};
}

void WireOrder::finish(const CommandResult &result)
{
    if (m_stage == Stage::Over)
        return;
    m_stage = Stage::Over;
    m_alarm.reset();
    m_transport->disconnect(this);
    m_transport->abort();
    m_transport.release()->deleteLater(); // this may run inside its signal
    Q_EMIT finished(result);
}

} // namespace Jackfield::TapiMaster
