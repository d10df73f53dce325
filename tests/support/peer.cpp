// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peer.h"

#include "tests/support/childprocess.h"

#include <QDataStream>
#include <QElapsedTimer>
#include <QHash>
#include <QIODevice>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Jackfield {

using Step = PeerScript::Step;
using std::chrono::milliseconds;

namespace {

    struct Address
    {
        sockaddr_storage storage {};
        socklen_t size = 0;
        const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&storage); }
    };

    Address addressOf(PeerScript::Transport transport, const QByteArray &text, quint16 port)
    {
        Address address;
        if (transport == PeerScript::Transport::Local) {
            auto *local = reinterpret_cast<sockaddr_un *>(&address.storage);
            local->sun_family = AF_UNIX;
            qstrncpy(local->sun_path, text.constData(), sizeof local->sun_path);
            address.size = sizeof *local;
        } else if (text.contains(':')) {
            auto *six = reinterpret_cast<sockaddr_in6 *>(&address.storage);
            six->sin6_family = AF_INET6;
            six->sin6_port = htons(port);
            inet_pton(AF_INET6, text.constData(), &six->sin6_addr);
            address.size = sizeof *six;
        } else {
            auto *four = reinterpret_cast<sockaddr_in *>(&address.storage);
            four->sin_family = AF_INET;
            four->sin_port = htons(port);
            inet_pton(AF_INET, text.constData(), &four->sin_addr);
            address.size = sizeof *four;
        }
        return address;
    }

    /// One connection, worked with blocking calls.
    class Connection
    {
    public:
        explicit Connection(const PeerScript &script)
            : m_script(script)
        {
            const bool isUdp = script.transport == PeerScript::Transport::Udp;
            const Address to = addressOf(script.transport, script.address, script.port);
            m_socket = socket(to.get()->sa_family, isUdp ? SOCK_DGRAM : SOCK_STREAM, 0);
            const int on = 1;
            setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            const Address from = addressOf(script.transport, script.from, 0);
            if (!script.from.isEmpty() && bind(m_socket, from.get(), from.size) != 0)
                return;
            m_timer.start();
            m_answer.connected = connect(m_socket, to.get(), to.size) == 0;
            m_isOpen = m_answer.connected;
        }
        ~Connection() { end(); }
        Q_DISABLE_COPY_MOVE(Connection)

        void run(const Step &step)
        {
            switch (step.kind) {
            case Step::Kind::Send:
                return send(step.bytes);
            case Step::Kind::Pause:
                return listenFor(step.time);
            case Step::Kind::SendEvery:
                for (; m_isOpen && m_timer.elapsed() < 30'000; listenFor(step.time))
                    send(step.bytes);
                return;
            case Step::Kind::HalfClose:
            case Step::Kind::Close:
                if (m_isOpen)
                    shutdown(m_socket, SHUT_WR);
                return listenFor(patience);
            case Step::Kind::Reset: {
                const linger now {1, 0};
                setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
                return end();
            }
            case Step::Kind::Another:
                return end();
            }
        }
        /// Behind the last step.
        PeerAnswer finish()
        {
            const bool isUdp = m_script.transport == PeerScript::Transport::Udp;
            if (m_script.goesAtOnce) {
                end();
            } else if (m_isOpen && isUdp) {
                listenFor(milliseconds(200)); // nothing is to come back
            } else if (m_isOpen) {
                if (!m_script.staysOpen)
                    shutdown(m_socket, SHUT_WR);
                listenFor(patience);
            }
            return m_answer;
        }

    private:
        static constexpr milliseconds patience {20'000};

        void send(const QByteArray &bytes)
        {
            const qsizetype segment = m_script.bytewise ? 1 : bytes.size();
            if (bytes.isEmpty() && m_isOpen) // an empty datagram is one too
                ::send(m_socket, "", 0, MSG_NOSIGNAL);
            for (qsizetype at = 0; at < bytes.size() && m_isOpen;) {
                const auto sent = ::send(m_socket, bytes.constData() + at,
                                         size_t(qMin(segment, bytes.size() - at)), MSG_NOSIGNAL);
                if (sent < 0) // closed by the other side; its words may still be read
                    return;
                at += sent;
                if (m_script.bytewise)
                    usleep(500);
            }
        }
        void listenFor(milliseconds time)
        {
            QElapsedTimer timer;
            timer.start();
            while (m_isOpen && timer.elapsed() < time.count()) {
                pollfd waiting {m_socket, POLLIN, 0};
                if (poll(&waiting, 1, int(time.count() - timer.elapsed())) > 0)
                    read();
            }
        }
        void read()
        {
            char buffer[4096];
            const auto size = recv(m_socket, buffer, sizeof buffer, 0);
            if (size > 0) {
                m_answer.bytes.append(buffer, qsizetype(size));
                return;
            }
            if (m_script.transport == PeerScript::Transport::Udp)
                return;
            m_answer.closed = true;
            end();
        }
        void end()
        {
            if (m_socket >= 0)
                close(m_socket);
            if (m_isOpen)
                m_answer.took = milliseconds(m_timer.elapsed());
            m_socket = -1;
            m_isOpen = false;
        }

        const PeerScript &m_script;
        QElapsedTimer m_timer;
        int m_socket = -1;
        bool m_isOpen = false;
        PeerAnswer m_answer;
    };

    /// The steps, cut at each connection of its own.
    QList<QList<Step>> stepsOfEach(const PeerScript &script)
    {
        QList<QList<Step>> all {{}};
        for (const Step &step : script.steps) {
            if (step.kind == Step::Kind::Another)
                all.append(QList<Step> {{Step::Kind::Pause, {}, step.time}});
            else
                all.last().append(step);
        }
        for (qsizetype i = 1; i < all.size(); ++i)
            if (all[i].size() == 1)
                all[i] += all.first();
        return all;
    }

    QByteArray work(const PeerScript &script)
    {
        std::vector<std::unique_ptr<Connection>> open;
        for (int i = 0; i < script.idle; ++i)
            open.push_back(std::make_unique<Connection>(script));
        const qsizetype first = qsizetype(open.size());
        QByteArray result;
        QDataStream out(&result, QIODevice::WriteOnly);
        for (const QList<Step> &steps : stepsOfEach(script)) {
            // The pause between two connections is before the second is made.
            const bool pauses = qsizetype(open.size()) > first;
            if (pauses)
                usleep(useconds_t(steps.first().time.count() * 1000));
            open.push_back(std::make_unique<Connection>(script));
            for (qsizetype i = pauses ? 1 : 0; i < steps.size(); ++i)
                open.back()->run(steps[i]);
        }
        for (size_t i = size_t(first); i < open.size(); ++i) {
            const PeerAnswer answer = open[i]->finish();
            out << answer.bytes << answer.connected << answer.closed << qint64(answer.took.count());
        }
        return result;
    }

    std::optional<Step> stepFor(const BadPiece &piece)
    {
        const auto time = timeOf(piece.arguments.value(0));
        const QHash<QString, Step::Kind> plain {
            {QStringLiteral("CLOSE"), Step::Kind::Close},
            {QStringLiteral("FIN"), Step::Kind::HalfClose},
            {QStringLiteral("RST"), Step::Kind::Reset},
            {QStringLiteral("SECOND_CONNECTION"), Step::Kind::Another},
            {QStringLiteral("WAIT"), Step::Kind::Pause},
            {QStringLiteral("SILENT"), Step::Kind::Pause},
            {QStringLiteral("SPLIT"), Step::Kind::Pause},
            {QStringLiteral("EVERY"), Step::Kind::SendEvery}};
        if (piece.macro.isEmpty())
            return Step {Step::Kind::Send, piece.bytes, {}};
        if (!plain.contains(piece.macro))
            return {};
        return Step {plain[piece.macro], unescaped(piece.arguments.value(1)),
                     time.value_or(milliseconds(0))};
    }

} // namespace

PeerScript peerScript(const QList<BadPiece> &pieces, QStringList *unknown)
{
    PeerScript script;
    for (const BadPiece &piece : pieces) {
        const QString argument = piece.arguments.value(0);
        if (const auto step = stepFor(piece))
            script.steps.append(*step);
        else if (piece.macro == QLatin1String("PEER_UID"))
            script.user = argument.toUInt();
        else if (piece.macro == QLatin1String("PEER_CLOSES_AT_ONCE"))
            script.goesAtOnce = true;
        else if (piece.macro == QLatin1String("BYTEWISE"))
            script.bytewise = true;
        else if (piece.macro == QLatin1String("CONNECT"))
            script.idle = qMax(0, argument.toInt() - 1);
        else if (piece.macro == QLatin1String("SRC"))
            script.from = argument.section(u':', 0, 0).toLatin1();
        else if (unknown)
            unknown->append(piece.macro);
    }
    return script;
}

std::unique_ptr<ChildProcess> startPeer(const PeerScript &script)
{
    return std::make_unique<ChildProcess>([&script] { return work(script); }, script.user);
}

QByteArray sendFlood(const PeerScript &script, int perSecond, std::chrono::seconds time)
{
    Connection connection(script);
    QElapsedTimer timer;
    timer.start();
    qint64 sent = 0;
    while (timer.elapsed() < milliseconds(time).count()) {
        for (; sent < timer.elapsed() * perSecond / 1000; ++sent)
            connection.run(script.steps.first());
        usleep(1000);
    }
    return QByteArray::number(sent);
}

QList<PeerAnswer> peerAnswers(const std::optional<QByteArray> &result)
{
    QList<PeerAnswer> answers;
    QDataStream in(result.value_or(QByteArray()));
    while (!in.atEnd()) {
        PeerAnswer answer;
        qint64 took = 0;
        in >> answer.bytes >> answer.connected >> answer.closed >> took;
        answer.took = milliseconds(took);
        answers.append(answer);
    }
    return answers;
}

QList<PeerAnswer> runPeer(const PeerScript &script)
{
    return peerAnswers(startPeer(script)->finish());
}

} // namespace Jackfield
