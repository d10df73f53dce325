// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/views/reportbench.h"
#include "tests/support/scriptedjournalstore.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>

namespace Jackfield {

/// With a journal that answers at once.
struct StoreBench : ViewBench
{
    StoreBench()
    {
        auto made = std::make_unique<ScriptedJournalStore>();
        kept = made.get();
        kept->isQuick = true;
        for (int n = 0; n < 4; ++n)
            kept->entries.append(entry(n));
        journal.setStore(std::move(made));
    }
    JournalEntry entry(int n) const
    {
        static const char *names[] = {"Live", "Ada", "Ben", "Cleo", "Dora"};
        JournalEntry entry;
        entry.id = QStringLiteral("e%1").arg(n);
        entry.startedAt = clock.now().addDays(-4 * n).addSecs(-60);
        entry.position = entry.startedAt.toMSecsSinceEpoch();
        entry.direction = Call::Direction::Incoming;
        entry.outcome = n % 2 ? JournalEntry::Outcome::Missed : JournalEntry::Outcome::Answered;
        entry.remote = {QStringLiteral("+498999998%1").arg(100 + n), QLatin1String(names[n + 1])};
        entry.numberKey = entry.remote.number;
        entry.line = QStringLiteral("100");
        return entry;
    }
    QStringList names(const QAbstractItemView *list) const
    {
        QStringList names;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            names << list->model()->index(row, 0).data().toString();
        return names;
    }
    ScriptedJournalStore *kept;
};

inline void select(QAbstractItemView *list, int row)
{
    list->setCurrentIndex(list->model()->index(row, 0));
}

inline QString wordsOf(const QWidget &widget)
{
    QStringList words;
    for (const auto *label : widget.findChildren<QLabel *>())
        if (!label->isHidden())
            words << label->text();
    return words.join(u'\n');
}

inline QAbstractButton *buttonIn(const QWidget &view, const char *words)
{
    for (auto *button : view.findChildren<QAbstractButton *>())
        if (button->text() == QString::fromUtf8(words))
            return button;
    return nullptr;
}

inline QComboBox *box(const QWidget &view, const char *name)
{
    for (auto *found : view.findChildren<QComboBox *>())
        if (found->accessibleName() == QLatin1String(name))
            return found;
    return nullptr;
}

} // namespace Jackfield
