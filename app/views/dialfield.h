// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/policy/source.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace Jackfield {

struct DialRequest;
class DialCompletions;
class DialledNumbers;
class IconLabel;
class QuickDials;
class WrappedLabel;

/// Where a number is typed or pasted: says at once what would be dialled and why, completes from
/// favourites, speed dials, contacts and history, and calls on Enter. Up and Down walk through what
/// was dialled; Alt with 1 to 9 dials a speed dial from anywhere in the window. The line chooser
/// shows only when there is a choice.
class DialField final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive the field.
    explicit DialField(const UiContext &context, QWidget *parent = nullptr);

    QString text() const;
    DialRequest request() const; ///< What dial() would dial, and with which line.
    void fill(const DialRequest &request); ///< With its text and line; nothing is dialled.
    /// Replaces the text and takes the keyboard; nothing is dialled.
    void offer(const QString &text);
    /// As Enter: dials what the field holds. What was refused stays in the field.
    void dial();
    /// Fills in the number that was dialled last, and dials it.
    void redial();
    void dialSpeedDial(int slot); ///< The same with that number; slot: 1 to 99.

Q_SIGNALS:
    /// There is nothing to dial; words for the user, plain text. (Of a number that was not dialled
    /// the Dialer tells.)
    void failed(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addCompleter();
    void showMoreCompletions();
    void addDialledNumbers();
    void addSpeedDials();
    void dialNumber(const QString &number);
    void followRoutes();
    void updateRoutes();
    void updatePreview();

    const UiContext m_context;
    QLineEdit *m_text = nullptr;
    QComboBox *m_route = nullptr;
    QPushButton *m_call = nullptr;
    IconLabel *m_icon = nullptr;
    WrappedLabel *m_preview = nullptr;
    QuickDials *m_quickDials = nullptr;
    DialCompletions *m_completions = nullptr;
    DialledNumbers *m_dialled = nullptr;
};

} // namespace Jackfield
