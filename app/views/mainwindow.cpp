// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/mainwindow.h"

#include "app/dialogs/secretasker.h"
#include "app/views/callbar.h"
#include "app/views/carried.h"
#include "app/views/connectionlights.h"
#include "app/views/dialfield.h"
#include "app/views/faultstrip.h"
#include "app/views/faultwatch.h"
#include "app/views/linehead.h"
#include "app/views/noticebar.h"
#include "app/views/promptbar.h"
#include "app/views/windownotices.h"
#include "app/views/windowpages.h"
#include "core/base/log.h"
#include "core/phone/dialer.h"
#include "core/settings/settingsstore.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QLineEdit>
#include <QSystemTrayIcon>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr int usualWidth = 440;

} // namespace

MainWindow::MainWindow(const UiContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_actions(new WindowActions(this))
    , m_beside(new SideWindows(m_context, this))
    , m_height(*this)
{
    // The desktop's title bar gets no second "Jackfield": Qt adds it only where it does not end so.
    setWindowTitle(context.demo ? tr("Demo — Jackfield") : QStringLiteral("Jackfield"));
    defineActions();
    connect(m_beside, &SideWindows::windowWanted, this, &MainWindow::bringToFront);
    connect(m_beside, &SideWindows::wallboardClosed, this, [this] {
        if (!isVisible() && !m_quitting && !QSystemTrayIcon::isSystemTrayAvailable())
            bringToFront();
    });
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    buildHead(column);
    buildCalls(column);
    m_body = new WindowPages(m_context, *m_actions, this);
    connect(m_body, &WindowPages::chosen, this, [this] { setFolded(false); });
    connect(m_body, &WindowPages::failed, this, &MainWindow::complain);
    column->addWidget(m_body, 1);
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
    pause->setChecked(m_context.dialer.isPaused());
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
    m_actions->define(UserAction::OpenTrace, [this] { m_beside->openTrace({}); })
        ->setVisible(m_context.trace != nullptr);
    m_actions->define(UserAction::OpenSupportBundle, [this] { m_beside->openSupportBundle(); })
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

    connect(m_lineHead, &LineHead::settingsWanted, m_beside, &SideWindows::openSettings);
    connect(m_lineHead, &LineHead::setupWanted, m_beside, &SideWindows::openSystem);
    connect(m_lineHead, &LineHead::failed, this, &MainWindow::complain);
    connect(m_dialField, &DialField::failed, this, &MainWindow::complain);
    connect(lights, &ConnectionLights::setupWanted, m_beside, &SideWindows::openSystem);
    connect(lights, &ConnectionLights::traceWanted, m_beside, &SideWindows::openTrace);
}

void MainWindow::buildCalls(QVBoxLayout *column)
{
    m_prompts = new PromptBar(m_context, this);
    connect(m_prompts, &PromptBar::keyboardLeft, this, &MainWindow::takeKeyboard);
    column->addWidget(m_prompts);
    m_faults = new FaultWatch(m_context, this);
    connect(m_faults, &FaultWatch::systemWanted, m_beside, &SideWindows::openSystem);
    connect(m_faults, &FaultWatch::doorWanted, m_beside, &SideWindows::openDoor);
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
    connect(m_told, &WindowNotices::settingsWanted, m_beside, &SideWindows::openSettings);
    connect(m_told, &WindowNotices::doorWanted, m_beside, &SideWindows::openDoor);
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
    if (const auto state = readWindowState(file))
        stand(*state);
}

void MainWindow::stand(const WindowState &state)
{
    m_height.place(state);
    m_actions->showPage(state.page);
    setFolded(state.isFolded);
    m_dialField->setFocus();
}

WindowState MainWindow::state() const
{
    WindowState state = m_height.state();
    state.isFolded = m_folded;
    state.page = m_actions->shownPage();
    return state;
}

void MainWindow::keepState()
{
    if (!m_stateFile.isEmpty())
        writeWindowState(m_stateFile, state());
}

// --- Another window takes the place of this one

/// Into a call, or the own line; a search is soon typed anew.
bool MainWindow::isBusy() const
{
    const QList<QLineEdit *> fields =
        m_calls->findChildren<QLineEdit *>() + m_lineHead->findChildren<QLineEdit *>();
    return m_beside->isBusy()
        || std::any_of(fields.cbegin(), fields.cend(), [](const QLineEdit *field) {
               return field->isVisible() && field->isModified() && !field->text().isEmpty();
           });
}

Carried MainWindow::leave() const
{
    Carried carried;
    carried.window = state();
    carried.isShown = isVisible();
    carried.isMinimized = isMinimized();
    carried.hidesNames = m_actions->find(UserAction::Privacy)->isChecked();
    carried.dial = m_dialField->request();
    m_beside->leave(carried);
    return carried;
}

void MainWindow::goOn(const Carried &carried)
{
    stand(carried.window);
    m_actions->find(UserAction::Privacy)->setChecked(carried.hidesNames);
    m_dialField->fill(carried.dial);
    if (carried.isShown)
        carried.isMinimized ? showMinimized() : show();
    m_beside->goOn(carried);
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
