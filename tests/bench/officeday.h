// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/exchangeprocess.h"
#include "tests/integration/programs.h"

#include <QJsonArray>

#include <random>

namespace Jackfield {

/// An office of ten telephones and two queues at a simulated exchange, and a desk at extension 100
/// that all five kinds of phone system serve. What the people of the exchange leave to others is
/// done by work(): the user's calls, transfers, and links that break.
class OfficeDay
{
public:
    /// Starts the exchange, and writes settings and contacts: as many customers as `cards`, at most
    /// 1000. Busy: at least 20 calls a minute, else none. What is wrong in words; empty: nothing.
    QString open(bool isBusy, int cards);
    static QString customer(int index); ///< Number of that contact.
    QString profileFile(const char *name) const;
    QString platform() const { return m_platform; } ///< Of Qt: of the windows.
    /// `jackfield` with its window, and what it says on standard error; not waited for.
    std::unique_ptr<QProcess> launchWindow() const;
    QProcessEnvironment environment() const; ///< For a window beside it.
    /// Ends the run where it does not come to that.
    void waitUntilConnected() const;

    /// To be called often. At most once a second something is done.
    void work(QProcess &window);
    int calls() const { return m_calls; } ///< That are over.
    int breaks() const { return m_breaks; } ///< Links that were broken.
    int orders() const { return m_orders; } ///< Of the user, through Jackfield.
    int refusals() const { return m_refusals; } ///< Of these; some must be.

    /// `key` of a file of the form of /proc/PID/status; 0: it is not there.
    static double statusValue(const QString &folder, const char *key);
    static double residentMiB(qint64 pid);
    static double ownMiB(qint64 pid); ///< Of that: no pages of programs and libraries.

private:
    QByteArray settings() const;
    QByteArray contacts(int cards) const;
    void drain(QProcess &window);
    bool order(const QStringList &words);
    void useTelephone(const QJsonArray &calls);
    void endTalk();
    void transferSomebody(const QJsonArray &calls);
    void breakLink();
    bool isConnected() const;
    int below(int limit) { return int(m_random() % unsigned(limit)); }

    Programs m_programs;
    ExchangeProcess m_exchange;
    QString m_platform;
    std::mt19937 m_random {1}; // NOLINT: the same day each time
    qint64 m_lastSecond = 0;
    int m_seconds = 0; ///< That work() has seen.
    int m_inState = 0; ///< Seconds that the user's telephone is in m_state.
    QString m_state; ///< Of the user's oldest leg; empty: none.
    int m_ended = 0; ///< Own calls, so that each is another kind of call.
    QString m_broken; ///< Endpoint whose link is broken now.
    int m_calls = 0;
    int m_breaks = 0;
    int m_orders = 0;
    int m_refusals = 0;
};

} // namespace Jackfield
