// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/journaldelegate.h"

#include "app/look/theme.h"
#include "app/models/journalmodel.h"

#include <QApplication>
#include <QPainter>

namespace Jackfield {

static constexpr int margin = 8;
static constexpr int iconSide = 18;

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * margin, 0);
}

static std::pair<QString, Tone> outcomeSign(const QModelIndex &index)
{
    using Outcome = JournalEntry::Outcome;
    const auto direction = Call::Direction(index.data(JournalModel::DirectionRole).toInt());
    const QString arrow = direction == Call::Direction::Incoming ? QStringLiteral("incoming")
        : direction == Call::Direction::Outgoing                 ? QStringLiteral("outgoing")
                                                                 : QStringLiteral("phone");
    switch (Outcome(index.data(JournalModel::OutcomeRole).toInt())) {
    case Outcome::Running:
        return {arrow, Tone::Accent};
    case Outcome::Answered:
        return {arrow, Tone::Good};
    case Outcome::Missed:
    case Outcome::Abandoned:
        return {QStringLiteral("missed"), Tone::Danger};
    case Outcome::NotReached:
        return {QStringLiteral("not-reached"), Tone::Warning};
    case Outcome::Elsewhere:
    case Outcome::Rejected:
        return {arrow, Tone::Muted};
    case Outcome::Sent:
        return {QStringLiteral("sent"), Tone::Muted};
    case Outcome::Unknown:
        return {QStringLiteral("unknown"), Tone::Muted};
    }
    Q_UNREACHABLE();
}

static QFont smallFont(const QFont &font)
{
    QFont small = font;
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.9);
    return small;
}

JournalDelegate::JournalDelegate(bool showsWork, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_showsWork(showsWork)
{ }

QSize JournalDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {iconSide + 2 * margin, rowHeight(option.widget)};
}

int JournalDelegate::rowHeight(const QWidget *view)
{
    return QFontMetrics(view->font()).height() + QFontMetrics(smallFont(view->font())).height()
        + 12;
}

QString JournalDelegate::displayText(const QVariant &, const QLocale &) const
{
    return {}; // paint() writes; the style draws only what lies behind.
}

void JournalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto visual = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    const auto [icon, tone] = outcomeSign(index);
    const QRect iconRect(room.left(), room.center().y() - iconSide / 2, iconSide, iconSide);
    themedIcon(icon, tone)
        .paint(painter, visual(iconRect), Qt::AlignCenter,
               selected ? QIcon::Selected : QIcon::Normal);
    room.setLeft(iconRect.right() + margin);
    const auto sign = [&](const char *name, Tone of) {
        const int side = option.fontMetrics.height();
        const QRect rect(room.right() - side, room.center().y() - side / 2, side, side);
        if (room.width() < 4 * side)
            return;
        themedIcon(QString::fromLatin1(name), of)
            .paint(painter, visual(rect), Qt::AlignCenter,
                   selected ? QIcon::Selected : QIcon::Normal);
        room.setRight(rect.left() - 4);
    };
    if (index.data(JournalModel::HasNoteRole).toBool())
        sign("note", Tone::Muted);
    if (m_showsWork
        && JournalEntry::Work::State(index.data(JournalModel::WorkRole).toInt())
            == JournalEntry::Work::State::Open)
        sign("todo", Tone::Warning);

    const QString party = index.data().toString();
    const QString number = index.data(JournalModel::NumberTextRole).toString();
    const bool twoLines = !number.isEmpty() && number != party;
    const auto write = [&](const QRect &rect, const QString &text, const QFont &font, Tone ink) {
        painter->setFont(font);
        painter->setPen(selected ? option.palette.color(QPalette::HighlightedText)
                                 : toneColor(ink, option.palette));
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
        painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter->drawText(
            visual(rect),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter)
                | Qt::TextSingleLine,
            shown);
    };
    painter->save();
    QRect upper = room;
    QRect lower = room;
    if (twoLines) {
        upper.setBottom(room.center().y() + 1);
        lower.setTop(room.center().y() + 1);
        upper.adjust(0, 4, 0, 0);
        lower.adjust(0, 0, 0, -4);
        write(lower, number, smallFont(option.font), Tone::Muted);
    }
    write(upper, party, option.font, Tone::Text);
    painter->restore();
}

} // namespace Jackfield
