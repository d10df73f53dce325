// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/supportbundle.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace Jackfield {

/// Shows every file of a support bundle before it is saved; each can be left out.
class SupportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `bundle` must outlive the dialog.
    explicit SupportDialog(SupportBundle &bundle, QWidget *parent = nullptr);

    /// Those that are ticked.
    QList<ArchivedFile> chosen() const;
    void saveTo(const QString &path);

Q_SIGNALS:
    void saved(bool done); ///< Behind saveTo(); the words stand in the dialog.

private:
    QString wordsOf(const QString &file) const;
    void build();
    void gather();
    void take(const QList<ArchivedFile> &files);
    void showFile();
    void updateButtons();
    void askForFile();

    SupportBundle &m_bundle;
    QList<ArchivedFile> m_files;
    int m_gathering = 0; ///< Answers of an earlier one are not heard.
    QCheckBox *m_people;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
    QLabel *m_words;
    QPushButton *m_save;
};

} // namespace Jackfield
