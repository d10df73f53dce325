// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callreportdialog.h"

#include "app/look/wrappedlabel.h"
#include "app/models/numberformat.h"
#include "app/models/partynames.h"
#include "app/models/reportwords.h"
#include "app/models/wording.h"
#include "app/views/entrywords.h"
#include "app/views/journaldelegate.h"
#include "app/views/plaintextlabel.h"
#include "core/base/redact.h"
#include "core/journal/journal.h"
#include "core/phone/phonestore.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

static constexpr qsizetype longestPath = 4096;
static constexpr int nameColumn = 3;
static constexpr qsizetype mostRecordings = 4; ///< Seen at once.

/// A cell shows the start of a long text; the whole is in its tool tip.
static void setCell(QTreeWidgetItem *row, int column, const QString &text)
{
    row->setText(column, text);
    row->setToolTip(column, asPlainToolTip(text));
}

CallReportDialog::CallReportDialog(const UiContext &context, const QString &entry, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_id(entry)
    , m_party(new PlainTextLabel(Tone::Text, this))
    , m_line(new PlainTextLabel(Tone::Muted, this))
    , m_doubts(new WrappedLabel(Tone::Warning, this))
    , m_aboutParties(new PlainTextLabel(Tone::Text, this))
    , m_parties(makeParties())
    , m_aboutRecordings(new WrappedLabel(Tone::Muted, this))
    , m_recordings(makeRecordings())
    , m_copy(new QPushButton(tr("&Copy path"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Call report"));
    build();
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("Puts the path of the selected recording on the clipboard."));
    connect(m_copy, &QPushButton::clicked, this, &CallReportDialog::copyPath);
    auto *copy = new QShortcut(QKeySequence::Copy, m_recordings);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &CallReportDialog::copyPath);
    connect(&context.journal, &Journal::entryChanged, this, [this](const QString &id) {
        if (id.isEmpty() || id == m_id)
            ask();
    });
    ask();
    makeRoom();
    m_parties->setFocus();
}

CallReportDialog::~CallReportDialog() = default;

// --- Layout

PlainTextLabel *CallReportDialog::addRow(QFormLayout *form, const QString &name)
{
    auto *value = new PlainTextLabel(Tone::Text, this);
    form->addRow(name, value);
    return value;
}

void CallReportDialog::build()
{
    m_party->setWeight(1.1, true);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_type = addRow(form, tr("Type"));
    m_start = addRow(form, tr("Start"));
    m_duration = addRow(form, tr("Length"));
    m_ringTime = addRow(form, tr("Ring time"));
    m_holdTime = addRow(form, tr("Hold time"));
    m_jobCode = addRow(form, tr("Job code"));
    m_note = addRow(form, tr("Note"));
    auto *done = new QPushButton(tr("Close"), this);
    connect(done, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_party);
    column->addWidget(m_line);
    column->addWidget(m_doubts);
    column->addLayout(form);
    column->addWidget(m_aboutParties);
    column->addWidget(m_parties, 1);
    column->addWidget(m_aboutRecordings);
    column->addWidget(m_recordings);
    column->addStretch(0); // Takes what is left where there are no tables.
    column->addLayout(buttons);
}

QTreeWidget *CallReportDialog::makeParties()
{
    auto *table = new QTreeWidget(this);
    table->setAccessibleName(tr("Who took part"));
    table->setHeaderLabels(
        {tr("Kind"), tr("Device"), tr("Number"), tr("Name"), tr("Length"), tr("Ring time")});
    table->setRootIsDecorated(false);
    table->setAlternatingRowColors(true);
    table->setUniformRowHeights(true);
    table->setMinimumHeight(5 * fontMetrics().height());
    table->setItemDelegate(new RoomyDelegate(table));
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    return table;
}

QListWidget *CallReportDialog::makeRecordings()
{
    auto *list = new QListWidget(this);
    list->setAccessibleName(tr("Recordings"));
    list->setUniformItemSizes(true);
    list->setTextElideMode(Qt::ElideMiddle); // The end tells one from another.
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

/// As high as it is wanted, as far as the screen has it.
void CallReportDialog::makeRoom()
{
    const QSize wanted(600, sizeHint().height());
    resize(wanted.boundedTo(screen()->availableSize() - QSize(20, 60))); // Its frame takes some.
}

// --- What is shown

void CallReportDialog::ask()
{
    m_context.journal.entry(m_id).then(
        this, [this](const Result<std::optional<JournalEntry>> &entry) { take(entry); });
}

void CallReportDialog::take(const Result<std::optional<JournalEntry>> &entry)
{
    if (entry && *entry && (*entry)->report)
        return showEntry(**entry);
    if (m_shown)
        return;
    m_doubts->setText(entry && *entry ? tr("The phone system reported nothing of this call.")
                                      : entryMissing(entry));
    m_doubts->show();
}

void CallReportDialog::showEntry(const JournalEntry &entry)
{
    const CallReport &report = *entry.report;
    m_party->setPlainText(entryTitle(m_context, entry));
    m_line->setPlainText(tr("Line %1, %2, %3")
                             .arg(oneLine(entry.line), Wording::outcome(entry.outcome),
                                  Wording::moment(entry.startedAt, m_context.store.now())));
    const QString doubts = Wording::reportDoubts(report);
    m_doubts->setText(doubts);
    m_doubts->setVisible(!doubts.isEmpty());
    const auto typed = [](const QString &text) {
        const QString words = oneLine(text, 1000).trimmed();
        return words.isEmpty() ? QStringLiteral("–") : words;
    };
    m_type->setPlainText(Wording::reportType(report));
    m_start->setPlainText(Wording::reportStart(report));
    m_duration->setPlainText(Wording::length(report.duration));
    m_ringTime->setPlainText(Wording::length(report.ringTime));
    m_holdTime->setPlainText(Wording::length(report.holdTime));
    m_jobCode->setPlainText(typed(report.jobCode));
    m_note->setPlainText(typed(report.note));
    if (report == m_shown)
        return; // Where the keyboard is stays.
    m_shown = report;
    showParties(report.parts);
    showRecordings(report.recordings);
}

void CallReportDialog::showParties(const QList<CallReport::Part> &parts)
{
    const NumberFormat format = numberFormat(m_context.dialer);
    m_parties->clear();
    for (const CallReport::Part &part : parts) {
        auto *row = new QTreeWidgetItem(m_parties);
        const QStringList cells {Wording::partKind(part.kind),
                                 oneLine(part.device),
                                 Wording::numberOf(part.party, format(part.party.number)),
                                 oneLine(part.party.name),
                                 Wording::length(part.duration),
                                 Wording::length(part.ringTime)};
        for (int column = 0; column < cells.size(); ++column)
            setCell(row, column, cells.at(column));
    }
    m_parties->setCurrentItem(m_parties->topLevelItem(0));
    m_parties->setVisible(!parts.isEmpty());
    m_aboutParties->setPlainText(parts.isEmpty() ? tr("Who took part was not told.")
                                                 : tr("Who took part"));
}

void CallReportDialog::showRecordings(const QStringList &paths)
{
    m_recordings->clear();
    for (const QString &path : paths) {
        const QString words = oneLine(path, longestPath);
        auto *item = new QListWidgetItem(words, m_recordings);
        item->setToolTip(asPlainToolTip(words));
    }
    m_recordings->setCurrentRow(0);
    m_recordings->setFixedHeight(int(std::clamp<qsizetype>(paths.size(), 1, mostRecordings))
                                     * m_recordings->sizeHintForRow(0)
                                 + 2 * m_recordings->frameWidth());
    m_recordings->setVisible(!paths.isEmpty());
    m_copy->setVisible(!paths.isEmpty());
    m_aboutRecordings->setText(paths.isEmpty()
                                   ? tr("No recording was told.")
                                   : tr("Recordings. These are paths on the phone system's own "
                                        "server, not on this computer."));
}

/// As it is shown: nothing hidden goes onto the clipboard.
void CallReportDialog::copyPath()
{
    if (const QListWidgetItem *item = m_recordings->currentItem())
        QGuiApplication::clipboard()->setText(item->text());
}

} // namespace Jackfield
