// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/formpage.h"

#include <QMap>

class QComboBox;
class QLabel;
class QLineEdit;

namespace Jackfield {

/// Which queues the wallboard shows and where, and how each of them is watched.
class QueuesPage final : public FormPage
{
    Q_OBJECT
public:
    /// `store` must outlive the page. queues: names that the phone systems tell; those of the
    /// settings need not be among them.
    QueuesPage(const SettingsStore &store, const QStringList &queues, QWidget *parent = nullptr);
    QString title() const override;
    QList<Entry> entries() const override;
    QVariantMap changes() const override;

private:
    void addView();
    void addBoards(const QStringList &queues);
    void showBoard();
    void addQueue();

    QComboBox *m_queue;
    QLineEdit *m_other; ///< Name of a queue to add.
    QLabel *m_problem;
    QWidget *m_holder;
    QMap<QString, SettingForm *> m_boards; ///< Those that were looked at.
};

} // namespace Jackfield
