// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/queuespage.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/queueboarddialog.h"
#include "core/base/redact.h"
#include "core/settings/settingstable.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace Jackfield {

static constexpr qsizetype longestName = 64; // as it is shown

QueuesPage::QueuesPage(const SettingsStore &store, const QStringList &queues, QWidget *parent)
    : FormPage(store, parent)
    , m_queue(new QComboBox(&form()))
    , m_other(new QLineEdit(&form()))
    , m_problem(makePlainLabel({}, &form()))
    , m_holder(new QWidget(&form()))
{
    addView();
    addBoards(queues);
}

QString QueuesPage::title() const
{
    return tr("Queues");
}

void QueuesPage::addView()
{
    form().addHeading(tr("Wallboard"));
    addTable("queues.show",
             tr("Queues of the wallboard, by their name and in this order. None: all there are."),
             ValueEditor::forLines(&form()));
    QList<ValueChoice> screens {{QString(), tr("Where the window is")}};
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append({screen->name(), oneLine(screen->name(), longestName)});
    add("queues.screen", tr("In full on"), screens);
}

void QueuesPage::addBoards(const QStringList &queues)
{
    form().addHeading(tr("Limits and sound"));
    QStringList names = queues + before().wallboard.keys() + before().queues.show;
    names.removeIf([](const QString &name) { return !isQueueName(name); });
    names.sort(Qt::CaseInsensitive);
    names.removeDuplicates();
    m_queue->setAccessibleName(tr("Queue"));
    m_queue->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_queue->setPlaceholderText(tr("none is known yet"));
    for (const QString &name : std::as_const(names))
        m_queue->addItem(oneLine(name, longestName), name);
    form().addRow(tr("Queue"), m_queue);

    auto *row = new QWidget(&form());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_other->setAccessibleName(tr("Name of another queue"));
    m_other->setMaxLength(200);
    auto *add = new QPushButton(tr("&Add"), row);
    add->setAutoDefault(false);
    line->addWidget(m_other, 1);
    line->addWidget(add);
    form().addRow(tr("Another one"), row);
    reserve(*m_problem, 1);
    form().addWidget(m_problem);
    addNote(QueueBoardDialog::limitsHelp());
    auto *column = new QVBoxLayout(m_holder);
    column->setContentsMargins(0, 0, 0, 0);
    // Not in the form: a form layout that grows later takes the room from its other rows.
    static_cast<QVBoxLayout *>(form().parentWidget()->layout())->insertWidget(1, m_holder);
    connect(add, &QPushButton::clicked, this, &QueuesPage::addQueue);
    connect(m_queue, &QComboBox::currentIndexChanged, this, &QueuesPage::showBoard);
    m_queue->setCurrentIndex(names.isEmpty() ? -1 : 0); // With words for none it stays at none.
    showBoard();
}

void QueuesPage::showBoard()
{
    const QString queue = m_queue->currentData().toString();
    if (!queue.isEmpty() && !m_boards.contains(queue)) {
        auto *board = new SettingForm(store(), m_holder);
        foldLongRows(*board);
        QueueBoardDialog::addBoard(*board, before(), queue);
        m_holder->layout()->addWidget(board);
        m_boards.insert(queue, board);
    }
    for (auto it = m_boards.cbegin(); it != m_boards.cend(); ++it)
        it.value()->setVisible(it.key() == queue);
}

void QueuesPage::addQueue()
{
    const QString name = m_other->text().trimmed();
    m_problem->clear();
    if (!isQueueName(name))
        return m_problem->setText(name.isEmpty() ? tr("Type the name of a queue.")
                                                 : tr("A queue of this name cannot have limits."));
    if (m_queue->findData(name) < 0)
        m_queue->addItem(oneLine(name, longestName), name);
    m_queue->setCurrentIndex(m_queue->findData(name));
    m_other->clear();
}

QList<SettingsPage::Entry> QueuesPage::entries() const
{
    QList<Entry> entries = FormPage::entries();
    if (const SettingForm *board = m_boards.value(m_queue->currentData().toString()))
        entries += board->entries();
    entries.append({{}, tr("Limits and sound") + u' ' + QueueBoardDialog::limitsHelp(), m_queue});
    return entries;
}

QVariantMap QueuesPage::changes() const
{
    QVariantMap changes = FormPage::changes();
    for (const SettingForm *board : m_boards)
        changes.insert(board->changes());
    return changes;
}

} // namespace Jackfield
