// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/rememberedpage.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/settingform.h"
#include "app/models/sourcewords.h"
#include "core/settings/settingsstore.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QTextDocument>
#include <QVBoxLayout>

namespace Jackfield {

namespace {

    const QString rememberKey = QStringLiteral("policy.remember");

    QString day(const QDateTime &utc)
    {
        return QLocale().toString(utc.toLocalTime().date(), QLocale::ShortFormat);
    }

} // namespace

RememberedPage::RememberedPage(const SettingsStore &store, RememberedSources &remembered,
                               QWidget *parent)
    : SettingsPage(parent)
    , m_store(store)
    , m_remembered(remembered)
    , m_form(new SettingForm(store, this))
    , m_reason(makePlainLabel({}, this))
    , m_table(new QTableWidget(0, 3, this))
    , m_empty(makePlainLabel(tr("Nobody is remembered. Tick “Always allow …” in a question to put "
                                "its web page or program here."),
                             this))
    , m_revoke(new QPushButton(tr("Re&voke"), this))
{
    build();
    connect(&m_remembered, &RememberedSources::changed, this, &RememberedPage::fill);
    connect(m_form, &SettingForm::edited, this, &RememberedPage::refresh);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RememberedPage::refresh);
    connect(m_revoke, &QPushButton::clicked, this, &RememberedPage::revoke);
    fill();
}

void RememberedPage::build()
{
    const QString words = tr("Web pages and programs may be remembered");
    m_form->layout()->setContentsMargins(0, 0, 0, 0);
    m_form->addWide(rememberKey, words, m_store.settings(), ValueEditor::forFlag(words, m_form));
    m_table->setAccessibleName(tr("Remembered sources"));
    m_table->setHorizontalHeaderLabels({tr("Source"), tr("Since"), tr("Last used")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_revoke->setAutoDefault(false);
    m_revoke->setToolTip(tr("Ask again for the selected sources. Counts at once."));
    m_empty->setAlignment(Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addWidget(m_reason);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_revoke, 0, Qt::AlignRight);
}

void RememberedPage::fill()
{
    m_shown = m_remembered.list();
    m_table->setRowCount(0);
    for (const RememberedSource &source : m_shown) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QString words = sourceInWords(source.kind, source.origin);
        auto *name = new QTableWidgetItem(words);
        name->setToolTip(Qt::convertFromPlainText(words)); // Never markup (security.md T60).
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, new QTableWidgetItem(day(source.addedAt)));
        m_table->setItem(row, 2, new QTableWidgetItem(day(source.lastUsedAt)));
    }
    refresh();
}

void RememberedPage::refresh()
{
    const bool on = m_form->editor(rememberKey)->value().toBool();
    m_reason->setText(m_store.isLocked(rememberKey)
                          ? tr("Your administrator has switched this off: nobody is remembered, "
                               "and this list does not count.")
                          : tr("While this is off nobody is remembered, and this list does not "
                               "count."));
    m_reason->setVisible(!on);
    m_table->setVisible(!m_shown.isEmpty());
    m_empty->setVisible(m_shown.isEmpty());
    m_table->setEnabled(on);
    m_revoke->setEnabled(on && m_table->selectionModel()->hasSelection());
}

void RememberedPage::revoke()
{
    QList<RememberedSource> revoked;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        revoked.append(m_shown.at(index.row()));
    for (const RememberedSource &source : revoked)
        (void)m_remembered.forget(source.kind, source.origin);
}

QList<SettingsPage::Entry> RememberedPage::entries() const
{
    QList<Entry> entries = m_form->entries();
    if (!m_shown.isEmpty())
        entries.append({{}, m_table->accessibleName(), m_table});
    return entries;
}

QVariantMap RememberedPage::changes() const
{
    return m_form->changes();
}

} // namespace Jackfield
