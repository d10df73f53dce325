// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/wallboard.h"

#include "app/look/wrappedlabel.h"
#include "app/views/ownlines.h"
#include "app/views/walltile.h"
#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/queues/queuehistory.h"
#include "core/settings/settingsstore.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>

namespace Jackfield {

static constexpr int spacing = 10;

Wallboard::Wallboard(const UiContext &context, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_context(context)
    , m_queues(context.store, context.clock, context.queueAlarms,
               [this](const QString &extension) { return isOwnExtension(m_context, extension); })
    , m_bar(makeBar())
    , m_problem(new WrappedLabel(Tone::Danger, this))
    , m_empty(new WrappedLabel(Tone::Muted, this))
    , m_wall(new QWidget(this))
{
    setWindowTitle(tr("Wallboard — Jackfield"));
    setAccessibleName(tr("Wallboard"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing, spacing, spacing, spacing);
    column->setSpacing(spacing);
    column->addWidget(m_bar);
    column->addWidget(m_problem);
    column->addWidget(m_empty);
    column->addWidget(m_wall, 1);
    resize(1100, 700);
    connect(new QShortcut(Qt::Key_F11, this), &QShortcut::activated, this,
            [this] { setFullScreen(!isFullScreen()); });
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &Wallboard::leave);

    connect(&m_queues, &QueueModel::rowsInserted, this, &Wallboard::rebuild);
    connect(&m_queues, &QueueModel::rowsRemoved, this, &Wallboard::rebuild);
    connect(
        &m_queues, &QueueModel::dataChanged, this,
        [this](const QModelIndex &from, const QModelIndex &to) { refresh(from.row(), to.row()); });
    connect(&context.settings, &SettingsStore::changed, this, &Wallboard::rebuild);
    connect(&context.queueHistory, &QueueHistory::minutePassed, this, [this] {
        for (WallTile *tile : std::as_const(m_tiles))
            tile->refreshTrend();
    });
    m_wall->installEventFilter(this);
    rebuild();
}

Wallboard::~Wallboard() = default;

QWidget *Wallboard::makeBar()
{
    auto *bar = new QWidget(this);
    auto *save = new QPushButton(tr("&Save as CSV…"), bar);
    save->setToolTip(tr("The last 24 hours of every queue, minute by minute."));
    m_full = new QPushButton(bar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_full);
    row->addStretch(1);
    row->addWidget(save);
    m_full->setText(tr("Full screen (F11)"));
    connect(save, &QPushButton::clicked, this, &Wallboard::askForFile);
    connect(m_full, &QPushButton::clicked, this, [this] { setFullScreen(!isFullScreen()); });
    return bar;
}

// --- Which queues

void Wallboard::setOnly(const QString &queue)
{
    m_only = queue;
    rebuild();
}

QList<int> Wallboard::wantedRows() const
{
    QStringList names = m_context.settings.settings().queues.show;
    if (!m_only.isEmpty())
        names = {m_only};
    QList<int> rows;
    if (names.isEmpty()) {
        for (int row = 0; row < m_queues.rowCount(); ++row)
            rows.append(row);
    }
    for (const QString &name : std::as_const(names))
        for (int row = 0; row < m_queues.rowCount(); ++row) // Of several systems, all.
            if (m_queues.queue(row).name == name && !rows.contains(row))
                rows.append(row);
    return rows;
}

void Wallboard::rebuild()
{
    m_rows = wantedRows();
    while (m_tiles.size() > m_rows.size())
        delete m_tiles.takeLast();
    while (m_tiles.size() < m_rows.size()) {
        auto *tile = new WallTile(m_context, m_wall);
        tile->setButtonsShown(!isFullScreen() || m_rest != nullptr);
        tile->show();
        m_tiles.append(tile);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_tiles.at(i)->refresh(m_queues.index(m_rows.at(i)));
        m_tiles.at(i)->refreshTrend();
    }
    m_empty->setVisible(m_rows.isEmpty());
    QStringList names = m_context.settings.settings().queues.show;
    if (!m_only.isEmpty())
        names = {m_only};
    m_empty->setText(names.isEmpty() ? tr("No phone system has told of a queue yet.")
                                     : tr("No phone system has told of these queues yet: %1")
                                           .arg(oneLine(names.join(QStringLiteral(", ")))));
    arrange();
}

void Wallboard::refresh(int first, int last)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i) < first || m_rows.at(i) > last)
            continue;
        m_tiles.at(i)->refresh(m_queues.index(m_rows.at(i)));
        m_tiles.at(i)->refreshTrend();
    }
}

/// As many columns as make the tiles largest.
void Wallboard::arrange()
{
    const int count = int(m_tiles.size());
    const QSize room = m_wall->size();
    int columns = 1;
    double best = 0;
    for (int tried = 1; tried <= count; ++tried) {
        const int lines = (count + tried - 1) / tried;
        const double size =
            std::min(double(room.width()) / tried / 1.7, double(room.height()) / lines);
        if (size > best) {
            best = size;
            columns = tried;
        }
    }
    const int lines = (count + columns - 1) / std::max(1, columns);
    for (int i = 0; i < count; ++i) {
        const int line = i / columns;
        const int inLine = line + 1 == lines ? count - line * columns : columns;
        const int wide = (room.width() + spacing) / inLine;
        const int high = (room.height() + spacing) / lines;
        const QRect place(i % columns * wide, line * high, wide - spacing, high - spacing);
        m_tiles.at(i)->setGeometry(QStyle::visualRect(layoutDirection(), m_wall->rect(), place));
    }
}

// --- The full screen

void Wallboard::bringToFront()
{
    if (isMinimized())
        isFullScreen() ? showFullScreen() : showNormal();
    else
        show();
    raise();
    activateWindow();
}

void Wallboard::setFullScreen(bool on)
{
    if (!on) {
        showNormal();
        return;
    }
    const QString wanted = m_context.settings.settings().queues.screen;
    for (QScreen *screen : QGuiApplication::screens())
        if (!wanted.isEmpty() && screen->name() == wanted) {
            setScreen(screen);
            move(screen->geometry().topLeft());
        }
    showFullScreen();
}

void Wallboard::leave()
{
    isFullScreen() ? setFullScreen(false) : (void)close();
}

/// Somebody is there.
void Wallboard::wakeUp()
{
    setControlsShown(true);
    m_rest = m_context.clock.after(patience, [this] { setControlsShown(false); });
}

void Wallboard::setControlsShown(bool on)
{
    if (!on)
        m_rest.reset();
    m_bar->setVisible(on);
    for (WallTile *tile : std::as_const(m_tiles))
        tile->setButtonsShown(on);
    if (on)
        unsetCursor();
    else
        setCursor(Qt::BlankCursor);
}

void Wallboard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::WindowStateChange)
        return;
    m_full->setText(isFullScreen() ? tr("Leave the full screen (F11)") : tr("Full screen (F11)"));
    if (isFullScreen()) {
        setControlsShown(false);
    } else {
        m_rest.reset();
        setControlsShown(true);
    }
}

bool Wallboard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_wall && event->type() == QEvent::Resize)
        arrange();
    const bool isTouch = event->type() == QEvent::MouseMove || event->type() == QEvent::KeyPress
        || event->type() == QEvent::MouseButtonPress;
    if (isTouch && isFullScreen() && watched == windowHandle())
        wakeUp();
    return QWidget::eventFilter(watched, event);
}

void Wallboard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Wallboard::showEvent(QShowEvent *event)
{
    m_queues.setLive(true);
    if (windowHandle())
        windowHandle()->installEventFilter(this); // Sees what any of its widgets gets.
    QWidget::showEvent(event);
}

void Wallboard::hideEvent(QHideEvent *event)
{
    m_queues.setLive(false);
    QWidget::hideEvent(event);
}

void Wallboard::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

// --- Export

void Wallboard::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the history of the queues"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("Tables (*.csv)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const Result<Unit> saved = exportTo(file);
        m_problem->setText(saved ? QString() : saved.error().detail);
        m_problem->setVisible(!saved);
    });
    dialog->open();
}

Result<Unit> Wallboard::exportTo(const QString &file)
{
    QSaveFile out(file);
    const QByteArray table = queueHistoryCsv(m_context.queueHistory.all());
    if (out.open(QIODevice::WriteOnly) && out.write(table) == table.size() && out.commit())
        return Unit {};
    return failure(Error::Code::Storage,
                   tr("The table could not be written to %1: %2. Choose another folder, or make "
                      "room on the disk.")
                       .arg(oneLine(file), oneLine(out.errorString())));
}

} // namespace Jackfield
