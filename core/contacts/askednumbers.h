// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactbook.h"

#include <QHash>
#include <QSet>

#include <chrono>

namespace Jackfield {

/// What sources that are asked said of numbers, for a while.
class AskedNumbers
{
public:
    static constexpr qsizetype most = 200; ///< Numbers; the oldest one goes first.

    /// True the first time within `keptFor`: the source is to be asked for `key`.
    bool begin(const QString &key, const QString &source, std::chrono::milliseconds now,
               std::chrono::milliseconds keptFor);
    /// False: it says nothing that was not known, or nobody remembers the question.
    bool add(const QString &key, const QList<ContactCard> &cards, const NumberKeys &keys);
    ContactMatch match(const QString &key) const;
    void clear();

private:
    struct Number
    {
        std::chrono::milliseconds since {0};
        QSet<QString> sources; ///< Asked.
        ContactMatch match;
    };
    void dropOld(std::chrono::milliseconds now, std::chrono::milliseconds keptFor);

    QHash<QString, Number> m_numbers;
    QStringList m_order; ///< Keys, the oldest first.
};

/// The better one of two; both together if they are equally good.
ContactMatch mergedMatch(const ContactMatch &one, const ContactMatch &other);

} // namespace Jackfield
