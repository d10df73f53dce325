// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/forwardsdialog.h"

#include "app/actions/orderwords.h"
#include "app/look/wrappedlabel.h"
#include "app/models/forwardchoices.h"
#include "app/models/wording.h"
#include "app/views/forwardrow.h"
#include "app/views/plaintextlabel.h"
#include "core/base/redact.h"
#include "core/phone/dialer.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <set>

namespace Jackfield {

ForwardsDialog::ForwardsDialog(const UiContext &context, const QString &number, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_number(number)
    , m_line(new PlainTextLabel(Tone::Text, this))
    , m_certainty(new PlainTextLabel(Tone::Muted, this))
    , m_area(new QScrollArea(this))
    , m_problem(new WrappedLabel(Tone::Danger, this))
    , m_stopAll(new QPushButton(tr("Stop &all"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Forwards"));
    m_line->setWeight(1.1, true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_problem->hide();
    m_stopAll->setAutoDefault(false);
    m_stopAll->setToolTip(tr("Calls come to this line again."));
    auto *done = new QPushButton(tr("Close"), this);
    done->setAutoDefault(false); // Enter orders what was typed.
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_stopAll);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto *head = new QHBoxLayout;
    head->addWidget(m_line, 1);
    head->addWidget(m_certainty);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_area, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);

    connect(done, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_stopAll, &QPushButton::clicked, this, [this] {
        if (const MergedLine *line = m_context.store.findLine(m_number))
            order(ClearForward {line->members.constFirst(), {}});
    });
    for (const RowSignals *rows : {&context.store.lineRows(), &context.store.systemRows()}) {
        connect(rows, &RowSignals::changed, this, &ForwardsDialog::refresh);
        connect(rows, &RowSignals::removed, this, &ForwardsDialog::refresh);
    }
    connect(&context.switchboard, &Switchboard::busyChanged, this, &ForwardsDialog::refresh);
    refresh();
    if (!m_rows.isEmpty())
        m_rows.constFirst()->takeKeyboard();
}

ForwardsDialog::~ForwardsDialog() = default;

void ForwardsDialog::refresh()
{
    const MergedLine *line = m_context.store.findLine(m_number);
    if (!line) {
        close();
        return;
    }
    const QList<ForwardChoice> choices = forwardChoices(*line);
    const bool sameRows =
        std::equal(m_rows.cbegin(), m_rows.cend(), choices.cbegin(), choices.cend(),
                   [](const ForwardRow *row, const ForwardChoice &choice) {
                       return row->kind() == choice.kind;
                   });
    const bool anew = !sameRows || !m_area->widget();
    if (anew)
        rebuild(choices);
    const QString label = oneLine(line->label, 40);
    m_line->setPlainText(label.isEmpty() ? tr("Line %1").arg(oneLine(line->number))
                                         : tr("Line %1, %2").arg(oneLine(line->number), label));
    const Evidence &evidence = line->settingsEvidence;
    m_certainty->setPlainText(
        Wording::certainty(evidence, m_context.store.age(evidence), m_context.store.now()));
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->show(choices.at(i), whyNotNow(*line, choices.at(i)));
    if (anew)
        fitHeight();
    const Result<LineId> route =
        m_context.switchboard.route(ClearForward {line->members.constFirst(), {}});
    m_stopAll->setEnabled(route && !line->forwards.isEmpty());
}

void ForwardsDialog::rebuild(const QList<ForwardChoice> &choices)
{
    qDeleteAll(std::exchange(m_rows, {}));
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(3, 1);
    std::set<ForwardCalls> groups;
    for (const ForwardChoice &choice : choices)
        groups.insert(choice.kind.calls);
    std::optional<ForwardCalls> group;
    for (const ForwardChoice &choice : choices) {
        if (group != choice.kind.calls
            && (groups.size() > 1 || *groups.begin() != ForwardCalls::All)) {
            auto *heading = new PlainTextLabel(Tone::Muted, content);
            heading->setPlainText(Wording::forwardCalls(choice.kind.calls));
            heading->setWeight(1.0, true);
            if (group)
                grid->setRowMinimumHeight(grid->rowCount(), 6);
            grid->addWidget(heading, grid->rowCount(), 0, 1, ForwardRow::columns);
        }
        group = choice.kind.calls;
        auto *row = new ForwardRow(choice.kind, grid, grid->rowCount(), content);
        connect(row, &ForwardRow::setWanted, this,
                [this, kind = choice.kind](const QString &to) { set(kind, to); });
        connect(row, &ForwardRow::clearWanted, this, [this, kind = choice.kind] {
            if (const MergedLine *line = m_context.store.findLine(m_number))
                order(ClearForward {line->members.constFirst(), kind});
        });
        m_rows.append(row);
    }
    if (choices.isEmpty())
        grid->addWidget(new QLabel(tr("No forward can be set for this line."), content), 0, 0);
    grid->setRowStretch(grid->rowCount(), 1);
    m_area->setWidget(content);
}

/// As high as its rows, unless the screen is lower.
void ForwardsDialog::fitHeight()
{
    const QSize wanted = m_area->widget()->sizeHint();
    m_area->setMinimumWidth(wanted.width() + m_area->verticalScrollBar()->sizeHint().width());
    const int most = screen() ? screen()->availableGeometry().height() * 2 / 3 : wanted.height();
    m_area->setMinimumHeight(std::min(wanted.height(), most));
}

QString ForwardsDialog::whyNotNow(const MergedLine &line, const ForwardChoice &choice) const
{
    const SetForward command {line.members.constFirst(), choice.kind, {}};
    if (const Result<LineId> route = m_context.switchboard.route(command); !route)
        return Wording::error(route.error());
    return m_context.switchboard.isBusy(command) ? tr("This order is on its way.") : QString();
}

void ForwardsDialog::set(const ForwardKind &kind, const QString &to)
{
    const MergedLine *line = m_context.store.findLine(m_number);
    if (!line)
        return;
    const LineId id = line->members.constFirst();
    if (to.isEmpty()) {
        order(SetForward {id, kind, {}});
        return;
    }
    const Result<DialString> target = m_context.dialer.forwardTarget(to);
    if (target)
        order(SetForward {id, kind, *target});
    else
        complain(failureInWords(SetForward {id, kind, {}}, target.error()));
}

void ForwardsDialog::order(const Command &command)
{
    complain({});
    m_context.switchboard.execute(command).then(this, [this, command](const CommandResult &result) {
        if (!result)
            complain(failureInWords(command, result.error()));
    });
}

void ForwardsDialog::complain(const QString &words)
{
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
}

} // namespace Jackfield
