// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingform.h"

#include "app/dialogs/layersign.h"
#include "app/dialogs/plainlabel.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

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
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
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
    QWidget *row = put(key, label, settings, editor);
    if (findSetting(key)->type == SettingKey::Type::Flag)
        m_layout->addRow(row); // It has its words beside it.
    else
        m_layout->addRow(label, row);
    // Not by a focus proxy of the row: Tab would lead from its last part to its first.
    if (auto *words = qobject_cast<QLabel *>(m_layout->labelForField(row)))
        words->setBuddy(editor);
    return editor;
}

ValueEditor *SettingForm::addWide(const QString &key, const QString &label,
                                  const Settings &settings, ValueEditor *editor)
{
    m_layout->addRow(put(key, label, settings, editor));
    return editor;
}

QWidget *SettingForm::put(const QString &key, const QString &label, const Settings &settings,
                          ValueEditor *editor)
{
    const SettingKey *row = findSetting(key);
    editor->setValue(row->read(settings, settingPath(key)));
    editor->setWords(label, row->helpText());
    if (m_store.isLocked(key))
        editor->lock(lockedWords());
    auto *holder = new QWidget(this);
    auto *sign = new LayerSign(label, holder);
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(editor, 1);
    line->addWidget(sign, 0, Qt::AlignTop);
    m_rows.insert(key, {editor, sign, editor->value(), false});
    m_entries.append({key, label + u' ' + row->helpText(), editor});
    showSign(key);
    connect(sign, &LayerSign::resetWanted, this, [this, key] { reset(key); });
    connect(editor, &ValueEditor::edited, this, [this, key] {
        if (std::exchange(m_rows[key].isReset, false))
            showSign(key);
        Q_EMIT edited(key);
    });
    return holder;
}

/// Shows what counts without the user's value, until something else is set.
void SettingForm::reset(const QString &key)
{
    const MergedSettings below = m_store.without(key);
    Row &row = m_rows[key];
    row.editor->setValue(findSetting(key)->read(below.settings, settingPath(key)));
    row.isReset = true;
    row.editor->setFocus(); // The sign may be gone now.
    showSign(key);
}

void SettingForm::showSign(const QString &key)
{
    const Row &row = m_rows[key];
    LayerSign::State state {m_store.layerOf(key), m_store.isLocked(key), m_store.isInUserFile(key)};
    if (state.canReset)
        state.below = m_store.without(key).layers.value(key, state.below);
    row.sign->setState(row.isReset ? LayerSign::State {state.below, state.isLocked} : state);
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
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        values.insert(it.key(), it->editor->value());
    return values;
}

QVariantMap SettingForm::changes() const
{
    QVariantMap changes;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        if (it->isReset)
            changes.insert(it.key(), QVariant());
        else if (const QVariant value = it->editor->value(); value != it->before)
            changes.insert(it.key(), value);
    }
    return changes;
}

} // namespace Jackfield
