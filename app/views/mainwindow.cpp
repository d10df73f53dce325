// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/mainwindow.h"

#include "app/dialogs/aboutdialog.h"
#include "app/dialogs/assistant.h"
#include "app/dialogs/secretasker.h"
#include "app/dialogs/settingsdialog.h"
#include "app/dialogs/shortcutsdialog.h"
#include "app/dialogs/supportdialog.h"
#include "app/dialogs/systemdialog.h"
#include "app/dialogs/systemtools.h"
#include "app/views/callbar.h"
#include "app/views/connectionlights.h"
#include "app/views/contactview.h"
#include "app/views/dialfield.h"
#include "app/views/faultstrip.h"
#include "app/views/faultwatch.h"
#include "app/views/historybadge.h"
#include "app/views/journalview.h"
#include "app/views/linehead.h"
#include "app/views/linepanel.h"
#include "app/views/noticebar.h"
#include "app/views/pagerail.h"
#include "app/views/promptbar.h"
#include "app/views/queueoffer.h"
#include "app/views/queuepanel.h"
#include "app/views/tracewindow.h"
#include "app/views/wallboard.h"
#include "app/views/windownotices.h"
#include "core/base/log.h"
#include "core/phone/dialer.h"
#include "core/settings/settingsstore.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QSystemTrayIcon>
#include <QToolButton>
#include <QVBoxLayout>

namespace Jackfield {

namespace {

    constexpr int usualWidth = 440;

} // namespace

MainWindow::MainWindow(const UiContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_actions(new WindowActions(this))
    , m_height(*this)
{
    // The desktop's title bar gets no second "Jackfield": Qt adds it only where it does not end so.
    setWindowTitle(context.demo ? tr("Demo — Jackfield") : QStringLiteral("Jackfield"));
    defineActions();
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    buildHead(column);
    buildCalls(column);
    buildPages(column);
    setCentralWidget(body);
    resize(usualWidth, m_height.wanted());
    m_dialField->setFocus();
    body->installEventFilter(this);
    tellNotices();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    keepState();
}

// --- Actions

void MainWindow::defineActions()
{
    m_actions->define(UserAction::FocusDialField, [this] {
        setFolded(false);
        offerNumber(m_dialField->text());
    });
    m_actions->define(UserAction::DialClipboard,
                      [this] { offerNumber(QApplication::clipboard()->text()); });
    m_actions->define(UserAction::Redial, [this] { m_dialField->redial(); });
    m_actions->define(UserAction::DoNotDisturb, [this] { m_lineHead->toggleDoNotDisturb(); });
    m_actions->define(UserAction::SetStatus, [this] {
        setFolded(false); // The menu opens at its button.
        m_lineHead->chooseStatus();
    });
    QAction *pause = m_actions->define(UserAction::PauseLinks, [this] {
        m_context.dialer.setPaused(!m_context.dialer.isPaused());
    });
    pause->setCheckable(true);
    connect(&m_context.dialer, &Dialer::pausedChanged, pause, &QAction::setChecked);
    m_actions->define(UserAction::FoldWindow, [this] { setFolded(!m_folded); });
    // Not the button's own menu: that could not be opened through a screen reader.
    m_actions->define(UserAction::OpenMenu, [this] {
        m_menuList->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
        m_menuList->setActiveAction(m_menuList->actions().constFirst());
    });
    m_actions->define(UserAction::ShowWindow, [this] { bringToFront(); });
    m_actions->define(UserAction::ShowPopup, [this] { Q_EMIT popupWanted(); });
    // Its tick is all: CallAnnouncer goes by that.
    m_actions->define(UserAction::Privacy, [] {})->setCheckable(true);
    m_actions->define(UserAction::OpenSettings, [this] { openSettings(); });
    m_actions->define(UserAction::OpenAssistant, [this] { openAssistant(); });
    m_actions->define(UserAction::OpenTrace, [this] { openTrace({}); })
        ->setVisible(m_context.trace != nullptr);
    m_actions
        ->define(UserAction::OpenSupportBundle,
                 [this] { (new SupportDialog(*m_context.supportBundle, this))->open(); })
        ->setVisible(m_context.supportBundle != nullptr);
    m_actions->define(UserAction::OpenShortcuts, [this] { openShortcuts(); });
    m_actions->define(UserAction::OpenAbout, [this] { openAbout(); });
    m_actions->define(UserAction::OpenWallboard, [this] { openWallboard(); });
    m_actions->define(UserAction::Quit, [] { QCoreApplication::quit(); });
}

// --- Layout

void MainWindow::buildHead(QVBoxLayout *column)
{
    m_head = new QWidget(this);
    m_lineHead = new LineHead(m_context, m_head);
    auto *lights = new ConnectionLights(m_context, m_head);
    m_dialField = new DialField(m_context, m_head);

    m_menu = m_actions->makeButton(UserAction::OpenMenu, m_head);
    m_menuList = m_actions->makeMenu(m_menu);

    auto *lightRow = new QHBoxLayout;
    lightRow->setSpacing(2);
    lightRow->addWidget(lights, 1);
    lightRow->addWidget(m_actions->makeButton(UserAction::FoldWindow, m_head));
    lightRow->addWidget(m_menu);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(6);
    head->addLayout(lightRow);
    head->addWidget(m_lineHead);
    head->addWidget(m_dialField);
    column->addWidget(m_head);

    connect(m_lineHead, &LineHead::settingsWanted, this, &MainWindow::openSettings);
    connect(m_lineHead, &LineHead::setupWanted, this, &MainWindow::openSystem);
    connect(m_lineHead, &LineHead::failed, this, &MainWindow::complain);
    connect(m_dialField, &DialField::failed, this, &MainWindow::complain);
    connect(lights, &ConnectionLights::setupWanted, this, &MainWindow::openSystem);
    connect(lights, &ConnectionLights::traceWanted, this, &MainWindow::openTrace);
}

void MainWindow::buildCalls(QVBoxLayout *column)
{
    m_prompts = new PromptBar(m_context, this);
    connect(m_prompts, &PromptBar::keyboardLeft, this, &MainWindow::takeKeyboard);
    column->addWidget(m_prompts);
    m_faults = new FaultWatch(m_context, this);
    connect(m_faults, &FaultWatch::systemWanted, this, &MainWindow::openSystem);
    connect(m_faults, &FaultWatch::doorWanted, this, &MainWindow::openDoor);
    m_faultStrip = new FaultStrip(*m_faults, this);
    column->addWidget(m_faultStrip);
    m_notices = new NoticeBar(m_context.clock, this);
    column->addWidget(m_notices);

    auto *row = new QHBoxLayout;
    m_calls = new CallBar(m_context, this);
    connect(m_calls, &CallBar::failed, this, &MainWindow::complain);
    row->addWidget(m_calls, 1);
    m_unfold = m_actions->makeButton(UserAction::FoldWindow, this);
    m_unfold->hide();
    row->addWidget(m_unfold, 0, Qt::AlignTop);
    column->addLayout(row);
}

template<typename Page>
QWidget *MainWindow::complaining(Page *page)
{
    connect(page, &Page::failed, this, &MainWindow::complain);
    return page;
}

void MainWindow::buildPages(QVBoxLayout *column)
{
    m_body = new QWidget(this);
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    m_rail = new PageRail(m_body);
    m_pages = new QStackedWidget(m_body);
    row->addWidget(m_rail);
    row->addWidget(m_pages, 1);
    column->addWidget(m_body, 1);

    QAction *board = m_actions->find(UserAction::OpenWallboard);
    addPage(UserAction::ShowLines,
            [this] { return complaining(new LinePanel(m_context, m_pages)); });
    QToolButton *history = addPage(UserAction::ShowHistory, [this] {
        return complaining(new JournalView(m_context, m_pages));
    });
    new HistoryBadge(m_context.journal, history);
    addPage(UserAction::ShowQueues,
            [this, board] { return new QueuePanel(m_context, board, m_pages); });
    addPage(UserAction::ShowContacts,
            [this] { return complaining(new ContactView(m_context, m_pages)); });
    m_actions->showFirstPage();
    QAction *page = m_actions->find(UserAction::ShowQueues);
    auto *offer = new QueueOffer(m_context.store, {page, board}, this);
    connect(offer, &QueueOffer::withdrawn, this, [this, page] {
        if (page->isChecked())
            m_actions->showFirstPage();
    });
}

QToolButton *MainWindow::addPage(UserAction action, std::function<QWidget *()> make)
{
    QWidget *none = nullptr;
    return m_rail->addPage(m_actions->definePage(action, [this, make, page = none]() mutable {
        setFolded(false);
        if (!page)
            m_pages->addWidget(page = make());
        m_pages->setCurrentWidget(page);
        if (page->focusProxy())
            page->setFocus(); // Its search.
    }));
}

void MainWindow::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    m_unfold->setVisible(folded);
    if (folded && !m_calls->isAncestorOf(focusWidget()))
        takeKeyboard(); // Else Qt moves it on, perhaps to "Hang up".
    m_head->setVisible(!folded);
    m_body->setVisible(!folded);
    m_calls->setFolded(folded);
    m_faultStrip->setFolded(folded);
    m_actions->setFolded(folded);
    if (!folded)
        takeKeyboard(); // Where it was before.
    fit();
}

/// Where it does no harm.
void MainWindow::takeKeyboard()
{
    m_folded ? m_unfold->setFocus() : m_dialField->setFocus();
}

void MainWindow::fit()
{
    m_height.fit(m_folded);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_height.resized(*event, m_folded);
}

/// Says once that the user sees something: what starts the program may wait for it.
void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    const auto tell = [this] {
        qCInfo(logUi) << "window ready";
        Q_EMIT painted();
    };
    // The parts are painted after their window, in the same turn.
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

// --- What the user is told

void MainWindow::tellNotices()
{
    m_told = new WindowNotices(m_context, *m_notices, *m_prompts, this);
    connect(m_told, &WindowNotices::settingsWanted, this, &MainWindow::openSettings);
    connect(m_told, &WindowNotices::doorWanted, this, &MainWindow::openDoor);
    connect(&m_faults->model(), &FaultModel::cameBack, m_told, &WindowNotices::tellReturn);
    if (m_context.secretQuestions)
        new SecretAsker(*m_context.secretQuestions, m_context.store, *this);
}

void MainWindow::complain(const QString &text)
{
    m_told->complain(text);
}

// --- Opening and closing

void MainWindow::bringToFront()
{
    if (isMinimized())
        showNormal();
    else
        show();
    raise();
    activateWindow();
}

void MainWindow::showFaults()
{
    bringToFront();
    if (m_faults->model().rowCount() > 0)
        m_faultStrip->openDetails();
}

void MainWindow::offerNumber(const QString &text)
{
    setFolded(false);
    bringToFront();
    m_dialField->offer(text);
}

void MainWindow::showWorklist()
{
    bringToFront();
    m_actions->find(UserAction::ShowHistory)->trigger();
}

void MainWindow::setStateFile(const QString &file)
{
    m_stateFile = file;
    const auto state = readWindowState(file);
    if (!state)
        return;
    m_height.place(*state);
    m_actions->showPage(state->page);
    setFolded(state->isFolded);
    m_dialField->setFocus();
}

void MainWindow::keepState()
{
    if (m_stateFile.isEmpty())
        return;
    WindowState state = m_height.state();
    state.isFolded = m_folded;
    state.page = m_actions->shownPage();
    writeWindowState(m_stateFile, state);
}

SystemTools MainWindow::systemTools() const
{
    return {m_context.settings, m_context.registry,
            m_context.secrets,  m_context.dialer,
            m_context.clock,    [this](const SystemId &id) { m_context.switchboard.reopen(id); }};
}

void MainWindow::openSettings()
{
    DeskTools desk = m_context.deskTools ? *m_context.deskTools : DeskTools();
    for (const Queue &queue : m_context.store.queues())
        if (!desk.queues.contains(queue.name))
            desk.queues.append(queue.name);
    (new SettingsDialog(systemTools(), m_context.remembered, m_context.gates, this,
                        {m_context.linkRegistration, m_context.linkTest}, desk))
        ->open();
}

void MainWindow::openAssistant()
{
    auto *assistant = findChild<Assistant *>();
    if (!assistant || !assistant->isVisible()) {
        assistant = new Assistant({systemTools(),
                                   m_context.dialer,
                                   m_context.store,
                                   m_context.switchboard,
                                   {m_context.linkRegistration, m_context.linkTest}},
                                  this);
        connect(assistant, &Assistant::windowWanted, this, &MainWindow::bringToFront);
        assistant->show();
    }
    assistant->raise();
    assistant->activateWindow();
}

void MainWindow::openDoor(const QString &door)
{
    openSettings();
    findChildren<SettingsDialog *>().constLast()->showDoor(door);
}

void MainWindow::openSystem(const SystemId &id)
{
    (new SystemDialog(systemTools(), id, this))->open();
}

void MainWindow::openTrace(const SystemId &system)
{
    if (!m_trace)
        m_trace = std::make_unique<TraceWindow>(m_context);
    m_trace->showSystem(system);
    m_trace->bringToFront();
}

void MainWindow::openShortcuts()
{
    (new ShortcutsDialog(this))->open();
}

void MainWindow::openAbout()
{
    (new AboutDialog(this))->open();
}

void MainWindow::openWallboard(const QString &only, bool fullScreen)
{
    if (!m_wallboard) {
        m_wallboard = std::make_unique<Wallboard>(m_context);
        connect(m_wallboard.get(), &Wallboard::closed, this, [this] {
            if (!isVisible() && !m_quitting && !QSystemTrayIcon::isSystemTrayAvailable())
                bringToFront();
        });
    }
    m_wallboard->setOnly(only);
    if (fullScreen)
        m_wallboard->setFullScreen(true);
    m_wallboard->bringToFront();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Qt asks every window before it quits; this one must not hide then.
    if (watched == qApp && event->type() == QEvent::Quit)
        m_quitting = true;
    if (watched == centralWidget() && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &MainWindow::fit, Qt::QueuedConnection);
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepState();
    if (m_quitting || qApp->isSavingSession()) {
        event->accept();
        return;
    }
    event->ignore();
    if (m_closeHides && QSystemTrayIcon::isSystemTrayAvailable())
        hide();
    else
        showMinimized();
}

} // namespace Jackfield
