// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"

#include <QString>
#include <QStringList>

namespace Jackfield {

/// Tells whether two spellings are one number: a caller's, a contact's, a journal's.
class NumberKeys
{
public:
    NumberKeys() = default;
    explicit NumberKeys(Location location);

    /// "+498912345" for an outside number (from any national spelling, with or without the
    /// outside-line prefix), the digits for an extension or a short number, for what begins with
    /// the pbx root the extension; empty: `number` has no digits, or is a text. Two numbers are the
    /// same if their keys are equal. Thread-safe, and quick enough for 50 000 contacts.
    QString key(const QString &number) const;

    /// The number of this key belongs to the exchange (an extension), or is too short to be part
    /// of another one.
    bool isShort(const QString &key) const;
    /// Ways people and directories write the number of `key`, itself first; empty for an empty one.
    QStringList spellings(const QString &key) const;

private:
    QString guess(const QString &digits) const;

    Location m_location;
};

/// ASCII digits and a leading plus of a text, nothing else: what a search for a number looks at.
QString numberDigits(const QString &text);

} // namespace Jackfield
