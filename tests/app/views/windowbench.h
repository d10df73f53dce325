// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/views/dialfield.h"
#include "app/views/mainwindow.h"
#include "app/views/noticebar.h"
#include "tests/app/views/viewbench.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

namespace Jackfield {

/// The window, shown and active.
struct WindowBench : ViewBench
{
    explicit WindowBench(Features features = everything, Certainty certainty = Certainty::Pushed)
        : ViewBench(features, certainty)
        , window(context)
    {
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    void type(const QString &text)
    {
        QLineEdit *field = dialLine();
        field->setFocus();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QLineEdit *dialLine() const
    {
        return window.findChild<DialField *>()->findChild<QLineEdit *>();
    }
    QStringList notices() const { return window.findChild<NoticeBar *>()->texts(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : window.findChildren<QPushButton *>())
            if (found->text() == text && !found->isHidden())
                return found;
        return nullptr;
    }
    QAbstractButton *toolButton(const QString &name) const
    {
        for (QAbstractButton *found : window.findChildren<QAbstractButton *>())
            if (found->isVisible()
                && (found->accessibleName().startsWith(name) || found->text().startsWith(name)))
                return found;
        return nullptr;
    }
    template<typename T>
    int count() const
    {
        const auto isOne = [](const Command &command) {
            return std::holds_alternative<T>(command);
        };
        return int(std::count_if(pbx.commands.cbegin(), pbx.commands.cend(), isOne));
    }
    MainWindow window;
};

} // namespace Jackfield
