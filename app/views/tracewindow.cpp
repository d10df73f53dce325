// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/tracewindow.h"

#include "app/look/clearing.h"
#include "app/look/wrappedlabel.h"
#include "app/models/wording.h"
#include "core/base/privatefile.h"
#include "core/base/redact.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>

namespace Jackfield {

TraceWindow::TraceWindow(const UiContext &context, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_context(context)
    , m_model(*context.trace, context.store, context.clock)
    , m_filter(m_model, context.clock)
    , m_system(new QComboBox(this))
    , m_direction(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_contents(new QCheckBox(tr("&Keep contents"), this))
    , m_people(new QCheckBox(tr("Show &numbers and names"), this))
    , m_follow(new QCheckBox(tr("&Follow"), this))
    , m_pause(new QCheckBox(tr("&Pause"), this))
    , m_list(new QTreeView(this))
    , m_details(new QPlainTextEdit(this))
    , m_words(new WrappedLabel(Tone::Text, this))
{
    setWindowTitle(tr("Protocol trace — Jackfield"));
    build();
    fillSystems();
    const RowSignals &rows = context.store.systemRows();
    connect(&rows, &RowSignals::inserted, this, &TraceWindow::fillSystems);
    connect(&rows, &RowSignals::removed, this, &TraceWindow::fillSystems);
    connect(context.trace, &ProtocolTrace::tracedChanged, this, &TraceWindow::updateContents);
    connect(m_system, &QComboBox::currentIndexChanged, this, [this] {
        filter();
        updateContents();
    });
    connect(m_direction, &QComboBox::currentIndexChanged, this, &TraceWindow::filter);
    connect(m_search, &QLineEdit::textChanged, this,
            [this] { m_typing = m_context.clock.after(typingPause, [this] { filter(); }); });
    connect(m_contents, &QCheckBox::clicked, this, [this](bool on) {
        for (const SystemStatus &system : m_context.store.systems())
            if (chosenSystem().value.isEmpty() || system.id == chosenSystem())
                m_context.trace->setTraced(system.id, on);
        updateContents();
    });
    connect(m_people, &QCheckBox::toggled, this, [this](bool on) {
        m_model.setPeople(on ? People::Shown : People::Hidden);
        showDetails();
    });
    connect(m_pause, &QCheckBox::toggled, this, [this](bool on) { m_model.setPaused(on); });
    connect(m_follow, &QCheckBox::toggled, this, &TraceWindow::follow);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &TraceWindow::follow);
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &TraceWindow::takeFound);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TraceWindow::showDetails);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &TraceWindow::showDetails);
    updateContents();
    showDetails();
    follow();
}

TraceWindow::~TraceWindow() = default;

// --- Layout

void TraceWindow::build()
{
    m_list->setModel(&m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true); // Ten thousand rows are laid out at once.
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Messages"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const QFontMetrics metrics = fontMetrics();
    const int letter = metrics.averageCharWidth();
    m_list->header()->resizeSection(TraceModel::Time,
                                    metrics.horizontalAdvance(QStringLiteral("00:00:00.000   ")));
    m_list->header()->resizeSection(TraceModel::System, 16 * letter);
    m_list->header()->resizeSection(TraceModel::Direction,
                                    metrics.horizontalAdvance(tr("← received")) + 4 * letter);
    m_list->header()->resizeSection(TraceModel::Name, 30 * letter);
    auto *copyRow = new QAction(tr("Copy"), this);
    copyRow->setShortcut(QKeySequence::Copy);
    copyRow->setShortcutContext(Qt::WidgetShortcut); // The details copy what is selected in them.
    connect(copyRow, &QAction::triggered, this, &TraceWindow::copy);
    m_list->addAction(copyRow);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Message"));
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setTabChangesFocus(true);
    m_follow->setChecked(true);

    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_list);
    parts->addWidget(m_details);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addLayout(makeFilters());
    column->addWidget(m_words);
    column->addWidget(parts, 1);
    column->addLayout(makeButtons());
    resize(100 * letter, 36 * metrics.height());
    m_list->setFocus();
}

QLayout *TraceWindow::makeFilters()
{
    m_direction->addItem(tr("Both directions"));
    m_direction->addItem(tr("Sent"), true);
    m_direction->addItem(tr("Received"), false);
    m_direction->setAccessibleName(tr("Direction"));
    m_system->setAccessibleName(tr("Phone system"));
    m_system->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_system->setMinimumContentsLength(16);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    offerClearing(m_search);
    auto *first = new QHBoxLayout;
    first->addWidget(m_system);
    first->addWidget(m_direction);
    first->addWidget(m_search, 1);
    auto *second = new QHBoxLayout;
    for (QCheckBox *box : {m_contents, m_people, m_follow, m_pause})
        second->addWidget(box);
    second->addStretch();
    auto *both = new QVBoxLayout;
    both->addLayout(first);
    both->addLayout(second);
    return both;
}

QLayout *TraceWindow::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    const auto add = [&](const QString &text, auto slot) {
        auto *button = new QPushButton(text, this);
        connect(button, &QPushButton::clicked, this, slot);
        buttons->addWidget(button);
    };
    add(tr("C&opy"), &TraceWindow::copy);
    add(tr("&Save recording …"), &TraceWindow::askForFile);
    add(tr("C&lear"), [this] { m_context.trace->clear(); });
    buttons->addStretch();
    add(tr("Close"), &QWidget::close);
    return buttons;
}

void TraceWindow::fillSystems()
{
    const QString chosen = chosenSystem().value;
    const QSignalBlocker blocker(m_system);
    m_system->clear();
    m_system->addItem(tr("All phone systems"), QString());
    for (const SystemStatus &system : m_context.store.systems())
        m_system->addItem(oneLine(system.label, 40), system.id.value);
    m_system->setCurrentIndex(std::max(0, m_system->findData(chosen)));
    filter();
    updateContents();
}

// --- What is shown

SystemId TraceWindow::chosenSystem() const
{
    return {m_system->currentData().toString()};
}

void TraceWindow::showSystem(const SystemId &system)
{
    m_system->setCurrentIndex(std::max(0, m_system->findData(system.value)));
}

void TraceWindow::filter()
{
    m_typing.reset();
    const QVariant sent = m_direction->currentData();
    m_filter.setWanted({chosenSystem().value,
                        sent.isValid() ? std::optional<bool>(sent.toBool()) : std::nullopt,
                        m_search->text().trimmed()});
}

void TraceWindow::takeFound()
{
    if (!m_list->currentIndex().isValid())
        showDetails(); // The message may have gone from the list.
    follow();
}

void TraceWindow::updateContents()
{
    int count = 0;
    int traced = 0;
    for (const SystemStatus &system : m_context.store.systems()) {
        if (!chosenSystem().value.isEmpty() && !(system.id == chosenSystem()))
            continue;
        ++count;
        traced += m_context.trace->isTraced(system.id) ? 1 : 0;
    }
    m_contents->setEnabled(count > 0);
    m_contents->setCheckState(traced == 0           ? Qt::Unchecked
                                  : traced == count ? Qt::Checked
                                                    : Qt::PartiallyChecked);
    m_words->setText(
        traced == count
            ? tr("Messages are kept in memory until Jackfield ends.")
            : tr("Only the names of messages are kept. Tick “Keep contents” to see all of what "
                 "comes from now on."));
}

void TraceWindow::showDetails()
{
    const QModelIndex current = m_filter.mapToSource(m_list->currentIndex());
    if (!current.isValid()) {
        m_details->setPlainText({});
        return;
    }
    const ProtocolTrace::Record &record = m_model.record(current.row());
    if (!record.hasContents) {
        m_details->setPlainText(tr("Only the name of this message was kept."));
        return;
    }
    QStringList parts {shownText(record, m_model.people())};
    const QString octets = shownOctets(record, m_model.people());
    if (!octets.isEmpty())
        parts << octets;
    else if (!isReadable(record.message.bytes))
        parts << tr("%n bytes are not shown: there is no hiding numbers and names in them.",
                    nullptr, int(record.message.bytes.size()));
    if (record.missing > 0)
        parts << tr("%n more bytes were not kept.", nullptr, int(record.missing));
    parts.removeAll(QString());
    m_details->setPlainText(parts.join(QStringLiteral("\n\n")));
}

void TraceWindow::follow()
{
    if (m_follow->isChecked() && !m_pause->isChecked())
        m_list->scrollToBottom();
}

// --- What can be done

void TraceWindow::copy()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    QStringList cells;
    for (int column = 0; column < TraceModel::Text; ++column)
        cells << current.siblingAtColumn(column).data().toString();
    QGuiApplication::clipboard()->setText(cells.join(u' ') + u'\n' + m_details->toPlainText());
}

void TraceWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        m_search->setFocus();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void TraceWindow::askForFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Save recording"), {}, tr("Recordings (*.jsonl);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_words->setText(tr("Being saved …"));
        saveTo(path).then(this, [this, path](const Result<Unit> &saved) {
            m_words->setText(saved ? tr("Saved as “%1”.").arg(oneLine(path))
                                   : tr("Nothing was saved as “%1”: %2")
                                         .arg(oneLine(path), oneLine(saved.error().detail)));
        });
    });
    dialog->open();
}

Pending<Result<Unit>> TraceWindow::saveTo(const QString &path)
{
    QList<ProtocolTrace::Record> records;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        records << m_model.record(m_filter.mapToSource(m_filter.index(row, 0)).row());
    return m_work.start<Unit>(
        [path, records, now = m_context.clock.now(),
         recording = recordingOf(*m_context.trace, m_context.store, m_model.people())] {
            return writePrivately(path, recording.text(now, records));
        });
}

TraceWindow::View TraceWindow::view() const
{
    return {chosenSystem(),        m_direction->currentIndex(), m_search->text(),
            m_people->isChecked(), m_follow->isChecked(),       m_pause->isChecked()};
}

void TraceWindow::setView(const View &view)
{
    showSystem(view.system);
    m_direction->setCurrentIndex(view.direction);
    m_search->setText(view.search);
    m_people->setChecked(view.showsPeople);
    m_follow->setChecked(view.isFollowing);
    m_pause->setChecked(view.isPaused);
}

void TraceWindow::bringToFront()
{
    isMinimized() ? showNormal() : show();
    raise();
    activateWindow();
}

} // namespace Jackfield
