// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/systemform.h"

#include "app/dialogs/plainlabel.h"
#include "core/settings/settingsstore.h"

#include <QFormLayout>

namespace Jackfield {

SystemForm::SystemForm(const PhoneSystemFactory &factory, const SystemConfig &config,
                       const SettingsStore &store, QWidget *parent)
    : QGroupBox(factory.displayName(), parent)
    , m_fields(factory.fields())
    , m_layout(new QFormLayout(this))
{
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const SetupField &field : m_fields) {
        if (field.kind == SetupField::Kind::Secret)
            addPasswordRow(field, config.id);
        else
            addRow(field, config, store);
    }
    showRows();
}

ValueEditor *SystemForm::makeEditor(const SetupField &field)
{
    QList<ValueChoice> choices;
    switch (field.kind) {
    case SetupField::Kind::Port:
        return ValueEditor::forNumber(1, 65535, this);
    case SetupField::Kind::Choice:
        for (const QString &choice : field.choices)
            choices.append({choice, choice});
        return ValueEditor::forChoice(choices, this);
    case SetupField::Kind::Folder:
        return ValueEditor::forFolder(this);
    case SetupField::Kind::TextList:
        return ValueEditor::forList(this);
    case SetupField::Kind::TextMap:
        return ValueEditor::forMap(tr("Name"), tr("Value"), this);
    case SetupField::Kind::Flag:
        return ValueEditor::forFlag(field.label, this);
    case SetupField::Kind::LongText:
    case SetupField::Kind::Text:
    case SetupField::Kind::Secret:
        break;
    }
    return ValueEditor::forText(this);
}

void SystemForm::addRow(const SetupField &field, const SystemConfig &config,
                        const SettingsStore &store)
{
    ValueEditor *editor = makeEditor(field);
    editor->setWords(field.label, field.help);
    editor->setValue(config.values.value(field.key, field.defaultValue));
    if (!config.id.isEmpty()
        && store.isLocked(QStringLiteral("system.%1.%2").arg(config.id.value, field.key)))
        editor->lock(tr("Your administrator has set this; it cannot be changed here."));
    m_layout->addRow(field.kind == SetupField::Kind::Flag ? QString() : field.label, editor);
    m_rows.insert(field.key, editor);
    m_editors.insert(field.key, editor);
    connect(editor, &ValueEditor::edited, this, [this] {
        showRows();
        Q_EMIT edited();
    });
}

/// Passwords never stand in jackfield.toml (contract: the environment stands in for the keychain).
void SystemForm::addPasswordRow(const SetupField &field, const SystemId &id)
{
    const QString variable = QStringLiteral("JACKFIELD_PASSWORD_")
        + (id.isEmpty() ? tr("<ID>") : id.value.toUpper().replace(u'-', u'_'));
    QLabel *label = makePlainLabel(
        tr("Not kept in the settings. Jackfield takes it from the environment variable %1.")
            .arg(variable),
        this);
    constexpr int narrowest = 240; // Pixels; wrapped text asks for its height only so.
    label->setMinimumHeight(label->heightForWidth(narrowest));
    m_layout->addRow(field.label, label);
    m_rows.insert(field.key, label);
}

bool SystemForm::matters(const SetupField &field) const
{
    if (field.onlyWhenKey.isEmpty() || field.onlyWhenValues.isEmpty())
        return true;
    const ValueEditor *decides = m_editors.value(field.onlyWhenKey);
    return decides && field.onlyWhenValues.contains(decides->value().toString());
}

void SystemForm::showRows()
{
    for (const SetupField &field : m_fields)
        m_layout->setRowVisible(m_rows.value(field.key), matters(field));
}

QVariantMap SystemForm::values() const
{
    QVariantMap values;
    for (const SetupField &field : m_fields) {
        const ValueEditor *editor = m_editors.value(field.key);
        if (editor && matters(field) && editor->value() != field.defaultValue)
            values.insert(field.key, editor->value());
    }
    return values;
}

} // namespace Jackfield
