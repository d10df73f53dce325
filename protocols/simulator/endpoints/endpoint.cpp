// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/endpoint.h"

namespace Jackfield::Simulator {

Result<Unit> Endpoint::listen(quint16 port)
{
    m_port = port;
    const auto opened = open();
    if (opened)
        refuseOrListen();
    else
        m_port = 0;
    return opened;
}

void Endpoint::setFaults(const Faults &faults)
{
    m_faults = faults;
    if (m_port != 0)
        refuseOrListen();
}

Result<Unit> Endpoint::open()
{
    return openSockets(m_port).map([this](quint16 port) {
        m_port = port;
        m_isOpen = true;
        return Unit {};
    });
}

/// The fault `refuse`. The port stays the same.
void Endpoint::refuseOrListen()
{
    if (m_faults.refuse && m_isOpen) {
        closeSockets();
        m_isOpen = false;
    } else if (!m_faults.refuse && !m_isOpen) {
        if (const auto opened = open(); !opened)
            note(QStringLiteral("cannot listen again: ") + opened.error().detail);
    }
}

void Endpoint::tellIgnored(const Error &error, const QByteArray &text)
{
    Q_EMIT happened({{QLatin1String("event"), QLatin1String("ignored")},
                     {QLatin1String("text"), readable(text)},
                     {QLatin1String("reason"), error.detail}});
}

void Endpoint::note(const QString &text)
{
    Q_EMIT happened(
        {{QLatin1String("event"), QLatin1String("note")}, {QLatin1String("text"), text}});
}

void Endpoint::tellBytes(const QString &event, const QString &transport, const QString &peer,
                         QByteArrayView bytes)
{
    Q_EMIT happened({{QLatin1String("event"), event},
                     {QLatin1String("transport"), transport},
                     {QLatin1String("peer"), peer},
                     {QLatin1String("data"), readable(bytes)}});
}

QString readable(QByteArrayView bytes)
{
    constexpr qsizetype shown = 512;
    QString text;
    for (const char c : bytes.first(std::min(shown, bytes.size()))) {
        if (c == '\r')
            text += QLatin1String("\\r");
        else if (c == '\n')
            text += QLatin1String("\\n");
        else if (c == '\t')
            text += QLatin1String("\\t");
        else if (c >= 0x20 && c < 0x7F)
            text += QLatin1Char(c);
        else
            text += QStringLiteral("\\x%1").arg(uchar(c), 2, 16, QLatin1Char('0'));
    }
    if (bytes.size() > shown)
        text += QStringLiteral("… %1 bytes").arg(bytes.size());
    return text;
}

} // namespace Jackfield::Simulator
