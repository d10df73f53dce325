// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/gateconnection.h"

#include "core/base/log.h"
#include "core/base/overloaded.h"
#include "core/base/redact.h"

#include <algorithm>
#include <variant>

namespace Jackfield {

namespace {

    using namespace std::chrono_literals;
    using Verdict = TextAnswer::Verdict;

    HttpStatus statusOf(Verdict verdict)
    {
        switch (verdict) {
        case Verdict::Ordered:
        case Verdict::Asked:
            return HttpStatus::NoContent;
        case Verdict::Malformed:
            return HttpStatus::BadRequest;
        case Verdict::Foreign:
        case Verdict::Refused:
            return HttpStatus::Forbidden;
        case Verdict::TooMany:
            return HttpStatus::TooManyRequests;
        case Verdict::NotPossible:
            return HttpStatus::ServiceUnavailable;
        }
        Q_UNREACHABLE();
    }

    /// Emergency calls are never muted (security.md 3.5). Which numbers these are is not known
    /// here, but they are short, an outside line before them included.
    bool mayBeEmergency(const TapiMaster::TextCommand &command)
    {
        return command.argument.size() <= 6;
    }

} // namespace

GateConnection::GateConnection(GateServices &services, const LoopbackListener::Accepted &accepted,
                               const SocketOwner &owner, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_peer(accepted.ends.peer)
    , m_owner(owner)
    , m_acceptedAt(services.clock.monotonic())
    , m_socket(accepted.descriptor)
{
    connect(&m_socket, &PeerSocket::received, this, &GateConnection::take);
    connect(&m_socket, &PeerSocket::readEnded, this, &GateConnection::takeEnd);
    connect(&m_socket, &PeerSocket::closed, this, &GateConnection::end);
    setDeadline(idleTime);
}

GateConnection::~GateConnection() = default;

void GateConnection::readNow()
{
    m_socket.readNow();
}

void GateConnection::setDeadline(std::chrono::milliseconds delay)
{
    m_deadline = m_services.clock.after(std::max(delay, 0ms), [this] { timeOut(); });
}

void GateConnection::take(const QByteArray &bytes)
{
    if (m_isHttp)
        return takeHttp(bytes);
    run(m_conversation.feed(bytes));
    if (m_state != State::Talking)
        return;
    if (m_conversation.state() == TextConversation::State::Http)
        return startHttp();
    if (m_conversation.end() == TextConversation::End::Tls)
        qCWarning(logInbound, "https:// was used on the http port; closed");
    else if (m_conversation.end() == TextConversation::End::Foreign)
        refuse(QStringLiteral("not a command, closed: %1")
                   .arg(oneLine(QString::fromLatin1(m_conversation.offence()))));
    else if (m_conversation.end() == TextConversation::End::TooLong)
        refuse(QStringLiteral("a line without an end, closed"));
    if (m_conversation.state() == TextConversation::State::Over)
        end();
}

void GateConnection::takeEnd()
{
    run(m_conversation.finish());
    if (m_state == State::Talking)
        end();
}

void GateConnection::timeOut()
{
    if (m_state == State::Talking && m_isHttp)
        refuse(HttpStatus::RequestTimeout, QStringLiteral("http_refused"));
    else
        end();
}

void GateConnection::run(const TextConversation::Commands &commands)
{
    for (const auto &command : commands) {
        if (m_state == State::Talking) // who carries it out may end us
            run(command);
    }
}

void GateConnection::run(const Result<TapiMaster::TextCommand> &command)
{
    m_hasAsked = true;
    setDeadline(idleTime);
    if (!command)
        return refuse(command.error().detail);
    const Source source {Source::Kind::Program,
                         {},
                         m_owner.user == SocketOwner::User::Own ? Source::Trust::Proved
                                                                : Source::Trust::Unproved};
    const TextAnswer answer = m_services.carryOut(*command, source, m_peer.address,
                                                  [this](Source &asker) { describe(asker); });
    if (!answer.isTaken())
        refuse(answer.words);
}

void GateConnection::refuse(const QString &words)
{
    m_services.count(QStringLiteral("text_refused"), 1);
    qCInfo(logInbound, "text command refused: %s", qUtf8Printable(oneLine(words)));
}

void GateConnection::describe(Source &source)
{
    if (m_owner.user != SocketOwner::User::Own)
        return;
    if (!m_program)
        m_program = findProgram();
    source.origin = m_program->path;
    source.pid = m_program->pid;
}

// A search that takes long is not followed by another at once: of a flood of connections some stay
// unnamed, and the window stays alive.
SocketProgram GateConnection::findProgram()
{
    const auto begin = m_services.clock.monotonic();
    if (begin < m_services.nextProgramSearch)
        return {};
    const SocketProgram program = programOfSocket(m_owner.inode, m_services.clock);
    const auto end = m_services.clock.monotonic();
    m_services.nextProgramSearch = end + 3 * (end - begin);
    return program;
}

void GateConnection::startHttp()
{
    m_isHttp = true;
    if (!m_services.http) {
        m_services.count(QStringLiteral("http_refused"), 1);
        return end();
    }
    setDeadline(m_acceptedAt + requestTime - m_services.clock.monotonic());
    takeHttp(m_conversation.takeHttp());
}

void GateConnection::takeHttp(const QByteArray &bytes)
{
    if (m_head) {
        m_form += bytes;
    } else {
        auto outcome = m_reader.feed(bytes);
        if (!outcome)
            return;
        if (!*outcome)
            return refuse(outcome->error(), QStringLiteral("http_refused"));
        m_head = *std::move(*outcome);
        m_form = m_reader.rest();
        judge(std::nullopt);
    }
    if (m_state == State::Talking && m_form.size() >= m_formSize)
        judge(QByteArrayView(m_form).first(m_formSize));
}

void GateConnection::judge(std::optional<QByteArrayView> form)
{
    const PeerOwner owner =
        m_owner.user == SocketOwner::User::Own ? PeerOwner::Own : PeerOwner::Unknown;
    std::visit(Overloaded {
                   [this](const HttpGate::Ask &ask) { carryOut(ask); },
                   [this](const HttpGate::FormWanted &wanted) { m_formSize = wanted.size; },
                   [this](const HttpGate::Refusal &refusal) {
                       refuse(refusal.status, QString::fromLatin1(refusal.counter));
                   },
               },
               m_services.gate.judge(*m_head, owner, form));
}

void GateConnection::carryOut(const HttpGate::Ask &ask)
{
    m_hasAsked = true;
    if (ask.wrongToken)
        m_services.tokens.note(ask.source);
    const auto muted = m_services.tokens.mutedFor(ask.source);
    if (muted > 0s && !mayBeEmergency(ask.command)) {
        m_services.count(QStringLiteral("token_muted"), 1);
        return answer(HttpStatus::TooManyRequests, muted);
    }
    const TextAnswer answered =
        m_services.carryOut(ask.command, ask.source, m_peer.address, [this](Source &asker) {
            if (asker.kind == Source::Kind::Program) // a page is named by its browser
                describe(asker);
        });
    if (!answered.isTaken()) {
        m_services.count(QStringLiteral("http_refused"), 1);
        qCInfo(logInbound, "HTTP request refused: %s", qUtf8Printable(oneLine(answered.words)));
    }
    answer(statusOf(answered.verdict), answered.retryAfter);
}

void GateConnection::refuse(HttpStatus status, const QString &counter)
{
    m_services.count(counter, 1);
    qCInfo(logInbound, "HTTP request refused: %d %s", int(status), qUtf8Printable(counter));
    answer(status);
}

void GateConnection::answer(HttpStatus status, std::chrono::seconds retryAfter)
{
    if (m_state != State::Talking)
        return;
    m_state = State::Answered;
    m_hasAsked = true;
    setDeadline(answerTime);
    m_socket.finish(httpAnswer(status, retryAfter));
}

// May run inside a signal of the socket, which dies with us, later.
void GateConnection::end()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_deadline.reset();
    m_socket.close();
    Q_EMIT ended();
}

} // namespace Jackfield
