// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/mainwindow.h"

#include "app/dialogs/aboutdialog.h"
#include "app/dialogs/settingsdialog.h"
#include "app/dialogs/shortcutsdialog.h"
#include "app/dialogs/supportdialog.h"
#include "app/dialogs/systemdialog.h"
#include "app/dialogs/systemtools.h"
#include "app/look/theme.h"
#include "app/views/callbar.h"
#include "app/views/connectionlights.h"
#include "app/views/contactview.h"
#include "app/views/dialfield.h"
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
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QSystemTrayIcon>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr int usualWidth = 440;

    /// A flat button of a window action; reachable with Tab.
    QToolButton *makeButton(QAction *action, QWidget *parent)
    {
        auto *button = new QToolButton(parent);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        return button;
    }

} // namespace

MainWindow::MainWindow(const UiContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_pageActions(new QActionGroup(this))
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
    resize(usualWidth, m_wantedHeight);
    m_dialField->setFocus();
    body->installEventFilter(this);
    tellNotices();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() = default;

// --- Actions

void MainWindow::define(UserAction action, std::function<void()> run)
{
    QAction *made = makeAction(action, this);
    const QString icon = userCommand(action).icon;
    if (!icon.isEmpty())
        made->setIcon(themedIcon(icon));
    connect(made, &QAction::triggered, this, std::move(run));
    QWidget::addAction(made);
    m_actions.insert(action, made);
}

void MainWindow::defineActions()
{
    define(UserAction::FocusDialField, [this] {
        setFolded(false);
        offerNumber(m_dialField->text());
    });
    define(UserAction::DialClipboard, [this] { offerNumber(QApplication::clipboard()->text()); });
    define(UserAction::Redial, [this] { m_dialField->redial(); });
    define(UserAction::DoNotDisturb, [this] { m_lineHead->toggleDoNotDisturb(); });
    define(UserAction::SetStatus, [this] {
        setFolded(false); // The menu opens at its button.
        m_lineHead->chooseStatus();
    });
    define(UserAction::PauseLinks,
           [this] { m_context.dialer.setPaused(!m_context.dialer.isPaused()); });
    QAction *pause = m_actions.value(UserAction::PauseLinks);
    pause->setCheckable(true);
    connect(&m_context.dialer, &Dialer::pausedChanged, pause, &QAction::setChecked);
    define(UserAction::FoldWindow, [this] { setFolded(!m_folded); });
    define(UserAction::OpenMenu, [this] { m_menu->showMenu(); });
    define(UserAction::ShowWindow, [this] { bringToFront(); });
    define(UserAction::ShowPopup, [this] { Q_EMIT popupWanted(); });
    define(UserAction::Privacy, [] {}); // Its tick is all: CallAnnouncer goes by that.
    m_actions.value(UserAction::Privacy)->setCheckable(true);
    define(UserAction::OpenSettings, [this] { openSettings(); });
    define(UserAction::OpenTrace, [this] { openTrace({}); });
    m_actions.value(UserAction::OpenTrace)->setVisible(m_context.trace != nullptr);
    define(UserAction::OpenSupportBundle,
           [this] { (new SupportDialog(*m_context.supportBundle, this))->open(); });
    m_actions.value(UserAction::OpenSupportBundle)->setVisible(m_context.supportBundle != nullptr);
    define(UserAction::OpenShortcuts, [this] { openShortcuts(); });
    define(UserAction::OpenAbout, [this] { openAbout(); });
    define(UserAction::OpenWallboard, [this] { openWallboard(); });
    define(UserAction::Quit, [] { QCoreApplication::quit(); });
}

// --- Layout

void MainWindow::buildHead(QVBoxLayout *column)
{
    m_head = new QWidget(this);
    m_lineHead = new LineHead(m_context, m_head);
    auto *lights = new ConnectionLights(m_context, m_head);
    m_dialField = new DialField(m_context, m_head);

    m_menu = makeButton(m_actions.value(UserAction::OpenMenu), m_head);
    auto *menu = new QMenu(m_menu);
    for (const UserAction action :
         {UserAction::Redial, UserAction::DialClipboard, UserAction::PauseLinks,
          UserAction::FoldWindow, UserAction::OpenWallboard, UserAction::ShowPopup,
          UserAction::Privacy, UserAction::OpenSettings, UserAction::OpenTrace,
          UserAction::OpenSupportBundle, UserAction::OpenShortcuts, UserAction::OpenAbout,
          UserAction::Quit})
        menu->addAction(m_actions.value(action));
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);

    QAction *fold = m_actions.value(UserAction::FoldWindow);
    auto *lightRow = new QHBoxLayout;
    lightRow->setSpacing(2);
    lightRow->addWidget(lights, 1);
    lightRow->addWidget(makeButton(fold, m_head));
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
    m_notices = new NoticeBar(m_context.clock, this);
    column->addWidget(m_notices);

    auto *row = new QHBoxLayout;
    m_calls = new CallBar(m_context, this);
    connect(m_calls, &CallBar::failed, this, &MainWindow::complain);
    row->addWidget(m_calls, 1);
    m_unfold = makeButton(m_actions.value(UserAction::FoldWindow), this);
    m_unfold->hide();
    row->addWidget(m_unfold, 0, Qt::AlignTop);
    column->addLayout(row);
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

    auto *lines = new LinePanel(m_context, m_pages);
    auto *history = new JournalView(m_context, m_pages);
    connect(lines, &LinePanel::failed, this, &MainWindow::complain);
    connect(history, &JournalView::failed, this, &MainWindow::complain);
    addPage(UserAction::ShowLines, lines);
    new HistoryBadge(m_context.journal, addPage(UserAction::ShowHistory, history));
    addPage(UserAction::ShowQueues,
            new QueuePanel(m_context, m_actions.value(UserAction::OpenWallboard), m_pages));
    auto *contacts = new ContactView(m_context, m_pages);
    connect(contacts, &ContactView::failed, this, &MainWindow::complain);
    addPage(UserAction::ShowContacts, contacts);
    m_pageActions->actions().constFirst()->trigger();
    QAction *page = m_actions.value(UserAction::ShowQueues);
    QAction *board = m_actions.value(UserAction::OpenWallboard);
    auto *offer = new QueueOffer(m_context.store, {page, board}, this);
    connect(offer, &QueueOffer::withdrawn, this, [this, page] {
        if (page->isChecked())
            m_pageActions->actions().constFirst()->trigger();
    });
}

QToolButton *MainWindow::addPage(UserAction action, QWidget *page)
{
    define(action, [this, page] {
        setFolded(false);
        m_pages->setCurrentWidget(page);
        if (page->focusProxy())
            page->setFocus(); // Its search.
    });
    QAction *show = m_actions.value(action);
    show->setCheckable(true);
    m_pageActions->addAction(show);
    m_pages->addWidget(page);
    return m_rail->addPage(show);
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
    QAction *fold = m_actions.value(UserAction::FoldWindow);
    fold->setIcon(themedIcon(QLatin1String(folded ? "unfold" : "fold")));
    fold->setText(folded ? tr("Show the whole window") : userCommand(UserAction::FoldWindow).text);
    if (!folded)
        takeKeyboard(); // Where it was before.
    fit();
}

/// Where it does no harm.
void MainWindow::takeKeyboard()
{
    m_folded ? m_unfold->setFocus() : m_dialField->setFocus();
}

/// High enough for what has to be seen (Qt's own minimum does not know of wrapped words), else as
/// the user made it; folded not a line higher.
void MainWindow::fit()
{
    QLayout *layout = centralWidget()->layout();
    layout->activate();
    const int needed = layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width())
                                                   : layout->totalMinimumSize().height();
    setMinimumHeight(needed);
    if (isMaximized() || isFullScreen())
        return;
    m_fittedHeight = m_folded ? needed : std::max(m_wantedHeight, needed);
    resize(width(), m_fittedHeight);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    // The desktop confirms our own size too; only another one is the user's wish.
    if (event->spontaneous() && height() != m_fittedHeight && !m_folded && !isMaximized()
        && !isFullScreen())
        m_wantedHeight = height();
    if (event->oldSize().width() != event->size().width())
        fit();
}

/// Says once that the user sees something: what starts the program may wait for it.
void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    const auto tell = [] { qCInfo(logUi) << "window ready"; };
    // The parts are painted after their window, in the same turn.
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

// --- What the user is told

void MainWindow::tellNotices()
{
    m_told = new WindowNotices(m_context, *m_notices, *m_prompts, this);
    connect(m_told, &WindowNotices::settingsWanted, this, &MainWindow::openSettings);
    connect(m_told, &WindowNotices::doorWanted, this, &MainWindow::openDoor);
    connect(m_told, &WindowNotices::systemWanted, this, &MainWindow::openSystem);
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

void MainWindow::offerNumber(const QString &text)
{
    setFolded(false);
    bringToFront();
    m_dialField->offer(text);
}

void MainWindow::showWorklist()
{
    bringToFront();
    m_actions.value(UserAction::ShowHistory)->trigger();
}

SystemTools MainWindow::systemTools() const
{
    return {m_context.settings, m_context.registry,
            m_context.secrets,  m_context.dialer,
            m_context.clock,    [this](const SystemId &id) { m_context.switchboard.reopen(id); }};
}

void MainWindow::openSettings()
{
    (new SettingsDialog(systemTools(), m_context.remembered, m_context.gates, this,
                        {m_context.linkRegistration, m_context.linkTest}))
        ->open();
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
