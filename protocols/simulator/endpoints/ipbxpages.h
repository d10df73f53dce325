// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <map>
#include <vector>

namespace Jackfield::Simulator {

class Exchange;
struct IpbxOptions;
struct Leg;
struct QueuedCall;
struct CallQueue;

/// The bodies of the two IPPS pages (protocols.md 2.2, 2.3), as the options spoil them.
class IpbxPages final : public QObject
{
    Q_OBJECT
public:
    /// How long a row stays after its call, with stale_rows.
    static constexpr std::chrono::minutes staleFor {5};

    /// Both must outlive this.
    IpbxPages(Exchange &exchange, const IpbxOptions &options);
    ~IpbxPages() override;

    /// Of each name in its order; a channel nobody has is down. Names come first in a line when
    /// `withNames`.
    QByteArray channels(const QStringList &names, bool withNames);
    /// The callers of these queues, by name or number; one that does not exist has none.
    QByteArray queues(const QStringList &names, bool withCountry) const;

private:
    /// What a row tells, but for what the options make of it.
    struct Caller
    {
        QString queue; ///< Its number.
        QByteArray id;
        QString number; ///< As the exchange has it.
        bool isConnected = false;
        int entered = 0; ///< Second of the day.
        std::chrono::seconds waited {0};
        QByteArray agent;
        std::chrono::milliseconds endedTick {0}; ///< Of one who has gone.
    };

    QByteArray channel(const QString &name, bool withName);
    QByteArray idle(const QString &name, bool withName);
    QByteArray busy(const QString &name, const Leg &leg, bool withName) const;
    QByteArray uniqueId(const Leg &leg) const;
    qint64 skewOf(int leg) const;
    Caller callerOf(const CallQueue &queue, const QueuedCall &call) const;
    void rememberSkew(int call);
    void rememberConnected(const QString &queue);
    void addRows(QByteArrayList &lines, const Caller &caller, bool withCountry) const;
    QByteArray body(const QByteArrayList &lines) const;

    Exchange &m_exchange;
    const IpbxOptions &m_options;
    std::map<int, qint64> m_skews; ///< By leg: the clock's when it came, in seconds.
    std::map<int, Caller> m_connected; ///< By leg.
    std::vector<Caller> m_gone; ///< They were connected; oldest first.
    unsigned m_idleForm = 0;
};

} // namespace Jackfield::Simulator
