// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/ipbx/setup.h"
#include "protocols/transport/httpclient.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace Jackfield::Ipbx {

/// A page that came, whatever stands in it.
struct PolledPage
{
    QByteArray body;
    bool isCut = false; ///< Longer than is read: `body` is its beginning, of `Poller::maxBody`.
    bool hasEnd = false; ///< HTTP itself says that all of it came.
    std::optional<qint64> serverTime; ///< Unix time of the answer by its Date (RFC 9110 6.6.1).
};

/// When the pages of servers may be asked next, whoever asks; Clock::monotonic() by address.
using Pace = QHash<QByteArray, std::chrono::milliseconds>;

/// Why a page could not be read.
struct PollFailure
{
    QString words; ///< For people.
    int inRow = 0; ///< Failures of this page since it was last read, this one included.
    /// Login or certificate; nothing more is asked before start().
    bool needsPerson = false;
    bool isLogin = false; ///< Of the two, the login.
    std::chrono::milliseconds nextTry {0}; ///< Clock::monotonic(); of any page of this server.
    bool othersWork = false; ///< Another page was read at its last try.
};

/// Asks the IPPS pages of one server for ever: one request at a time, those of a page never closer
/// than three seconds (protocols.md 2.1), also when several pollers do. Channels are one request;
/// queues are asked one by one, so that a row's queue is known. After a failure a request pauses 5,
/// 10, 20, 40, 60 s.
class Poller : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype maxBody = 1024 * 1024;
    static constexpr std::chrono::milliseconds limit {5000}; ///< Of one request.

    struct Reader
    {
        /// An error: nothing of the page was used.
        std::function<Result<Unit>(const PolledPage &page)> channels;
        std::function<Result<Unit>(int queue, const PolledPage &page)> queue; ///< Index in Setup.
    };
    /// `clock` must outlive it. `random`: any number, for the jitter. A reader may stop or destroy
    /// the poller.
    Poller(const Setup &setup, Clock &clock, const HttpSenderFactory &http,
           std::function<quint32()> random, std::shared_ptr<Pace> pace, Reader reader,
           QObject *parent = nullptr);
    ~Poller() override;

    void start(const QString &password); ///< Of Setup::user.
    /// Asks again as soon as the pace allows; nothing before start().
    void hurry();
    void stop(); ///< What is under way is given up.
    /// Between two looks at one queue, when all goes well.
    static std::chrono::milliseconds queuePeriod(const Setup &setup);
    int mostFailures() const; ///< In a row, of the request that fails most.

Q_SIGNALS:
    void succeeded(); ///< A page was read.
    void failed(const Jackfield::Ipbx::PollFailure &failure);

private:
    struct Query
    {
        QByteArray path;
        int failures = 0; ///< In a row.
        std::chrono::milliseconds notBefore {0};
        bool wasRead = false;
        bool endsLines = false; ///< Its last line was ended.
    };
    struct Feed
    {
        QByteArray pace; ///< Key in the pace.
        std::vector<Query> queries; ///< Asked in turn.
        size_t next = 0;
        std::chrono::milliseconds spacing {0};
        std::chrono::milliseconds due {0};
    };
    struct Turn
    {
        Feed *feed = nullptr;
        size_t query = 0;
        std::chrono::milliseconds at {0};
    };
    Turn turnOf(Feed &feed) const;
    Turn nextTurn();
    void schedule();
    void ask(const Turn &turn);
    void onAnswer(Feed &feed, size_t index, const HttpOutcome &outcome);
    Result<Unit> read(Feed &feed, size_t index, const PolledPage &page) const;
    void fail(Query &query, const QString &words, bool needsPerson, bool isLogin);
    std::chrono::milliseconds jittered(std::chrono::milliseconds span) const;

    Clock &m_clock;
    const Setup m_setup;
    const std::function<quint32()> m_random;
    const std::shared_ptr<Pace> m_pace;
    const Reader m_reader;
    std::unique_ptr<HttpSender> m_http;
    Feed m_channels;
    Feed m_queues;
    QString m_password;
    std::unique_ptr<Alarm> m_alarm;
    quint64 m_run = 0; ///< Answers of an earlier one are not heard.
};

/// Why a page's answer cannot be used, in words for people; the body itself is judged by its
/// reader. Refused: the login.
Result<PolledPage> pageFrom(const HttpOutcome &outcome);
/// How every request of this protocol is sent.
HttpRules httpRules(const Setup &setup, std::chrono::milliseconds limit, qsizetype maxBody);
/// "Authorization: Basic …"; nothing without a user. The page wants it, and no question is asked
/// before.
QList<HttpRequest::Header> authorization(const Setup &setup, const QString &password);

} // namespace Jackfield::Ipbx
