// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/nettapi/nettapistatements.h"

#include <QByteArray>
#include <QByteArrayList>

// What a server sends, whole messages (protocols.md 3.2 to 3.6). Texts are octets and may hold
// angle brackets, since a real server's do. Malformed: the end of a message stands in one.
namespace Jackfield::NetTapi {

Result<QByteArray> challenge(const QByteArray &text);
Result<QByteArray> loginAccepted(quint32 uid, const QByteArrayList &privileges);
Result<QByteArray> loginRefused();
Result<QByteArray> interestDone();
Result<QByteArray> interestRefused(const QByteArray &why);
Result<QByteArray> dialDone();
Result<QByteArray> dialRefused(const QByteArray &why);

/// Incoming: name and number of the caller, each left out where there is none.
struct IncomingCall
{
    quint32 uid = 0;
    quint32 slot = 0;
    quint32 serial = 0;
    std::optional<QByteArray> callerName;
    std::optional<QByteArray> callerNumber;
};
Result<QByteArray> callOffered(const IncomingCall &call);
struct OutgoingCall
{
    quint32 uid = 0;
    quint32 slot = 0;
    quint32 serial = 0;
    QByteArray calledNumber;
};
Result<QByteArray> callOffered(const OutgoingCall &call);
Result<QByteArray> callEnded(quint32 uid, quint32 slot, quint32 serial);

Result<QByteArray> callInfoNotCompleted(quint32 serial);
/// Ours: what the vendor's server answers about a call it does not know is not documented.
Result<QByteArray> callInfoRefused(quint32 serial, const QByteArray &why);
struct GeneralInfo
{
    quint32 serial = 0;
    Direction direction = Direction::Incoming;
    QDateTime start; ///< As its clock shows it.
    std::chrono::seconds duration {0};
    std::chrono::seconds ringTime {0};
    std::chrono::seconds holdTime {0};
    QByteArray jobCode;
    QByteArray note;
};
Result<QByteArray> callInfoGeneral(const GeneralInfo &info);
struct PartyInfo
{
    quint32 serial = 0;
    quint32 party = 0; ///< From 1.
    bool isLine = false; ///< Else a station.
    quint32 deviceIndex = 0;
    QByteArray number;
    QByteArray name;
    std::chrono::seconds duration {0};
    std::chrono::seconds ringTime {0};
};
Result<QByteArray> callInfoParty(const PartyInfo &info);
Result<QByteArray> callInfoRecording(quint32 serial, const QByteArray &path);
Result<QByteArray> callInfoEnd(quint32 serial);

} // namespace Jackfield::NetTapi
