// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/heldbutton.h"
#include "app/dialogs/setupsubject.h"
#include "core/phone/setuptools.h"

#include <QGroupBox>

#include <chrono>
#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Jackfield {

struct SystemTools;

/// Dials the sample number once, for real, after a question. Hidden for kinds that cannot.
class TrialBox final : public QGroupBox
{
    Q_OBJECT
public:
    /// number: the one to dial, as typed. A call that was begun goes on when the box dies; its
    /// outcome is told nobody then.
    TrialBox(const SystemTools &tools, SubjectSource subject, std::function<QString()> number,
             QWidget *parent = nullptr);

    void refresh(); ///< Another kind of system: forgets what was tried.
    void withdraw(); ///< Something was edited: what was asked about is not what stands there now.

Q_SIGNALS:
    void grown(); ///< There is more to see than before.

private:
    void build();
    void ask();
    void dial();
    void show(const TrialReport &report, std::chrono::milliseconds took);
    void say(const QString &words);
    void askNow(bool asks);

    const SystemTools &m_tools;
    const SubjectSource m_subject;
    const std::function<QString()> m_number;
    std::unique_ptr<QObject> m_run; ///< The one call that is being tried; null: none.
    QPushButton *m_try;
    HeldButton m_held {m_try};
    QPushButton *m_dial;
    QPushButton *m_keep;
    QLabel *m_words;
    QWidget *m_panes;
    QPlainTextEdit *m_sent;
    QPlainTextEdit *m_received;
};

} // namespace Jackfield
