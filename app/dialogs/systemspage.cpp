// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/systemspage.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/settingform.h"
#include "app/dialogs/systemdialog.h"
#include "core/base/redact.h"
#include "core/domain/secretstore.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

SystemsPage::SystemsPage(const SystemTools &tools, QWidget *parent)
    : SettingsPage(parent)
    , m_tools(tools)
    , m_store(tools.settings)
    , m_list(new QListWidget(this))
    , m_edit(new QPushButton(tr("&Edit …"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_up(new QPushButton(tr("Move &up"), this))
    , m_down(new QPushButton(tr("Move &down"), this))
    , m_problem(makePlainLabel({}, this))
{
    build();
    connect(&m_store, &SettingsStore::changed, this, &SystemsPage::fill);
    fill();
}

void SystemsPage::build()
{
    m_list->setAccessibleName(tr("Phone systems, the preferred one first"));
    m_list->setSpacing(2);
    auto *add = new QPushButton(tr("&Add …"), this);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {add, m_edit, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makePlainLabel(
        tr("An order goes to the first phone system in this list that can do it. Changes here "
           "count at once."),
        this));
    column->addLayout(row, 1);
    column->addWidget(m_problem);
    m_problem->hide();

    connect(add, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(false); });
    connect(m_remove, &QPushButton::clicked, this, &SystemsPage::askRemove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { edit(false); });
    connect(m_list, &QListWidget::currentRowChanged, this, &SystemsPage::refreshButtons);
}

QList<SettingsPage::Entry> SystemsPage::entries() const
{
    QList<Entry> entries;
    for (const PhoneSystemFactory *factory : m_tools.registry.all())
        for (const SetupField &field : factory->fields()) {
            const QStringList words {factory->displayName(), field.label, field.help,
                                     field.choiceNames.join(u'\n')};
            entries.append({{}, words.join(u'\n'), m_list});
        }
    for (const SettingKey &row : settingsTable())
        if (row.parts.first() == QLatin1String("system"))
            entries.append({row.pattern, row.helpText(), m_list});
    return entries;
}

void SystemsPage::fill()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const SystemConfig &system : m_store.settings().systems) {
        const PhoneSystemFactory *factory = m_tools.registry.find(system.kind);
        const QString kind = factory ? factory->displayName() : oneLine(system.kind);
        const QString name = system.label.isEmpty() ? system.id.value : oneLine(system.label, 60);
        m_list->addItem(
            system.lines.isEmpty()
                ? tr("%1\n%2").arg(name, kind)
                : tr("%1\n%2, lines %3").arg(name, kind, system.lines.join(QStringLiteral(", "))));
    }
    m_list->setCurrentRow(std::min(std::max(row, 0), m_list->count() - 1)); // -1: none at all
    refreshButtons();
}

const SystemConfig *SystemsPage::selected() const
{
    const QList<SystemConfig> &systems = m_store.settings().systems;
    const int row = m_list->currentRow();
    return row >= 0 && row < int(systems.size()) ? &systems.at(row) : nullptr;
}

void SystemsPage::refreshButtons()
{
    const SystemConfig *system = selected();
    const bool locked =
        system && m_store.isLocked(QStringLiteral("system.%1").arg(system->id.value));
    m_edit->setEnabled(system);
    m_remove->setEnabled(system && !locked);
    m_remove->setToolTip(locked ? SettingForm::lockedWords() : QString());
    const bool isFixed = m_store.isLocked(QStringLiteral("system")); // their order
    m_up->setEnabled(!isFixed && m_list->currentRow() > 0);
    m_down->setEnabled(!isFixed && system && m_list->currentRow() + 1 < m_list->count());
}

void SystemsPage::edit(bool add)
{
    const SystemConfig *system = selected();
    if (!add && !system)
        return;
    auto *dialog = new SystemDialog(m_tools, add ? SystemId() : system->id, this);
    dialog->open();
}

void SystemsPage::askRemove()
{
    const SystemConfig *system = selected();
    if (!system)
        return;
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Remove a phone system"),
                        tr("Remove “%1” with all its values? Its lines and calls leave the window.")
                            .arg(oneLine(system->label, 60)),
                        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(remove, &QPushButton::clicked, this,
            [this, removed = *system] { this->remove(removed); });
    question->open();
}

/// With its secrets, those of former templates too: the next system of this name is not to be given
/// them.
void SystemsPage::remove(const SystemConfig &system)
{
    const PhoneSystemFactory *factory = m_tools.registry.find(system.kind);
    if (!save({{QStringLiteral("system.%1").arg(system.id.value), QVariant()}}) || !factory)
        return;
    for (const QString &name : factory->secretNames()) {
        m_tools.secrets.remove({system.id, name}).then(this, [this](const Result<Unit> &removed) {
            if (removed)
                return;
            m_problem->show();
            m_problem->setText(tr("Its password is still in the keychain. %1")
                                   .arg(oneLine(removed.error().detail)));
        });
    }
}

void SystemsPage::move(int by)
{
    QStringList ids;
    for (const SystemConfig &system : m_store.settings().systems)
        ids.append(system.id.value);
    const int row = m_list->currentRow();
    ids.move(row, row + by);
    save({{QStringLiteral("system"), ids}});
    m_list->setCurrentRow(row + by);
}

bool SystemsPage::save(const QVariantMap &changes)
{
    const Result<Unit> saved = m_store.save(changes);
    m_problem->setVisible(!saved);
    if (!saved)
        m_problem->setText(tr("This could not be saved. %1").arg(saved.error().detail));
    return saved.has_value();
}

} // namespace Jackfield
