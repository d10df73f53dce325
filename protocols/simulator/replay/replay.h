// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/simulator/replay/recording.h"
#include "protocols/simulator/replay/replaymessage.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <map>

namespace Jackfield::Simulator {

struct ReplayPace
{
    double speed = 1; ///< Times the recorded pace; 0: at once.
    bool bySteps = false; ///< Nothing is said before step().
    /// How long a request of the client may keep a replay waiting that has begun; with steps as
    /// long as it likes.
    std::chrono::milliseconds patience {60'000};
};

/// The server's side of a recorded conversation, without sockets. What the server said on a
/// connection that lasts is played in the order of the recording, and waits for the requests that
/// stand before it; the answer to an exchange (HTTP, a command) waits for its request alone.
/// A request takes the first recorded one that is left and the same, else the first of its shape.
/// One that is asked again and again takes no more than stands before the next other request: until
/// that has come, and when all are taken, the last answer is repeated.
class Replay final : public QObject
{
    Q_OBJECT
public:
    /// `system` can be played; `clock` must outlive this.
    Replay(Clock &clock, RecordedSystem system, ReplayPace pace, QObject *parent = nullptr);
    ~Replay() override;

    /// Connections are known by a number of their owner's. A connection that lasts is there.
    void opened(int connection);
    void came(int connection, const QByteArray &request); ///< One message, as WireTap tells it.
    void left(int connection);

    /// Plays the server's next message at once, or the answer to a request that came ahead of its
    /// turn. False: a request has to come before, or nobody is connected who could hear it.
    bool step();
    bool isOver() const { return m_cursor == m_steps.size(); }
    bool isWhole() const { return isOver() && !m_differs; } ///< And nothing was different.
    QString waitsFor() const; ///< The request that has to come; empty: none.
    void giveUp(); ///< Tells what has not come or was not played. Nothing more is played.

Q_SIGNALS:
    /// To be sent as it is; ROSE and NetTAPI without what frames them. Empty: nothing, but isLast.
    void says(int connection, const QByteArray &octets, bool isLast);
    /// {"difference": "missing" | "other" | "unplayed", "expected"?, "came"?, "at"?: seconds of the
    /// recording}
    void differs(const QJsonObject &difference);
    void over(); ///< Once, when everything has been played.

private:
    struct Step
    {
        RecordedSystem::Message message;
        RequestKey key; ///< Of a request.
        ReplayForm form = ReplayForm::Command;
        std::optional<size_t> request; ///< Of an answer, where one can be told.
        bool isDone = false;
        bool hasCome = false; ///< A request.
        int connection = -1; ///< It came on.
        QByteArray live; ///< As it came.
        std::optional<qint64> id; ///< The client's.
        std::unique_ptr<Alarm> alarm; ///< Of an answer that is due.
    };

    void pairAnswers();
    bool isBound(const Step &step) const { return step.request && isExchange(step.form); }
    std::optional<size_t> find(const RequestKey &key, bool *isRepeated) const;
    bool othersBefore(size_t step) const;
    void take(size_t index, int connection, const QByteArray &request, const RequestKey &key);
    void advance();
    bool playNext(bool isAsked);
    bool answerNext();
    void await();
    void say(size_t index);
    void done(size_t index);
    void miss(Step &step);
    void tell(const char *what, const Step *expected, const QByteArray &came);
    std::chrono::milliseconds paced(std::chrono::milliseconds recorded) const;

    Clock &m_clock;
    const QString m_kind;
    const ReplayPace m_pace;
    std::vector<Step> m_steps;
    size_t m_cursor = 0; ///< Everything before it is done.
    QHash<QByteArray, size_t> m_lastAnswers; ///< Steps, by the exact request.
    int m_stream = -1; ///< The connection that lasts.
    bool m_hasBegun = false;
    bool m_differs = false;
    bool m_isAdvancing = false;
    bool m_hasToldOver = false;
    std::chrono::milliseconds m_since {0}; ///< When the step before the cursor was done.
    std::chrono::milliseconds m_recordedSince {0}; ///< In the recording.
    std::unique_ptr<Alarm> m_due;
    std::unique_ptr<Alarm> m_patience;
    std::optional<size_t> m_awaited; ///< The step that m_patience is of.
};

} // namespace Jackfield::Simulator
