// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/journalview.h"

#include "app/views/actionbutton.h"
#include "app/views/callreportdialog.h"
#include "app/views/journaldelegate.h"
#include "app/views/plaintextlabel.h"
#include "core/phone/dialer.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace Jackfield {

/// Below this width the columns that are worth least give way, in average characters.
static constexpr int roomForLine = 90;
static constexpr int roomForDuration = 70;

JournalView::JournalView(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_journal(context.journal, context.clock, numberFormat(context.dialer))
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_empty(new PlainTextLabel(Tone::Muted, this))
    , m_callBack(new ActionButton(this))
    , m_copy(new ActionButton(this))
    , m_report(new ActionButton(this))
    , m_menu(new QMenu(this))
    , m_callBackLine(m_menu->addAction(tr("Call back")))
    , m_copyLine(m_menu->addAction(tr("Copy number")))
    , m_reportLine(m_menu->addAction(tr("Report")))
{
    setAccessibleName(tr("History"));
    m_found.setSourceModel(&m_journal);
    m_found.setFilterRole(JournalModel::SearchRole);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setPlaceholderText(tr("Find by name, number or outcome"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_callBack->setWords(tr("Call back"), QStringLiteral("callback"),
                         tr("Dials the number of the selected call."));
    m_copy->setWords(tr("Copy number"), QStringLiteral("copy"),
                     tr("Puts the number on the clipboard."));
    m_report->setWords(tr("Report"), QStringLiteral("report"),
                       tr("What the phone system reported of the selected call."));
    buildTable();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_callBack);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_report);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(buttons);

    connect(m_search, &QLineEdit::textChanged, &m_found,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_callBack, &QPushButton::clicked, this, &JournalView::callBack);
    connect(m_copy, &QPushButton::clicked, this, &JournalView::copyNumber);
    connect(m_report, &QPushButton::clicked, this, &JournalView::showReport);
    connect(m_table, &QTableView::doubleClicked, this, &JournalView::callBack);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &JournalView::updateState);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_found, signal, this, &JournalView::updateState);
    connect(&m_found, &QAbstractItemModel::dataChanged, this, &JournalView::updateState);
    updateState();
}

JournalView::~JournalView() = default;

void JournalView::buildTable()
{
    m_table->setModel(&m_found);
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    m_table->setItemDelegateForColumn(JournalModel::PartyColumn, new JournalDelegate(m_table));
    m_table->setAccessibleName(tr("Calls of this run"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    updateRowHeight();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setResizeContentsPrecision(50); // rows; thousands are slow to measure
    header->setSectionResizeMode(JournalModel::PartyColumn, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_callBackLine, &QAction::triggered, this, &JournalView::callBack);
    connect(m_copyLine, &QAction::triggered, this, &JournalView::copyNumber);
    connect(m_reportLine, &QAction::triggered, this, &JournalView::showReport);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (selected().isValid())
            m_menu->popup(m_table->viewport()->mapToGlobal(at));
    });
}

void JournalView::updateRowHeight()
{
    m_table->verticalHeader()->setDefaultSectionSize(JournalDelegate::rowHeight(m_table));
}

QModelIndex JournalView::selected() const
{
    return m_table->selectionModel()->selectedRows().value(0);
}

QString JournalView::selectedNumber() const
{
    return selected().data(JournalModel::NumberRole).toString();
}

void JournalView::callBack()
{
    DialRequest request;
    request.text = selectedNumber();
    if (request.text.isEmpty())
        return;
    // The dialer's own signals tell the window what became of it.
    m_context.dialer.dial(request).result.then(this, [](const DialResult &) {});
}

void JournalView::copyNumber()
{
    if (const QString number = selectedNumber(); !number.isEmpty())
        QGuiApplication::clipboard()->setText(number);
}

void JournalView::showReport()
{
    const QModelIndex row = selected();
    if (!row.data(JournalModel::HasReportRole).toBool())
        return;
    const QString entry = row.data(JournalModel::IdRole).toString();
    auto *dialog = new CallReportDialog(m_context, entry, window());
    dialog->open();
}

void JournalView::updateState()
{
    const bool any = m_found.rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setPlainText(m_journal.rowCount() == 0 ? tr("No calls since Jackfield was started.")
                                                    : tr("No call fits the search."));
    const bool known = !selectedNumber().isEmpty();
    m_callBack->setBlocked(known ? QString() : tr("select a call with a number first"));
    m_copy->setBlocked(known ? QString() : tr("select a call with a number first"));
    const bool hasReport = selected().data(JournalModel::HasReportRole).toBool();
    m_report->setBlocked(hasReport ? QString() : tr("select a call with a report first"));
    m_callBackLine->setEnabled(known);
    m_copyLine->setEnabled(known);
    m_reportLine->setEnabled(hasReport);
}

void JournalView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int room = width() / std::max(1, fontMetrics().averageCharWidth());
    m_table->setColumnHidden(JournalModel::LineColumn, room < roomForLine);
    m_table->setColumnHidden(JournalModel::DurationColumn, room < roomForDuration);
}

void JournalView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateRowHeight();
}

bool JournalView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            callBack();
            return true;
        }
        if (key->matches(QKeySequence::Copy)) {
            copyNumber();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Jackfield
