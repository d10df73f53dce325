// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/domain/forward.h"
#include "core/phone/command.h"

#include <QDialog>

class QPushButton;
class QScrollArea;

namespace Jackfield {

class ForwardRow;
class PlainTextLabel;
class WrappedLabel;
struct ForwardChoice;
struct MergedLine;

/// All forwards of one line: a row for each kind that can be set or is in force, grouped by the
/// calls it is for. Orders at once and shows what is known, not what was ordered. Opened with
/// open(); deletes itself, also when the line goes.
class ForwardsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it. `number`: of the line, in any spelling.
    ForwardsDialog(const UiContext &context, const QString &number, QWidget *parent);
    ~ForwardsDialog() override;

private:
    void refresh();
    void rebuild(const QList<ForwardChoice> &choices);
    void fitHeight();
    QString whyNotNow(const MergedLine &line, const ForwardChoice &choice) const;
    void set(const ForwardKind &kind, const QString &to);
    void order(const Command &command);
    void complain(const QString &words);

    const UiContext m_context;
    const QString m_number;
    PlainTextLabel *m_line;
    PlainTextLabel *m_certainty;
    QScrollArea *m_area;
    WrappedLabel *m_problem;
    QPushButton *m_stopAll;
    QList<ForwardRow *> m_rows;
};

} // namespace Jackfield
