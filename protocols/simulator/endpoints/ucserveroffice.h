// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/simulator/endpoints/ucserverlines.h"
#include "protocols/simulator/endpoints/ucserveroptions.h"

namespace Jackfield::Simulator {

/// What the two ways to the simulated UCServer have in common: its options, users, sessions and
/// lines, and what an administrator does there.
class UcServerOffice final : public QObject
{
    Q_OBJECT
public:
    struct Account
    {
        QString user;
        QStringList lines; ///< Extensions of its own; the first is the primary one.
    };
    template<typename T>
    using Login = tl::expected<T, int>; ///< Or a LogonError (1.2).

    /// `exchange` must outlive the office; `seed` is that of every id.
    UcServerOffice(Exchange &exchange, quint32 seed, QObject *parent = nullptr);
    ~UcServerOffice() override;

    Exchange &exchange() const { return m_exchange; }
    Clock &clock() const;
    UcServerIds &ids() { return m_ids; }
    UcServerLines &lines() { return m_lines; }

    const UcServerOptions &options() const { return m_options; }
    /// At once, TLS for new connections. Malformed: no certificate can be made; nothing has changed
    /// then.
    Result<Unit> setOptions(const UcServerOptions &options);
    QSslConfiguration tlsConfiguration() const;
    QString pin() const; ///< Of the certificate in use.
    /// For the journal; empty: no TLS is offered.
    QString certificateInWords() const;

    Login<Account> checkPassword(const QString &user, const QString &password) const;
    Login<Account> checkToken(const QString &token) const;
    QString issueToken(const QString &user);
    const Account *findSession(const QString &id) const; ///< Null: unknown, or it has expired.
    QString addSession(const Account &account); ///< It expires like one without a message.
    void holdSession(const QString &id); ///< It has a WebSocket: that one counts.
    void endSession(const QString &id); ///< Whatever is left of it.

    /// Extensions that somebody may see, the own ones first; removed ones are not among them.
    QStringList linesFor(const Account &account, UcServer::LineScope scope) const;
    bool isThere(const QString &extension) const; ///< And not removed.

    /// {"does": "monitor-stopped", "line"?} | {"does": "line-removed" | "line-added", "line"} |
    /// {"does": "line-status", "line", "status"} | {"does": "sort-order", "lines": […]} |
    /// {"does": "projects", "line", "location", "projects": [{"name", "pin"}]}. Malformed: another.
    Result<Unit> administer(const QJsonObject &what);

Q_SIGNALS:
    void sessionEnded(const QString &id);
    void lineAdded(const QString &extension);
    void lineRemoved(const QString &extension);
    void monitorsStopped(const QString &extension); ///< Empty: on all lines.
    void sortOrderChanged(const QStringList &extensions);

private:
    struct Session
    {
        Account account;
        std::unique_ptr<Alarm> expiry;
    };
    Account accountOf(const QString &user) const;
    bool administerLine(const QString &does, const QString &line, const QJsonObject &what);

    Exchange &m_exchange;
    UcServerIds m_ids;
    UcServerLines m_lines;
    UcServerOptions m_options;
    TestCertificates m_certificates;
    std::map<QString, Session> m_sessions;
    std::map<QString, QString> m_tokens; ///< Issued ones: whose.
    std::set<QString> m_removed; ///< Lines.
};

} // namespace Jackfield::Simulator
