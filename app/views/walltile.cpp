// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/walltile.h"

#include "app/look/accessibility.h"
#include "app/models/queuemodel.h"
#include "app/models/wording.h"
#include "app/views/alarmbuttons.h"
#include "app/views/queuetrend.h"
#include "app/views/statesign.h"
#include "core/base/redact.h"
#include "core/phone/dialer.h"

#include <QPainter>

#include <algorithm>

namespace Jackfield {

static constexpr int mostEntries = 12; ///< More lines than ever fit.

WallTile::WallTile(const UiContext &context, QWidget *parent)
    : QGroupBox(parent)
    , m_context(context)
    , m_figures(queueFigureCount)
    , m_trend(new QueueTrend(this))
    , m_buttons(new AlarmButtons(context, this))
{
    setFocusPolicy(Qt::TabFocus);
    m_trend->setAccessibleName(tr("Waiting in the last 60 minutes"));
}

// --- What is shown

void WallTile::refresh(const QModelIndex &index)
{
    collect(index);
    m_buttons->setQueue(m_queue,
                        static_cast<const QueueModel *>(index.model())->queue(index.row()).name);
    name();
    update();
}

void WallTile::collect(const QModelIndex &index)
{
    const Queue &queue = static_cast<const QueueModel *>(index.model())->queue(index.row());
    const auto text = [&index](int role) { return index.data(role).toString(); };
    m_queue = queue.id;
    m_isStale = index.data(QueueModel::StaleRole).toBool();
    m_level = QueueLevel(index.data(QueueModel::LevelRole).toInt());
    m_name = text(QueueModel::NameRole);
    m_age = text(QueueModel::AgeRole);
    m_since = text(QueueModel::MissedRole); // Says since when, too.
    if (m_since.isEmpty())
        m_since = text(QueueModel::CountedSinceRole);
    m_isUnknown = isUnknown(queue);
    QStringList state {m_isStale         ? tr("Old figures")
                           : m_isUnknown ? tr("Not known yet")
                                         : Wording::level(m_level),
                       text(QueueModel::AlarmTextRole)};
    state.removeAll(QString());
    m_state = state.join(QStringLiteral(" · "));
    for (int i = 0; i < queueFigureCount; ++i)
        m_figures[i] = {text(QueueModel::FigureTextRole + i),
                        QueueLevel(index.data(QueueModel::FigureLevelRole + i).toInt())};

    m_callers.clear();
    const auto moment = shownMoment(queue, m_context.store);
    const Location location = m_context.dialer.setup().location;
    for (const QueueCaller &caller : queue.callers) {
        if (caller.isStale || caller.status != QueueCaller::Status::Waiting)
            continue;
        if (m_callers.size() == mostEntries)
            break;
        const QString country = Wording::country(caller, location);
        m_callers.append({country.isEmpty() ? tr("Country not known") : country,
                          Wording::duration(caller.wait(moment)), country.isEmpty()});
    }
    if (queue.waiting == 0 && m_callers.isEmpty() && !m_isStale)
        m_callers.append({tr("Nobody waits"), {}, true});
    m_agents.clear();
    for (const QueueAgent &agent : queue.agents) {
        if (m_agents.size() == mostEntries)
            break;
        const bool isFaint = agent.state != QueueAgent::State::Busy;
        m_agents.append({oneLine(agent.name, 64), Wording::state(agent.state), isFaint});
    }
}

QString WallTile::inWords(const QString &title, const QList<Entry> &entries)
{
    QStringList words;
    for (const Entry &entry : entries)
        words << (entry.text + u' ' + entry.aside).trimmed();
    return tr("%1: %2", "name of a list, what is in it")
        .arg(title, words.join(QStringLiteral(", ")));
}

void WallTile::name()
{
    QStringList words {m_name, m_state, m_age, m_since};
    for (int i = 0; i < queueFigureCount; ++i)
        words << tr("%1: %2", "name of a figure, its value")
                     .arg(Wording::queueFigure(QueueFigure(i)), m_figures.at(i).text);
    words.removeAll(QString());
    nameAs(this, words.join(QStringLiteral(", ")));
    QString lists = inWords(tr("Waiting callers"), m_callers);
    if (!m_agents.isEmpty())
        lists += QStringLiteral("; ") + inWords(tr("Agents"), m_agents);
    if (lists != accessibleDescription())
        setAccessibleDescription(lists);
}

void WallTile::refreshTrend()
{
    const QueueHistory &history = m_context.queueHistory;
    m_trend->show(history.last(m_queue, QueueTrend::minutes), history.currentMinute());
}

void WallTile::setButtonsShown(bool on)
{
    m_buttons->setVisible(on);
    update();
}

// --- Where it stands

WallTile::Places WallTile::places() const
{
    Places places;
    const int side = std::min(width() * 3 / 5, height());
    places.margin = std::max(8, side / 28);
    places.line = std::max(fontMetrics().height(), side / 20);
    const QRect room =
        rect().adjusted(places.margin + 6, places.margin, -places.margin, -places.margin);
    const int gap = places.margin / 2;
    const auto share = [&](double part) { return int(room.height() * part); };
    const int foot = std::max(m_buttons->sizeHint().height(), places.line);
    places.head = {room.left(), room.top(), room.width(), share(0.12)};
    places.big = {room.left(), places.head.bottom() + gap, room.width(), share(0.31)};
    places.small = {room.left(), places.big.bottom() + gap, room.width(), share(0.17)};
    places.foot = {room.left(), room.bottom() - foot, room.width(), foot};
    const int low = places.small.bottom() + 2 * gap;
    const QRect lists(room.left(), low, room.width(), places.foot.top() - gap - low);
    const bool hasRoom = width() >= places.line * 24;
    places.trend = lists.adjusted(0, 0, hasRoom ? -lists.width() * 55 / 100 : 0, 0);
    if (hasRoom) {
        const int left = places.trend.right() + 2 * places.margin;
        const int wide = (lists.right() - left - 2 * places.margin) / 2;
        places.callers = {left, lists.top(), wide, lists.height()};
        places.agents = {left + wide + 2 * places.margin, lists.top(), wide, lists.height()};
    }
    return places;
}

void WallTile::arrange()
{
    const Places now = places();
    m_trend->setGeometry(now.trend.adjusted(0, now.line, 0, 0));
    m_trend->setTextHeight(std::max(9, now.line * 3 / 5));
    const QSize buttons = m_buttons->sizeHint();
    m_buttons->setGeometry(now.foot.right() - buttons.width(),
                           now.foot.bottom() - buttons.height() + 1, buttons.width(),
                           buttons.height());
}

void WallTile::resizeEvent(QResizeEvent *event)
{
    QGroupBox::resizeEvent(event);
    arrange();
}

// --- Painting

static constexpr int smallest = 8; ///< Pixels; of any text.

/// The font size for `text` in `width`; `height` at most. Pixels.
static int fitted(QFont font, const QString &text, int width, int height, bool bold)
{
    font.setBold(bold);
    for (int size = std::max(smallest, height);;) {
        font.setPixelSize(size);
        const int wide = QFontMetrics(font).horizontalAdvance(text);
        if (wide <= width || size == smallest)
            return size;
        size = std::clamp(size * width / wide, smallest, size - 1);
    }
}

/// `text` as large as `where` allows, but at most `height` pixels.
static void paintText(QPainter &painter, const QRect &where, const QString &text, int height,
                      Qt::Alignment align, bool bold = false)
{
    QFont font = painter.font();
    font.setBold(bold);
    font.setPixelSize(fitted(font, text, where.width(), height, bold));
    painter.setFont(font);
    const QString shown =
        painter.fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, where.width()));
    painter.drawText(where, int(align | Qt::TextSingleLine), shown);
}

Tone WallTile::toneOf(const Shown &shown) const
{
    if (m_isStale)
        return Tone::Muted;
    return shown.level == QueueLevel::Normal ? Tone::Text : queueSign(shown.level, false).tone;
}

void WallTile::paintHead(QPainter &painter, const Places &places) const
{
    const StateSign sign = queueSign(m_level, m_isStale || m_isUnknown);
    const int icon = places.head.height() * 2 / 3;
    const QRect signAt(places.head.right() - icon, places.head.center().y() - icon / 2, icon, icon);
    themedIcon(sign.icon, sign.tone).paint(&painter, signAt);
    QRect words = places.head.adjusted(places.head.width() / 2, 0, -icon - places.margin, 0);
    painter.setPen(toneColor(sign.tone, palette()));
    paintText(painter, words, m_state, places.head.height() / 2, Qt::AlignRight | Qt::AlignVCenter,
              true);
    painter.setPen(toneColor(m_isStale ? Tone::Muted : Tone::Text, palette()));
    words = places.head.adjusted(0, 0, -places.head.width() / 2 - places.margin, 0);
    paintText(painter, words, m_name, places.head.height() * 7 / 10,
              Qt::AlignLeft | Qt::AlignVCenter, true);
}

/// Side by side, all in one size.
void WallTile::paintFigures(QPainter &painter, const QRect &where, int line,
                            const QList<QueueFigure> &figures) const
{
    const int wide = where.width() / int(figures.size());
    const int gap = std::min(line / 2, wide / 10);
    int size = where.height() - line;
    for (const QueueFigure figure : figures)
        size =
            fitted(painter.font(), m_figures.at(int(figure)).text, wide - gap - line, size, true);
    for (qsizetype i = 0; i < figures.size(); ++i) {
        const Shown &shown = m_figures.at(int(figures.at(i)));
        const QRect cell(where.left() + int(i) * wide, where.top(), wide - gap, where.height());
        const QRect above = cell.adjusted(0, 0, 0, -line);
        painter.setPen(toneColor(toneOf(shown), palette()));
        paintText(painter, above, shown.text, size, Qt::AlignLeft | Qt::AlignVCenter, true);
        if (toneOf(shown) != Tone::Text && !m_isStale) {
            const StateSign sign = queueSign(shown.level, false);
            const int right = painter.fontMetrics().horizontalAdvance(shown.text) + line / 4;
            themedIcon(sign.icon, sign.tone)
                .paint(&painter,
                       {above.left() + right, above.center().y() - size / 2, line * 3 / 4,
                        line * 3 / 4});
        }
        painter.setPen(toneColor(Tone::Muted, palette()));
        paintText(painter, {cell.left(), cell.bottom() - line, cell.width(), line},
                  Wording::queueFigure(figures.at(i)), line * 3 / 4,
                  Qt::AlignLeft | Qt::AlignVCenter);
    }
}

void WallTile::paintEntries(QPainter &painter, const QRect &where, int line, const QString &title,
                            const QList<Entry> &entries) const
{
    QRect at(where.left(), where.top(), where.width(), line);
    painter.setPen(toneColor(Tone::Muted, palette()));
    paintText(painter, at, title, line * 3 / 4, Qt::AlignLeft | Qt::AlignVCenter);
    for (const Entry &entry : entries) {
        at.translate(0, line);
        if (at.bottom() > where.bottom())
            return;
        const bool isFaint = m_isStale || entry.isFaint;
        painter.setPen(toneColor(isFaint ? Tone::Muted : Tone::Text, palette()));
        const QRect aside = at.adjusted(at.width() * 58 / 100, 0, 0, 0);
        paintText(painter, aside, entry.aside, line * 3 / 4, Qt::AlignRight | Qt::AlignVCenter);
        const int taken = entry.aside.isEmpty() ? 0 : at.width() * 45 / 100;
        paintText(painter, at.adjusted(0, 0, -taken, 0), entry.text, line * 3 / 4,
                  Qt::AlignLeft | Qt::AlignVCenter);
    }
}

void WallTile::paintFoot(QPainter &painter, const Places &places) const
{
    QStringList words {m_age, m_since};
    words.removeAll(QString());
    const int right = m_buttons->isHidden() ? 0 : m_buttons->width() + places.margin;
    painter.setPen(toneColor(m_isStale ? Tone::Text : Tone::Muted, palette()));
    paintText(painter, places.foot.adjusted(0, 0, -right, 0), words.join(QStringLiteral(" · ")),
              places.line * 4 / 5, Qt::AlignLeft | Qt::AlignVCenter, m_isStale);
}

void WallTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const bool marked = m_isStale || m_level != QueueLevel::Normal;
    QPen edge(marked ? toneColor(queueSign(m_level, m_isStale).tone, palette())
                     : lineColor(palette()));
    edge.setWidthF(m_level == QueueLevel::Normal ? 1 : 4);
    painter.setPen(edge);
    painter.setBrush(palette().color(m_isStale ? QPalette::Window : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 10, 10);
    if (hasFocus() && !m_buttons->isHidden()) {
        painter.setPen(QPen(toneColor(Tone::Accent, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(6, 6, -6, -6), 7, 7);
    }

    const Places now = places();
    paintHead(painter, now);
    paintFigures(painter, now.big, now.line * 5 / 4,
                 {QueueFigure::Waiting, QueueFigure::LongestWait});
    paintFigures(painter, now.small, now.line,
                 {QueueFigure::Connected, QueueFigure::AgentsBusy, QueueFigure::AverageWait,
                  QueueFigure::ServiceLevel, QueueFigure::Answered, QueueFigure::Abandoned});
    painter.setPen(toneColor(Tone::Muted, palette()));
    paintText(painter, {now.trend.left(), now.trend.top(), now.trend.width(), now.line},
              m_trend->accessibleName(), now.line * 3 / 4, Qt::AlignLeft | Qt::AlignVCenter);
    if (!now.callers.isEmpty()) {
        paintEntries(painter, now.callers, now.line, tr("Waiting callers"), m_callers);
        paintEntries(painter, now.agents, now.line, tr("Agents"), m_agents);
    }
    paintFoot(painter, now);
}

} // namespace Jackfield
