// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/queuedetail.h"

#include "app/dialogs/queueboarddialog.h"
#include "app/look/wrappedlabel.h"
#include "app/models/queuemodel.h"
#include "app/views/alarmbuttons.h"
#include "app/views/ownlines.h"
#include "app/views/plaintextlabel.h"
#include "core/phone/dialer.h"
#include "core/settings/settingsstore.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Jackfield {

QueueDetail::QueueDetail(const UiContext &context, const QueueModel &queues, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_queues(queues)
    , m_callers(context.store, context.clock, numberFormat(context.dialer),
                [this] { return m_context.dialer.setup().location; })
    , m_agents(context.store,
               [this](const QString &extension) { return isOwnExtension(m_context, extension); })
    , m_back(new QPushButton(tr("All queues"), this))
    , m_name(new PlainTextLabel(Tone::Text, this))
    , m_sound(new PlainTextLabel(Tone::Muted, this))
    , m_words(new WrappedLabel(Tone::Muted, this))
    , m_alarm(new AlarmButtons(context, this))
    , m_settings(new QPushButton(tr("Limits and sound…"), this))
    , m_noCallers(new PlainTextLabel(Tone::Muted, this))
    , m_noAgents(new PlainTextLabel(Tone::Muted, this))
    , m_callerTable(addTable(&m_callers, tr("Callers")))
    , m_agentTable(addTable(&m_agents, tr("Agents")))
{
    m_name->setWeight(1.15, true);
    m_noCallers->setPlainText(tr("Nobody is told to wait or talk here."));
    m_noAgents->setPlainText(tr("No agent of this queue is known."));
    auto *head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addWidget(m_name, 1);
    auto *sound = new QHBoxLayout;
    sound->addWidget(m_settings);
    sound->addWidget(m_sound, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addWidget(m_alarm, 0, Qt::AlignLeft);
    column->addLayout(sound);
    column->addWidget(m_callerTable, 3);
    column->addWidget(m_noCallers);
    column->addWidget(m_agentTable, 2);
    column->addWidget(m_noAgents);
    column->addStretch(0);
    connect(m_back, &QPushButton::clicked, this, &QueueDetail::backWanted);
    connect(m_settings, &QPushButton::clicked, this, &QueueDetail::openSettings);
    connect(&queues, &QueueModel::dataChanged, this, &QueueDetail::refresh);
    connect(&context.settings, &SettingsStore::changed, this, &QueueDetail::refresh);
}

QTableView *QueueDetail::addTable(QAbstractItemModel *model, const QString &name)
{
    auto *table = new QTableView(this);
    table->setAccessibleName(name);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false); // Tab leaves the table.
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    // Of thousands of rows none is measured.
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    for (int column = 0; column < model->columnCount(); ++column) {
        const QString title = model->headerData(column, Qt::Horizontal).toString();
        table->setColumnWidth(column, table->fontMetrics().horizontalAdvance(title) + 24);
    }
    table->setColumnWidth(0, table->fontMetrics().averageCharWidth() * 18);
    return table;
}

void QueueDetail::setQueue(const QueueId &id)
{
    m_callers.setQueue(id);
    m_agents.setQueue(id);
    refresh();
}

void QueueDetail::refresh()
{
    const int row = m_queues.rowOf(queue());
    if (row < 0)
        return;
    const QModelIndex index = m_queues.index(row);
    const QString name = m_queues.queue(row).name;
    m_name->setPlainText(index.data(QueueModel::NameRole).toString());
    QStringList words {index.data(QueueModel::SystemRole).toString(),
                       index.data(QueueModel::AgeRole).toString(),
                       index.data(QueueModel::CountedSinceRole).toString(),
                       index.data(QueueModel::MissedRole).toString(),
                       index.data(QueueModel::AlarmTextRole).toString()};
    if (index.data(QueueModel::CutRole).toBool())
        words << tr("there are more callers than are read");
    words.removeAll(QString());
    m_words->setText(words.join(QStringLiteral(" · ")));
    m_alarm->setQueue(queue(), name);
    m_sound->setPlainText(
        Wording::sound(m_context.settings.settings().wallboard.value(name).sound));
    m_callerTable->setVisible(m_callers.rowCount() > 0);
    m_noCallers->setVisible(m_callers.rowCount() == 0);
    m_agentTable->setVisible(m_agents.rowCount() > 0);
    m_noAgents->setVisible(m_agents.rowCount() == 0);
}

void QueueDetail::openSettings()
{
    const int row = m_queues.rowOf(queue());
    if (row < 0)
        return;
    auto *dialog = new QueueBoardDialog(m_context.settings, m_queues.queue(row).name, window());
    dialog->open();
}

void QueueDetail::takeKeyboard()
{
    m_back->setFocus(Qt::OtherFocusReason);
}

void QueueDetail::showEvent(QShowEvent *event)
{
    m_callers.setLive(true);
    QWidget::showEvent(event);
}

void QueueDetail::hideEvent(QHideEvent *event)
{
    m_callers.setLive(false);
    QWidget::hideEvent(event);
}

} // namespace Jackfield
