// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/formpage.h"

#include "app/dialogs/nestedvalues.h"
#include "app/dialogs/plainlabel.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Jackfield {

FormPage::FormPage(const SettingsStore &store, QWidget *parent)
    : SettingsPage(parent)
    , m_store(store)
    , m_before(store.settings())
    , m_form(new SettingForm(store))
{
    foldLongRows(*m_form);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form->inScrollArea());
}

void FormPage::foldLongRows(const SettingForm &form)
{
    static_cast<QFormLayout *>(form.layout())->setRowWrapPolicy(QFormLayout::WrapLongRows);
}

ValueEditor *FormPage::add(const char *key, const QString &label, const QList<ValueChoice> &choices)
{
    return m_form->add(QLatin1String(key), label, m_before, choices);
}

ValueEditor *FormPage::add(const char *key, const QString &label, ValueEditor *editor)
{
    return m_form->add(QLatin1String(key), label, m_before, editor);
}

ValueEditor *FormPage::addFlag(const char *key, const QString &words)
{
    return m_form->addWide(QLatin1String(key), words, m_before,
                           ValueEditor::forFlag(words, m_form));
}

ValueEditor *FormPage::addTable(const char *key, const QString &words, ValueEditor *editor)
{
    addNote(words);
    return m_form->addWide(QLatin1String(key), words, m_before, editor);
}

void FormPage::addNote(const QString &text)
{
    m_form->addWidget(makePlainLabel(text, m_form));
}

void FormPage::reserve(QLabel &label, int lines)
{
    label.setMinimumHeight(label.fontMetrics().lineSpacing() * lines);
    label.setAlignment(Qt::AlignTop);
}

void FormPage::addButton(QPushButton *button)
{
    button->setAutoDefault(false);
    auto *holder = new QWidget(m_form);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(button);
    row->addStretch();
    m_form->addWidget(holder);
}

ValueEditor *FormPage::editor(const char *key) const
{
    return m_form->editor(QLatin1String(key));
}

void FormPage::setUsable(const char *key, bool isUsable)
{
    editor(key)->setEnabled(isUsable && !m_store.isLocked(QLatin1String(key)));
}

QVariantMap FormPage::changes() const
{
    QVariantMap changes = m_form->changes();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const SettingKey *row = findSetting(it.key());
        if (row->type != SettingKey::Type::TextMap)
            continue;
        const QStringList path = settingPath(it.key());
        it.value() = withChanges(row->read(m_store.settings(), path).toMap(),
                                 row->read(m_before, path).toMap(), it.value().toMap());
    }
    return changes;
}

} // namespace Jackfield
