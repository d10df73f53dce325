// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/contactlist.h"

#include "app/look/theme.h"
#include "app/models/contactmodel.h"
#include "app/views/callactions.h"
#include "app/views/plaintextlabel.h"
#include "app/views/quickdials.h"
#include "app/views/statesign.h"

#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace Jackfield {

static constexpr int margin = 8;
static constexpr int iconSide = 18;
static constexpr int stateSide = 14;

static QFont smallFont(const QFont &font)
{
    QFont small = font;
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.9);
    return small;
}

static QString iconOf(ContactModel::Kind kind)
{
    switch (kind) {
    case ContactModel::Kind::Favourite:
        return QStringLiteral("star");
    case ContactModel::Kind::SpeedDial:
        return QStringLiteral("speed-dial");
    case ContactModel::Kind::Found:
        return QStringLiteral("contact");
    }
    Q_UNREACHABLE();
}

/// Company, number and source; of a speed dial first how it is dialled.
static QString smallPrint(const QModelIndex &index)
{
    QStringList parts;
    if (ContactModel::Kind(index.data(ContactModel::KindRole).toInt())
        == ContactModel::Kind::SpeedDial) {
        const int slot = index.data(ContactModel::SlotRole).toInt();
        parts << (slot <= QuickDials::keyedSpeedDials
                      ? ContactDelegate::tr("Alt+%1", "a key").arg(slot)
                      : ContactDelegate::tr("Speed dial %1").arg(slot));
    }
    const QString number = index.data(ContactModel::NumberTextRole).toString();
    parts << index.data(ContactModel::CompanyRole).toString();
    if (number != index.data().toString())
        parts << isolated(number);
    parts << index.data(ContactModel::SourceRole).toString();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

namespace {

    /// Writes into the rectangles of a row, mirrored where the window is.
    class RowPainter
    {
    public:
        RowPainter(QPainter *painter, const QStyleOptionViewItem &option)
            : m_painter(painter)
            , m_option(option)
            , m_isSelected(option.state.testFlag(QStyle::State_Selected))
        { }
        void icon(const QString &name, Tone tone, const QRect &rect) const
        {
            themedIcon(name, tone)
                .paint(m_painter, visual(rect), Qt::AlignCenter,
                       m_isSelected ? QIcon::Selected : QIcon::Normal);
        }
        void text(const QString &words, const QFont &font, Tone tone, const QRect &rect) const
        {
            const QPalette &palette = m_option.palette;
            m_painter->setFont(font);
            m_painter->setPen(m_isSelected ? palette.color(QPalette::HighlightedText)
                                           : toneColor(tone, palette));
            m_painter->setLayoutDirection(words.isRightToLeft() ? Qt::RightToLeft
                                                                : Qt::LeftToRight);
            m_painter->drawText(
                visual(rect),
                int(QStyle::visualAlignment(m_option.direction, Qt::AlignLeft) | Qt::AlignVCenter)
                    | Qt::TextSingleLine,
                QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
        }

    private:
        QRect visual(const QRect &rect) const
        {
            return QStyle::visualRect(m_option.direction, m_option.rect, rect);
        }
        QPainter *m_painter;
        const QStyleOptionViewItem &m_option;
        const bool m_isSelected;
    };

} // namespace

QSize ContactDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100,
            QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height()
                + 12};
}

QString ContactDelegate::displayText(const QVariant &, const QLocale &) const
{
    return {}; // paint() writes; the style draws only what lies behind.
}

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const RowPainter row(painter, option);
    const QFont small = smallFont(option.font);
    QRect room = option.rect.adjusted(margin, 4, -margin, -4);
    painter->save();
    const QRect iconRect(room.left(), room.center().y() - iconSide / 2, iconSide, iconSide);
    row.icon(iconOf(ContactModel::Kind(index.data(ContactModel::KindRole).toInt())), Tone::Muted,
             iconRect);
    room.setLeft(iconRect.right() + margin);
    QRect upper = room;
    upper.setHeight(QFontMetrics(option.font).height());
    QRect lower = room;
    lower.setTop(upper.bottom() + 1);
    if (const QVariant state = index.data(ContactModel::StateRole); state.isValid()) {
        const QString words = index.data(ContactModel::StateTextRole).toString();
        const auto [icon, tone] = stateSign(Line::State(state.toInt()));
        QRect place = upper;
        place.setLeft(place.right() - QFontMetrics(small).horizontalAdvance(words));
        row.text(words, small, tone, place);
        const QRect sign(place.left() - stateSide - 4, upper.center().y() - stateSide / 2,
                         stateSide, stateSide);
        row.icon(icon, tone, sign);
        upper.setRight(sign.left() - margin);
    }
    row.text(index.data().toString(), option.font, Tone::Text, upper);
    row.text(smallPrint(index), small, Tone::Muted, lower);
    painter->restore();
}

// --- The list

ContactList::ContactList(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new ContactDelegate(this));
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAcceptDrops(true);
    connect(this, &QListView::doubleClicked, this, &ContactList::callWanted);
}

void ContactList::setPlaceholder(const QString &words)
{
    if (words == m_placeholder)
        return;
    m_placeholder = words;
    setAccessibleDescription(words);
    viewport()->update();
}

void ContactList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(toneColor(Tone::Muted, palette()));
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     int(Qt::AlignCenter) | Qt::TextWordWrap, m_placeholder);
}

void ContactList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT callWanted();
    else if (event->matches(QKeySequence::Copy))
        Q_EMIT copyWanted();
    else
        QListView::keyPressEvent(event);
}

void ContactList::dragEnterEvent(QDragEnterEvent *event)
{
    if (!callIn(event->mimeData()).isEmpty())
        event->accept(); // Which row takes it is seen when it moves.
}

void ContactList::dragMoveEvent(QDragMoveEvent *event)
{
    const QModelIndex row = indexAt(event->position().toPoint());
    bool accepted = false;
    if (row.isValid())
        Q_EMIT dropOffered(callIn(event->mimeData()), row.row(), &accepted);
    event->setAccepted(accepted);
    if (accepted)
        setCurrentIndex(row); // The row says to whom.
}

void ContactList::dropEvent(QDropEvent *event)
{
    const QModelIndex row = indexAt(event->position().toPoint());
    if (!row.isValid())
        return;
    event->acceptProposedAction();
    Q_EMIT callDropped(callIn(event->mimeData()), row.row());
}

} // namespace Jackfield
