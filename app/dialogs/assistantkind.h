// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistantpage.h"
#include "app/dialogs/assistanttools.h"

#include <QList>

class QRadioButton;

namespace Jackfield {

/// Which phone system there is: a kind, one that is set up already, or none for now.
class AssistantKind final : public AssistantPage
{
    Q_OBJECT
public:
    /// `choice` is what is chosen at first, and takes what is chosen at last; all must outlive the
    /// page.
    AssistantKind(const AssistantTools &tools, AssistantChoice &choice, QWidget *parent = nullptr);
    bool begin() override;
    void leave() override;

Q_SIGNALS:
    void chosen(); ///< Another one than before.

private:
    struct Row
    {
        AssistantChoice choice;
        QRadioButton *button;
    };
    void add(QWidget *list, const AssistantChoice &choice, const QString &name,
             const QString &words);
    const Row *checked() const;

    AssistantChoice &m_choice;
    QList<Row> m_rows;
};

} // namespace Jackfield
