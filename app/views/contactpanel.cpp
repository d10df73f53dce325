// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/contactpanel.h"

#include "app/look/wrappedlabel.h"
#include "app/models/contactwords.h"
#include "app/views/contactphoto.h"
#include "app/views/plaintextlabel.h"
#include "core/base/redact.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace Jackfield {

static constexpr int photoSide = 64; ///< Device-independent pixels.
static constexpr int linesShown = 9; ///< More entries are reached by scrolling.
static constexpr int longestValue = 1000;

ContactPanel::ContactPanel(QWidget *parent)
    : QWidget(parent)
    , m_photo(new QLabel(this))
    , m_area(new QScrollArea(this))
{
    setAccessibleName(tr("Contact"));
    m_photo->setFixedSize(photoSide, photoSide);
    m_photo->setAccessibleName(tr("Photo"));
    m_photo->hide();
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setAccessibleName(tr("Contact"));
    m_area->viewport()->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_photo, 0, Qt::AlignTop);
    row->addWidget(m_area, 1);
}

void ContactPanel::setContact(const Contact &contact)
{
    if (contact == m_contact)
        return;
    const bool newPhoto = contact.photo != m_contact.photo;
    m_contact = contact;
    rebuild();
    if (newPhoto)
        showPhoto();
}

void ContactPanel::rebuild()
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    m_area->setWidget(content);
    content->setAutoFillBackground(false); // It stands on the card.
    for (const Contact::Entry &entry : std::as_const(m_contact.entries))
        addEntry(grid, entry);
    grid->setRowStretch(grid->rowCount(), 1);
    content->show();
    fitHeight();
}

void ContactPanel::addEntry(QGridLayout *grid, const Contact::Entry &entry)
{
    const int row = grid->rowCount();
    const QString titleWords = Wording::contactTitle(entry);
    const QString shown = oneLine(entry.value, longestValue);
    auto *title = new PlainTextLabel(Tone::Muted, m_area->widget());
    title->setPlainText(titleWords);
    auto *value = new WrappedLabel(Tone::Text, m_area->widget());
    value->setText(shown);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setFocusPolicy(Qt::ClickFocus); // Tab leads to what can be done with it.
    value->setAccessibleName(QStringLiteral("%1: %2").arg(titleWords, shown));
    QToolButton *copy = addButton(QStringLiteral("copy"), tr("Copy %1").arg(titleWords));
    // What is pasted elsewhere is what was read here.
    connect(copy, &QToolButton::clicked, this,
            [shown] { QGuiApplication::clipboard()->setText(shown); });
    if (entry.kind == Contact::Kind::Phone) {
        QToolButton *dial = addButton(QStringLiteral("dial"), tr("Call %1").arg(shown));
        connect(dial, &QToolButton::clicked, this,
                [this, number = entry.value] { Q_EMIT dialWanted(number); });
        grid->addWidget(dial, row, 2, Qt::AlignTop);
    }
    // The first lines stand side by side.
    title->setMinimumHeight(copy->sizeHint().height());
    value->setMinimumHeight(copy->sizeHint().height());
    grid->addWidget(title, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1, Qt::AlignTop);
    grid->addWidget(copy, row, 3, Qt::AlignTop);
}

QToolButton *ContactPanel::addButton(const QString &icon, const QString &words)
{
    auto *button = new QToolButton(m_area->widget());
    button->setIcon(themedIcon(icon));
    button->setIconSize({14, 14});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    setPlainToolTip(button, words);
    button->setAccessibleName(words);
    return button;
}

void ContactPanel::showPhoto()
{
    const int side = qRound(photoSide * devicePixelRatioF());
    const QImage photo = decodePhoto(m_contact.photo, side);
    m_photo->setVisible(!photo.isNull());
    if (photo.isNull()) {
        m_photo->clear();
        return;
    }
    QPixmap pixmap = QPixmap::fromImage(roundedSquare(photo, side));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_photo->setPixmap(pixmap);
}

/// As high as its entries, up to what leaves room for the calls.
void ContactPanel::fitHeight()
{
    const QWidget *content = m_area->widget();
    const int room = m_area->viewport()->width();
    const int wanted = content->layout()->hasHeightForWidth()
        ? content->layout()->totalHeightForWidth(room)
        : content->sizeHint().height();
    const int most = linesShown * (fontMetrics().height() + 8);
    m_area->setFixedHeight(m_isWhole ? wanted : std::min(wanted, most));
}

void ContactPanel::setWhole(bool on)
{
    m_isWhole = on;
    if (m_area->widget())
        fitHeight();
}

/// The room for words is known only when the layout has given it.
bool ContactPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_area->widget())
        QMetaObject::invokeMethod(this, &ContactPanel::fitHeight, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ContactPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_area->widget())
        fitHeight();
}

} // namespace Jackfield
