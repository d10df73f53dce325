// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistantkind.h"

#include "app/dialogs/settingform.h"
#include "app/look/wrappedlabel.h"
#include "core/base/redact.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"

#include <QRadioButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

namespace {

    /// For what takes '&' for a mnemonic.
    QString plainText(const QString &text)
    {
        return oneLine(text, 60).replace(u'&', QStringLiteral("&&"));
    }

} // namespace

AssistantKind::AssistantKind(const AssistantTools &tools, AssistantChoice &choice, QWidget *parent)
    : AssistantPage(QStringLiteral("assistant.kind"), tr("Your phone system"), parent)
    , m_choice(choice)
{
    using What = AssistantChoice::What;
    addWords(tr("What makes the calls at your desk? Your administrator knows it."));
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 6, 0, 0);
    rows->setSpacing(2);
    const PhoneSystemRegistry &registry = tools.systems.registry;
    for (const SystemConfig &system : tools.systems.settings.settings().systems) {
        const PhoneSystemFactory *factory = registry.find(system.kind);
        add(list, {What::Existing, system.kind, system.id},
            tr("%1, as it is set up")
                .arg(oneLine(system.label.isEmpty() ? system.id.value : system.label, 40)),
            factory ? factory->displayName() : oneLine(system.kind));
    }
    for (const PhoneSystemFactory *factory : registry.all())
        add(list, {What::New, factory->kind(), {}}, factory->displayName(), factory->summary());
    add(list, {}, tr("I do not know it yet"),
        tr("Everything but calls works without one; it can be set up later."));
    rows->addStretch();
    column()->addWidget(makeScrollArea(list), 1);
    if (!checked())
        m_rows.constFirst().button->setChecked(true);
}

void AssistantKind::add(QWidget *list, const AssistantChoice &choice, const QString &name,
                        const QString &words)
{
    auto *button = new QRadioButton(plainText(name), list);
    button->setAccessibleName(oneLine(name, 60));
    button->setAccessibleDescription(words);
    auto *label = new WrappedLabel(Tone::Muted, list);
    label->setText(words);
    const int indent = button->style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
        + button->style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    label->setContentsMargins(indent, 0, 0, 6);
    list->layout()->addWidget(button);
    list->layout()->addWidget(label);
    m_rows.append({choice, button});
    // None at all is the choice at first, too; it is no answer.
    button->setChecked(choice == m_choice && choice.what != AssistantChoice::What::None);
}

const AssistantKind::Row *AssistantKind::checked() const
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                  [](const Row &each) { return each.button->isChecked(); });
    return row == m_rows.cend() ? nullptr : &*row;
}

bool AssistantKind::begin()
{
    checked()->button->setFocus();
    return true;
}

void AssistantKind::leave()
{
    if (const AssistantChoice &now = checked()->choice; now != m_choice) {
        m_choice = now;
        Q_EMIT chosen();
    }
    Q_EMIT left();
}

} // namespace Jackfield
