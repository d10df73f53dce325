// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/contacts/contactbook.h"
#include "core/contacts/contactsource.h"

#include <QHash>

#include <memory>
#include <vector>

namespace Jackfield {

/// The user's contacts, of all sources together. What they are found by is made on a thread of its
/// own whenever cards come or go; until it is ready (changed()) the former cards answer.
class Contacts : public QObject
{
    Q_OBJECT
public:
    struct SourceStatus
    {
        QString id;
        QString label;
        bool isLoading = false;
        qint64 done = 0; ///< While loading; of `total`, which may be 0: not known.
        qint64 total = 0;
        qsizetype cards = 0;
        QString words; ///< Trouble or a warning, for people; empty: none.
        bool operator==(const SourceStatus &) const = default;
    };
    static constexpr std::chrono::minutes keptFor {10}; ///< What an asked source said of a number.

    /// `clock` must outlive it.
    explicit Contacts(Clock &clock, QObject *parent = nullptr);
    ~Contacts() override;

    /// How numbers are compared from now on.
    void setNumberKeys(const NumberKeys &keys);
    const NumberKeys &numberKeys() const;
    /// In the place of those there were, and opens them. Equal ones are not kept: the caller
    /// compares settings.
    void setSources(std::vector<std::unique_ptr<ContactSource>> sources);
    QList<SourceStatus> sources() const;
    void cancel(const QString &source);
    void reload(const QString &source);

    /// By what is known now; at once. Where a source has to be asked for it, it is, and
    /// matchFound() tells what came. `number`: any spelling.
    ContactMatch match(const QString &number);
    /// What match() would say, without asking anybody.
    ContactMatch known(const QString &number) const;
    QList<ContactCard> search(const QString &text, int limit = 20) const; ///< In memory only.
    /// As search(), then once more whenever an asked source has answered; the last list is whole.
    /// A new one ends the one before.
    void searchAll(const QString &text, int limit = 50);
    qsizetype size() const;

Q_SIGNALS:
    void
    matchFound(const QString &key); ///< match() of numbers with this key says more than before.
    void changed(); ///< Cards of a source came or went: any match may be another one.
    void sourcesChanged(); ///< sources()
    /// `isWhole`: every source has answered, or failed.
    void found(const QString &text, const QList<Jackfield::ContactCard> &cards, bool isWhole);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace Jackfield
