// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/nettapi/nettapireplies.h"
#include "protocols/simulator/exchangetypes.h"

#include <QObject>

#include <deque>
#include <map>
#include <set>
#include <vector>

namespace Jackfield::Simulator {

class Exchange;

/// What NetTAPI knows of the exchange's calls with somebody outside: a serial for each call, a slot
/// for it at each user, and afterwards what there is to report (protocols.md 3.4, 3.6). A call
/// stays an outside call until it is over, and keeps its serial when it is joined with one inside.
class NetTapiCalls final : public QObject
{
    Q_OBJECT
public:
    /// A user has come into a call.
    struct Offered
    {
        quint32 uid = 0;
        quint32 slot = 0;
        quint32 serial = 0;
        NetTapi::Direction direction = NetTapi::Direction::Incoming;
        QString callerName; ///< As told; empty: none. Incoming only.
        QString number; ///< Of the caller, or the one that was called; empty: none.
    };
    /// Up to the moment when a user left.
    struct Report
    {
        NetTapi::GeneralInfo general;
        std::vector<NetTapi::PartyInfo> parties;
        QByteArrayList recordings;
    };
    enum class NoReport { UnknownCall, NotCompleted };

    static constexpr size_t kept = 200; ///< Calls that are over.
    static constexpr char jobCode[] = "job_code"; ///< The call data of a call that this is.

    /// `exchange` must outlive this.
    explicit NetTapiCalls(Exchange &exchange, QObject *parent = nullptr);
    ~NetTapiCalls() override;

    /// Up to the moment when the last one of `uids` left.
    tl::expected<Report, NoReport> report(quint32 serial, const std::set<quint32> &uids) const;

Q_SIGNALS:
    void offered(const Jackfield::Simulator::NetTapiCalls::Offered &call);
    void ended(quint32 uid, quint32 slot, quint32 serial); ///< Over, or the user has left it.

private:
    /// Somebody's part in a call, also after it.
    struct Party
    {
        int leg = 0;
        bool isLine = false;
        quint32 device = 0; ///< Line or station; a station that NetTAPI cannot name has 0.
        QString number;
        QString name;
        LegState state = LegState::Dialing; ///< At the last look.
        bool isPresent = true;
        std::chrono::milliseconds present {0};
        std::chrono::milliseconds ringing {0};
    };

    struct Record
    {
        quint32 serial = 0;
        int call = 0; ///< Of the exchange.
        NetTapi::Direction direction = NetTapi::Direction::Incoming;
        QString callerName;
        QString number;
        QDateTime startedAt;
        std::chrono::milliseconds lookedAt {0};
        std::chrono::milliseconds duration {0};
        std::chrono::milliseconds ringing {0}; ///< Before the first answer.
        std::chrono::milliseconds onHold {0};
        bool isAnswered = false;
        bool isRecording = false;
        QByteArrayList recordings;
        QString note;
        QString jobCode;
        std::vector<Party> parties;
        std::map<quint32, quint32> slotByUid; ///< Of the users who are in it.
        std::map<quint32, Report> reports; ///< Of those who have left, by uid.
    };

    void look(int call);
    void close(int call);
    Record *recordOf(int call);
    Record *joinedRecord(const Leg &outside);
    Record &addRecord(const Leg &outside);
    int callJoinedBy(const Record &record) const;
    Record &move(int from, int to);
    const Record *find(quint32 serial) const;
    void bringUpToDate(Record &record);
    void endLeft(Record &record);
    void addParties(Record &record);
    Party &partyOf(Record &record, const Leg &leg) const;
    void offer(Record &record, quint32 uid);
    Report reportOf(const Record &record) const;
    quint32 freeSlot(quint32 uid) const;
    quint32 freeLine() const;

    Exchange &m_exchange;
    std::map<int, Record> m_running; ///< By call of the exchange.
    std::deque<Record> m_over; ///< Oldest first.
    quint32 m_lastSerial = 0;
};

} // namespace Jackfield::Simulator
