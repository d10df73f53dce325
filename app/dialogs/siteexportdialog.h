// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace Jackfield {

class SettingsStore;

/// Makes a jackfield.toml for all desks of what is in force here: which parts of it, and which of
/// those users cannot change. Open it with open(); it deletes itself.
class SiteExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `store` must outlive the dialog.
    explicit SiteExportDialog(const SettingsStore &store, QWidget *parent = nullptr);

    /// Writes what is ticked, readable for all, and says what came of it.
    void write(const QString &path);

private:
    struct Group
    {
        QString name; ///< As in the file.
        QCheckBox *take = nullptr;
        QCheckBox *lock = nullptr;
    };

    void build();
    void chooseFile();
    void refresh();
    void say(const QString &words);

    const SettingsStore &m_store;
    QList<Group> m_groups;
    QLabel *m_words;
    QPushButton *m_write;
};

} // namespace Jackfield
