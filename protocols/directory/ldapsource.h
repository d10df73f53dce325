// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/contacts/contactsource.h"
#include "core/domain/secretstore.h"
#include "protocols/directory/ldapsetup.h"

namespace Jackfield {

/// An LDAP directory, asked for each number and name, one question after the other. The password of
/// its user is kept as "password" of "contacts-<id>". After the third refused password in a row it
/// is not asked again until reload(), so that no account is locked (security.md T83).
class LdapSource final : public ContactSource
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds limit {5000}; ///< Of each question.
    static constexpr int mostRejections = 3;

    /// `clock` and `secrets` must outlive it.
    LdapSource(Clock &clock, SecretStore &secrets, LdapSetup setup, const QString &id,
               const QString &label, QObject *parent = nullptr);
    ~LdapSource() override; ///< Does not wait. Open questions are answered with Cancelled.

    void open() override { }
    void cancel() override;
    void reload() override;
    bool isAsked() const override { return true; }
    Pending<Result<Cards>> lookUp(const QString &key, const QStringList &spellings) override;
    Pending<Result<Cards>> search(const QString &text, int limit) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// kind = "ldap". `clock` and `secrets` must outlive what it makes.
ContactSourceMaker ldapContactSource(Clock &clock, SecretStore &secrets);

} // namespace Jackfield
