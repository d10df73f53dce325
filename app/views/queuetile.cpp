// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/queuetile.h"

#include "app/look/iconlabel.h"
#include "app/models/queuemodel.h"
#include "app/views/plaintextlabel.h"
#include "app/views/statesign.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Jackfield {

static constexpr std::array figures {QueueFigure::Waiting,      QueueFigure::LongestWait,
                                     QueueFigure::ServiceLevel, QueueFigure::Answered,
                                     QueueFigure::Abandoned,    QueueFigure::AgentsBusy};

QueueTile::QueueTile(QWidget *parent)
    : QPushButton(parent)
    , m_icon(new IconLabel(20, this))
    , m_name(addLabel(Tone::Text))
    , m_state(addLabel(Tone::Muted))
    , m_age(addLabel(Tone::Muted))
    , m_since(addLabel(Tone::Muted))
{
    m_icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_name->setWeight(1.0, true);
    m_state->setNeverCut(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_icon);
    head->addWidget(m_name, 1);
    head->addWidget(m_state);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addWidget(m_age, 1);
    foot->addWidget(m_since, 1);
    m_since->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 10, 8);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addLayout(addFigures());
    layout->addLayout(foot);
    layout->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setAttribute(Qt::WA_Hover);
}

PlainTextLabel *QueueTile::addLabel(Tone tone)
{
    auto *label = new PlainTextLabel(tone, this);
    label->setAttribute(Qt::WA_TransparentForMouseEvents); // The whole tile is the button.
    return label;
}

QLayout *QueueTile::addFigures()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(0);
    for (int i = 0; i < shownFigures; ++i) {
        Cell &cell = m_cells[size_t(i)];
        cell.value = addLabel(Tone::Text);
        cell.value->setWeight(i < 3 ? 1.5 : 1.15, true);
        cell.sign = new IconLabel(14, this);
        cell.sign->setAttribute(Qt::WA_TransparentForMouseEvents);
        PlainTextLabel *title = addLabel(Tone::Muted);
        title->setWeight(0.85, false);
        title->setPlainText(Wording::queueFigure(figures[size_t(i)]));
        auto *line = new QHBoxLayout;
        line->setSpacing(4);
        line->addWidget(cell.value);
        line->addWidget(cell.sign);
        line->addStretch(1);
        const int row = i / 3 * 2;
        grid->addLayout(line, row, i % 3);
        grid->addWidget(title, row + 1, i % 3);
        grid->setColumnStretch(i % 3, 1);
    }
    return grid;
}

void QueueTile::refresh(const QModelIndex &index)
{
    const bool stale = index.data(QueueModel::StaleRole).toBool();
    const auto level = QueueLevel(index.data(QueueModel::LevelRole).toInt());
    const bool isUnknown =
        Jackfield::isUnknown(static_cast<const QueueModel *>(index.model())->queue(index.row()));
    const StateSign sign = queueSign(level, stale || isUnknown);
    m_tone = sign.tone;
    m_icon->setIcon(sign.icon, sign.tone);
    QStringList state {stale           ? tr("Old figures")
                           : isUnknown ? tr("Not known yet")
                                       : Wording::level(level),
                       index.data(QueueModel::AlarmTextRole).toString()};
    state.removeAll(QString());
    m_state->setPlainText(state.join(QStringLiteral(" · ")));
    m_state->setTone(m_tone);
    m_name->setPlainText(index.data(QueueModel::NameRole).toString());
    m_name->setTone(stale ? Tone::Muted : Tone::Text);
    m_age->setPlainText(index.data(QueueModel::AgeRole).toString());
    const QString missed = index.data(QueueModel::MissedRole).toString(); // Says since when, too.
    m_since->setPlainText(missed.isEmpty() ? index.data(QueueModel::CountedSinceRole).toString()
                                           : missed);
    refreshFigures(index, stale);
    refreshWords(m_state->text());
    update();
}

void QueueTile::refreshFigures(const QModelIndex &index, bool stale)
{
    for (size_t i = 0; i < figures.size(); ++i) {
        const auto level = QueueLevel(index.data(QueueModel::levelRole(figures[i])).toInt());
        const StateSign sign = queueSign(level, stale);
        const bool marked = level != QueueLevel::Normal;
        m_cells[i].value->setPlainText(index.data(QueueModel::textRole(figures[i])).toString());
        m_cells[i].value->setTone(stale ? Tone::Muted : marked ? sign.tone : Tone::Text);
        m_cells[i].sign->setVisible(marked);
        if (marked)
            m_cells[i].sign->setIcon(sign.icon, sign.tone);
    }
}

void QueueTile::refreshWords(const QString &state)
{
    QStringList words {m_name->text(), state, m_age->text()};
    for (size_t i = 0; i < figures.size(); ++i)
        words << tr("%1: %2", "name of a figure, its value")
                     .arg(Wording::queueFigure(figures[i]), m_cells[i].value->text());
    words << m_since->text();
    words.removeAll(QString());
    const QString all = words.join(QStringLiteral(", "));
    if (all == accessibleName())
        return;
    setAccessibleName(all);
    setAccessibleDescription(tr("Shows its callers and agents."));
    setToolTip(asPlainToolTip(words.join(u'\n')));
}

QSize QueueTile::sizeHint() const
{
    return layout()->sizeHint();
}

QSize QueueTile::minimumSizeHint() const
{
    return layout()->minimumSize();
}

void QueueTile::keyPressEvent(QKeyEvent *event)
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

void QueueTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen edge(hasFocus() ? toneColor(Tone::Accent, palette()) : lineColor(palette()));
    edge.setWidthF(hasFocus() ? 2 : 1);
    painter.setPen(edge);
    painter.setBrush(palette().color(underMouse() ? QPalette::Button : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(m_tone, palette()));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 6 : 2;
    painter.drawRoundedRect(QRectF(x, 8, 4, height() - 16), 2, 2);
}

} // namespace Jackfield
