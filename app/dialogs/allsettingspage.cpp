// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/allsettingspage.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/searchwords.h"
#include "app/dialogs/settingsmodel.h"
#include "app/dialogs/siteexportdialog.h"
#include "app/look/clearing.h"
#include "core/settings/settingsstore.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Jackfield {

class FoundSettings final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const SearchWords &words)
    {
        m_words = words;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return m_words.areIn(
            sourceModel()->index(row, 0, parent).data(SettingsModel::SearchRole).toString());
    }

private:
    SearchWords m_words;
};

AllSettingsPage::AllSettingsPage(const SettingsStore &store, QWidget *parent)
    : SettingsPage(parent)
    , m_store(store)
    , m_found(new FoundSettings(this))
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_count(makePlainLabel({}, this))
    , m_export(new QPushButton(tr("Make a file for all desks …"), this))
{
    m_found->setSourceModel(new SettingsModel(store, this));
    build();
    connect(m_search, &QLineEdit::textChanged, this, &AllSettingsPage::search);
    connect(m_found, &QSortFilterProxyModel::modelReset, this,
            [this] { search(m_search->text()); });
    connect(m_export, &QPushButton::clicked, this, &AllSettingsPage::exportFile);
    search({});
}

void AllSettingsPage::build()
{
    m_search->setAccessibleName(tr("Search in all settings"));
    m_search->setPlaceholderText(tr("Key, value or what it does"));
    offerClearing(m_search);
    m_table->setModel(m_found);
    m_table->setAccessibleName(tr("All settings"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(SettingsModel::Value, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const int character = m_table->fontMetrics().averageCharWidth();
    m_table->setColumnWidth(SettingsModel::Key, 30 * character);
    m_table->setColumnWidth(SettingsModel::SetBy, 12 * character);
    m_table->setColumnWidth(SettingsModel::Locked, 9 * character);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().lineSpacing() + 6);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *copies = new QAction(tr("Copy"), m_table);
    copies->setShortcut(QKeySequence::Copy);
    copies->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copies);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copies, &QAction::triggered, this, &AllSettingsPage::copy);
    auto *button = new QPushButton(tr("Copy"), this);
    button->setToolTip(tr("The rows that are selected, or else all that are shown."));
    connect(button, &QPushButton::clicked, this, &AllSettingsPage::copy);
    for (QPushButton *each : {button, m_export})
        each->setAutoDefault(false);
    auto *below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    below->addWidget(button);
    below->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addLayout(below);
}

void AllSettingsPage::search(const QString &typed)
{
    m_found->setWords(SearchWords(typed));
    m_count->setText(tr("%n shown", "settings", m_found->rowCount()));
}

void AllSettingsPage::copy()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty())
        for (int row = 0; row < m_found->rowCount(); ++row)
            rows.append(m_found->index(row, 0));
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < SettingsModel::ColumnCount; ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void AllSettingsPage::exportFile()
{
    (new SiteExportDialog(m_store, this))->open();
}

QList<SettingsPage::Entry> AllSettingsPage::entries() const
{
    return {{{}, m_table->accessibleName(), m_search},
            {{}, tr("Make a file for all desks: site, company, export, lock"), m_export}};
}

} // namespace Jackfield
