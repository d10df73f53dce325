// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/poppage.h"

#include "app/dialogs/longtextedit.h"
#include "app/dialogs/plainlabel.h"
#include "app/dialogs/plainpane.h"
#include "app/dialogs/samplenumber.h"
#include "core/base/redact.h"
#include "core/pop/callfacts.h"
#include "core/pop/poptargets.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace Jackfield {

static constexpr auto urlKey = "popup.url";
static constexpr auto anonymousKey = "popup.url_anonymous";
static constexpr auto programKey = "popup.program";

static QList<ValueChoice> moments()
{
    return {{QStringLiteral("ring"), PopPage::tr("when it rings")},
            {QStringLiteral("answer"), PopPage::tr("when I answer")},
            {QStringLiteral("end"), PopPage::tr("when the call is over")}};
}

PopPage::PopPage(const SettingsStore &store, OpenPage open, QWidget *parent)
    : FormPage(store, parent)
    , m_open(std::move(open))
    , m_target(QLatin1String(urlKey))
    , m_number(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_made(makePlainPane(tr("What is made of it"), 6, this))
    , m_opened(makePlainLabel({}, this))
{
    addPages();
    addProgram();
    addPlaceholders();
    addExample();
    connect(&form(), &SettingForm::edited, this, &PopPage::showExample);
    showExample();
}

QString PopPage::title() const
{
    return tr("Pages and programs");
}

void PopPage::addPages()
{
    form().addHeading(tr("A web page for the caller"));
    add(urlKey, tr("Address"), ValueEditor::forLongText(&form()));
    add(anonymousKey, tr("Without a number"), ValueEditor::forLongText(&form()));
    add("popup.url_on", tr("Opened"), ValueEditor::forSeveral(moments(), &form()));
}

void PopPage::addProgram()
{
    form().addHeading(tr("A program"));
    addTable(programKey,
             tr("First its whole path, then its arguments, one in each line. It is started without "
                "a shell."),
             ValueEditor::forLines(&form()));
    add("popup.program_on", tr("Started"), ValueEditor::forSeveral(moments(), &form()));
}

void PopPage::addPlaceholders()
{
    const std::pair<const char *, QString> all[] = {
        {"{number}", tr("the number as it came")},
        {"{e164}", tr("the number with + and country")},
        {"{national}", tr("the number within the country")},
        {"{name}", tr("the caller's name")},
        {"{line}", tr("your line")},
        {"{called}", tr("the number that was called")},
        {"{queue}", tr("the queue")},
        {"{direction}", tr("incoming or outgoing")},
        {"{call}", tr("the id of the call")},
        {"{system}", tr("the phone system")},
        {"{note}", tr("your note")},
        {"{duration}", tr("seconds you spoke, at the end")},
        {"{outcome}", tr("how it ended, at the end")}};
    auto *button = new QPushButton(tr("&Insert a placeholder"), &form());
    auto *menu = new QMenu(button);
    for (const auto &[name, words] : all) {
        const QString placeholder = QString::fromLatin1(name);
        menu->addAction(tr("%1: %2", "a placeholder, what it is").arg(placeholder, words), this,
                        [this, placeholder] { insert(placeholder); });
    }
    button->setMenu(menu);
    button->setToolTip(tr("Goes where you typed last; to the program as one more argument"));
    addButton(button);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        for (const char *key : {urlKey, anonymousKey, programKey})
            if (now && editor(key)->isAncestorOf(now))
                m_target = QLatin1String(key);
    });
}

void PopPage::insert(const QString &placeholder)
{
    ValueEditor *target = form().editor(m_target);
    if (!target->isEnabled())
        return;
    if (auto *text = target->findChild<LongTextEdit *>())
        text->insertPlainText(placeholder);
    else
        target->setValue(target->value().toStringList() << placeholder);
}

void PopPage::addExample()
{
    form().addHeading(tr("Try it"));
    addNote(tr("A call of this number and name makes:"));
    m_number->setText(sampleNumber(before().location()));
    m_number->setAccessibleName(tr("Number to try"));
    m_number->setPlaceholderText(tr("none: a caller who hides it"));
    m_name->setText(QStringLiteral("Mia Muster"));
    m_name->setAccessibleName(tr("Name to try"));
    form().addRow(tr("Number"), m_number);
    form().addRow(tr("Name"), m_name);
    form().addWidget(m_made);
    if (m_open) {
        m_openNow = new QPushButton(tr("&Open the page now"), &form());
        addButton(m_openNow);
        connect(m_openNow, &QPushButton::clicked, this, &PopPage::openNow);
    }
    m_opened->setAccessibleName(tr("What came of opening it"));
    reserve(*m_opened, 2);
    form().addWidget(m_opened);
    for (QLineEdit *line : {m_number, m_name})
        connect(line, &QLineEdit::textChanged, this, &PopPage::showExample);
}

/// As the page has it now, saved or not.
PopupSettings PopPage::popup() const
{
    Settings now = before();
    const QVariantMap values = form().values();
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        findSetting(it.key())->write(now, settingPath(it.key()), it.value());
    return now.popup;
}

PopFacts PopPage::facts() const
{
    const Settings &settings = before();
    PopFacts facts;
    setNumber(facts, m_number->text().trimmed(), settings.location());
    facts.name = m_name->text().trimmed();
    facts.line = settings.me.extension.isEmpty() ? QStringLiteral("100") : settings.me.extension;
    facts.calledNumber = facts.line;
    facts.direction = Call::Direction::Incoming;
    facts.callId = QStringLiteral("1");
    facts.system = settings.systems.isEmpty() ? QString() : settings.systems.first().id.value;
    facts.duration = std::chrono::seconds(75);
    facts.outcome = QStringLiteral("answered");
    return facts;
}

void PopPage::showExample()
{
    const PopTargets targets(popup());
    const PopFacts call = facts();
    QStringList lines = targets.problems();
    m_address.clear();
    if (targets.opensFor(call)) {
        if (const auto made = targets.address(call)) {
            m_address = *made;
            lines.append(tr("Page: %1").arg(QString::fromUtf8(m_address)));
        } else {
            lines.append(tr("No page: %1").arg(made.error().detail));
        }
    } else {
        lines.append(tr("No page is opened."));
    }
    if (targets.startsFor(call)) {
        lines.append(tr("Program: %1").arg(targets.program().program()));
        const QStringList arguments = targets.program().arguments(call);
        for (qsizetype i = 0; i < arguments.size(); ++i)
            lines.append(tr("Argument %1: %2").arg(QString::number(i + 1), arguments.at(i)));
    } else {
        lines.append(tr("No program is started."));
    }
    m_made->setPlainText(plainLines(lines.join(u'\n')));
    if (m_openNow)
        m_openNow->setEnabled(!m_address.isEmpty());
    m_opened->clear();
}

void PopPage::openNow()
{
    m_opened->clear();
    m_open(m_address).then(this, [this](const Result<Unit> &opened) {
        m_opened->setText(
            opened ? tr("The browser was asked to open it.")
                   : tr("It could not be opened. %1").arg(oneLine(opened.error().detail, 500)));
    });
}

} // namespace Jackfield
