// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/dialing/numberkeys.h"

#include <QSet>

#include <algorithm>

namespace Jackfield {

using State = JournalEntry::Work::State;

/// Its last answers look at what is in memory.
Journal::~Journal()
{
    m_store.reset();
}

void Journal::setStore(std::unique_ptr<JournalStore> store)
{
    m_store = std::move(store);
    m_isCounting = false;
    tellTrouble({});
    if (m_store) {
        connect(m_store.get(), &JournalStore::written, this, &Journal::countWork);
        connect(m_store.get(), &JournalStore::troubled, this, &Journal::tellTrouble);
        // What was told before there was a place for it.
        for (auto entry = m_entries.crbegin(); entry != m_entries.crend(); ++entry)
            m_store->write(PutEntry {*entry});
    }
    countWork();
    Q_EMIT entryChanged({});
}

void Journal::tellTrouble(const QString &words)
{
    if (words == m_trouble)
        return;
    m_trouble = words;
    Q_EMIT troubleChanged(words);
}

const JournalEntry *Journal::find(const CallId &call) const
{
    const auto found =
        std::find_if(m_entries.cbegin(), m_entries.cend(),
                     [&call](const JournalEntry &entry) { return entry.call == call; });
    return found == m_entries.cend() ? nullptr : &*found;
}

const JournalEntry *Journal::find(const QString &id) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&id](const JournalEntry &entry) { return entry.id == id; });
    return found == m_entries.cend() ? nullptr : &*found;
}

void Journal::write(const JournalChange &change)
{
    ++m_written;
    if (m_store)
        m_store->write(change);
    else
        countWork();
}

void Journal::put(JournalEntry entry)
{
    if (const JournalEntry *known = find(entry.id)) {
        entry.note = known->note;
        entry.work = known->work;
        if (*known == entry)
            return;
        const auto row = known - m_entries.constData();
        m_entries[row] = entry;
        Q_EMIT m_rows.changed(int(row));
    } else {
        if (m_entries.size() == capacity) {
            Q_EMIT m_rows.aboutToRemove(capacity - 1);
            m_entries.removeLast();
            Q_EMIT m_rows.removed(capacity - 1);
        }
        Q_EMIT m_rows.aboutToInsert(0);
        m_entries.prepend(entry);
        Q_EMIT m_rows.inserted(0);
    }
    write(PutEntry {entry});
    Q_EMIT entryChanged(entry.id);
}

void Journal::amend(const JournalEntry &entry)
{
    write(PutEntry {entry});
    Q_EMIT entryChanged(entry.id);
}

void Journal::change(const QString &id, const std::function<void(JournalEntry &)> &edit)
{
    const JournalEntry *known = find(id);
    if (!known)
        return;
    const auto row = known - m_entries.constData();
    edit(m_entries[row]);
    Q_EMIT m_rows.changed(int(row));
}

void Journal::setNote(const QString &id, const QString &note)
{
    change(id, [&](JournalEntry &entry) { entry.note = note; });
    write(SetEntryNote {id, note});
    Q_EMIT entryChanged(id);
}

void Journal::setWork(const QString &id, State state, const QDateTime &now)
{
    JournalEntry::Work work;
    work.state = state;
    if (state != State::Open)
        work.closedAt = now;
    change(id, [&](JournalEntry &entry) { entry.work = work; });
    write(SetEntryWork {id, work});
    Q_EMIT entryChanged(id);
}

void Journal::finishWork(const JournalEntry &entry, const QDateTime &now)
{
    if (entry.numberKey.isEmpty())
        setWork(entry.id, State::Done, now);
    else
        // Clocks may have been set back since.
        closeWork(entry.numberKey, std::max(now, entry.startedAt).addMSecs(1),
                  {State::Done, now, {}});
}

void Journal::closeWork(const JournalEntry &by, const QDateTime &now)
{
    if (!by.numberKey.isEmpty())
        closeWork(by.numberKey, by.startedAt, {State::CalledBack, now, by.id});
}

void Journal::closeWork(const QString &numberKey, const QDateTime &before,
                        const JournalEntry::Work &work)
{
    for (qsizetype row = 0; row < m_entries.size(); ++row) {
        JournalEntry &entry = m_entries[row];
        if (entry.numberKey != numberKey || entry.work.state != State::Open
            || entry.startedAt >= before)
            continue;
        entry.work = work;
        Q_EMIT m_rows.changed(int(row));
    }
    const CloseWork closed {numberKey, before, work};
    write(closed);
    Q_EMIT workClosed(closed);
    Q_EMIT entryChanged({});
}

// --- What is asked

static JournalPage ofThisRun(const QList<JournalEntry> &entries, const JournalQuery &query,
                             int limit)
{
    JournalPage page;
    page.isOfThisDesk = true;
    for (const JournalEntry &entry : entries) {
        if (page.entries.size() == limit)
            break;
        if (matches(entry, query))
            page.entries.append(entry);
    }
    return page;
}

Pending<Result<JournalPage>> Journal::page(const JournalQuery &query, std::optional<qint64> below,
                                           int limit)
{
    if (!m_store)
        return Pending<Result<JournalPage>>::ready(ofThisRun(m_entries, query, limit));
    auto resolver =
        std::make_shared<Resolver<Result<JournalPage>>>(failure(Error::Code::Cancelled));
    m_store->page(query, below, limit)
        .then(this,
              [this, resolver, query, below, limit,
               written = m_written](const Result<JournalPage> &page) {
                  if (page && written == m_written)
                      takeOver(page->entries);
                  if (page || below)
                      return resolver->resolve(page);
                  JournalPage known = ofThisRun(m_entries, query, limit);
                  known.failure = page.error();
                  resolver->resolve(known);
              });
    return resolver->pending();
}

/// What colleagues did about calls of this run. Not where a change of our own came in between.
void Journal::takeOver(const QList<JournalEntry> &stored)
{
    if (m_store->unsaved() > 0)
        return;
    for (const JournalEntry &entry : stored) {
        const JournalEntry *known = find(entry.id);
        if (!known || (known->work == entry.work && known->note == entry.note))
            continue;
        change(entry.id, [&entry](JournalEntry &own) {
            own.work = entry.work;
            own.note = entry.note;
        });
    }
}

Pending<Result<QList<JournalEntry>>> Journal::legs(const QString &id)
{
    if (m_store)
        return m_store->legs(id);
    QList<JournalEntry> legs;
    for (const JournalEntry &entry : m_entries)
        if (entry.legOf == id)
            legs.prepend(entry);
    return Pending<Result<QList<JournalEntry>>>::ready(legs);
}

Pending<Result<std::optional<JournalEntry>>> Journal::entry(const QString &id)
{
    using Answer = Result<std::optional<JournalEntry>>;
    if (const JournalEntry *known = find(id))
        return Pending<Answer>::ready(*known);
    return m_store ? m_store->entry(id) : Pending<Answer>::ready(std::nullopt);
}

/// Without a store only what this run knows is counted.
void Journal::countWork()
{
    const auto tell = [this](int open) {
        if (open == m_openWork)
            return;
        m_openWork = open;
        Q_EMIT openWorkChanged(open);
    };
    if (!m_store) {
        QSet<QString> callers;
        for (const JournalEntry &entry : std::as_const(m_entries))
            if (entry.work.state == State::Open)
                callers.insert(entry.numberKey.isEmpty() ? entry.id : entry.numberKey);
        return tell(int(callers.size()));
    }
    if (m_isCounting) {
        m_isToCountAgain = true;
        return;
    }
    m_isCounting = true;
    m_isToCountAgain = false;
    m_store->countWork().then(m_store.get(), [this, tell](const Result<WorkCount> &count) {
        m_isCounting = false;
        if (count)
            tell(count->open);
        if (m_isToCountAgain)
            countWork();
    });
}

static bool hasWord(const JournalEntry &entry, const QString &word)
{
    const QString digits = numberDigits(word);
    // "89-123" is a number, "M3" is not.
    const bool isNumber = !digits.isEmpty()
        && std::none_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetter(); });
    return entry.remote.name.contains(word, Qt::CaseInsensitive)
        || entry.contactName.contains(word, Qt::CaseInsensitive)
        || entry.note.contains(word, Qt::CaseInsensitive)
        || (isNumber
            && (entry.numberKey.contains(digits)
                || numberDigits(entry.remote.number).contains(digits)));
}

bool matches(const JournalEntry &entry, const JournalQuery &query)
{
    const QStringList words = query.text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return hasWord(entry, word); })
        && (!query.direction || entry.direction == *query.direction)
        && (query.outcomes.isEmpty() || query.outcomes.contains(entry.outcome))
        && (query.line.isEmpty() || entry.line == query.line)
        && (query.queue.isEmpty() || entry.queue == query.queue)
        && (!query.from.isValid() || entry.startedAt >= query.from)
        && (!query.to.isValid() || entry.startedAt < query.to)
        && (!query.openWorkOnly || entry.work.state == State::Open);
}

} // namespace Jackfield
