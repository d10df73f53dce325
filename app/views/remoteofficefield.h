// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace Jackfield {

/// Where the line's calls ring while its user works elsewhere: opens below the line, closes with
/// Esc.
class RemoteOfficeField final : public QWidget
{
    Q_OBJECT
public:
    explicit RemoteOfficeField(QWidget *parent = nullptr);

    /// Shows it and takes the keyboard. `number`: see Line::remoteOffice.
    void open(const std::optional<QString> &number);
    /// What the phone system says now; what is being typed stays.
    void setNumber(const std::optional<QString> &number);

Q_SIGNALS:
    void leaving(); ///< The user is done; before it hides: the keyboard needs another place.
    void setWanted(const QString &number); ///< As typed; not empty.
    void clearWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();
    void leave();
    void refreshButtons();

    std::optional<QString> m_known;
    QLineEdit *m_number;
    QPushButton *m_set;
    QPushButton *m_clear;
};

} // namespace Jackfield
