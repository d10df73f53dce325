// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapicodec.h"
#include "protocols/simulator/endpoints/nettapiconversation.h"
#include "protocols/simulator/endpoints/nettapiendpoint.h"
#include "protocols/simulator/exchange.h"

// What a conversation tells of calls, and how what it sends is spoilt (protocols.md 3.4, 3.6).
namespace Jackfield::Simulator {

using NetTapi::Direction;

namespace {

    std::optional<QByteArray> unlessEmpty(const QString &text)
    {
        return text.isEmpty() ? std::nullopt : std::optional(text.toUtf8());
    }

    /// What a reader has to skip (3.1).
    QByteArray withBlanks(QByteArray octets)
    {
        return " \r\n" + octets.replace("><", ">\r\n <");
    }

    QByteArray withUnknownUnit(QByteArray octets)
    {
        const qsizetype between = octets.indexOf("><");
        return octets.insert(between < 0 ? octets.size() - 1 : between + 1,
                             QByteArrayLiteral("<x_weather=fine>"));
    }

} // namespace

void NetTapiConversation::tellOffered(const NetTapiCalls::Offered &call)
{
    const auto interest = m_interests.find(call.uid);
    const bool isIncoming = call.direction == Direction::Incoming;
    if (interest == m_interests.cend()
        || !(isIncoming ? interest->second.incoming : interest->second.outgoing))
        return;
    m_told.emplace(call.uid, call.serial);
    const NetTapiOptions &options = m_endpoint.options();
    const QString prefix = options.prefixInNotices ? options.trunkPrefix : QString();
    notify(isIncoming ? NetTapi::callOffered(
               NetTapi::IncomingCall {call.uid, call.slot, call.serial,
                                      unlessEmpty(call.callerName), unlessEmpty(call.number)})
                      : NetTapi::callOffered(NetTapi::OutgoingCall {
                          call.uid, call.slot, call.serial, (prefix + call.number).toUtf8()}));
}

void NetTapiConversation::tellEnded(quint32 uid, quint32 slot, quint32 serial)
{
    // What was there before the interest was not told either.
    if (m_told.erase({uid, serial}) != 0 && !m_endpoint.options().missingEnds)
        notify(NetTapi::callEnded(uid, slot, serial));
}

void NetTapiConversation::notify(const Result<QByteArray> &notice)
{
    if (!notice)
        send(notice);
    else if (m_isObeying && !m_endpoint.options().noticesFirst)
        m_waiting.push_back(*notice);
    else
        sendNotice(*notice);
}

void NetTapiConversation::sendNotice(const QByteArray &notice)
{
    const NetTapiOptions &options = m_endpoint.options();
    if (options.unknownMessages)
        send(NetTapi::encodeAsIs(NetTapi::MessageType::Statement, {{"x_load", QByteArray("7")}}));
    send(notice);
    if (options.duplicateNotices)
        send(notice);
    m_lastNotice = notice;
}

void NetTapiConversation::sendWaiting()
{
    for (const QByteArray &notice : std::exchange(m_waiting, {}))
        sendNotice(notice);
}

void NetTapiConversation::obey(const NetTapi::CallInfoQuestion &question)
{
    if (m_endpoint.options().unanswered.contains(QStringLiteral("call_info")))
        return;
    std::set<quint32> uids {m_uid};
    for (const auto &[uid, interest] : m_interests)
        uids.insert(uid);
    const auto report = m_endpoint.calls().report(question.serial, uids);
    if (report)
        sendReport(*report);
    else if (report.error() == NetTapiCalls::NoReport::NotCompleted)
        send(NetTapi::callInfoNotCompleted(question.serial));
    else
        send(NetTapi::callInfoRefused(question.serial, "unknown call"));
}

void NetTapiConversation::sendReport(const NetTapiCalls::Report &report)
{
    std::vector<Result<QByteArray>> messages {NetTapi::callInfoGeneral(report.general)};
    for (const NetTapi::PartyInfo &party : report.parties)
        messages.push_back(NetTapi::callInfoParty(party));
    for (const QByteArray &path : report.recordings)
        messages.push_back(NetTapi::callInfoRecording(report.general.serial, path));
    if (!m_endpoint.options().endlessCallInfo)
        messages.push_back(NetTapi::callInfoEnd(report.general.serial));
    for (const auto &message : messages) {
        if (message)
            m_report.push_back(*message);
        else
            send(message);
    }
    if (!m_pause)
        sendNextOfReport();
}

void NetTapiConversation::sendNextOfReport()
{
    m_pause.reset();
    const NetTapiOptions &options = m_endpoint.options();
    while (!m_report.empty()) {
        send(m_report.front());
        m_report.pop_front();
        if (m_report.empty())
            return;
        if (options.interleavedCallInfo && !m_lastNotice.isEmpty())
            send(m_lastNotice);
        if (options.callInfoPause > 0) {
            m_pause = m_endpoint.exchange().clock().after(
                std::chrono::milliseconds(options.callInfoPause), [this] { sendNextOfReport(); });
            return;
        }
    }
}

void NetTapiConversation::answer(const char *verb, const Result<QByteArray> &message)
{
    if (!m_endpoint.options().unanswered.contains(QLatin1String(verb)))
        send(message);
}

void NetTapiConversation::send(const Result<QByteArray> &message)
{
    if (m_isOver)
        return;
    if (!message)
        return m_endpoint.note(QStringLiteral("not sent: ") + message.error().detail);
    const NetTapiOptions &options = m_endpoint.options();
    QByteArray octets = *message;
    if (options.unknownUnits)
        octets = withUnknownUnit(octets);
    if (options.blanks)
        octets = withBlanks(octets);
    m_endpoint.tellBytes(QStringLiteral("sent"), QStringLiteral("tcp"), m_peer, octets);
    record(WireMessage::Direction::Received, octets.chopped(1));
    Q_EMIT toSend(octets);
}

/// Users have no passwords here; what a client sends as one is nobody's business.
void NetTapiConversation::record(WireMessage::Direction direction, const QByteArray &octets) const
{
    m_endpoint.wire().tell(direction, [&](WireMessage &told, bool withContents) {
        const auto message = NetTapi::Message::parse(octets);
        if (!message)
            return;
        told.name = u'<' + QString::fromLatin1(message->verb().toByteArray()) + u'>';
        if (!withContents)
            return;
        told.bytes = message->octets();
        if (const auto pass = message->valueOf("pass"); pass && !pass->isEmpty())
            told.bytes.replace("<pass=" + pass->toByteArray() + '>', "<pass=***>");
    });
}

} // namespace Jackfield::Simulator
