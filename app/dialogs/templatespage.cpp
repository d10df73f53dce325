// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/templatespage.h"

#include "app/dialogs/extensionimport.h"
#include "app/dialogs/gatestate.h"
#include "app/dialogs/plainlabel.h"
#include "app/dialogs/settingform.h"
#include "core/settings/settingsstore.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>

namespace Jackfield {

namespace {

    const QString extensionsKey = QStringLiteral("local_server.extensions");
    const QString importKey = QStringLiteral("import_file");

} // namespace

TemplatesPage::TemplatesPage(const SettingsStore &store, const GateStatus &gates, QWidget *parent)
    : SettingsPage(parent)
    , m_store(store)
    , m_form(new SettingForm(store))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form->inScrollArea());
    addTemplates(gates);
    addExtensions(gates);
    addFolder(gates);
}

void TemplatesPage::addTemplates(const GateStatus &gates)
{
    m_form->addHeading(tr("Address templates"));
    m_form->addWidget(makePlainLabel(
        tr("Addresses that programs made for other products call: ^ stands for the extension, # "
           "for the number."),
        m_form));
    m_form->addWide(QStringLiteral("local_server.templates"), tr("Address templates"),
                    m_store.settings(), ValueEditor::forLines(m_form));
    m_form->addWidget(new GateState(gates, QStringLiteral("templates"), {}, m_form));
}

void TemplatesPage::addExtensions(const GateStatus &gates)
{
    m_form->addHeading(tr("Extensions of computers"));
    m_form->addWidget(makePlainLabel(
        tr("The extension that NNNNN in a command stands for, by the address the command comes "
           "from."),
        m_form));
    m_form->addWide(extensionsKey, tr("Extensions of computers"), m_store.settings(),
                    makeExtensions());
    m_form->addWidget(new GateState(gates, QStringLiteral("extensions"), {}, m_form));
}

/// One setting with two editors: the table, and the file that more is read from.
ValueEditor *TemplatesPage::makeExtensions()
{
    auto *field = new QWidget(m_form);
    m_extensions = ValueEditor::forMap(tr("Address"), tr("Extension"), field);
    m_extensions->setWords(tr("Extensions of computers"), {});
    ValueEditor *file = ValueEditor::forFile(field);
    file->setWords(tr("More from file"), tr("An FCTIIPEX.INI to read more from."));
    if (m_store.isLocked(extensionsKey))
        file->lock(SettingForm::lockedWords());
    auto *import = new QPushButton(tr("Import …"), field);
    import->setAutoDefault(false);
    import->setToolTip(tr("Takes what stands in an FCTIIPEX.INI now into the table."));
    connect(import, &QPushButton::clicked, this, &TemplatesPage::chooseImport);
    auto *form = new QFormLayout(field);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_extensions);
    auto *beside = new QHBoxLayout;
    beside->addWidget(import);
    beside->addStretch(1);
    form->addRow(beside);
    form->addRow(tr("More from file"), file);
    ValueEditor *both = ValueEditor::forField(
        field, m_extensions->focusProxy(),
        [this, file]() -> QVariant {
            QVariantMap extensions = m_extensions->value().toMap();
            if (const QString path = file->value().toString(); !path.isEmpty())
                extensions.insert(importKey, path);
            return extensions;
        },
        [this, file](const QVariant &value) {
            QVariantMap extensions = value.toMap();
            file->setValue(extensions.take(importKey));
            m_extensions->setValue(extensions);
        },
        m_form);
    for (ValueEditor *part : {m_extensions, file})
        connect(part, &ValueEditor::edited, both, &ValueEditor::edited);
    return both;
}

void TemplatesPage::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Choose an FCTIIPEX.INI"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("INI files (*.ini *.INI)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &TemplatesPage::import);
    dialog->open();
}

void TemplatesPage::import(const QString &path)
{
    auto *dialog = new ExtensionImport(path, m_extensions->value().toMap(), this);
    connect(dialog, &ExtensionImport::taken, this, [this](const QVariantMap &extensions) {
        QVariantMap all = m_extensions->value().toMap();
        all.insert(extensions);
        m_extensions->setValue(all);
    });
    dialog->open();
}

void TemplatesPage::addFolder(const GateStatus &gates)
{
    m_form->addHeading(tr(".CTI files"));
    m_form->add(QStringLiteral("cti_folder.path"), tr("Folder"), m_store.settings(),
                ValueEditor::forFolder(m_form));
    m_form->add(QStringLiteral("cti_folder.allow_shared"), tr("Also if others may write there"),
                m_store.settings());
    m_form->addWidget(
        new GateState(gates, QStringLiteral("folder"), {tr("Watched now: %1"), {}}, m_form));
}

QList<SettingsPage::Entry> TemplatesPage::entries() const
{
    return m_form->entries();
}

QVariantMap TemplatesPage::changes() const
{
    return m_form->changes();
}

} // namespace Jackfield
