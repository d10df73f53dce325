// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/setupsubject.h"

#include <QGroupBox>

#include <memory>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Jackfield {

class Alarm;
struct SystemTools;

/// What would be sent for a sample number, with secrets masked. Keeps its size whatever it shows;
/// hidden for kinds that have no request to show.
class RequestPreviewBox final : public QGroupBox
{
    Q_OBJECT
public:
    RequestPreviewBox(const SystemTools &tools, SubjectSource subject, QWidget *parent = nullptr);
    ~RequestPreviewBox() override;

    QString number() const; ///< As typed.
    void refresh(); ///< At once; also whether it is shown at all.
    void refreshSoon(); ///< When nothing has been typed for a moment.

Q_SIGNALS:
    void numberEdited();

private:
    void build();
    void say(const QString &text, const QStringList &warnings);

    const SystemTools &m_tools;
    const SubjectSource m_subject;
    QLineEdit *m_number;
    QPlainTextEdit *m_request;
    QLabel *m_warnings;
    std::unique_ptr<Alarm> m_soon;
};

} // namespace Jackfield
