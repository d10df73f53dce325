// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistantlinks.h"

#include "app/dialogs/linkregistrationbox.h"
#include "app/dialogs/linktestbox.h"
#include "app/dialogs/settingform.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Jackfield {

AssistantLinks::AssistantLinks(const LinkTools &links, QWidget *parent)
    : AssistantPage(QStringLiteral("assistant.links"), tr("Telephone links"), parent)
{
    addWords(tr("Web pages and e-mails have numbers that can be clicked. Choose whether Jackfield "
                "opens them; this counts at once. It asks before it dials such a number."));
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 6, 0, 0);
    rows->addWidget(new LinkRegistrationBox(*links.registration, content));
    if (links.test)
        rows->addWidget(new LinkTestBox(*links.test, content));
    rows->addStretch();
    column()->addWidget(makeScrollArea(content), 1);
}

bool AssistantLinks::begin()
{
    auto *first = findChild<QCheckBox *>();
    first->setFocus();
    return true;
}

} // namespace Jackfield
