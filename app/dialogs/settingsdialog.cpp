// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingsdialog.h"

#include "app/dialogs/linkspage.h"
#include "app/dialogs/locationpage.h"
#include "app/dialogs/plainlabel.h"
#include "app/dialogs/rememberedpage.h"
#include "app/dialogs/requestspage.h"
#include "app/dialogs/settingform.h"
#include "app/dialogs/systemspage.h"
#include "app/dialogs/templatespage.h"
#include "core/settings/settingsstore.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Jackfield {

SettingsDialog::SettingsDialog(const SystemTools &tools, RememberedSources &remembered,
                               const GateStatus &gates, QWidget *parent, const LinkTools &links)
    : QDialog(parent)
    , m_store(tools.settings)
    , m_pages(new QTabWidget(this))
    , m_general(makeGeneral())
    , m_location(new LocationPage(m_store, m_pages))
    , m_systems(new SystemsPage(tools, m_pages))
    , m_links(new LinksPage(m_store, links, m_pages))
    , m_requests(new RequestsPage(m_store, gates, m_pages))
    , m_templates(new TemplatesPage(m_store, gates, m_pages))
    , m_remembered(new RememberedPage(m_store, remembered, m_pages))
    , m_problem(makePlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    m_pages->setAccessibleName(tr("Settings"));
    m_pages->addTab(m_general, tr("&General"));
    m_pages->addTab(m_location, tr("&Location"));
    m_pages->addTab(m_systems, tr("&Phone systems"));
    m_pages->addTab(m_links, tr("Li&nks"));
    m_pages->addTab(m_requests, tr("Dial re&quests"));
    m_pages->addTab(m_templates, tr("&Templates"));
    m_pages->addTab(m_remembered, tr("Re&membered"));
    QFont bold = font();
    bold.setBold(true);
    m_problem->setFont(bold);
    m_problem->setAccessibleName(tr("What is wrong"));
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    resize(620, 640);
}

SettingForm *SettingsDialog::makeGeneral()
{
    auto *form = new SettingForm(m_store, m_pages);
    const Settings &settings = m_store.settings();
    form->add(QStringLiteral("me.name"), tr("Your name"), settings);
    form->add(QStringLiteral("me.extension"), tr("Your extension"), settings);
    form->add(QStringLiteral("me.branch"), tr("Your branch"), settings);
    form->add(QStringLiteral("window.theme"), tr("Colours"), settings,
              {{QStringLiteral("system"), tr("As the desktop")},
               {QStringLiteral("light"), tr("Light")},
               {QStringLiteral("dark"), tr("Dark")}});
    return form;
}

void SettingsDialog::showDoor(const QString &door)
{
    if (door == QLatin1String("server"))
        m_pages->setCurrentWidget(m_requests);
    else if (door == QLatin1String("secrets"))
        m_pages->setCurrentWidget(m_systems);
    else if (door == QLatin1String("remembered"))
        m_pages->setCurrentWidget(m_remembered);
    else
        m_pages->setCurrentWidget(m_templates);
}

QVariantMap SettingsDialog::changes() const
{
    QVariantMap changes = m_general->changes();
    changes.insert(m_location->changes());
    changes.insert(m_links->changes());
    changes.insert(m_requests->changes());
    changes.insert(m_templates->changes());
    changes.insert(m_remembered->changes());
    return changes;
}

void SettingsDialog::accept()
{
    const QVariantMap wanted = changes();
    if (!wanted.isEmpty()) {
        if (const Result<Unit> saved = m_store.save(wanted); !saved) {
            m_problem->setText(tr("This could not be saved. %1").arg(saved.error().detail));
            m_problem->show();
            return;
        }
    }
    QDialog::accept();
}

} // namespace Jackfield
