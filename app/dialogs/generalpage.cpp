// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/generalpage.h"

#include "app/dialogs/dialtrialbox.h"
#include "app/dialogs/languagechoices.h"
#include "app/dialogs/settingform.h"
#include "core/base/redact.h"
#include "core/settings/settingsstore.h"

#include <QVBoxLayout>

namespace Jackfield {

namespace {

    QList<ValueChoice> systemsOf(const Settings &settings)
    {
        QList<ValueChoice> systems;
        for (const SystemConfig &system : settings.systems)
            systems.append({system.id.value,
                            system.label.isEmpty() ? system.id.value : oneLine(system.label, 60)});
        return systems;
    }

} // namespace

GeneralPage::GeneralPage(const SettingsStore &store, Dialer &dialer, QWidget *parent)
    : SettingsPage(parent)
    , m_form(new SettingForm(store))
    , m_trial(new DialTrialBox(store, dialer))
{
    addMe(store);
    addWindow(store);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(m_form);
    column->addWidget(m_trial);
    column->addStretch(1);
    m_form->layout()->setContentsMargins(0, 0, 0, 0);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(makeScrollArea(content));
}

void GeneralPage::addMe(const SettingsStore &store)
{
    const Settings &settings = store.settings();
    m_form->add(QStringLiteral("me.name"), tr("Your name"), settings);
    m_form->add(QStringLiteral("me.extension"), tr("Your extension"), settings);
    m_form->add(QStringLiteral("me.branch"), tr("Your branch"), settings);
    m_form->add(QStringLiteral("me.dial_with"), tr("Dial with"), settings,
                ValueEditor::forOrder(systemsOf(settings), m_form));
}

void GeneralPage::addWindow(const SettingsStore &store)
{
    const Settings &settings = store.settings();
    m_form->addHeading(tr("Window"));
    m_form->add(QStringLiteral("window.theme"), tr("Colours"), settings,
                {{QStringLiteral("system"), tr("As the desktop")},
                 {QStringLiteral("light"), tr("Light")},
                 {QStringLiteral("dark"), tr("Dark")}});
    m_form->add(QStringLiteral("window.language"), tr("Language"), settings, languageChoices());
}

QList<SettingsPage::Entry> GeneralPage::entries() const
{
    return m_form->entries() + QList<Entry> {{{}, tr("Try a call Dial now"), m_trial}};
}

QVariantMap GeneralPage::changes() const
{
    return m_form->changes();
}

} // namespace Jackfield
