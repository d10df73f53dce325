// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/trayicon.h"

#include "app/models/partynames.h"
#include "app/models/wording.h"
#include "app/shell/badgedicon.h"
#include "app/shell/notifier.h"
#include "app/views/faultwatch.h"
#include "app/views/mainwindow.h"
#include "app/views/ownlines.h"
#include "app/views/plaintextlabel.h"
#include "core/base/redact.h"
#include "core/dialing/location.h"
#include "core/journal/journal.h"
#include "core/phone/dialer.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <algorithm>

namespace Jackfield {

namespace {

    /// What the icon shows; of several own lines the last one here that any of them is in.
    enum class TrayState { Offline, Idle, DoNotDisturb, Busy, Ringing };

    TrayState stateOf(const MergedLine &line)
    {
        if (line.state == Line::State::Ringing)
            return TrayState::Ringing;
        if (line.state == Line::State::Busy)
            return TrayState::Busy;
        if (line.doNotDisturb.value_or(false))
            return TrayState::DoNotDisturb;
        return TrayState::Idle;
    }

    TrayState stateOf(const UiContext &context)
    {
        const QList<SystemStatus> &systems = context.store.systems();
        if (std::none_of(systems.cbegin(), systems.cend(),
                         [](const SystemStatus &system) { return system.isUsable(); }))
            return TrayState::Offline;
        TrayState state = TrayState::Idle;
        for (const QString &number : ownLines(context))
            if (const MergedLine *line = context.store.findLine(number))
                state = std::max(state, stateOf(*line));
        return state;
    }

    bool isRecorded(const UiContext &context)
    {
        for (const QString &number : ownLines(context))
            if (const MergedLine *line = context.store.findLine(number))
                for (const Call &call : context.store.callsOf(*line))
                    if (call.recording == Call::Recording::On)
                        return true;
        return false;
    }

    QIcon iconOf(TrayState state)
    {
        switch (state) {
        case TrayState::Offline:
            return themedIcon(QStringLiteral("tray-offline"));
        case TrayState::Idle:
            return themedIcon(QStringLiteral("tray-idle"));
        case TrayState::DoNotDisturb:
            return themedIcon(QStringLiteral("tray-dnd"));
        case TrayState::Busy:
            return themedIcon(QStringLiteral("tray-busy"));
        case TrayState::Ringing:
            return themedIcon(QStringLiteral("tray-ringing"));
        }
        return {};
    }

} // namespace

TrayIcon::TrayIcon(const UiContext &context, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_menu(std::make_unique<QMenu>())
    , m_icon(new QSystemTrayIcon(this))
{
    connect(m_menu.get(), &QMenu::aboutToShow, this, &TrayIcon::fillMenu);
    fillMenu();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    open();
            });
    connect(m_icon, &QSystemTrayIcon::messageClicked, &m_window, &MainWindow::bringToFront);
    auto *notifier = new Notifier(m_context, this);
    connect(notifier, &Notifier::asked, this, [this](const QString &who, const QString &number) {
        if (!isWindowSeen())
            showMessage(who, number, QStringLiteral("question"));
    });
    connect(notifier, &Notifier::refused, this, [this](const QString &words) {
        if (!isWindowSeen())
            showMessage(tr("Not dialled"), words, QStringLiteral("warning"));
    });
    connect(notifier, &Notifier::alarmed, this, [this](const QString &queue, const QString &words) {
        showMessage(tr("Queue at red: %1").arg(queue), words, QStringLiteral("queues"));
    });
    connect(&m_context.dialer, &Dialer::pausedChanged, this, &TrayIcon::update);
    const FaultModel &faults = m_window.faults().model();
    connect(&faults, &FaultModel::rowsInserted, this, &TrayIcon::update);
    connect(&faults, &FaultModel::rowsRemoved, this, &TrayIcon::update);
    connect(&faults, &FaultModel::layoutChanged, this, &TrayIcon::update);
    connect(&m_context.journal, &Journal::openWorkChanged, this, &TrayIcon::update);

    for (const RowSignals *rows : {&m_context.store.lineRows(), &m_context.store.systemRows(),
                                   &m_context.store.callRows()}) {
        connect(rows, &RowSignals::inserted, this, &TrayIcon::update);
        connect(rows, &RowSignals::changed, this, &TrayIcon::update);
        connect(rows, &RowSignals::removed, this, &TrayIcon::update);
    }
    readFormerCalls();
    // The journal may get its store only now, or another one.
    connect(&m_context.journal, &Journal::entryChanged, this, [this] {
        if (m_formerStore != m_context.journal.store())
            readFormerCalls();
    });
    update();
    m_icon->show();
    m_window.setCloseHides(true);
}

TrayIcon::~TrayIcon()
{
    m_window.setCloseHides(false);
}

bool TrayIcon::isWindowSeen() const
{
    return m_window.isVisible() && !m_window.isMinimized();
}

/// Whoever clicks while it rings looks for the call.
void TrayIcon::open()
{
    const QList<Call> &calls = m_context.store.calls();
    const bool rings = std::any_of(calls.cbegin(), calls.cend(), [&](const Call &call) {
        const MergedLine *line = m_context.store.findLine(call.line);
        return call.state == Call::State::Offering && line
            && isOwnExtension(m_context, line->number);
    });
    if (rings)
        m_window.actionFor(UserAction::ShowPopup)->trigger();
    else
        m_window.bringToFront();
}

/// Desktops take the text for markup, which foreign words must not become (security.md T60).
void TrayIcon::showMessage(const QString &title, QString text, const QString &icon)
{
    text.replace(u'<', QChar(0x2039)).replace(u'>', QChar(0x203a));
    m_icon->showMessage(title, text, themedIcon(icon));
}

void TrayIcon::tellIncoming(const QString &title, const QString &text)
{
    showMessage(title, text, QStringLiteral("ringing"));
}

void TrayIcon::fillMenu()
{
    m_menu->clear();
    const auto add = [this](UserAction action) { m_menu->addAction(m_window.actionFor(action)); };
    add(UserAction::ShowWindow);
    add(UserAction::ShowPopup);
    addFaults();
    addWork();
    m_menu->addSeparator();
    addLastCalls();
    m_menu->addSeparator();
    add(UserAction::Redial);
    add(UserAction::DialClipboard);
    add(UserAction::DoNotDisturb);
    add(UserAction::Privacy);
    add(UserAction::PauseLinks);
    m_menu->addSeparator();
    add(UserAction::OpenSettings);
    add(UserAction::Quit);
}

void TrayIcon::addFaults()
{
    FaultWatch &faults = m_window.faults();
    const FaultModel &model = faults.model();
    if (model.rowCount() == 0)
        return;
    m_menu->addSeparator();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (row < mostFaults)
            m_menu->addAction(themedIcon(QStringLiteral("warning"), Tone::Warning),
                              withoutMnemonics(oneLine(model.row(row).what, 80)), &m_window,
                              &MainWindow::showFaults);
    }
    if (const int more = model.rowCount() - mostFaults; more > 0)
        m_menu->addAction(tr("and %n more", nullptr, more), &m_window, &MainWindow::showFaults);
    if (model.canTryAny())
        m_menu->addAction(tr("Try all now"), &faults, &FaultWatch::tryAll);
    m_menu->addSeparator();
}

static QString workText(int callers)
{
    return callers == 1 ? TrayIcon::tr("1 caller to call back")
                        : TrayIcon::tr("%n callers to call back", nullptr, callers);
}

void TrayIcon::addWork()
{
    if (const int callers = m_context.journal.openWork(); callers > 0)
        m_menu->addAction(themedIcon(QStringLiteral("missed")), workText(callers), &m_window,
                          &MainWindow::showWorklist);
}

void TrayIcon::addLastCalls()
{
    const Location &location = m_context.dialer.setup().location;
    QStringList numbers;
    for (const JournalEntry &entry : m_context.journal.entries() + m_formerCalls) {
        const QString number = entry.remote.number;
        if (numbers.size() == lastCalls)
            break;
        if (number.isEmpty() || numbers.contains(number))
            continue;
        numbers.append(number);
        const QString who =
            Wording::partyInFull(shownParty(entry, m_context.contacts), entry.remote,
                                 entry.direction, Wording::number(number, location));
        m_menu->addAction(withoutMnemonics(who), &m_window,
                          [this, number] { m_window.offerNumber(number); });
    }
    if (numbers.isEmpty())
        m_menu->addAction(tr("No calls yet"))->setEnabled(false);
}

/// What is new joins Journal::entries(). Of one caller there may be many.
void TrayIcon::readFormerCalls()
{
    constexpr int enough = 20 * lastCalls;
    m_formerStore = m_context.journal.store();
    JournalQuery query;
    query.ofThisDeskOnly = true;
    m_context.journal.page(query, {}, enough).then(this, [this](const Result<JournalPage> &page) {
        if (page)
            m_formerCalls = page->entries;
    });
}

QString TrayIcon::stateText() const
{
    return m_icon->toolTip();
}

void TrayIcon::update()
{
    QStringList lines;
    for (const QString &number : ownLines(m_context))
        if (const MergedLine *line = m_context.store.findLine(number))
            lines.append(tr("%1 %2").arg(oneLine(line->number), Wording::state(line->state)));
    const TrayState state = stateOf(m_context);
    if (isRecorded(m_context))
        lines.append(tr("recording"));
    if (state == TrayState::Offline)
        lines = {tr("no connection to a phone system")};
    bool isLost = false;
    const FaultModel &faults = m_window.faults().model();
    for (int row = 0; row < faults.rowCount(); ++row) {
        const Fault &fault = faults.row(row);
        isLost = isLost || fault.severity == Fault::Severity::Lost;
        if (fault.kind == Fault::Kind::System && state != TrayState::Offline)
            lines.append(fault.what);
    }
    if (m_context.dialer.isPaused())
        lines.append(tr("links paused"));
    const int callers = m_context.journal.openWork();
    if (callers > 0)
        lines.append(workText(callers));
    m_icon->setIcon(isLost ? warningIcon(iconOf(state)) : badgedIcon(iconOf(state), callers));
    m_icon->setToolTip(lines.isEmpty() ? tr("Jackfield")
                                       : tr("Jackfield: %1").arg(lines.join(QStringLiteral(", "))));
}

} // namespace Jackfield
