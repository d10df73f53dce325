// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;

namespace Jackfield {

class SettingForm;
class SettingsStore;

/// How one queue is watched: limits and sound, [wallboard.<name of the queue>]. Opened with open();
/// deletes itself.
class QueueBoardDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `store` must outlive it. `queue`: its name.
    QueueBoardDialog(SettingsStore &store, const QString &queue, QWidget *parent);

    void accept() override;

private:
    void addRows();
    QString keyOf(const QString &last) const;
    void addLimits(const QString &metric, const QString &label);

    SettingsStore &m_store;
    const QString m_queue;
    SettingForm *m_form;
    QLabel *m_problem;
};

} // namespace Jackfield
