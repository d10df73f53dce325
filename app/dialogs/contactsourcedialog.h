// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/contactfields.h"
#include "app/dialogs/contacttools.h"
#include "app/dialogs/heldbutton.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Jackfield {

class SecretField;

/// Sets up one source of contacts, tries it and saves it. Opened with open(); deletes itself.
class ContactSourceDialog final : public QDialog
{
    Q_OBJECT
public:
    /// What `tools` names must outlive it. source: as in the settings; with a kind alone it is a
    /// new one.
    ContactSourceDialog(const ContactTools &tools, const QVariantMap &source, QWidget *parent);

    void accept() override; ///< Stays open when it cannot be saved, and says why.

private:
    struct Row
    {
        ContactField field;
        ValueEditor *editor;
        QVariant before; ///< In the editor.
    };
    bool isNew() const { return m_source.size() == 1; }
    void build();
    void addRows(QFormLayout &layout);
    void addTest(QFormLayout &layout);
    void proposeId();
    QVariantMap edited() const;
    QString id() const; ///< That it has, or would have.
    QString problem() const;
    bool isElsewhere() const; ///< Another server than what is kept was typed for.
    void test();
    void forgetPassword();
    void saveSource();
    void say(const QString &words);

    const ContactTools m_tools;
    const QVariantMap m_source;
    const QString m_kind;
    QList<Row> m_rows;
    SecretField *m_password = nullptr;
    QLineEdit *m_question = nullptr;
    QPushButton *m_test = nullptr;
    std::unique_ptr<HeldButton> m_held;
    QLabel *m_words;
    QPushButton *m_save = nullptr;
    int m_asked = 0; ///< An answer about other values than those that stand here comes too late.
    bool m_isWritten = false; ///< The password.
};

} // namespace Jackfield
