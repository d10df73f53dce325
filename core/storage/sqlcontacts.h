// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/contacts/contactsource.h"
#include "core/domain/secretstore.h"

namespace Jackfield {

struct SqlContactsSetup;

/// Contacts in a site's database (PostgreSQL, ODBC, SQLite), asked for each number and name:
/// read-only, one SELECT with bound values, at most two seconds. The password of its user is kept
/// as "password" of "contacts-<id>".
class SqlContactSource final : public ContactSource
{
    Q_OBJECT
public:
    /// `clock` and `secrets` must outlive it.
    SqlContactSource(Clock &clock, SecretStore &secrets, SqlContactsSetup setup, const QString &id,
                     const QString &label, QObject *parent = nullptr);
    ~SqlContactSource() override; ///< Does not wait. Open questions are answered with Cancelled.

    void open() override { }
    void cancel() override;
    void reload() override;
    bool isAsked() const override { return true; }
    Pending<Result<Cards>> lookUp(const QString &key, const QStringList &spellings) override;
    /// No card where the source has no search_query.
    Pending<Result<Cards>> search(const QString &text, int limit) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// kind = "sql". `clock` and `secrets` must outlive what it makes.
ContactSourceMaker sqlContactSource(Clock &clock, SecretStore &secrets);

} // namespace Jackfield
