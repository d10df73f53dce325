// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/requestspage.h"

#include "app/dialogs/gatestate.h"
#include "app/dialogs/plainlabel.h"
#include "app/dialogs/settingform.h"
#include "core/settings/settingsstore.h"

#include <QVBoxLayout>

namespace Jackfield {

RequestsPage::RequestsPage(const SettingsStore &store, const GateStatus &gates, QWidget *parent)
    : SettingsPage(parent)
    , m_store(store)
    , m_form(new SettingForm(store))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form->inScrollArea());
    addServer(gates);
    addAskers();
    addNumbers();
}

void RequestsPage::addServer(const GateStatus &gates)
{
    const Settings &settings = m_store.settings();
    m_form->addHeading(tr("Local server"));
    m_form->add(QStringLiteral("local_server.enabled"), tr("Take requests on this computer"),
                settings);
    m_form->add(QStringLiteral("local_server.port"), tr("Port"), settings);
    m_form->add(QStringLiteral("local_server.tcp"), tr("Text commands by TCP"), settings);
    m_form->add(QStringLiteral("local_server.udp"), tr("Text commands by UDP"), settings);
    m_form->add(QStringLiteral("local_server.http"), tr("Links of web pages, on the TCP port"),
                settings);
    m_form->addWidget(new GateState(gates, QStringLiteral("server"),
                                    {tr("Open now: %1"), tr("Nothing is open now.")}, m_form));
}

void RequestsPage::addAskers()
{
    const Settings &settings = m_store.settings();
    const QList<ValueChoice> choices {{QStringLiteral("ask"), tr("Ask first")},
                                      {QStringLiteral("dial"), tr("Dial")},
                                      {QStringLiteral("refuse"), tr("Do not dial")}};
    m_form->addHeading(tr("Who asks"));
    m_form->add(QStringLiteral("local_server.web"), tr("Web pages"), settings, choices);
    m_form->add(QStringLiteral("local_server.programs"), tr("Programs"), settings, choices);
    m_form->add(QStringLiteral("local_server.unnamed_clicks"),
                tr("Dial for pages without an address"), settings);
    m_form->add(QStringLiteral("local_server.scripted_navigation"),
                tr("Remembered pages need no click"), settings);
}

void RequestsPage::addNumbers()
{
    const Settings &settings = m_store.settings();
    m_form->addHeading(tr("What they may call"));
    m_form->add(QStringLiteral("policy.countries"), tr("Countries"), settings);
    m_form->add(
        QStringLiteral("policy.international"), tr("Other countries"), settings,
        {{QStringLiteral("ask"), tr("Ask first")}, {QStringLiteral("refuse"), tr("Do not dial")}});
    m_form->add(QStringLiteral("policy.premium"), tr("Also costs extra"), settings);
    m_form->add(QStringLiteral("policy.automation_per_minute"), tr("Calls in a minute"), settings);
    m_form->add(QStringLiteral("policy.automation_per_hour"), tr("Calls in an hour"), settings);
    m_form->add(QStringLiteral("policy.automation_per_day"), tr("Calls in a day"), settings);
    m_form->addWidget(makePlainLabel(
        tr("Emergency numbers are always asked about, and numbers that cost extra are never "
           "dialled for links, web pages and programs, whatever is set here. What you type "
           "yourself is not limited."),
        m_form));
}

QList<SettingsPage::Entry> RequestsPage::entries() const
{
    return m_form->entries();
}

QVariantMap RequestsPage::changes() const
{
    return m_form->changes();
}

} // namespace Jackfield
