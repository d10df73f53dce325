// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/phone/dialer.h"

#include <QRandomGenerator>

namespace Jackfield {

/// Tries if a clicked link reaches this Jackfield: makes a page with one link nobody else has, and
/// catches that link before it is dialled. Every other link goes its way.
class LinkTest final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds patience {60};

    /// What came of the click.
    struct Arrival
    {
        QString link; ///< As it arrived.
        Source source;
        DialPlan plan; ///< What would have been dialled.
    };
    /// folder: for the page; of mode 0700. seed: of the numbers, different in every run. `clock`
    /// and `dialer` must outlive this.
    LinkTest(Clock &clock, const Dialer &dialer, const QString &folder, quint32 seed,
             QObject *parent = nullptr);
    ~LinkTest() override; ///< Removes the page.

    /// Waits from now on, for a new link. Answers with the page to open, or Storage.
    Result<QString> start();
    void cancel();
    bool isWaiting() const { return !m_link.isEmpty(); }
    std::chrono::seconds remaining() const; ///< Of the patience, rounded up.

    /// True: this is the link of the test; it must not be dialled.
    bool take(const DialRequest &request);

Q_SIGNALS:
    void waiting(); ///< Each second of the wait, the first at once.
    void arrived(const Jackfield::LinkTest::Arrival &arrival);
    void timedOut();

private:
    Result<Unit> writePage() const;
    void tick();
    void stop();

    Clock &m_clock;
    const Dialer &m_dialer;
    const QString m_page;
    QRandomGenerator m_random;
    QString m_link; ///< Empty: none is waited for.
    std::chrono::milliseconds m_endsAt {0};
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace Jackfield
