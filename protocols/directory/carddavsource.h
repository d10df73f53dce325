// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/contacts/contactsource.h"
#include "core/domain/secretstore.h"
#include "protocols/directory/carddavsetup.h"

namespace Jackfield {

/// Address books of a CardDAV server (RFC 6352), in memory, looked at again every few minutes. The
/// password is kept as "password" of "contacts-<id>". After the third refused password in a row the
/// server is not asked again until reload() (security.md T83).
class CardDavSource final : public ContactSource
{
    Q_OBJECT
public:
    static constexpr int mostRejections = 3;

    /// `clock` and `secrets` must outlive it.
    CardDavSource(Clock &clock, SecretStore &secrets, HttpSenderFactory http, CardDavSetup setup,
                  const QString &id, const QString &label, QObject *parent = nullptr);
    ~CardDavSource() override;

    void open() override;
    void cancel() override;
    void reload() override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// kind = "carddav". `clock` and `secrets` must outlive what it makes.
ContactSourceMaker cardDavContactSource(Clock &clock, SecretStore &secrets, HttpSenderFactory http);

} // namespace Jackfield
