// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistantgiven.h"

#include "app/dialogs/secretfield.h"
#include "app/dialogs/settingform.h"
#include "app/dialogs/systemsaver.h"
#include "core/base/redact.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

namespace Jackfield {

AssistantGiven::AssistantGiven(const AssistantTools &tools, QWidget *parent)
    : AssistantPage(QStringLiteral("assistant.system"), tr("Your phone system"), parent)
    , m_tools(tools.systems)
    , m_saver(new SystemSaver(m_tools, this))
{
    addWords(tr("Your administrator has set up the phone system for this computer."));
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 12, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const SystemConfig &system : m_tools.settings.settings().systems)
        add(system, form);
    column()->addWidget(makeScrollArea(content), 1);
    connect(m_saver, &SystemSaver::written, this,
            [this](const QString &name, SecretStore::Keeper keeper) {
                for (const Row &row : std::as_const(m_rows))
                    if (row.system.id == m_saving.id && row.field->name() == name)
                        row.field->showKept(m_saving.id, keeper);
                if (keeper == SecretStore::Keeper::Session)
                    m_note = SystemSaver::sessionNote();
            });
    connect(m_saver, &SystemSaver::saved, this, &AssistantGiven::saveNext);
    connect(m_saver, &SystemSaver::failed, this, [this](const QString &problem) {
        Q_EMIT busy(false);
        Q_EMIT failed(problem);
    });
}

/// A secret that does not matter for its values is not asked for.
void AssistantGiven::add(const SystemConfig &system, QFormLayout *form)
{
    const PhoneSystemFactory *factory = m_tools.registry.find(system.kind);
    auto *name = new QLabel(oneLine(system.label.isEmpty() ? system.id.value : system.label, 60));
    name->setTextFormat(Qt::PlainText);
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    form->addRow(name);
    const QString kind = factory ? factory->displayName() : oneLine(system.kind);
    auto *kindLabel = new QLabel(kind);
    kindLabel->setTextFormat(Qt::PlainText);
    form->addRow(tr("Kind"), kindLabel);
    if (!factory)
        return;
    const QList<SetupField> fields = factory->fieldsFor(system.values);
    const auto matters = [&](const SetupField &field) {
        if (field.onlyWhenKey.isEmpty() || field.onlyWhenValues.isEmpty())
            return true;
        QVariant decides = system.values.value(field.onlyWhenKey);
        for (const SetupField &other : fields)
            if (other.key == field.onlyWhenKey && !decides.isValid())
                decides = other.defaultValue;
        return field.onlyWhenValues.contains(decides.toString());
    };
    for (const SetupField &field : fields) {
        if (field.kind != SetupField::Kind::Secret || !matters(field))
            continue;
        auto *secret = new SecretField(m_tools.secrets, {system.id, field.key.section(u'.', -1)},
                                       field.label, this);
        secret->setToolTip(field.help);
        form->addRow(field.label, secret);
        m_rows.append({system, secret});
        connect(secret, &SecretField::edited, this, [this] { Q_EMIT failed({}); });
        connect(secret, &SecretField::failed, this, &AssistantPage::failed);
    }
}

bool AssistantGiven::begin()
{
    if (m_rows.isEmpty())
        return false;
    m_rows.constFirst().field->setFocus();
    return true;
}

void AssistantGiven::leave()
{
    if (m_saver->isSaving())
        return;
    Q_EMIT busy(true);
    saveNext();
}

/// One system after the other, as long as something typed is left.
void AssistantGiven::saveNext()
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                  [](const Row &each) { return !each.field->typed().isEmpty(); });
    if (row == m_rows.cend()) {
        Q_EMIT busy(false);
        if (!m_note.isEmpty())
            Q_EMIT noted(m_note);
        return Q_EMIT left();
    }
    m_saving = row->system;
    QMap<QString, QString> secrets;
    for (const Row &each : std::as_const(m_rows))
        if (each.system.id == m_saving.id && !each.field->typed().isEmpty())
            secrets.insert(each.field->name(), each.field->typed());
    m_saver->save({m_saving, {m_saving, secrets}, {}});
}

} // namespace Jackfield
