// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

#include <optional>

class QMainWindow;
class QResizeEvent;

namespace Jackfield {

/// Where the user left the window.
struct WindowState
{
    QRect place; ///< Position and size, unfolded; device-independent pixels.
    bool isMaximized = false;
    bool isFolded = false;
    QString page; ///< Id of its action.
    bool operator==(const WindowState &) const = default;
};

/// Unset: there is none, or the file is no such one. At most 64 KiB are read.
std::optional<WindowState> readWindowState(const QString &file);
bool writeWindowState(const QString &file, const WindowState &state); ///< Whole, or not at all.

/// `place` moved and made smaller so that one of the screens holds all of it: the one that holds
/// its middle, else the first. `screens`: their room beside panels, the first is the main one; not
/// empty.
QRect onScreens(const QRect &place, const QList<QRect> &screens);

/// Where a window stands, and how high it is: as the user made it, never lower than what has to be
/// seen, and folded not a line higher.
class WindowHeight
{
public:
    explicit WindowHeight(QMainWindow &window)
        : m_window(window)
    { }
    void fit(bool folded);
    void resized(const QResizeEvent &event, bool folded); ///< By the user, or by ourselves.
    int wanted() const { return m_wanted; }
    /// Before the window is shown: on the screens of now.
    void place(const WindowState &state);
    WindowState state() const; ///< Without page and folding.

private:
    QMainWindow &m_window;
    int m_wanted = 560; ///< Unfolded, by the user's choice.
    int m_fitted = 560; ///< What fit() made of it.
};

} // namespace Jackfield
