// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/windowplace.h"

#include "core/base/log.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLayout>
#include <QMainWindow>
#include <QResizeEvent>
#include <QSaveFile>
#include <QScreen>

#include <algorithm>

namespace Jackfield {

static const auto placeKey = QStringLiteral("place");
static const auto maximizedKey = QStringLiteral("maximized");
static const auto foldedKey = QStringLiteral("folded");
static const auto pageKey = QStringLiteral("page");

std::optional<WindowState> readWindowState(const QString &file)
{
    constexpr qint64 most = 64 * 1024;
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(in.read(most)).object();
    const QJsonObject place = object.value(placeKey).toObject();
    const auto pixels = [&place](const char *key) {
        constexpr int far = 100'000; // Of any screen.
        return std::clamp(place.value(QLatin1String(key)).toInt(), -far, far);
    };
    WindowState state;
    state.place = {pixels("x"), pixels("y"), pixels("width"), pixels("height")};
    if (!state.place.isValid())
        return {};
    state.isMaximized = object.value(maximizedKey).toBool();
    state.isFolded = object.value(foldedKey).toBool();
    state.page = object.value(pageKey).toString();
    return state;
}

bool writeWindowState(const QString &file, const WindowState &state)
{
    const QJsonObject place {{QStringLiteral("x"), state.place.x()},
                             {QStringLiteral("y"), state.place.y()},
                             {QStringLiteral("width"), state.place.width()},
                             {QStringLiteral("height"), state.place.height()}};
    const QJsonObject object {{placeKey, place},
                              {maximizedKey, state.isMaximized},
                              {foldedKey, state.isFolded},
                              {pageKey, state.page}};
    QSaveFile out(file);
    const bool isWritten = out.open(QIODevice::WriteOnly)
        && out.write(QJsonDocument(object).toJson()) >= 0 && out.commit();
    if (!isWritten)
        qCWarning(logUi).noquote() << "window not remembered:" << out.errorString();
    return isWritten;
}

QRect onScreens(const QRect &place, const QList<QRect> &screens)
{
    const auto found = std::find_if(
        screens.cbegin(), screens.cend(),
        [middle = place.center()](const QRect &screen) { return screen.contains(middle); });
    const QRect room = found == screens.cend() ? screens.constFirst() : *found;
    QRect on(place.topLeft(), place.size().boundedTo(room.size()));
    on.moveLeft(std::clamp(on.left(), room.left(), room.right() + 1 - on.width()));
    on.moveTop(std::clamp(on.top(), room.top(), room.bottom() + 1 - on.height()));
    return on;
}

void WindowHeight::place(const WindowState &state)
{
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append(screen->availableGeometry());
    const QRect place = onScreens(state.place, screens);
    m_wanted = place.height();
    m_window.setGeometry(place);
    if (state.isMaximized)
        m_window.setWindowState(Qt::WindowMaximized);
}

WindowState WindowHeight::state() const
{
    WindowState state;
    state.isMaximized = m_window.isMaximized();
    const bool isFull = state.isMaximized || m_window.isFullScreen();
    state.place = isFull ? m_window.normalGeometry() : m_window.geometry();
    state.place.setHeight(m_wanted);
    return state;
}

/// Qt's own minimum does not know of wrapped words.
void WindowHeight::fit(bool folded)
{
    QLayout *layout = m_window.centralWidget()->layout();
    layout->activate();
    const int needed = layout->hasHeightForWidth()
        ? layout->totalMinimumHeightForWidth(m_window.width())
        : layout->totalMinimumSize().height();
    m_window.setMinimumHeight(needed);
    if (m_window.isMaximized() || m_window.isFullScreen())
        return;
    m_fitted = folded ? needed : std::max(m_wanted, needed);
    m_window.resize(m_window.width(), m_fitted);
}

void WindowHeight::resized(const QResizeEvent &event, bool folded)
{
    // The desktop confirms our own size too; only another one is the user's wish.
    if (event.spontaneous() && m_window.height() != m_fitted && !folded && !m_window.isMaximized()
        && !m_window.isFullScreen())
        m_wanted = m_window.height();
    if (event.oldSize().width() != event.size().width())
        fit(folded);
}

} // namespace Jackfield
