// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QSet>

#include <deque>

namespace Jackfield {

/// A journal that answers when the test says, at once where `isQuick`. Holds what the test puts
/// into `entries`, newest first; what is written is only noted.
class ScriptedJournalStore final : public JournalStore
{
public:
    struct PageAsked
    {
        JournalQuery query;
        std::optional<qint64> below;
        int limit = 0;
    };

    void write(const JournalChange &change) override { changes.append(change); }
    int unsaved() const override { return 0; }

    Pending<Result<JournalPage>> page(const JournalQuery &query, std::optional<qint64> below,
                                      int limit) override
    {
        pages.append({query, below, limit});
        Resolver<Result<JournalPage>> resolver(failure(Error::Code::Cancelled));
        const auto pending = resolver.pending();
        m_pages.push_back(std::move(resolver));
        if (isQuick)
            answerPage();
        return pending;
    }
    Pending<Result<QList<JournalEntry>>> legs(const QString &id) override
    {
        legsAsked << id;
        Resolver<Result<QList<JournalEntry>>> resolver(failure(Error::Code::Cancelled));
        const auto pending = resolver.pending();
        m_legs.push_back(std::move(resolver));
        if (isQuick)
            answerLegs();
        return pending;
    }
    Pending<Result<std::optional<JournalEntry>>> entry(const QString &id) override
    {
        entriesAsked << id;
        Resolver<Result<std::optional<JournalEntry>>> resolver(failure(Error::Code::Cancelled));
        const auto pending = resolver.pending();
        m_entries.push_back(std::move(resolver));
        if (isQuick)
            answerEntry();
        return pending;
    }
    Pending<Result<WorkCount>> countWork() override
    {
        QSet<QString> open;
        for (const JournalEntry &entry : std::as_const(entries))
            if (entry.work.state == JournalEntry::Work::State::Open)
                open.insert(entry.numberKey.isEmpty() ? entry.id : entry.numberKey);
        return Pending<Result<WorkCount>>::ready(WorkCount {int(open.size())});
    }
    Pending<Result<QList<JournalEntry>>> unfinished() override
    {
        return Pending<Result<QList<JournalEntry>>>::ready(QList<JournalEntry> {});
    }
    Pending<Result<int>> forget(const QDateTime &) override
    {
        return Pending<Result<int>>::ready(0);
    }

    /// The oldest request that waits: from `entries`, as its query says.
    void answerPage() { answerPage(found(pages.at(pages.size() - int(m_pages.size())))); }
    void answerPage(const Result<JournalPage> &page) { answer(m_pages, page); }
    void answerLegs()
    {
        const QString id = legsAsked.at(legsAsked.size() - int(m_legs.size()));
        QList<JournalEntry> found;
        for (const JournalEntry &entry : std::as_const(entries))
            if (entry.legOf == id)
                found.prepend(entry);
        answerLegs(found);
    }
    void answerLegs(const Result<QList<JournalEntry>> &legs) { answer(m_legs, legs); }
    void answerEntry()
    {
        const QString id = entriesAsked.at(entriesAsked.size() - int(m_entries.size()));
        std::optional<JournalEntry> found;
        for (const JournalEntry &entry : std::as_const(entries))
            if (entry.id == id)
                found = entry;
        answer(m_entries, Result<std::optional<JournalEntry>>(found));
    }
    int pagesWaiting() const { return int(m_pages.size()); }

    QList<JournalEntry> entries;
    bool isQuick = false;
    QList<PageAsked> pages;
    QStringList legsAsked;
    QStringList entriesAsked;
    QList<JournalChange> changes;

private:
    template<typename T>
    static void answer(std::deque<Resolver<T>> &waiting, const T &value)
    {
        Resolver<T> resolver = std::move(waiting.front());
        waiting.pop_front();
        resolver.resolve(value);
    }
    JournalPage found(const PageAsked &asked) const
    {
        JournalPage page;
        for (const JournalEntry &entry : entries) {
            if (!entry.legOf.isEmpty() || (asked.below && entry.position >= *asked.below)
                || !matches(entry, asked.query))
                continue;
            if (page.entries.size() == asked.limit) {
                page.next = page.entries.constLast().position;
                break;
            }
            JournalEntry told = entry;
            for (const JournalEntry &leg : entries)
                told.legs += leg.legOf == entry.id ? 1 : 0;
            page.entries.append(told);
        }
        return page;
    }
    std::deque<Resolver<Result<JournalPage>>> m_pages;
    std::deque<Resolver<Result<QList<JournalEntry>>>> m_legs;
    std::deque<Resolver<Result<std::optional<JournalEntry>>>> m_entries;
};

} // namespace Jackfield
