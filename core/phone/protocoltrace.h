// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/phone/switchboard.h"

#include <QDateTime>
#include <QSet>

#include <deque>

namespace Jackfield {

/// What passed between Jackfield and its phone systems last, and how their links were. Names of
/// messages are always kept, their contents only of systems that are traced. Kept in memory only.
class ProtocolTrace : public QObject
{
    Q_OBJECT
public:
    static constexpr size_t maxRecords = 10'000;
    static constexpr qsizetype maxBytes = 16 * 1024 * 1024; ///< Of all contents.
    static constexpr qsizetype maxMessage = 64 * 1024; ///< Of one; what is longer is cut.
    /// In one message; of one with more of them nothing is kept that names them.
    static constexpr qsizetype maxPeople = 2000;
    static constexpr size_t maxLinks = 500;

    struct Record
    {
        qint64 serial = 0; ///< From 1, one more for each.
        QDateTime time; ///< UTC
        SystemId system;
        WireMessage message;
        bool hasContents = false;
        qsizetype missing = 0; ///< Octets that were cut off.
        /// The decoded text, or the bytes if they are text; empty: they are not.
        QString text() const;
    };
    struct LinkChange
    {
        QDateTime time; ///< UTC
        SystemId system;
        PhoneSystem::Link link = PhoneSystem::Link::Disconnected;
        QString detail;
    };

    /// Both must outlive it. Traces the systems that are added from now on.
    ProtocolTrace(Clock &clock, Switchboard &switchboard, QObject *parent = nullptr);
    ~ProtocolTrace() override;

    /// [log] trace: ids; "*" is every system. What was switched by hand is as said there again.
    void setTraced(const QStringList &systems);
    /// By hand, until setTraced() says something new.
    void setTraced(const SystemId &system, bool on);
    bool isTraced(const SystemId &system) const;

    const std::deque<Record> &records() const { return m_records; } ///< The oldest first.
    /// Those behind a serial, the oldest first.
    QList<Record> since(qint64 serial) const;
    const std::deque<LinkChange> &links() const { return m_links; }
    void clear(); ///< Serials go on.
    /// Of the pseudonyms of recordings: the same as long as the program runs.
    QByteArray seed() const { return m_seed; }

Q_SIGNALS:
    void recorded(); ///< One more. Comes often: gather before you show.
    void cleared();
    void tracedChanged();

private:
    void watch(PhoneSystem &system);
    void listen(const PhoneSystem &system);
    void record(const SystemId &system, const WireMessage &message);
    void drop();

    Clock &m_clock;
    Switchboard &m_switchboard;
    QList<SystemId> m_watched;
    QStringList m_traced;
    QHash<QString, bool> m_byHand;
    std::deque<Record> m_records;
    std::deque<LinkChange> m_links;
    const QByteArray m_seed; ///< 16 random octets: too many to try.
    qsizetype m_bytes = 0;
    qint64 m_lastSerial = 0;
};

/// UTF-8 without control characters but breaks and tabs: what can be read as it is.
bool isReadable(const QByteArray &bytes);

} // namespace Jackfield
