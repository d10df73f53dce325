// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingform.h"

#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QFormLayout>
#include <QLabel>

namespace Jackfield {

namespace {

    ValueEditor *makeEditor(const SettingKey &row, const QString &label,
                            const QList<ValueChoice> &choices, QWidget *parent)
    {
        using Type = SettingKey::Type;
        if (!choices.isEmpty())
            return ValueEditor::forChoice(choices, parent);
        switch (row.type) {
        case Type::TextList:
            return ValueEditor::forList(parent);
        case Type::Integer:
            return ValueEditor::forNumber(row.minimum, row.maximum, parent);
        case Type::Flag:
            return ValueEditor::forFlag(label, parent);
        case Type::Text:
        case Type::Choice:
        case Type::TextMap:
        case Type::Any:
            break;
        }
        return ValueEditor::forText(parent);
    }

} // namespace

SettingForm::SettingForm(const SettingsStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_layout(new QFormLayout(this))
{
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::DontWrapRows);
}

ValueEditor *SettingForm::add(const QString &key, const QString &label, const Settings &settings,
                              const QList<ValueChoice> &choices)
{
    const SettingKey *row = findSetting(key);
    ValueEditor *editor = makeEditor(*row, label, choices, this);
    editor->setValue(row->read(settings, key.split(u'.')));
    editor->setWords(label, row->helpText());
    if (m_store.isLocked(key))
        editor->lock(tr("Your administrator has set this; it cannot be changed here."));
    const bool ownLabel = row->type == SettingKey::Type::Flag;
    m_layout->addRow(ownLabel ? QString() : label, editor);
    m_editors.insert(key, editor);
    m_before.insert(key, editor->value());
    connect(editor, &ValueEditor::edited, this, [this, key] { Q_EMIT edited(key); });
    return editor;
}

void SettingForm::addWidget(QWidget *widget)
{
    m_layout->addRow(widget);
}

QVariantMap SettingForm::values() const
{
    QVariantMap values;
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
        values.insert(it.key(), it.value()->value());
    return values;
}

QVariantMap SettingForm::changes() const
{
    QVariantMap changes;
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
        if (it.value()->value() != m_before.value(it.key()))
            changes.insert(it.key(), it.value()->value());
    return changes;
}

} // namespace Jackfield
