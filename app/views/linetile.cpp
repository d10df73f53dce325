// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/linetile.h"

#include "app/look/accessibility.h"
#include "app/models/linemodel.h"
#include "app/views/actionbutton.h"
#include "app/views/plaintextlabel.h"
#include "app/views/statesign.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace Jackfield {

static constexpr int iconSide = 20;
static constexpr int noteSide = 14;

static QHBoxLayout *noteRow(QLabel *icon, PlainTextLabel *words)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(icon);
    row->addWidget(words, 1);
    return row;
}

LineTile::LineTile(QWidget *parent)
    : QPushButton(parent)
    , m_icon(addIcon(iconSide))
    , m_name(addLabel(Tone::Text))
    , m_number(addLabel(Tone::Muted))
    , m_state(addLabel(Tone::Text))
    , m_certainty(addLabel(Tone::Muted))
    , m_dndIcon(addIcon(noteSide))
    , m_dnd(addLabel(Tone::Danger))
    , m_forwardIcon(addIcon(noteSide))
    , m_forwards(addLabel(Tone::Accent))
    , m_ringing(addLabel(Tone::Text))
    , m_pickup(new ActionButton(UserAction::Pickup, this))
{
    m_name->setWeight(1.0, true);
    m_number->setNeverCut(true);
    m_pickup->setLook(ActionButton::Look::Answer);
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_icon);
    first->addWidget(m_name, 1);
    first->addWidget(m_number);
    auto *second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(m_state);
    second->addStretch(1);
    second->addWidget(m_certainty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 10, 8);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addLayout(noteRow(m_dndIcon, m_dnd));
    layout->addLayout(noteRow(m_forwardIcon, m_forwards));
    layout->addWidget(m_ringing);
    layout->addWidget(m_pickup);
    layout->addStretch(1);
    connect(m_pickup, &QPushButton::clicked, this, &LineTile::pickupWanted);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAttribute(Qt::WA_Hover);
    setAcceptDrops(true);
}

PlainTextLabel *LineTile::addLabel(Tone tone)
{
    auto *label = new PlainTextLabel(tone, this);
    label->setAttribute(Qt::WA_TransparentForMouseEvents); // The whole tile is the button.
    return label;
}

QLabel *LineTile::addIcon(int side)
{
    auto *icon = new QLabel(this);
    icon->setFixedSize(side, side);
    icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    return icon;
}

// --- What is shown

void LineTile::refresh(const QModelIndex &index, bool own)
{
    const auto text = [&index](int role) { return index.data(role).toString(); };
    const QString number = text(LineModel::NumberRole);
    const QString label = text(LineModel::LabelRole);
    m_own = own;
    m_name->setPlainText(label.isEmpty() ? number : label);
    m_number->setPlainText(label.isEmpty() ? QString() : number);
    m_state->setPlainText(text(LineModel::StateTextRole));
    const StateSign sign = stateSign(Line::State(index.data(LineModel::StateRole).toInt()));
    m_iconName = sign.icon;
    m_tone = sign.tone;
    m_state->setTone(m_tone);
    const QString ringing = text(LineModel::RingingRole);
    m_ringing->setPlainText(ringing);
    m_ringing->setVisible(!ringing.isEmpty());
    const QString note = text(LineModel::RingingNoteRole);
    nameAs(m_ringing, note.isEmpty() ? ringing : tr("%1, %2").arg(ringing, note));
    refreshNotes(index);
    refreshIcons();
    refreshTimes(index);
    update(); // The stripe is painted here; the words are widgets of their own.
}

void LineTile::refreshNotes(const QModelIndex &index)
{
    const bool undisturbed = index.data(LineModel::DoNotDisturbRole).toBool();
    m_dnd->setPlainText(tr("Do not disturb"));
    m_dnd->setVisible(undisturbed);
    m_dndIcon->setVisible(undisturbed);
    const QStringList forwards = index.data(LineModel::ForwardsRole).toStringList();
    m_forwards->setPlainText(forwards.join(QStringLiteral(" · ")));
    nameAs(m_forwards, tr("Forwarded: %1").arg(m_forwards->text()));
    m_forwards->setVisible(!forwards.isEmpty());
    m_forwardIcon->setVisible(!forwards.isEmpty());
}

void LineTile::refreshTimes(const QModelIndex &index)
{
    m_certainty->setPlainText(index.data(LineModel::CertaintyRole).toString());
    QStringList words {m_name->text(), m_number->text(), m_state->text(), m_certainty->text()};
    if (!m_dnd->isHidden())
        words << m_dnd->text();
    if (!m_forwards->isHidden())
        words << m_forwards->accessibleName();
    if (!m_ringing->isHidden())
        words << m_ringing->accessibleName();
    words.removeAll(QString());
    const QString all = words.join(QStringLiteral(", "));
    nameAs(this, all);
    const QString help =
        m_own ? tr("This is your own line.") : tr("Click to call. More with the right button.");
    setAccessibleDescription(help);
    setToolTip(asPlainToolTip(words.join(u'\n') + u'\n' + help));
}

void LineTile::refreshIcons()
{
    const auto draw = [this](QLabel *label, const QString &name, Tone tone) {
        label->setPixmap(themedIcon(name, tone).pixmap(label->size(), devicePixelRatioF()));
    };
    draw(m_icon, m_iconName, m_tone);
    draw(m_dndIcon, QStringLiteral("dnd"), Tone::Danger);
    draw(m_forwardIcon, QStringLiteral("redirect"), Tone::Accent);
}

void LineTile::setPickup(const ActionState &state)
{
    m_pickup->setVisible(state.shown);
    m_pickup->setBlocked(state.why);
}

QSize LineTile::sizeHint() const
{
    return layout()->sizeHint();
}

QSize LineTile::minimumSizeHint() const
{
    return layout()->minimumSize();
}

// --- Input

void LineTile::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        Q_EMIT moveWanted(event->key());
        break;
    default:
        QPushButton::keyPressEvent(event);
    }
}

void LineTile::dragEnterEvent(QDragEnterEvent *event)
{
    const CallId call = callIn(event->mimeData());
    bool accepted = false;
    if (!call.isEmpty())
        Q_EMIT dropOffered(call, &accepted);
    if (!accepted)
        return;
    m_dropHere = true;
    update();
    event->acceptProposedAction();
}

void LineTile::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropHere = false;
    update();
}

void LineTile::dropEvent(QDropEvent *event)
{
    m_dropHere = false;
    update();
    event->acceptProposedAction();
    Q_EMIT callDropped(callIn(event->mimeData()));
}

// --- Painting

void LineTile::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        refreshIcons();
}

void LineTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = hasFocus() || m_dropHere;
    QPen edge(marked ? toneColor(Tone::Accent, palette()) : lineColor(palette()));
    edge.setWidthF(marked ? 2 : 1);
    QColor fill = palette().color(QPalette::Base);
    if (m_own)
        fill = palette().color(QPalette::AlternateBase);
    else if (underMouse())
        fill = palette().color(QPalette::Button);
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(m_tone, palette()));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 5 : 2;
    painter.drawRoundedRect(QRectF(x, 8, 3, height() - 16), 1.5, 1.5);
}

} // namespace Jackfield
