// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/templatespage.h"

#include "app/dialogs/gatestate.h"
#include "app/dialogs/plainlabel.h"
#include "app/dialogs/settingform.h"
#include "core/settings/settingsstore.h"

#include <QVBoxLayout>

namespace Jackfield {

namespace {

    const QString extensionsKey = QStringLiteral("local_server.extensions");
    const QString importKey = QStringLiteral("import_file");

} // namespace

TemplatesPage::TemplatesPage(const SettingsStore &store, const GateStatus &gates, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_form(new SettingForm(store))
    , m_extensionsBefore(store.settings().localServer.extensions)
{
    auto *column = new QVBoxLayout(this);
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
    QVariantMap extensions = m_extensionsBefore;
    m_importFile = ValueEditor::forFile(m_form);
    m_importFile->setValue(extensions.take(importKey));
    m_importFile->setWords(tr("More from file"), tr("An FCTIIPEX.INI to read more from."));
    m_extensions = ValueEditor::forMap(tr("Address"), tr("Extension"), m_form);
    m_extensions->setValue(extensions);
    m_extensions->setWords(tr("Extensions of computers"), {});
    if (m_store.isLocked(extensionsKey)) {
        m_extensions->lock(SettingForm::lockedWords());
        m_importFile->lock(SettingForm::lockedWords());
    }
    m_form->addWidget(m_extensions);
    m_form->addRow(tr("More from file"), m_importFile);
    m_form->addWidget(new GateState(gates, QStringLiteral("extensions"), {}, m_form));
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

QVariantMap TemplatesPage::changes() const
{
    QVariantMap changes = m_form->changes();
    QVariantMap extensions = m_extensions->value().toMap();
    if (const QString file = m_importFile->value().toString(); !file.isEmpty())
        extensions.insert(importKey, file);
    if (extensions != m_extensionsBefore)
        changes.insert(extensionsKey, extensions);
    return changes;
}

} // namespace Jackfield
