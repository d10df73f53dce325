// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/display.h"

#include <QTemporaryDir>

namespace Jackfield {

/// Chromium with a window on a display, a profile and XDG directories of its own.
class Browser
{
public:
    /// Path of the program; empty: not installed.
    static QString program();
    /// resolver: "MAP a.test 127.0.0.1, …". telHandler: command line that takes clicked tel: links,
    /// with %u for the link. mayOpenTel: origins for which the user has allowed that for good.
    Browser(const Display &display, const QString &resolver, const QString &telHandler,
            const QStringList &mayOpenTel);
    ~Browser();

    /// In a tab of its own, in front.
    void open(const QString &url);
    /// The left button in the middle of the page.
    void click(int times = 1);
    QString title() const; ///< Of the window.
    QByteArray said() const { return m_said; } ///< On standard error.

private:
    void writeProfile(const QString &telHandler, const QStringList &mayOpenTel) const;
    QStringList arguments() const;
    QProcessEnvironment environment() const;
    QString window() const;

    const Display &m_display;
    const QString m_resolver;
    QTemporaryDir m_folder;
    QProcess m_program;
    QByteArray m_said;
};

} // namespace Jackfield
