// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/numberresolver.h"

#include <QCoreApplication>

#include <optional>

namespace Jackfield {

/// What is sent after the answer.
struct Tail
{
    QString extension;
    QString postDial;
};

/// What bare digits mean at a location: protocols.md 8.3 steps 13 to 16. Holds references: made and
/// used within one resolution.
class NumberPlan
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::NumberPlan)
public:
    NumberPlan(const Location &location, const Tail &tail)
        : m_location(location)
        , m_tail(tail)
    { }
    /// Digits that followed a plus or an international prefix.
    Resolution global(QStringView digits) const;
    /// Digits that followed a plus and begin with 0.
    Resolution globalWithZero(QStringView digits) const;
    /// Digits as one would press them. `outside`: an outside-line prefix was there and is gone, so
    /// this is no internal number.
    Resolution national(QStringView digits, bool outside) const;
    /// Digits of a link that names their scope in `context`.
    Resolution inContext(QStringView digits, const QString &context) const;

private:
    Resolution worldwide(QStringView countryCode, QStringView number, const QString &mended) const;
    Resolution northAmericanPlus(QStringView digits) const;
    std::optional<Resolution> emergency(QStringView digits) const;
    std::optional<Resolution> shortNumber(QStringView digits) const;
    std::optional<Resolution> international(QStringView digits) const;
    Resolution northAmerican(QStringView digits) const;
    Resolution withTrunkPrefix(QStringView digits) const;
    Resolution local(QStringView digits) const;

    Resolution ask(const QString &reason) const;
    Resolution asTyped(QStringView digits, const QString &reason) const;
    Resolution own(QStringView national, const QString &mended = {}) const;
    bool isService(QStringView digits) const;
    QString dialFor(QStringView countryCode, QStringView number) const;

    const Location &m_location;
    const Tail &m_tail;
};

/// The same as a proposal that needs a choice. An extension or a refusal stays what it is.
Resolution asked(Resolution resolution, const QString &reason);

Resolution rejected(const QString &reason);

} // namespace Jackfield
