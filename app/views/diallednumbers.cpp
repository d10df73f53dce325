// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/diallednumbers.h"

#include "core/contacts/contacts.h"
#include "core/journal/journal.h"

namespace Jackfield {

DialledNumbers::DialledNumbers(Journal &journal, const Contacts &contacts, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_contacts(contacts)
{ }

static QStringList numbersOf(const QList<JournalEntry> &entries, const NumberKeys &keys)
{
    QStringList numbers;
    QStringList known;
    for (const JournalEntry &entry : entries) {
        const QString &number = entry.remote.number;
        const QString key = keys.key(number);
        // A call is found by its legs too.
        if (entry.direction != Call::Direction::Outgoing || number.isEmpty()
            || entry.remote.isUncertain || known.contains(key))
            continue;
        known.append(key);
        numbers.append(number);
    }
    return numbers;
}

void DialledNumbers::fetch(std::function<void()> next)
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    JournalQuery dialled;
    dialled.direction = Call::Direction::Outgoing;
    dialled.ofThisDeskOnly = true;
    m_journal.page(dialled, {}, most)
        .then(this, [this, next = std::move(next)](const Result<JournalPage> &page) {
            m_isAsking = false;
            m_numbers = page ? numbersOf(page->entries, m_contacts.numberKeys()) : QStringList();
            next();
        });
}

void DialledNumbers::findLast()
{
    fetch([this] { Q_EMIT lastFound(m_numbers.value(0)); });
}

void DialledNumbers::older(const QString &typed)
{
    if (m_at >= 0) {
        if (m_at + 1 < m_numbers.size())
            Q_EMIT reached(m_numbers.at(++m_at));
        return;
    }
    fetch([this, typed] {
        if (m_numbers.isEmpty())
            return;
        m_typed = typed;
        m_at = 0;
        Q_EMIT reached(m_numbers.first());
    });
}

void DialledNumbers::newer()
{
    if (m_at < 0)
        return;
    --m_at;
    Q_EMIT reached(m_at < 0 ? m_typed : m_numbers.at(m_at));
}

} // namespace Jackfield
