// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/callspage.h"

#include "app/dialogs/plainlabel.h"
#include "core/base/redact.h"

#include <QPushButton>

namespace Jackfield {

static constexpr auto dialOnly = "popup.click_to_dial_only";

static QList<ValueChoice> builtInSounds()
{
    return {{QStringLiteral("ring"), CallsPage::tr("Ring")},
            {QStringLiteral("soft"), CallsPage::tr("Soft")},
            {QStringLiteral("bell"), CallsPage::tr("Bell")},
            {QStringLiteral("none"), CallsPage::tr("None")}};
}

CallsPage::CallsPage(const SettingsStore &store, PlaySound play, QWidget *parent)
    : FormPage(store, parent)
    , m_play(std::move(play))
    , m_problem(makePlainLabel({}, this))
{
    addPopup();
    addSound();
    addOwnSounds();
    connect(&form(), &SettingForm::edited, this, &CallsPage::refresh);
    refresh();
}

QString CallsPage::title() const
{
    return tr("Incoming calls");
}

void CallsPage::addPopup()
{
    addFlag(dialOnly, tr("Jackfield only dials for me"));
    addNote(tr("While this is on nothing of what follows happens, and it is grey."));
    form().addHeading(tr("When it rings"));
    addFlag("popup.show", tr("Show who calls in a small window"));
    addFlag("popup.reject", tr("With a button to reject the call"));
    add("popup.fade_seconds", tr("Fades after, seconds"));
    addFlag("popup.notify", tr("Show the desktop's notification too"));
    addFlag("popup.privacy", tr("Hide name and number of the caller"));
}

void CallsPage::addSound()
{
    form().addHeading(tr("Sound"));
    addFlag("popup.sound", tr("Ring with my phone"));
    add("sounds.ring", tr("Sound"),
        ValueEditor::forChoiceOrFile(builtInSounds(), tr("A file …"), &form()));
    add("sounds.volume", tr("Volume"), ValueEditor::forPercent(&form()));
    if (m_play) {
        auto *play = new QPushButton(tr("&Play"), &form());
        play->setToolTip(tr("Plays the sound once, as it is chosen here"));
        addButton(play);
        connect(play, &QPushButton::clicked, this, &CallsPage::playSound);
    }
    m_problem->setAccessibleName(tr("Why the sound cannot be played"));
    reserve(*m_problem, 2);
    form().addWidget(m_problem);
}

void CallsPage::addOwnSounds()
{
    const auto table = [this](const char *key, const QString &words, const QString &title) {
        addTable(key, words, ValueEditor::forMap(title, tr("Sound"), &form(), builtInSounds()));
    };
    form().addHeading(tr("Other sounds"));
    addNote(tr("Choose one, or type the whole path of a WAV file. A contact's sound goes before "
               "that of a queue, and that before the line's."));
    table("sounds.contacts", tr("Sounds of contacts, by their name"), tr("Contact"));
    table("sounds.queues", tr("Sounds of queues, by their name"), tr("Queue"));
    table("sounds.lines", tr("Sounds of single lines, by their extension"), tr("Line"));
}

void CallsPage::refresh()
{
    const bool isOff = value(dialOnly).toBool();
    for (const char *key : {"popup.show", "popup.reject", "popup.fade_seconds", "popup.notify",
                            "popup.privacy", "popup.sound", "sounds.ring", "sounds.volume",
                            "sounds.contacts", "sounds.queues", "sounds.lines"})
        setUsable(key, !isOff);
    m_problem->clear();
}

void CallsPage::playSound()
{
    const Result<Unit> played =
        m_play(value("sounds.ring").toString(), value("sounds.volume").toInt());
    m_problem->clear();
    if (!played)
        m_problem->setText(tr("It cannot be played: %1").arg(oneLine(played.error().detail, 500)));
}

} // namespace Jackfield
