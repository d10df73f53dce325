// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/jsonlines.h"
#include "app/inbound/jsonrpc.h"
#include "core/base/clock.h"
#include "core/base/pending.h"

#include <QHash>
#include <QLocalSocket>

#include <memory>

namespace Jackfield {

/// Talks to a running instance over its control socket; what `jackfieldctl` and a second start use.
class ControlClient : public QObject
{
    Q_OBJECT
public:
    struct Failure
    {
        enum class Kind {
            NoInstance, ///< Nobody listens.
            Stranger, ///< Somebody of another user listens; no byte was sent.
            Lost, ///< The connection ended between the request and its answer.
            TimedOut, ///< No answer in time; the request may have been carried out.
            TooLong, ///< The instance would not read so much; no byte was sent.
            Answered, ///< The instance answered with `failure`.
        };
        Kind kind = Kind::NoInstance;
        JsonRpc::Failure answer;
    };
    using Answer = tl::expected<QJsonValue, Failure>;

    /// `clock` must outlive the client.
    ControlClient(Clock &clock, QString socketPath, QObject *parent = nullptr);
    ~ControlClient() override; ///< Open calls are answered Lost.

    /// Connects when it is not connected. Answered exactly once; TooLong at once.
    Pending<Answer> call(const QString &method, const QJsonObject &params,
                         std::chrono::milliseconds timeout);

Q_SIGNALS:
    void changed(const QJsonObject &change); ///< After the method `watch`.
    void closed(); ///< The connection has ended, behind the answers to what was open.

private:
    struct Call
    {
        Resolver<Answer> resolver;
        QByteArray line; ///< Until it is sent.
        std::unique_ptr<Alarm> deadline;
    };
    static constexpr qsizetype maxAnswer = 64 << 20; ///< Bytes of one line.

    void greet();
    void lose();
    void read();
    void leave(Failure::Kind kind);
    void finish(int id, const Answer &answer);

    Clock &m_clock;
    QString m_path;
    QLocalSocket m_socket;
    JsonLines m_lines {maxAnswer};
    QHash<int, std::shared_ptr<Call>> m_calls;
    int m_lastId = 0;
    bool m_greeted = false; ///< Connected, to a process of our own user.
};

} // namespace Jackfield
