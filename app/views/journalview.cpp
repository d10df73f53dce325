// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/journalview.h"

#include "app/look/clearing.h"
#include "app/look/wrappedlabel.h"
#include "app/models/wording.h"
#include "app/views/entryactions.h"
#include "app/views/exportdialog.h"
#include "app/views/journalfilters.h"
#include "app/views/journaltree.h"
#include "app/views/plaintextlabel.h"
#include "app/views/worklistview.h"
#include "core/base/redact.h"
#include "core/pop/screenpop.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace Jackfield {

JournalView::JournalView(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_journal(context.journal, context.clock, numberFormat(context.dialer))
    , m_worklist(context.journal, context.clock, numberFormat(context.dialer))
    , m_search(new QLineEdit(this))
    , m_toFinish(new QToolButton(this))
    , m_filters(new JournalFilters(context, this))
    , m_trouble(new WrappedLabel(Tone::Warning, this))
    , m_again(new QPushButton(tr("Try again"), this))
    , m_calls(new JournalTree(m_journal, this))
    , m_callers(new WorklistView(m_worklist, this))
    , m_empty(new PlainTextLabel(Tone::Muted, this))
    , m_actions(new EntryActions(context, this))
{
    setAccessibleName(tr("History"));
    setFocusProxy(m_search);
    build();
    connectParts();
    showWorklist(false);
}

/// The lists lay themselves out once more when a model goes before them.
JournalView::~JournalView()
{
    delete m_calls;
    delete m_callers;
}

void JournalView::build()
{
    m_search->setPlaceholderText(tr("Find by name, number or note"));
    m_search->setAccessibleName(m_search->placeholderText());
    offerClearing(m_search);
    m_toFinish->setObjectName(QStringLiteral("to-finish"));
    m_toFinish->setCheckable(true);
    m_toFinish->setAutoRaise(true);
    m_toFinish->setFocusPolicy(Qt::TabFocus);
    m_toFinish->setIcon(themedIcon(QStringLiteral("todo")));
    m_toFinish->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toFinish->setToolTip(tr("Callers whom nobody has called back yet."));
    m_empty->setAlignment(Qt::AlignCenter);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_search, 1);
    head->addWidget(m_toFinish);
    auto *trouble = new QHBoxLayout;
    trouble->addWidget(m_trouble, 1);
    trouble->addWidget(m_again, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget *list : {static_cast<QWidget *>(m_calls), static_cast<QWidget *>(m_callers)})
        list->setMinimumHeight(2 * fontMetrics().height() + 12); // A row; calls need the room.
    column->addLayout(head);
    column->addWidget(m_filters);
    column->addLayout(trouble);
    column->addWidget(m_calls, 1);
    column->addWidget(m_callers, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_actions);
}

void JournalView::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &JournalView::lookSoon);
    connect(m_filters, &JournalFilters::changed, this, &JournalView::look);
    connect(m_toFinish, &QToolButton::toggled, this, &JournalView::showWorklist);
    connect(m_again, &QPushButton::clicked, this,
            [this] { isWorklist() ? m_worklist.tryAgain() : m_journal.tryAgain(); });
    connect(m_actions, &EntryActions::failed, this, &JournalView::failed);
    connect(m_actions, &EntryActions::exportWanted, this, &JournalView::askForFile);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    m_search->installEventFilter(this);
    for (QAbstractItemView *each :
         std::initializer_list<QAbstractItemView *> {m_calls, m_callers}) {
        each->installEventFilter(this);
        each->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(each, &QAbstractItemView::doubleClicked, m_actions, &EntryActions::callBack);
        connect(each, &QWidget::customContextMenuRequested, this, [this, each](const QPoint &at) {
            m_actions->popUpMenu(each->viewport()->mapToGlobal(at));
        });
        connect(each->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                &JournalView::updateState);
        const QAbstractItemModel *model = each->model();
        for (const auto signal :
             {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(model, signal, this, &JournalView::updateState);
        connect(model, &QAbstractItemModel::dataChanged, this, &JournalView::updateState);
    }
    connect(&m_journal, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_isToReselect = true; });
    connect(&m_journal, &JournalModel::stateChanged, this, [this] {
        reselect();
        updateState();
    });
    connect(&m_worklist, &WorklistModel::stateChanged, this, &JournalView::updateState);
    connect(&m_context.journal, &Journal::openWorkChanged, this, &JournalView::updateState);
    connect(&m_context.journal, &Journal::troubleChanged, this, &JournalView::updateState);
}

// --- What is looked for

bool JournalView::isWorklist() const
{
    return m_toFinish->isChecked();
}

QAbstractItemView *JournalView::list() const
{
    return isWorklist() ? static_cast<QAbstractItemView *>(m_callers) : m_calls;
}

void JournalView::showWorklist(bool on)
{
    m_toFinish->setChecked(on);
    m_filters->setVisible(!on);
    if (on)
        m_worklist.setLive();
    look();
}

void JournalView::lookSoon()
{
    m_typing = m_context.clock.after(typingPause, [this] { look(); });
}

void JournalView::look()
{
    m_typing.reset();
    isWorklist() ? m_worklist.setText(m_search->text()) : m_journal.setQuery(query());
    if (!isWorklist() && isVisible() && m_journal.rowCount() == 0)
        m_journal.fetchMore({}); // A list that is empty, and so hidden, does not ask by itself.
    updateState();
}

JournalQuery JournalView::query() const
{
    JournalQuery query = m_filters->query();
    query.text = m_search->text().simplified();
    return query;
}

/// Another list, of which the first page is there: what was selected may be in it.
void JournalView::reselect()
{
    if (!std::exchange(m_isToReselect, false) || m_journal.isLoading())
        return;
    if (const QModelIndex index = m_journal.indexOf(m_wasSelected); index.isValid())
        m_calls->setCurrentIndex(index);
}

// --- What is done

ChosenEntry JournalView::chosen() const
{
    if (isWorklist())
        return m_callers->chosen();
    const QModelIndex row = m_calls->selectionModel()->selectedRows().value(0);
    if (!row.isValid())
        return {};
    const QString id = row.data(JournalModel::IdRole).toString();
    return {id, row.data(JournalModel::NumberRole).toString(),
            row.data(JournalModel::HasReportRole).toBool(),
            JournalEntry::Work::State(row.data(JournalModel::WorkRole).toInt())};
}

void JournalView::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export calls"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("calls") + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &JournalView::exportTo);
    dialog->open();
}

void JournalView::exportTo(const QString &path)
{
    JournalQuery wanted = query();
    if (isWorklist()) {
        wanted = {};
        wanted.text = m_search->text().simplified();
        wanted.openWorkOnly = true;
    }
    auto *dialog = new ExportDialog(m_context.journal, wanted, path, window());
    dialog->open();
}

// --- What is said

QString JournalView::emptyWords() const
{
    const bool isSearched = !m_search->text().trimmed().isEmpty();
    if (isWorklist() ? m_worklist.isLoading() : m_journal.isLoading())
        return tr("Looking…");
    if (isWorklist())
        return isSearched ? tr("No caller to call back fits the search.")
                          : tr("Nothing to finish: no missed call is open.");
    if (m_filters->isNarrowed())
        return isSearched ? tr("No call fits the search and the filters.")
                          : tr("No call fits the filters.");
    if (isSearched)
        return tr("No call fits the search.");
    return m_context.journal.store() ? tr("No calls yet.")
                                     : tr("No calls since Jackfield was started.");
}

/// The gravest only.
QString JournalView::troubleWords() const
{
    const std::optional<Error> &failure = isWorklist() ? m_worklist.failure() : m_journal.failure();
    if (failure)
        return tr("Earlier calls could not be read: %1").arg(Wording::error(*failure));
    const bool isOfThisDesk = isWorklist() ? m_worklist.isOfThisDesk() : m_journal.isOfThisDesk();
    if (isOfThisDesk && m_context.journal.store())
        return tr("The team's journal cannot be reached: your own calls only.");
    if (!m_context.journal.trouble().isEmpty())
        return oneLine(m_context.journal.trouble(), 300);
    if (!isWorklist() && m_journal.isFull())
        return tr("Older calls are not listed. Search or filter to find them.");
    return {};
}

void JournalView::updateState()
{
    const bool any = list()->model()->rowCount() > 0;
    m_calls->setVisible(any && !isWorklist());
    m_callers->setVisible(any && isWorklist());
    m_empty->setVisible(!any);
    m_empty->setPlainText(emptyWords());
    const QString trouble = troubleWords();
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    m_again->setVisible(isWorklist() ? m_worklist.failure().has_value()
                                     : m_journal.failure().has_value());
    const int open = m_context.journal.openWork();
    m_toFinish->setText(open > 0 ? tr("To finish (%1)").arg(open) : tr("To finish"));
    const ChosenEntry now = chosen();
    if (!now.id.isEmpty() && !isWorklist())
        m_wasSelected = now.id;
    m_actions->choose(now);
}

void JournalView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int room = width() / std::max(1, fontMetrics().averageCharWidth());
    m_calls->makeRoomFor(room);
    m_callers->makeRoomFor(room);
    m_actions->makeRoomFor(room);
}

void JournalView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_filters->refresh();
    look(); // Another day may have begun.
}

bool JournalView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched != m_search)
        return m_actions->takeKey(key) || QWidget::eventFilter(watched, event);
    if (key->key() != Qt::Key_Down || list()->isHidden())
        return QWidget::eventFilter(watched, event);
    list()->setFocus();
    if (!list()->currentIndex().isValid())
        list()->setCurrentIndex(list()->model()->index(0, 0));
    return true;
}

} // namespace Jackfield
