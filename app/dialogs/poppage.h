// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/formpage.h"
#include "core/base/pending.h"
#include "core/base/result.h"
#include "core/pop/popfacts.h"

#include <functional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Jackfield {

/// Pages and a program that are opened for calls, with an example of what a call makes of them.
class PopPage final : public FormPage
{
    Q_OBJECT
public:
    /// As PopLauncher::openPage().
    using OpenPage = std::function<Pending<Result<Unit>>(const QByteArray &address)>;

    /// `store` must outlive the page. open: empty: there is no button for it.
    PopPage(const SettingsStore &store, OpenPage open, QWidget *parent = nullptr);
    QString title() const override;

private:
    void addPages();
    void addProgram();
    void addPlaceholders();
    void addExample();
    void insert(const QString &placeholder);
    PopupSettings popup() const;
    PopFacts facts() const;
    void showExample();
    void openNow();

    const OpenPage m_open;
    QString m_target; ///< The key whose field had the keyboard last: placeholders go there.
    QLineEdit *m_number;
    QLineEdit *m_name;
    QPlainTextEdit *m_made;
    QPushButton *m_openNow = nullptr;
    QLabel *m_opened;
    QByteArray m_address; ///< Of the example; empty: none.
};

} // namespace Jackfield
