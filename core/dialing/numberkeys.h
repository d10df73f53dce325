// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"

#include <QString>

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

private:
    Location m_location;
};

/// ASCII digits and a leading plus of a text, nothing else: what a search for a number looks at.
QString numberDigits(const QString &text);

} // namespace Jackfield
