// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/linktest.h"

#include <QGroupBox>

class QLabel;
class QPushButton;

namespace Jackfield {

/// Lets the user try if a clicked link arrives, and shows what did and from which program.
class LinkTestBox final : public QGroupBox
{
    Q_OBJECT
public:
    /// `test` must outlive the box; a test that waits ends with it.
    explicit LinkTestBox(LinkTest &test, QWidget *parent = nullptr);
    ~LinkTestBox() override;

Q_SIGNALS:
    void said(); ///< There are new words in the box.

private:
    void toggle();
    void start();
    void say(const QString &text);

    LinkTest &m_test;
    QPushButton *m_button;
    QLabel *m_result;
};

} // namespace Jackfield
