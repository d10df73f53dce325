// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contacts.h"
#include "tests/support/waitfor.h"

#include <vector>

namespace Jackfield {

/// A card with its numbers, of the source "cards".
inline ContactCard contactCard(const QString &name, const QStringList &numbers,
                               const QString &company = {})
{
    ContactCard card;
    card.id = name;
    card.source = QStringLiteral("cards");
    card.name = name;
    card.company = company;
    if (!company.isEmpty())
        card.details.entries.append({Contact::Kind::Company, {}, company});
    for (const QString &number : numbers)
        card.details.entries.append({Contact::Kind::Phone, {}, number});
    return card;
}

/// Brings `cards` when it is opened or read again.
class ScriptedContactSource final : public ContactSource
{
public:
    explicit ScriptedContactSource(Cards theCards, const QString &id = QStringLiteral("cards"),
                                   const QString &label = QStringLiteral("contacts.vcf"))
        : ContactSource(id, label)
        , cards(std::move(theCards))
    { }
    void open() override
    {
        if (isSlow)
            Q_EMIT progressed(cards.size(), 2 * cards.size());
        else
            Q_EMIT loaded(cards);
    }
    void cancel() override { ++cancels; }
    void reload() override
    {
        ++reloads;
        Q_EMIT loaded(cards);
    }

    Cards cards;
    bool isSlow = false; ///< Comes half the way and stops there.
    int cancels = 0;
    int reloads = 0;
};

/// A directory that answers when it is told to.
class ScriptedDirectory final : public ContactSource
{
public:
    explicit ScriptedDirectory(const QString &label = QStringLiteral("Directory"))
        : ContactSource(QStringLiteral("directory"), label)
    { }
    void open() override { }
    void cancel() override { }
    void reload() override { ++reloads; }
    bool isAsked() const override { return true; }
    Pending<Result<Cards>> lookUp(const QString &key, const QStringList &) override
    {
        asked.append(key);
        return ask();
    }
    Pending<Result<Cards>> search(const QString &text, int) override
    {
        asked.append(text);
        return ask();
    }
    /// To everything that was asked and is not answered yet.
    void answer(const Result<Cards> &result)
    {
        auto waiting = std::move(m_waiting);
        m_waiting.clear();
        for (Resolver<Result<Cards>> &each : waiting)
            each.resolve(result);
    }

    QStringList asked;
    int reloads = 0;

private:
    Pending<Result<Cards>> ask()
    {
        m_waiting.emplace_back(Result<Cards>(failure(Error::Code::Cancelled)));
        return m_waiting.back().pending();
    }
    std::vector<Resolver<Result<Cards>>> m_waiting;
};

/// In the place of what `contacts` had; waits until they are indexed. Not for another list of the
/// same length.
[[nodiscard]] inline bool bringContacts(Contacts &contacts,
                                        std::vector<std::unique_ptr<ContactSource>> sources,
                                        qsizetype size)
{
    contacts.setSources(std::move(sources));
    return waitFor([&] { return contacts.size() == size; });
}

[[nodiscard]] inline bool bringContacts(Contacts &contacts, const QList<ContactCard> &cards)
{
    std::vector<std::unique_ptr<ContactSource>> sources;
    sources.push_back(std::make_unique<ScriptedContactSource>(cards));
    return bringContacts(contacts, std::move(sources), cards.size());
}

} // namespace Jackfield
