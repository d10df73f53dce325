// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/systemform.h"

#include "app/dialogs/nestedvalues.h"
#include "app/dialogs/secretfield.h"
#include "app/dialogs/systemtools.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"

#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

namespace {

    QFormLayout *makeFormLayout(QWidget *parent)
    {
        auto *layout = new QFormLayout(parent);
        layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        return layout;
    }

    /// The same widget can show both.
    bool isSameRow(const SetupField &one, const SetupField &other)
    {
        const bool showsLabel =
            one.kind == SetupField::Kind::Flag || one.kind == SetupField::Kind::Secret;
        return one.key == other.key && one.kind == other.kind && one.choices == other.choices
            && one.choiceNames == other.choiceNames && (!showsLabel || one.label == other.label);
    }

    QList<ValueChoice> choicesOf(const SetupField &field)
    {
        QList<ValueChoice> choices;
        for (qsizetype i = 0; i < field.choices.size(); ++i) {
            const QString &value = field.choices.at(i);
            choices.append({value, field.choiceNames.value(i, value)});
        }
        return choices;
    }

    /// Also without a default in the field: nothing typed.
    bool isDefault(const ValueEditor &editor, const SetupField &field)
    {
        const QVariant value = editor.value();
        if (field.defaultValue.isValid())
            return value == field.defaultValue;
        return value == QVariant(value.metaType());
    }

} // namespace

SystemForm::SystemForm(const PhoneSystemFactory &factory, const SystemConfig &config,
                       const SystemTools &tools, QWidget *parent)
    : QGroupBox(factory.displayName(), parent)
    , m_factory(factory)
    , m_tools(tools)
    , m_id(config.id)
    , m_more(new QToolButton(this))
    , m_folded(new QWidget(this))
{
    build();
    apply(config.values);
    unfold(anyAdvancedDiffers());
}

void SystemForm::build()
{
    auto *column = new QVBoxLayout(this);
    auto *top = new QWidget(this);
    m_layout = makeFormLayout(top);
    m_advanced = makeFormLayout(m_folded);
    for (QFormLayout *layout : {m_layout, m_advanced})
        layout->setContentsMargins(0, 0, 0, 0);
    m_more->setText(tr("More settings"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::StrongFocus); // A tool button takes none by itself.
    m_more->setAccessibleName(m_more->text());
    connect(m_more, &QToolButton::toggled, this, &SystemForm::unfold);
    column->addWidget(top);
    column->addWidget(m_more);
    column->addWidget(m_folded);
}

ValueEditor *SystemForm::makeEditor(const SetupField &field)
{
    switch (field.kind) {
    case SetupField::Kind::Port:
        return ValueEditor::forNumber(1, 65535, this);
    case SetupField::Kind::Number:
        return ValueEditor::forNumber(field.minimum, field.maximum, this);
    case SetupField::Kind::Choice:
        return ValueEditor::forChoice(choicesOf(field), this);
    case SetupField::Kind::Folder:
        return ValueEditor::forFolder(this);
    case SetupField::Kind::TextList:
        return ValueEditor::forList(this);
    case SetupField::Kind::TextMap:
        return ValueEditor::forMap(tr("Name"), tr("Value"), this);
    case SetupField::Kind::Flag:
        return ValueEditor::forFlag(field.label, this);
    case SetupField::Kind::LongText:
        return ValueEditor::forLongText(this);
    case SetupField::Kind::Text:
    case SetupField::Kind::Secret:
        break;
    }
    return ValueEditor::forText(this);
}

bool SystemForm::isLocked(const SetupField &field) const
{
    return !m_id.isEmpty()
        && m_tools.settings.isLocked(QStringLiteral("system.%1.%2").arg(m_id.value, field.key));
}

SystemForm::Row SystemForm::makeRow(const SetupField &field)
{
    Row row {field};
    if (field.kind == SetupField::Kind::Secret) {
        const SecretId id {m_id, field.key.section(u'.', -1)};
        row.widget = row.secret = new SecretField(m_tools.secrets, id, field.label, this);
        row.secret->setToolTip(field.help);
        connect(row.secret, &SecretField::edited, this, &SystemForm::edited);
        connect(row.secret, &SecretField::failed, this, &SystemForm::failed);
    } else {
        row.widget = row.editor = makeEditor(field);
        row.editor->setWords(field.label, field.help);
        if (field.defaultValue.isValid())
            row.editor->setValue(field.defaultValue);
        if (isLocked(field))
            row.editor->lock(tr("Your administrator has set this; it cannot be changed here."));
        connect(row.editor, &ValueEditor::edited, this, &SystemForm::changed);
    }
    if (field.kind != SetupField::Kind::Flag) {
        auto *label = new QLabel(field.label, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(row.widget->focusProxy());
        row.label = label;
    }
    // Qt 6.4 loses the order of tabs when what stands for its part is moved.
    row.widget->setFocusProxy(nullptr);
    if (!m_known.contains(field.key) && row.editor)
        m_known.append(field.key);
    return row;
}

void SystemForm::changed()
{
    if (m_adopting)
        return;
    adopt();
    showRows();
    Q_EMIT edited();
}

/// The fields that the present values ask for. What a new row brings may ask for another one.
void SystemForm::adopt()
{
    constexpr int mostRounds = 4;
    const QScopedValueRollback<bool> guard(m_adopting, true);
    for (int round = 0; round < mostRounds; ++round) {
        const QList<SetupField> fields = m_factory.fieldsFor(values());
        const bool same =
            std::equal(fields.cbegin(), fields.cend(), m_rows.cbegin(), m_rows.cend(),
                       [](const SetupField &field, const Row &row) { return field == row.field; });
        if (same)
            return;
        adopt(fields);
    }
}

/// Rows that stay keep their widget, and with it the keyboard and the cursor.
void SystemForm::adopt(const QList<SetupField> &fields)
{
    m_parked += m_rows;
    m_rows.clear();
    for (const SetupField &field : fields)
        m_rows.append(takeRow(field));
    for (const Row &row : m_parked) {
        for (QWidget *widget : {row.label, row.widget})
            if (widget)
                widget->hide();
    }
    placeRows();
}

SystemForm::Row SystemForm::takeRow(const SetupField &field)
{
    const auto old = std::find_if(m_parked.begin(), m_parked.end(),
                                  [&](const Row &row) { return isSameRow(row.field, field); });
    if (old == m_parked.end())
        return makeRow(field);
    Row row = *old;
    m_parked.erase(old);
    row.field = field;
    if (row.label)
        static_cast<QLabel *>(row.label)->setText(field.label);
    if (row.editor && !isLocked(field))
        row.editor->setWords(field.label, field.help);
    return row;
}

void SystemForm::placeRows()
{
    for (QFormLayout *layout : {m_layout, m_advanced}) {
        while (layout->rowCount() > 0) {
            const QFormLayout::TakeRowResult taken = layout->takeRow(0); // Its widgets stay.
            delete taken.labelItem;
            delete taken.fieldItem;
        }
    }
    for (const Row &row : m_rows) {
        row.widget->show();
        if (row.label)
            row.label->show();
        (row.field.isAdvanced ? m_advanced : m_layout)->addRow(row.label, row.widget);
    }
    orderTabs();
}

/// As the rows stand, whatever was made last.
void SystemForm::orderTabs()
{
    QWidget *before = m_tabAfter;
    const auto follow = [&](QWidget *next) {
        if (!(next->focusPolicy() & Qt::TabFocus) || next->focusProxy()
            || next->window() != window())
            return;
        if (before)
            setTabOrder(before, next);
        before = next;
    };
    for (const bool advanced : {false, true}) {
        for (const Row &row : std::as_const(m_rows)) {
            if (row.field.isAdvanced != advanced)
                continue;
            for (QWidget *part : row.widget->findChildren<QWidget *>())
                follow(part);
        }
        if (!advanced)
            follow(m_more);
    }
}

void SystemForm::setTabAfter(QWidget *before)
{
    m_tabAfter = before;
    orderTabs();
}

void SystemForm::apply(const QVariantMap &values, const QStringList &reset)
{
    QVariantMap wanted = this->values();
    QStringList locked;
    for (const Row &row : std::as_const(m_rows))
        if (isLocked(row.field))
            locked.append(row.field.key);
    for (const QString &key : reset)
        removeNestedValue(wanted, key);
    wanted = mergedValues(wanted, values);
    {
        const QScopedValueRollback<bool> guard(m_adopting, true);
        adopt(m_factory.fieldsFor(wanted));
        for (const Row &row : std::as_const(m_rows)) {
            const QString &key = row.field.key;
            if (!row.editor || locked.contains(key))
                continue;
            if (nestedValue(values, key).isValid())
                row.editor->setValue(nestedValue(wanted, key));
            else if (reset.contains(key))
                row.editor->setValue(row.field.defaultValue);
        }
    }
    changed();
}

bool SystemForm::matters(const SetupField &field) const
{
    if (field.onlyWhenKey.isEmpty() || field.onlyWhenValues.isEmpty())
        return true;
    const auto decides = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) {
        return row.field.key == field.onlyWhenKey;
    });
    return decides != m_rows.cend() && decides->editor
        && field.onlyWhenValues.contains(decides->editor->value().toString());
}

void SystemForm::showRows()
{
    bool anyAdvanced = false;
    for (const Row &row : m_rows) {
        const bool matter = matters(row.field);
        anyAdvanced = anyAdvanced || (matter && row.field.isAdvanced);
        (row.field.isAdvanced ? m_advanced : m_layout)->setRowVisible(row.widget, matter);
    }
    m_more->setVisible(anyAdvanced);
    m_folded->setVisible(anyAdvanced && m_more->isChecked());
}

bool SystemForm::anyAdvancedDiffers() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) {
        return row.field.isAdvanced && row.editor && matters(row.field)
            && !isDefault(*row.editor, row.field);
    });
}

void SystemForm::unfold(bool open)
{
    m_more->setChecked(open);
    m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    showRows();
}

void SystemForm::revealCause(const QString &problem)
{
    const bool isNamed = std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) {
        return row.field.isAdvanced && problem.contains(row.field.label);
    });
    if (isNamed || anyAdvancedDiffers())
        unfold(true);
}

QVariantMap SystemForm::values() const
{
    QVariantMap values;
    for (const Row &row : m_rows)
        if (row.editor && matters(row.field) && !isDefault(*row.editor, row.field))
            setNestedValue(values, row.field.key, row.editor->value());
    return values;
}

QMap<QString, QString> SystemForm::typedSecrets() const
{
    QMap<QString, QString> secrets;
    for (const Row &row : m_rows)
        if (row.secret && matters(row.field) && !row.secret->typed().isEmpty())
            secrets.insert(row.secret->name(), row.secret->typed());
    return secrets;
}

void SystemForm::setElsewhere(bool isElsewhere)
{
    for (const Row &row : std::as_const(m_rows))
        if (row.secret)
            row.secret->setElsewhere(isElsewhere);
}

void SystemForm::showKept(const SystemId &system, const QString &name, SecretStore::Keeper keeper)
{
    for (const Row &row : m_rows)
        if (row.secret && row.secret->name() == name)
            row.secret->showKept(system, keeper);
}

} // namespace Jackfield
