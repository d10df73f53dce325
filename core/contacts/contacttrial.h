// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/contacts/contactsource.h"
#include "core/dialing/numberkeys.h"
#include "core/domain/secretstore.h"

namespace Jackfield {

/// What came of trying a source.
struct ContactTrialOutcome
{
    bool isAsked = false; ///< `cards` are those that fit the question, else all there are.
    qsizetype cards = 0;
    QString warning; ///< Translated: what was left out. Empty: nothing.
    bool operator==(const ContactTrialOutcome &) const = default;
};

/// Tries sources that need not be kept: reads all they have, or asks them. Nothing waits.
class ContactTrial final : public QObject
{
    Q_OBJECT
public:
    struct Wish
    {
        QString id;
        QVariantMap config; ///< A table of [contacts] sources.
        QString password; ///< Typed, goes before the one that is kept. Empty: that one.
        QString question; ///< Name or number, for a source that is asked. Empty: any number.
        bool mayUseKept = true; ///< Else nobody gets the one that is kept.
    };
    /// Makes sources of that kind that read their passwords there; null: no such kind.
    using Makers = std::function<ContactSourceMaker(const QString &kind, SecretStore &secrets)>;
    static constexpr std::chrono::seconds patience {60};

    /// `clock` and `secrets` must outlive it.
    ContactTrial(Clock &clock, SecretStore &secrets, Makers makers, QObject *parent = nullptr);
    void setNumberKeys(const NumberKeys &keys) { m_keys = keys; } ///< How numbers are asked for.

    /// Errors with words for people: those of the maker and of the source; TimedOut after
    /// `patience`; Cancelled when this dies.
    Pending<Result<ContactTrialOutcome>> run(const Wish &wish);

private:
    Clock &m_clock;
    SecretStore &m_secrets;
    const Makers m_makers;
    NumberKeys m_keys;
};

} // namespace Jackfield
