// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/desksettings.h"
#include "core/pop/poptemplate.h"

namespace Jackfield {

/// The pages and the program of [popup], as far as they can be used.
class PopTargets
{
public:
    PopTargets() = default;
    explicit PopTargets(const PopupSettings &settings);

    /// What cannot be used and why, in words for people.
    const QStringList &problems() const { return m_problems; }
    bool isAny() const { return m_page || m_anonymous || m_program; }
    /// A caller without a number has a page of his own, or none; a program that is not told the
    /// number is started for him too.
    bool opensFor(const PopFacts &facts) const;
    bool startsFor(const PopFacts &facts) const;
    /// opensFor() holds. Errors as PopTemplate::expand() has them.
    Result<QByteArray> address(const PopFacts &facts) const;
    const PopProgram &program() const { return *m_program; } ///< startsFor() holds.

private:
    const std::optional<PopTemplate> &pageFor(const PopFacts &facts) const;

    std::optional<PopTemplate> m_page;
    std::optional<PopTemplate> m_anonymous;
    std::optional<PopProgram> m_program;
    QStringList m_problems;
};

/// No digits: the caller hides the number, or the system told none.
bool isAnonymous(const PopFacts &facts);

} // namespace Jackfield
