// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingform.h"

#include "app/dialogs/plainlabel.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QFormLayout>
#include <QScrollArea>
#include <QVBoxLayout>

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
        case Type::TextMap:
            return ValueEditor::forMap(SettingForm::tr("Name"), SettingForm::tr("Value"), parent);
        case Type::Text:
        case Type::Choice:
        case Type::TableList:
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

QString SettingForm::lockedWords()
{
    return tr("Your administrator has set this; it cannot be changed here.");
}

ValueEditor *SettingForm::add(const QString &key, const QString &label, const Settings &settings,
                              const QList<ValueChoice> &choices)
{
    return add(key, label, settings, makeEditor(*findSetting(key), label, choices, this));
}

ValueEditor *SettingForm::add(const QString &key, const QString &label, const Settings &settings,
                              ValueEditor *editor)
{
    put(key, label, settings, editor);
    const bool ownLabel = findSetting(key)->type == SettingKey::Type::Flag;
    m_layout->addRow(ownLabel ? QString() : label, editor);
    return editor;
}

ValueEditor *SettingForm::addWide(const QString &key, const QString &label,
                                  const Settings &settings, ValueEditor *editor)
{
    put(key, label, settings, editor);
    m_layout->addRow(editor);
    return editor;
}

void SettingForm::put(const QString &key, const QString &label, const Settings &settings,
                      ValueEditor *editor)
{
    const SettingKey *row = findSetting(key);
    editor->setValue(row->read(settings, settingPath(key)));
    editor->setWords(label, row->helpText());
    if (m_store.isLocked(key))
        editor->lock(lockedWords());
    m_editors.insert(key, editor);
    m_before.insert(key, editor->value());
    m_entries.append({key, label + u' ' + row->helpText(), editor});
    connect(editor, &ValueEditor::edited, this, [this, key] { Q_EMIT edited(key); });
}

void SettingForm::addHeading(const QString &text)
{
    QLabel *heading = makePlainLabel(text, this);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(bold);
    if (m_layout->rowCount() > 0)
        heading->setContentsMargins(0, heading->fontMetrics().lineSpacing() / 2, 0, 0);
    m_layout->addRow(heading);
}

void SettingForm::addRow(const QString &label, QWidget *widget)
{
    m_layout->addRow(label, widget);
}

QScrollArea *makeScrollArea(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    for (QWidget *part : {scroll->viewport(), content})
        part->setAutoFillBackground(false); // The page's colour, as on the other pages.
    return scroll;
}

QWidget *SettingForm::inScrollArea()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(this);
    column->addStretch(1);
    return makeScrollArea(holder);
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
