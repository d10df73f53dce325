// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/contacts/contactsource.h"

#include <map>

namespace Jackfield {

/// Asks a source, with a limit: one that is slow or dead holds up nobody.
class AskedSource final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<ContactSource::Cards> &)>;
    static constexpr std::chrono::seconds limit {5};
    static constexpr int failuresBeforeRest = 5; ///< In a row.
    static constexpr std::chrono::seconds rest {60}; ///< Then nobody asks it.
    static constexpr size_t mostOpen = 20;

    /// Both must outlive it.
    AskedSource(ContactSource &source, Clock &clock, QObject *parent = nullptr);
    ~AskedSource() override; ///< Open questions are not answered any more.

    /// False: it rests after failures, or has enough to answer.
    bool canAsk() const;
    void forgetFailures();
    /// `answer` is called exactly once, perhaps inside: TimedOut after `limit`, and the source's
    /// own errors.
    void lookUp(const QString &key, const QStringList &spellings, Answer answer);
    void search(const QString &text, int most, Answer answer);

Q_SIGNALS:
    void troubled(const QString &words); ///< Empty: it answers again.

private:
    struct Question
    {
        Answer answer;
        std::unique_ptr<Alarm> alarm;
    };
    void keep(const Pending<Result<ContactSource::Cards>> &pending, Answer answer);
    void finish(int number, const Result<ContactSource::Cards> &result);
    void count(const Result<ContactSource::Cards> &result);

    ContactSource &m_source;
    Clock &m_clock;
    std::map<int, Question> m_open;
    int m_last = 0;
    int m_failures = 0;
    bool m_isTroubled = false;
    std::chrono::milliseconds m_restsUntil {0};
};

} // namespace Jackfield
