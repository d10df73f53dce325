// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/faultdetails.h"

#include "app/look/iconlabel.h"
#include "app/look/wrappedlabel.h"
#include "app/models/faultwords.h"
#include "app/views/faultwatch.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace Jackfield {

struct FaultDetails::Card
{
    Fault fault;
    std::unique_ptr<QFrame> frame;
    WrappedLabel *headline = nullptr;
    WrappedLabel *timing = nullptr;
};

FaultDetails::FaultDetails(FaultWatch &watch, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_watch(watch)
    , m_area(new QScrollArea(this))
    , m_tryAll(new QPushButton(tr("Try all &now"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("What is down"));
    auto *inner = new QWidget(m_area);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_area->setWidget(inner);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setAccessibleName(accessibleName());
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_area, 1);
    column->addWidget(m_tryAll, 0, Qt::AlignRight);
    connect(m_tryAll, &QPushButton::clicked, this, [this] { m_watch.tryAll(); });

    const FaultModel &model = m_watch.model();
    connect(&model, &FaultModel::rowsInserted, this, &FaultDetails::refresh);
    connect(&model, &FaultModel::rowsRemoved, this, &FaultDetails::refresh);
    connect(&model, &FaultModel::layoutChanged, this, &FaultDetails::refresh);
    connect(&model, &FaultModel::dataChanged, this, &FaultDetails::refresh);
    refresh();
}

FaultDetails::~FaultDetails() = default;

/// The cards stay while only times have changed: the keyboard is on one of their buttons.
void FaultDetails::refresh()
{
    const FaultModel &model = m_watch.model();
    if (model.rowCount() == 0) {
        close();
        return;
    }
    bool isSame = int(m_cards.size()) == model.rowCount();
    for (int row = 0; isSame && row < model.rowCount(); ++row) {
        Fault shown = m_cards[size_t(row)]->fault;
        shown.nextTry = model.row(row).nextTry;
        isSame = shown == model.row(row);
    }
    if (!isSame) {
        const int focused = focusedRow();
        // A button of a card may be what was clicked.
        for (const auto &card : m_cards) {
            card->frame->hide();
            card->frame.release()->deleteLater();
        }
        m_cards.clear();
        for (int row = 0; row < model.rowCount(); ++row) {
            m_cards.push_back(makeCard(model.row(row)));
            m_column->addWidget(m_cards.back()->frame.get());
        }
        if (focused >= 0)
            m_cards[std::min(size_t(focused), m_cards.size() - 1)]
                ->frame->findChild<QPushButton *>()
                ->setFocus();
    }
    const auto tries = std::count_if(m_cards.cbegin(), m_cards.cend(),
                                     [](const auto &card) { return card->fault.canTry(); });
    m_tryAll->setVisible(tries > 1);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        m_cards[size_t(row)]->headline->setText(index.data().toString());
        m_cards[size_t(row)]->timing->setText(index.data(FaultModel::TimingRole).toString());
    }
    if (!isSame && isVisible())
        fit();
}

int FaultDetails::focusedRow() const
{
    for (size_t row = 0; row < m_cards.size(); ++row)
        if (m_cards[row]->frame->isAncestorOf(focusWidget()))
            return int(row);
    return -1;
}

std::unique_ptr<FaultDetails::Card> FaultDetails::makeCard(const Fault &fault)
{
    auto card = std::make_unique<Card>();
    card->fault = fault;
    card->frame = std::make_unique<QFrame>();
    QFrame *frame = card->frame.get();
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAccessibleName(FaultWords::inFull(fault));
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(8, 6, 6, 6);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    auto *icon = new IconLabel(18, frame);
    const bool isMinor = fault.severity == Fault::Severity::Minor;
    icon->setIcon(isMinor ? QStringLiteral("info") : QStringLiteral("warning"),
                  isMinor ? Tone::Accent : Tone::Warning);
    grid->addWidget(icon, 0, 0, Qt::AlignTop);
    const auto addText = [&](const QString &text, Tone tone = Tone::Text) {
        auto *label = new WrappedLabel(tone, frame);
        label->setText(text);
        grid->addWidget(label, grid->rowCount(), 1);
        return label;
    };
    card->headline = new WrappedLabel(Tone::Text, frame);
    QFont bold = font();
    bold.setBold(true);
    card->headline->setFont(bold);
    card->headline->setAccessibleName(fault.what);
    grid->addWidget(card->headline, 0, 1);
    for (const QString &text : {fault.lost, fault.works})
        if (!text.isEmpty())
            addText(text);
    if (!fault.detail.isEmpty())
        addText(fault.detail, Tone::Muted);
    card->timing = addText({}, Tone::Muted);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addStretch();
    auto *remedy = new QPushButton(m_watch.remedyText(fault), frame);
    connect(remedy, &QPushButton::clicked, this, [this, fault] {
        close();
        m_watch.remedy(fault);
    });
    buttons->addWidget(remedy);
    if (fault.canTry()) {
        auto *now = new QPushButton(tr("Tr&y now"), frame);
        connect(now, &QPushButton::clicked, this, [this, fault] { m_watch.tryNow(fault); });
        buttons->addWidget(now);
    }
    grid->addLayout(buttons, grid->rowCount(), 1);
    return card;
}

/// Before that the words have no font to be measured with.
void FaultDetails::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    fit();
}

/// Below the strip, as wide as it; never higher than the screen.
void FaultDetails::fit()
{
    const QWidget *strip = parentWidget();
    const QRect room = strip->screen()->availableGeometry();
    const int width =
        std::min(std::max(strip->width(), fontMetrics().averageCharWidth() * 60), room.width());
    const QMargins edges = layout()->contentsMargins();
    const int beside = 2 * frameWidth() + edges.left() + edges.right();
    const int below = 2 * frameWidth() + edges.top() + edges.bottom()
        + (m_tryAll->isHidden() ? 0 : m_tryAll->sizeHint().height() + layout()->spacing());
    QWidget *inner = m_area->widget();
    int cards = m_column->totalHeightForWidth(width - beside);
    const bool isScrolled = cards + below > room.height();
    const int bar = isScrolled ? m_area->verticalScrollBar()->sizeHint().width() : 0;
    if (isScrolled)
        cards = m_column->totalHeightForWidth(width - beside - bar);
    inner->resize(width - beside - bar, cards);
    const int height = std::min(cards + below, room.height());
    QRect place({0, 0}, QSize(width, height));
    place.moveTopLeft(strip->mapToGlobal(QPoint(0, strip->height())));
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - width));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() + 1 - height));
    setGeometry(place);
}

} // namespace Jackfield
