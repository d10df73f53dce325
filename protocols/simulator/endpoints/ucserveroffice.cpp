// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserveroffice.h"

#include "protocols/simulator/exchange.h"
#include "protocols/ucserver/ctinumbers.h"

#include <QJsonArray>
#include <QSslConfiguration>

#include <algorithm>

namespace Jackfield::Simulator {

using namespace UcServer;

UcServerOffice::UcServerOffice(Exchange &exchange, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_exchange(exchange)
    , m_ids(seed)
    , m_lines(exchange, m_ids)
    , m_certificates(exchange.clock())
{ }

UcServerOffice::~UcServerOffice() = default;

Clock &UcServerOffice::clock() const
{
    return m_exchange.clock();
}

Result<Unit> UcServerOffice::setOptions(const UcServerOptions &options)
{
    const bool needsTls = options.webTls || options.tcpTls != UcServerOptions::TcpTls::Plain;
    if (needsTls) {
        if (const auto made = m_certificates.make(options.certificate); !made)
            return made;
    }
    m_options = options;
    return Unit {};
}

QSslConfiguration UcServerOffice::tlsConfiguration() const
{
    return m_certificates.configuration(m_options.certificate);
}

QString UcServerOffice::pin() const
{
    return m_certificates.pin(m_options.certificate);
}

QString UcServerOffice::certificateInWords() const
{
    return pin().isEmpty() ? QString() : m_certificates.inWords(m_options.certificate);
}

/// Who has no lines has the one with the user's name, or else the first one.
UcServerOffice::Account UcServerOffice::accountOf(const QString &user) const
{
    Account account {user, m_options.users.value(user).lines};
    if (account.lines.isEmpty() && !m_exchange.extensions().empty())
        account.lines.append(
            m_exchange.findExtension(user) ? user : m_exchange.extensions().begin()->first);
    return account;
}

UcServerOffice::Login<UcServerOffice::Account>
UcServerOffice::checkPassword(const QString &user, const QString &password) const
{
    if (m_options.logonError != 0)
        return tl::unexpected(m_options.logonError);
    const auto known = m_options.users.constFind(user);
    const bool isRight = m_options.users.isEmpty()
        ? !user.isEmpty()
        : known != m_options.users.cend() && known->password == password;
    if (!isRight)
        return tl::unexpected(int(LogonError::wrongCredentials));
    return accountOf(user);
}

UcServerOffice::Login<UcServerOffice::Account>
UcServerOffice::checkToken(const QString &token) const
{
    if (m_options.logonError != 0)
        return tl::unexpected(m_options.logonError);
    if (const auto issued = m_tokens.find(token); issued != m_tokens.end())
        return accountOf(issued->second);
    const auto &users = m_options.users;
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        if (!token.isEmpty() && it->token == token)
            return accountOf(it.key());
    }
    return tl::unexpected(int(LogonError::wrongCredentials));
}

QString UcServerOffice::issueToken(const QString &user)
{
    const QString token = m_ids.digits();
    m_tokens[token] = user;
    return token;
}

const UcServerOffice::Account *UcServerOffice::findSession(const QString &id) const
{
    const auto session = m_sessions.find(id);
    return session == m_sessions.end() ? nullptr : &session->second.account;
}

QString UcServerOffice::addSession(const Account &account)
{
    const QString id = m_ids.digits();
    Session &session = m_sessions[id];
    session.account = account;
    if (m_options.keepAlive != 0)
        session.expiry = clock().after(std::chrono::seconds(m_options.keepAlive),
                                       [this, id] { endSession(id); });
    return id;
}

void UcServerOffice::holdSession(const QString &id)
{
    if (const auto session = m_sessions.find(id); session != m_sessions.end())
        session->second.expiry.reset();
}

void UcServerOffice::endSession(const QString &id)
{
    if (const auto ended = m_sessions.extract(id); !ended.empty())
        Q_EMIT sessionEnded(id);
}

QStringList UcServerOffice::linesFor(const Account &account, LineScope scope) const
{
    QStringList lines = account.lines;
    if (scope != LineScope::Own) {
        for (const auto &[number, extension] : m_exchange.extensions()) {
            if (!lines.contains(number))
                lines.append(number);
        }
    }
    lines.removeIf([this](const QString &line) { return !isThere(line); });
    return lines;
}

bool UcServerOffice::isThere(const QString &extension) const
{
    return m_exchange.findExtension(extension) && m_removed.count(extension) == 0;
}

Result<Unit> UcServerOffice::administer(const QJsonObject &what)
{
    const QString does = what[QLatin1String("does")].toString();
    const QString line = what[QLatin1String("line")].toString();
    if (does == QLatin1String("monitor-stopped")) {
        Q_EMIT monitorsStopped(line);
    } else if (does == QLatin1String("sort-order") && what[QLatin1String("lines")].isArray()) {
        Q_EMIT sortOrderChanged(what[QLatin1String("lines")].toVariant().toStringList());
    } else if (!m_exchange.findExtension(line) || !administerLine(does, line, what)) {
        return failure(Error::Code::Malformed,
                       QStringLiteral("does must be monitor-stopped, sort-order {lines}, or with "
                                      "the line of an extension line-added, line-removed, "
                                      "line-status {status}, projects {location, projects}"));
    }
    return Unit {};
}

bool UcServerOffice::administerLine(const QString &does, const QString &line,
                                    const QJsonObject &what)
{
    if (does == QLatin1String("line-removed")) {
        if (m_removed.insert(line).second) {
            Q_EMIT monitorsStopped(line);
            Q_EMIT lineRemoved(line);
        }
    } else if (does == QLatin1String("line-added")) {
        if (m_removed.erase(line) != 0)
            Q_EMIT lineAdded(line);
    } else if (does == QLatin1String("line-status")) {
        m_lines.setOpenStatus(line, what[QLatin1String("status")].toInt());
    } else if (does == QLatin1String("projects")) {
        std::vector<ProjectPinRule> projects;
        for (const QJsonValue project : what[QLatin1String("projects")].toArray()) {
            ProjectPinRule rule;
            rule.projectName = project[QLatin1String("name")].toString();
            rule.projectPin = project[QLatin1String("pin")].toString();
            projects.push_back(rule);
        }
        m_lines.tellProjects(line, what[QLatin1String("location")].toString(), std::move(projects));
    } else {
        return false;
    }
    return true;
}

} // namespace Jackfield::Simulator
