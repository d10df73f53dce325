// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/journalfilters.h"

#include "app/views/flowlayout.h"
#include "app/views/ownlines.h"
#include "app/views/plaintextlabel.h"
#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/journal/journal.h"
#include "core/phone/phonestore.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Jackfield {

using Outcome = JournalEntry::Outcome;

static constexpr int widestBox = 28; // Average characters.

JournalFilters::JournalFilters(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(addBox(tr("Kind of call")))
    , m_line(addBox(tr("Line")))
    , m_queue(addBox(tr("Queue")))
    , m_time(addBox(tr("Time")))
    , m_dates(new QWidget(this))
    , m_from(makeDate(tr("From")))
    , m_to(makeDate(tr("To")))
{
    m_kind->addItems(
        {tr("All calls"), tr("Missed"), tr("Answered"), tr("Incoming"), tr("Outgoing")});
    m_time->addItems({tr("Any time"), tr("Today"), tr("7 days"), tr("30 days"), tr("From – to")});
    auto *row = new FlowLayout(4);
    for (QComboBox *box : {m_kind, m_line, m_queue, m_time})
        row->addWidget(box);
    auto *dates = new QHBoxLayout(m_dates);
    dates->setContentsMargins(0, 0, 0, 0);
    for (QDateEdit *edit : {m_from, m_to}) {
        auto *label = new PlainTextLabel(Tone::Muted, m_dates);
        label->setPlainText(edit->accessibleName());
        label->setNeverCut(true);
        dates->addWidget(label);
        dates->addWidget(edit, 1);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_dates);
    m_dates->hide();
    refresh();
    for (QComboBox *box : {m_kind, m_line, m_queue, m_time})
        connect(box, &QComboBox::currentIndexChanged, this, &JournalFilters::tellChanged);
    for (QDateEdit *edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &JournalFilters::tellChanged);
}

QComboBox *JournalFilters::addBox(const QString &name)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    setPlainToolTip(box, name);
    // The longest name of a queue does not widen it; the list that opens shows all.
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(box->fontMetrics().averageCharWidth() * widestBox);
    return box;
}

QDateEdit *JournalFilters::makeDate(const QString &name)
{
    auto *edit = new QDateEdit(m_context.clock.now().toLocalTime().date(), m_dates);
    edit->setAccessibleName(name);
    edit->setCalendarPopup(true);
    // As dates stand in the list, but with the whole year.
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    edit->setDisplayFormat(format);
    return edit;
}

/// Keeps what is chosen, known any longer or not.
static void offer(QComboBox *box, const QString &all, QStringList choices)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentData().toString();
    if (!chosen.isEmpty() && !choices.contains(chosen))
        choices.append(chosen);
    choices.removeDuplicates();
    choices.removeAll(QString());
    choices.sort(Qt::CaseInsensitive);
    box->clear();
    box->addItem(all);
    for (const QString &choice : std::as_const(choices))
        box->addItem(oneLine(choice, 64), choice);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void JournalFilters::refresh()
{
    QStringList lines;
    for (const QString &extension : ownLines(m_context)) {
        const MergedLine *line = m_context.store.findLine(extension);
        lines.append(line ? line->number : extension);
    }
    QStringList queues;
    for (const Queue &queue : m_context.store.queues())
        queues.append(queue.name);
    for (const JournalEntry &entry : m_context.journal.entries()) {
        lines.append(entry.line);
        queues.append(entry.queue);
    }
    offer(m_line, tr("All lines"), lines);
    offer(m_queue, tr("All queues"), queues);
    m_line->setVisible(m_line->count() > 2);
    m_queue->setVisible(m_queue->count() > 1);
}

void JournalFilters::tellChanged()
{
    m_dates->setVisible(m_time->currentIndex() == FromTo);
    Q_EMIT changed();
}

bool JournalFilters::isNarrowed() const
{
    return !query().isEmpty();
}

JournalQuery JournalFilters::query() const
{
    JournalQuery query;
    switch (Kind(m_kind->currentIndex())) {
    case AllCalls:
        break;
    case Missed:
        query.outcomes = {Outcome::Missed, Outcome::Abandoned};
        break;
    case Answered:
        query.outcomes = {Outcome::Answered};
        break;
    case Incoming:
        query.direction = Call::Direction::Incoming;
        break;
    case Outgoing:
        query.direction = Call::Direction::Outgoing;
        break;
    }
    query.line = m_line->currentData().toString();
    query.queue = m_queue->currentData().toString();
    const QDate today = m_context.clock.now().toLocalTime().date();
    const auto since = [&query](const QDate &day) { query.from = day.startOfDay().toUTC(); };
    switch (Time(m_time->currentIndex())) {
    case AnyTime:
        break;
    case Today:
        since(today);
        break;
    case Week:
        since(today.addDays(-6));
        break;
    case Month:
        since(today.addDays(-29));
        break;
    case FromTo:
        since(m_from->date());
        query.to = m_to->date().addDays(1).startOfDay().toUTC();
        break;
    }
    return query;
}

} // namespace Jackfield
