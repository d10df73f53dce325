// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/linepanel.h"

#include "app/actions/orderwords.h"
#include "app/look/clearing.h"
#include "app/models/wording.h"
#include "app/views/forwardsdialog.h"
#include "app/views/linetile.h"
#include "app/views/ownlines.h"
#include "app/views/plaintextlabel.h"
#include "app/views/targetfield.h"
#include "app/views/tilegrid.h"
#include "core/base/redact.h"
#include "core/phone/dialer.h"
#include "core/settings/settingsstore.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

static constexpr int fewKinds = 4; ///< Of forwards; more of them have a dialog.

LinePanel::LinePanel(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(context.store, context.switchboard)
    , m_lines(context.store, context.clock, numberFormat(context.dialer))
    , m_filter(new QLineEdit(this))
    , m_target(new TargetField(this))
    , m_empty(new PlainTextLabel(Tone::Muted, this))
    , m_grid(new TileGrid(
          {[this] { return makeTile(); },
           [this](QWidget *tile, int row) { fill(static_cast<LineTile *>(tile), row); },
           [this](int row) { return shape(row); }},
          168, 8, this))
    , m_menu(new QMenu(this))
{
    setAccessibleName(tr("Lines"));
    m_filter->setPlaceholderText(tr("Find a line by name or number"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    offerClearing(m_filter);
    m_empty->setPlainText(tr("No phone system has told of a line yet."));
    m_empty->setAlignment(Qt::AlignCenter);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *> {m_filter, m_target, m_empty})
        outer->addWidget(part);
    outer->addWidget(m_grid, 1);

    m_lines.setContacts(context.contacts);
    connect(m_filter, &QLineEdit::textChanged, this, &LinePanel::showParts);
    connect(&m_lines, &LineModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                m_grid->insertRows(first, last);
                showParts();
            });
    connect(&m_lines, &LineModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                m_grid->removeRows(first, last);
                showParts();
            });
    connect(&m_lines, &LineModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                refresh(from.row(), to.row(), roles);
            });
    connect(&context.switchboard, &Switchboard::busyChanged, this, &LinePanel::refreshAll);
    connect(&context.store.systemRows(), &RowSignals::changed, this, &LinePanel::refreshAll);
    connect(&context.settings, &SettingsStore::changed, this, &LinePanel::refreshAll);
    if (m_lines.rowCount() > 0)
        m_grid->insertRows(0, m_lines.rowCount() - 1);
    showParts();
}

LinePanel::~LinePanel() = default;

// --- Rows and tiles

LineTile *LinePanel::tile(int row)
{
    return static_cast<LineTile *>(m_grid->bring(row));
}

LineTile *LinePanel::makeTile()
{
    auto *tile = new LineTile;
    const auto row = [this, tile] { return m_grid->rowOf(tile); };
    connect(tile, &QPushButton::clicked, this, [this, row] { callLine(row()); });
    connect(tile, &LineTile::pickupWanted, this, [this, row] {
        if (const std::optional<Command> pickup = pickupCommand(row()))
            execute(*pickup);
    });
    connect(tile, &LineTile::moveWanted, this, [this, tile](int key) { moveFocus(tile, key); });
    connect(tile, &LineTile::dropOffered, this, [this, row](const CallId &call, bool *accepted) {
        *accepted = handOver(call, row()).has_value();
    });
    connect(tile, &LineTile::callDropped, this, [this, row](const CallId &call) {
        if (const std::optional<Command> command = handOver(call, row()))
            execute(*command);
    });
    connect(tile, &QWidget::customContextMenuRequested, this,
            [this, tile, row](const QPoint &at) { menuFor(row())->popup(tile->mapToGlobal(at)); });
    return tile;
}

void LinePanel::fill(LineTile *tile, int row) const
{
    tile->refresh(m_lines.index(row), isOwn(row));
    const std::optional<Command> pickup = pickupCommand(row);
    tile->setPickup(pickup ? m_actions.state(*pickup) : ActionState());
}

/// Each part that a tile may have or lack is a bit.
int LinePanel::shape(int row) const
{
    const MergedLine &line = m_lines.line(row);
    if (!m_words.isEmpty()
        && !QStringList({line.number, line.label,
                         m_lines.index(row).data(LineModel::RingingRole).toString()})
                .join(u'\n')
                .contains(m_words, Qt::CaseInsensitive))
        return TileGrid::hidden;
    const std::optional<Command> pickup = pickupCommand(row);
    return (line.doNotDisturb.value_or(false) ? 1 : 0) | (line.forwards.isEmpty() ? 0 : 2)
        | (m_lines.shownCall(row) ? 4 : 0) | (pickup && m_actions.state(*pickup).shown ? 8 : 0);
}

void LinePanel::refresh(int first, int last, const QList<int> &roles)
{
    if (roles != QList<int> {LineModel::CertaintyRole}) {
        m_grid->refreshRows(first, last);
        return;
    }
    for (int row = first; row <= last; ++row)
        if (QWidget *tile = m_grid->tileInSight(row))
            static_cast<LineTile *>(tile)->refreshTimes(m_lines.index(row));
}

void LinePanel::refreshAll()
{
    m_grid->refreshRows(0, m_lines.rowCount() - 1);
}

/// The filter, the words for an empty panel, and of the tiles those that the filter finds.
void LinePanel::showParts()
{
    const bool areMany = m_lines.rowCount() >= many;
    m_filter->setVisible(areMany);
    m_empty->setVisible(m_lines.rowCount() == 0);
    const QString words = areMany ? m_filter->text().trimmed() : QString();
    if (std::exchange(m_words, words) != words)
        refreshAll();
}

void LinePanel::moveFocus(const LineTile *from, int key)
{
    const int columns = m_grid->columns();
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int step = key == Qt::Key_Left ? -forward
        : key == Qt::Key_Right           ? forward
        : key == Qt::Key_Up              ? -columns
                                         : columns;
    if (QWidget *next = m_grid->bring(m_grid->rowBeside(m_grid->rowOf(from), step)))
        next->setFocus(Qt::TabFocusReason);
}

// --- What can be done

bool LinePanel::isOwn(int row) const
{
    for (const QString &number : ownLines(m_context))
        if (const MergedLine *own = m_context.store.findLine(number))
            if (own->number == m_lines.line(row).number)
                return true;
    return false;
}

std::optional<Command> LinePanel::pickupCommand(int row) const
{
    const Call *ringing = m_lines.ringingCall(row);
    const MergedLine *own = m_context.store.findLine(m_context.dialer.setup().ownExtension);
    if (!ringing || !own || isOwn(row))
        return {};
    return Pickup {own->members.constFirst(), m_lines.line(row).number, ringing->id};
}

std::optional<Command> LinePanel::handOver(const CallId &id, int row) const
{
    const Call *call = m_context.store.findCall(id);
    const MergedLine &line = m_lines.line(row);
    const Result<DialString> to = m_context.dialer.target(line.number);
    if (!call || !to || line.members.contains(call->line))
        return {};
    const Command command = m_actions.command(CallActions::handOver(*call), *call, *to);
    return m_actions.state(command).isPossible() ? std::optional(command) : std::nullopt;
}

void LinePanel::callLine(int row)
{
    if (isOwn(row))
        return;
    DialRequest request;
    request.text = m_lines.line(row).number;
    // The dialer's own signals tell the window what became of it.
    m_context.dialer.dial(request).result.then(this, [](const DialResult &) {});
}

void LinePanel::execute(const Command &command)
{
    m_context.switchboard.execute(command).then(this, [this, command](const CommandResult &result) {
        if (!result)
            Q_EMIT failed(failureInWords(command, result.error()));
    });
}

// --- The menu

QMenu *LinePanel::menuFor(int row)
{
    m_menu->clear();
    const QString number = m_lines.line(row).number;
    if (!isOwn(row)) {
        QAction *call = m_menu->addAction(tr("Call %1").arg(withoutMnemonics(oneLine(number))));
        connect(call, &QAction::triggered, this, [this, number] {
            for (int now = 0; now < m_lines.rowCount(); ++now)
                if (m_lines.line(now).number == number)
                    callLine(now);
        });
    }
    addOrder(tr("Pick up"), pickupCommand(row));
    m_menu->addSeparator();
    addForwards(row);
    addDoNotDisturb(row);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Copy number")), &QAction::triggered, this,
            [number] { QGuiApplication::clipboard()->setText(number); });
    return m_menu;
}

/// Nothing when no system offers it; greyed when it is not possible now.
void LinePanel::addOrder(const QString &words, const std::optional<Command> &command)
{
    const ActionState state = command ? m_actions.state(*command) : ActionState();
    if (!state.shown)
        return;
    QAction *action = m_menu->addAction(words);
    action->setEnabled(state.isPossible());
    action->setToolTip(asPlainToolTip(state.why));
    connect(action, &QAction::triggered, this, [this, command] { execute(*command); });
}

void LinePanel::addForwards(int row)
{
    const MergedLine line = m_lines.line(row);
    if (line.forwardKinds.size() > fewKinds) {
        QAction *all = m_menu->addAction(tr("Forwards…"));
        connect(all, &QAction::triggered, this, [this, number = line.number] {
            auto *dialog = new ForwardsDialog(m_context, number, window());
            dialog->open();
        });
        return;
    }
    for (const ForwardKind &kind : line.forwardKinds) {
        if (!takesNumber(kind.mode)) {
            addForwardSwitch(line, kind);
            continue;
        }
        QAction *action = m_menu->addAction(tr("Forward %1 to…").arg(Wording::forwardKind(kind)));
        action->setEnabled(
            m_actions.state(SetForward {line.members.constFirst(), kind, {}}).isPossible());
        connect(action, &QAction::triggered, this, [this, line, kind] { askForward(line, kind); });
    }
    const bool isTold = line.settingsEvidence.certainty != Certainty::Assumed;
    if (!line.forwards.isEmpty() || (!isTold && !line.forwardKinds.isEmpty()))
        addOrder(tr("End the forward"), ClearForward {line.members.constFirst(), {}});
}

/// Of a mode without a number.
void LinePanel::addForwardSwitch(const MergedLine &line, const ForwardKind &kind)
{
    const LineId id = line.members.constFirst();
    const bool isOn = std::any_of(line.forwards.cbegin(), line.forwards.cend(),
                                  [&kind](const Forward &forward) { return forward.kind == kind; });
    const QString what = Wording::forwardKind(kind);
    const bool isTold = line.settingsEvidence.certainty != Certainty::Assumed;
    if (isOn || !isTold)
        addOrder(tr("Stop the forward: %1", "%1: follow me").arg(what), ClearForward {id, kind});
    if (!isOn)
        addOrder(tr("Forward: %1", "%1: follow me").arg(what), SetForward {id, kind, {}});
}

void LinePanel::askForward(const MergedLine &line, const ForwardKind &kind)
{
    m_target->ask(
        tr("Forward %1 %2 to").arg(oneLine(line.number), Wording::forwardKind(kind)),
        [this](const QString &text) { return m_context.dialer.forwardTarget(text); },
        [this, id = line.members.constFirst(), kind](const DialString &to) {
            execute(SetForward {id, kind, to});
        });
}

void LinePanel::addDoNotDisturb(int row)
{
    const MergedLine &line = m_lines.line(row);
    const LineId id = line.members.constFirst();
    // While it is not known, both can be ordered.
    if (!line.doNotDisturb.value_or(false))
        addOrder(tr("Do not disturb: on"), SetDoNotDisturb {id, true});
    if (line.doNotDisturb.value_or(true))
        addOrder(tr("Do not disturb: off"), SetDoNotDisturb {id, false});
}

void LinePanel::showEvent(QShowEvent *event)
{
    m_lines.setLive(true);
    QWidget::showEvent(event);
}

void LinePanel::hideEvent(QHideEvent *event)
{
    m_lines.setLive(false);
    QWidget::hideEvent(event);
}

} // namespace Jackfield
