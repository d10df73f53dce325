// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/heldbutton.h"
#include "app/dialogs/setupsubject.h"
#include "core/phone/connectiontrial.h"

#include <QGroupBox>

#include <memory>

class QLabel;
class QPushButton;

namespace Jackfield {

struct SystemTools;

/// Connects to the phone system as it is typed, tells how far it gets, and closes it again. Hidden
/// for kinds that are tried out by a call.
class ConnectionBox final : public QGroupBox
{
    Q_OBJECT
public:
    /// What `tools` names must outlive the box.
    ConnectionBox(const SystemTools &tools, SubjectSource subject, QWidget *parent = nullptr);
    ~ConnectionBox() override;

    void refresh(); ///< Another kind of system, or something was edited: forgets what was tried.

Q_SIGNALS:
    void grown(); ///< There is more to see than before.

private:
    void test();
    void conclude(const ConnectionTrial::Report &report);
    void say(const QString &words);

    const SystemTools &m_tools;
    const SubjectSource m_subject;
    std::unique_ptr<ConnectionTrial> m_trial; ///< Also when it has ended: it may be logging off.
    QPushButton *m_test;
    HeldButton m_held {m_test};
    QLabel *m_words;
};

} // namespace Jackfield
