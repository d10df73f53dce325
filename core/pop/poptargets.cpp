// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/poptargets.h"

#include "core/dialing/numberkeys.h"

#include <QCoreApplication>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::PopTargets)
    };

} // namespace

bool isAnonymous(const PopFacts &facts)
{
    return numberDigits(facts.number).isEmpty();
}

PopTargets::PopTargets(const PopupSettings &settings)
{
    const auto page = [this](const QString &text, const QString &words) {
        std::optional<PopTemplate> usable;
        if (text.trimmed().isEmpty())
            return usable;
        if (auto parsed = PopTemplate::parse(text))
            usable = std::move(*parsed);
        else
            m_problems.append(words.arg(parsed.error().detail));
        return usable;
    };
    m_page = page(settings.url, Words::tr("The page for calls cannot be opened: %1"));
    const QString anonymous =
        Words::tr("The page for callers without a number cannot be opened: %1");
    m_anonymous = page(settings.urlAnonymous, anonymous);
    if (m_anonymous && m_anonymous->showsNumber()) {
        m_problems.append(anonymous.arg(Words::tr("It has a placeholder for the number.")));
        m_anonymous.reset();
    }
    if (settings.program.isEmpty())
        return;
    if (auto parsed = PopProgram::parse(settings.program))
        m_program = std::move(*parsed);
    else
        m_problems.append(
            Words::tr("The program for calls cannot be started: %1").arg(parsed.error().detail));
}

const std::optional<PopTemplate> &PopTargets::pageFor(const PopFacts &facts) const
{
    return isAnonymous(facts) ? m_anonymous : m_page;
}

bool PopTargets::opensFor(const PopFacts &facts) const
{
    return pageFor(facts).has_value();
}

bool PopTargets::startsFor(const PopFacts &facts) const
{
    return m_program && !(isAnonymous(facts) && m_program->showsNumber());
}

Result<QByteArray> PopTargets::address(const PopFacts &facts) const
{
    return pageFor(facts)->expand(facts);
}

} // namespace Jackfield
