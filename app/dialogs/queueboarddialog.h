// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;

namespace Jackfield {

class SettingForm;
class SettingsStore;
struct Settings;

/// How one queue is watched: limits and sound, [wallboard.<name of the queue>]. Opened with open();
/// deletes itself.
class QueueBoardDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `store` must outlive it. `queue`: its name.
    QueueBoardDialog(SettingsStore &store, const QString &queue, QWidget *parent);

    void accept() override;
    /// What is set for a queue, as rows of a form; isQueueName(queue).
    static void addBoard(SettingForm &form, const Settings &settings, const QString &queue);
    static QString limitsHelp(); ///< Translated: what amber and red mean.

private:
    void addRows();

    SettingsStore &m_store;
    const QString m_queue;
    SettingForm *m_form;
    QLabel *m_problem;
};

} // namespace Jackfield
