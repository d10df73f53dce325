// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/entryactions.h"

#include "app/actions/commandtable.h"
#include "app/models/wording.h"
#include "app/views/actionbutton.h"
#include "app/views/callreportdialog.h"
#include "app/views/entrydialog.h"
#include "app/views/entrywords.h"
#include "app/views/flowlayout.h"
#include "app/views/notedialog.h"
#include "core/base/clock.h"
#include "core/journal/journal.h"
#include "core/phone/dialer.h"
#include "core/pop/screenpop.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace Jackfield {

using State = JournalEntry::Work::State;

static constexpr int roomForWords = 125; ///< Average characters.

EntryActions::EntryActions(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_menu(new QMenu(this))
{
    new FlowLayout(4, this);
    m_callBack = add(tr("Call back"), QStringLiteral("callback"),
                     tr("Dials the number of the selected call (Enter)."), [this] { callBack(); });
    m_note =
        add(tr("Note…"), QStringLiteral("note"),
            tr("Reads and writes the note of the selected call (F2)."), [this] { openNote(); });
    m_done = add(tr("Done"), QStringLiteral("check"), {}, [this] { finish(); });
    m_details =
        add(tr("Details"), QStringLiteral("info"),
            tr("All that is known of the selected call (Alt+Enter)."), [this] { openDetails(); });
    m_copy = add(tr("Copy number"), QStringLiteral("copy"), tr("Puts the number on the clipboard."),
                 [this] { copyNumber(); });
    m_report =
        add(tr("Report"), QStringLiteral("report"),
            tr("What the phone system reported of the selected call."), [this] { openReport(); });
    const UserCommand page = userCommand(UserAction::OpenPage);
    m_page = add(page.text, page.icon, page.help, [this] { openPage(); });
    m_export = add(tr("Export…"), QStringLiteral("export"),
                   tr("Writes what is found into a CSV file, for a spreadsheet."),
                   [this] { Q_EMIT exportWanted(); });
    m_menu->removeAction(m_export.action); // It is not about one call.
    makeRoomFor(0);
    refresh();
}

EntryActions::Line EntryActions::add(const QString &words, const QString &icon, const QString &help,
                                     std::function<void()> run)
{
    auto *button = new ActionButton(this);
    button->setWords(words, icon, help);
    layout()->addWidget(button);
    QAction *action = m_menu->addAction(words);
    connect(button, &QPushButton::clicked, this, run);
    connect(action, &QAction::triggered, this, run);
    return {button, action};
}

void EntryActions::block(const Line &line, const QString &why)
{
    line.button->setBlocked(why);
    line.action->setEnabled(why.isEmpty());
}

void EntryActions::choose(const ChosenEntry &chosen)
{
    m_chosen = chosen;
    refresh();
}

void EntryActions::refresh()
{
    const QString noNumber =
        m_chosen.number.isEmpty() ? tr("select a call with a number first") : QString();
    const QString none = m_chosen.id.isEmpty() ? tr("select a call first") : QString();
    block(m_callBack, noNumber);
    block(m_copy, noNumber);
    block(m_note, none);
    block(m_details, none);
    block(m_report, m_chosen.hasReport ? QString() : tr("select a call with a report first"));
    block(m_page, none);
    const bool isClosed = m_chosen.state == State::Done || m_chosen.state == State::CalledBack;
    m_done.button->setWords(isClosed ? tr("Open again") : tr("Done"),
                            isClosed ? QStringLiteral("todo") : QStringLiteral("check"),
                            isClosed ? tr("Puts the call back to what is to finish.")
                                     : tr("Nobody has to call back any more."));
    m_done.action->setText(isClosed ? tr("Open again") : tr("Done"));
    block(m_done,
          m_chosen.state == State::None ? tr("select a call that is to finish first") : QString());
    const bool hasPage = m_context.screenPop.isOffered();
    m_page.button->setVisible(hasPage);
    m_page.action->setVisible(hasPage);
}

void EntryActions::makeRoomFor(int room)
{
    for (const Line &line : {m_done, m_details, m_copy, m_report, m_page, m_export})
        line.button->setIconOnly(room < roomForWords);
}

void EntryActions::popUpMenu(const QPoint &globalPosition)
{
    refresh();
    if (!m_chosen.id.isEmpty())
        m_menu->popup(globalPosition);
}

bool EntryActions::takeKey(QKeyEvent *key)
{
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && key->modifiers().testFlag(Qt::AltModifier))
        openDetails();
    else if (isEnter)
        callBack();
    else if (key->matches(QKeySequence::Copy))
        copyNumber();
    else if (key->key() == Qt::Key_F2)
        openNote();
    else
        return false;
    return true;
}

void EntryActions::callBack()
{
    if (m_chosen.number.isEmpty())
        return;
    DialRequest request;
    request.text = m_chosen.number;
    // The dialer's own signals tell the window what became of it.
    m_context.dialer.dial(request).result.then(this, [](const DialResult &) {});
}

void EntryActions::copyNumber()
{
    if (!m_chosen.number.isEmpty())
        QGuiApplication::clipboard()->setText(m_chosen.number);
}

void EntryActions::openNote()
{
    if (m_chosen.id.isEmpty())
        return;
    auto *dialog = new NoteDialog(m_context, m_chosen.id, window());
    dialog->open();
}

void EntryActions::openDetails()
{
    if (m_chosen.id.isEmpty())
        return;
    auto *dialog = new EntryDialog(m_context, m_chosen.id, window());
    dialog->open();
}

void EntryActions::openReport()
{
    if (!m_chosen.hasReport)
        return;
    auto *dialog = new CallReportDialog(m_context, m_chosen.id, window());
    dialog->open();
}

void EntryActions::openPage()
{
    m_context.journal.entry(m_chosen.id)
        .then(this, [this](const Result<std::optional<JournalEntry>> &entry) {
            if (!entry || !*entry) {
                Q_EMIT failed(entryMissing(entry));
                return;
            }
            m_context.screenPop.pop(popFacts(m_context, **entry))
                .then(this, [this](const Result<Unit> &opened) {
                    if (!opened)
                        Q_EMIT failed(Wording::error(opened.error()));
                });
        });
}

void EntryActions::finish()
{
    const QDateTime now = m_context.clock.now();
    if (m_chosen.state != State::Open)
        return m_context.journal.setWork(m_chosen.id, State::Open, now);
    m_context.journal.entry(m_chosen.id)
        .then(this, [this, now](const Result<std::optional<JournalEntry>> &entry) {
            if (entry && *entry)
                m_context.journal.finishWork(**entry, now);
            else
                Q_EMIT failed(entryMissing(entry));
        });
}

} // namespace Jackfield
