// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/entrydialog.h"

#include "app/look/wrappedlabel.h"
#include "app/models/journalwords.h"
#include "app/models/numberformat.h"
#include "app/views/callreportdialog.h"
#include "app/views/entrywords.h"
#include "app/views/notedialog.h"
#include "app/views/plaintextlabel.h"
#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/journal/journal.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

static constexpr qsizetype longestPath = 4096;
static constexpr qsizetype mostSeen = 4; ///< Rows of data or recordings at once.

EntryDialog::EntryDialog(const UiContext &context, const QString &entry, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_id(entry)
    , m_who(new PlainTextLabel(Tone::Text, this))
    , m_words(new WrappedLabel(Tone::Warning, this))
    , m_aboutNote(new PlainTextLabel(Tone::Muted, this))
    , m_note(new QPlainTextEdit(this))
    , m_aboutData(new PlainTextLabel(Tone::Muted, this))
    , m_data(new QTreeWidget(this))
    , m_aboutRecordings(new PlainTextLabel(Tone::Muted, this))
    , m_recordings(new QListWidget(this))
    , m_copy(new QPushButton(tr("&Copy path"), this))
    , m_report(new QPushButton(tr("&Report"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Call"));
    build();
    connect(m_copy, &QPushButton::clicked, this, &EntryDialog::copyPath);
    auto *copy = new QShortcut(QKeySequence::Copy, m_recordings);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &EntryDialog::copyPath);
    connect(m_report, &QPushButton::clicked, this, [this] {
        auto *report = new CallReportDialog(m_context, m_id, this);
        report->open();
    });
    connect(&context.journal, &Journal::entryChanged, this, [this](const QString &id) {
        if (id.isEmpty() || id == m_id)
            ask();
    });
    ask();
}

EntryDialog::~EntryDialog() = default;

void EntryDialog::build()
{
    m_who->setWeight(1.1, true);
    m_aboutNote->setPlainText(tr("Note"));
    m_aboutData->setPlainText(tr("Call data"));
    m_aboutRecordings->setPlainText(tr("Recordings: paths, not opened from here"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setReadOnly(true);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(4 * fontMetrics().height());
    m_data->setAccessibleName(tr("Call data"));
    m_data->setHeaderHidden(true);
    m_data->setColumnCount(2);
    m_data->setRootIsDecorated(false);
    m_data->setUniformRowHeights(true);
    m_data->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_recordings->setAccessibleName(tr("Recordings"));
    m_recordings->setUniformItemSizes(true);
    m_recordings->setTextElideMode(Qt::ElideMiddle); // The end tells one from another.
    m_recordings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_copy->setToolTip(tr("Puts the path of the selected recording on the clipboard."));
    auto *note = new QPushButton(tr("&Note…"), this);
    connect(note, &QPushButton::clicked, this, [this] {
        auto *dialog = new NoteDialog(m_context, m_id, this);
        dialog->open();
    });
    auto *done = new QPushButton(tr("Close"), this);
    connect(done, &QPushButton::clicked, this, &QDialog::reject);
    done->setDefault(true);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {note, m_report, m_copy}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_who);
    column->addWidget(m_words);
    for (QWidget *part : std::initializer_list<QWidget *> {m_aboutNote, m_note, m_aboutData, m_data,
                                                           m_aboutRecordings, m_recordings})
        column->addWidget(part);
    column->addStretch(1);
    column->addLayout(buttons);
    m_report->hide();
    m_words->setText(tr("The journal is read."));
    showData({});
    showRecordings({});
    m_aboutNote->hide();
    m_note->hide();
    resize(400, 440);
}

void EntryDialog::ask()
{
    m_context.journal.entry(m_id).then(
        this, [this](const Result<std::optional<JournalEntry>> &entry) { take(entry); });
}

/// Should the journal drop it, what was shown last stays.
void EntryDialog::take(const Result<std::optional<JournalEntry>> &answer)
{
    const bool isThere = answer && *answer;
    m_words->setText(isThere ? QString() : entryMissing(answer));
    m_words->setVisible(!isThere);
    if (!isThere)
        return;
    const JournalEntry &entry = **answer;
    m_who->setPlainText(entryTitle(m_context, entry));
    delete m_facts;
    m_facts = new QWidget(this);
    auto *form = new QFormLayout(m_facts);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(3);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const auto &[name, value] :
         Wording::entryFacts(entry, numberFormat(m_context.dialer), m_context.clock.now())) {
        auto *label = new PlainTextLabel(Tone::Text, m_facts);
        label->setPlainText(value);
        form->addRow(name, label);
    }
    static_cast<QVBoxLayout *>(layout())->insertWidget(2, m_facts);
    const QString note = Wording::plainLines(entry.note, NoteDialog::longestNote);
    if (m_note->toPlainText() != note)
        m_note->setPlainText(note);
    m_aboutNote->setVisible(!note.isEmpty());
    m_note->setVisible(!note.isEmpty());
    showData(entry.callData);
    showRecordings(entry.recordings);
    m_report->setVisible(entry.report.has_value());
    resize(size().expandedTo(sizeHint()).boundedTo(screen()->availableSize() - QSize(20, 60)));
}

static int heightOf(const QAbstractItemView &list, qsizetype rows)
{
    return int(std::clamp<qsizetype>(rows, 1, mostSeen)) * list.sizeHintForRow(0)
        + 2 * list.frameWidth();
}

void EntryDialog::showData(const QMap<QString, QString> &told)
{
    m_data->clear();
    for (auto it = told.cbegin(); it != told.cend(); ++it) {
        auto *row = new QTreeWidgetItem(m_data, {oneLine(it.key(), 64), oneLine(it.value())});
        row->setToolTip(1, asPlainToolTip(oneLine(it.value(), 1000)));
    }
    m_data->setFixedHeight(heightOf(*m_data, told.size()));
    m_aboutData->setVisible(!told.isEmpty());
    m_data->setVisible(!told.isEmpty());
}

void EntryDialog::showRecordings(const QStringList &paths)
{
    const int row = m_recordings->currentRow();
    m_recordings->clear();
    for (const QString &path : paths) {
        const QString words = oneLine(path, longestPath);
        auto *item = new QListWidgetItem(words, m_recordings);
        item->setToolTip(asPlainToolTip(words));
    }
    m_recordings->setCurrentRow(std::clamp(row, 0, std::max(0, int(paths.size()) - 1)));
    m_recordings->setFixedHeight(heightOf(*m_recordings, paths.size()));
    for (QWidget *part : std::initializer_list<QWidget *> {m_aboutRecordings, m_recordings, m_copy})
        part->setVisible(!paths.isEmpty());
}

/// As it is shown: nothing hidden goes onto the clipboard.
void EntryDialog::copyPath()
{
    if (const QListWidgetItem *item = m_recordings->currentItem())
        QGuiApplication::clipboard()->setText(item->text());
}

} // namespace Jackfield
