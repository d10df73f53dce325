// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/linkspage.h"

#include "app/dialogs/linkregistrationbox.h"
#include "app/dialogs/linktestbox.h"
#include "app/dialogs/plainlabel.h"
#include "app/dialogs/settingform.h"
#include "core/settings/settingsstore.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace Jackfield {

LinksPage::LinksPage(const SettingsStore &store, const LinkTools &tools, QWidget *parent)
    : SettingsPage(parent)
    , m_rules(new SettingForm(store))
{
    buildRules(store);
    auto *content = new QWidget;
    auto *scroll = makeScrollArea(content);
    auto *column = new QVBoxLayout(content);
    column->addWidget(m_rules);
    if (tools.registration) {
        auto *box = new LinkRegistrationBox(*tools.registration, content);
        column->addWidget(box);
        m_tools.append({{}, box->title(), box});
    }
    if (tools.test) {
        auto *box = new LinkTestBox(*tools.test, content);
        column->addWidget(box);
        m_tools.append({{}, box->title(), box});
        connect(box, &LinkTestBox::said, scroll, [=] { scroll->ensureWidgetVisible(box, 0, 8); });
    }
    column->addStretch();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
}

void LinksPage::buildRules(const SettingsStore &store)
{
    const Settings &settings = store.settings();
    const ValueChoice ask {QStringLiteral("ask"), tr("Ask first")};
    const ValueChoice national {QStringLiteral("national"),
                                tr("Dial inside the country, else ask")};
    const ValueChoice dial {QStringLiteral("dial"), tr("Dial")};
    const ValueChoice refuse {QStringLiteral("refuse"), tr("Do not dial")};
    m_rules->layout()->setContentsMargins(0, 0, 0, 0);
    m_rules->add(QStringLiteral("links.tel"), tr("Clicked links"), settings,
                 {ask, national, dial, refuse});
    m_rules->addWidget(makePlainLabel(
        tr("Emergency calls are always asked about, whatever is set here. Which countries links "
           "may call and how often is set under Dial requests."),
        m_rules));
}

QList<SettingsPage::Entry> LinksPage::entries() const
{
    return m_rules->entries() + m_tools;
}

QVariantMap LinksPage::changes() const
{
    return m_rules->changes();
}

} // namespace Jackfield
