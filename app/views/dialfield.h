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
class IconLabel;
class WrappedLabel;

/// Where a number is typed or pasted: says at once what would be dialled and why, completes from
/// the history, and calls on Enter. The line chooser shows only when there is a choice.
class DialField final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive the field.
    explicit DialField(const UiContext &context, QWidget *parent = nullptr);

    QString text() const;
    /// Replaces the text and takes the keyboard; nothing is dialled.
    void offer(const QString &text);
    /// As Enter: dials what the field holds. What was refused stays in the field.
    void dial();

private:
    void build();
    void addCompleter();
    void followRoutes();
    void updateRoutes();
    void updatePreview();
    DialRequest request() const;

    const UiContext m_context;
    QLineEdit *m_text = nullptr;
    QComboBox *m_route = nullptr;
    QPushButton *m_call = nullptr;
    IconLabel *m_icon = nullptr;
    WrappedLabel *m_preview = nullptr;
    DialCompletions *m_completions = nullptr;
};

} // namespace Jackfield
