// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/heldbutton.h"
#include "app/dialogs/setupsubject.h"
#include "core/base/clock.h"
#include "core/phone/phonesystem.h"

#include <QGroupBox>

#include <memory>

class QLabel;
class QPushButton;

namespace Jackfield {

struct SystemTools;

/// Connects once with what is typed, says in words how far that came, and disconnects. Beside the
/// system that may be running with what is saved. Hidden for kinds that a call tries out.
class ConnectionBox final : public QGroupBox
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds patience {20};

    ConnectionBox(const SystemTools &tools, SubjectSource subject, QWidget *parent = nullptr);
    ~ConnectionBox() override;

    void refresh(); ///< Another kind of system: forgets what was tried.
    void withdraw(); ///< Something was edited: what was said is not of what stands there now.

Q_SIGNALS:
    void grown(); ///< There is more to see than before.

private:
    void build();
    void start();
    void lendNext();
    void lend(const QString &name, const QString &secret);
    void open();
    void heard(PhoneSystem::Link link, const QString &detail);
    void end(const QString &words);
    void drop();

    const SystemTools &m_tools;
    const SubjectSource m_subject;
    SetupSubject m_tested; ///< Under an id of its own.
    SystemId m_savedAs;
    bool m_reached = false; ///< Somebody is there: it came to signing in.
    QStringList m_wanted; ///< Secrets that are not looked for yet.
    QStringList m_lent; ///< Secrets that stand in the store for the time of the test.
    std::unique_ptr<QObject> m_run; ///< The test that is under way; null: none.
    std::unique_ptr<PhoneSystem> m_system;
    std::unique_ptr<Alarm> m_limit;
    QPushButton *m_test;
    HeldButton m_held {m_test};
    QLabel *m_words;
};

} // namespace Jackfield
