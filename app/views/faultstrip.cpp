// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/faultstrip.h"

#include "app/look/iconlabel.h"
#include "app/look/wrappedlabel.h"
#include "app/models/faultwords.h"
#include "app/views/faultdetails.h"
#include "app/views/faultwatch.h"

#include <QAccessible>
#include <QGridLayout>
#include <QPushButton>

#include <utility>

namespace Jackfield {

FaultStrip::FaultStrip(FaultWatch &watch, QWidget *parent)
    : QFrame(parent)
    , m_watch(watch)
    , m_icon(new IconLabel(18, this))
    , m_headline(new WrappedLabel(Tone::Text, this))
    , m_words(new WrappedLabel(Tone::Text, this))
    , m_row(new QWidget(this))
    , m_timing(new WrappedLabel(Tone::Muted, m_row))
    , m_try(new QPushButton(tr("Tr&y now"), m_row))
    , m_remedy(new QPushButton(m_watch.remedyText({}), m_row))
    , m_details(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(8, 4, 4, 4);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_headline, 0, 1);
    grid->addWidget(m_details, 0, 2, Qt::AlignTop);
    grid->addWidget(m_words, 1, 1, 1, 2);
    grid->addWidget(m_row, 2, 1, 1, 2);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_timing, 1);
    row->addWidget(m_remedy);
    row->addWidget(m_try);
    grid->setColumnStretch(1, 1);
    m_details->setAccessibleName(tr("Details of all that is down"));
    setTabOrder(m_details, m_remedy);
    setTabOrder(m_remedy, m_try);

    connect(m_try, &QPushButton::clicked, this, [this] {
        m_watch.model().rowCount() > 1 ? m_watch.tryAll() : m_watch.tryNow(m_watch.model().row(0));
    });
    connect(m_remedy, &QPushButton::clicked, this,
            [this] { m_watch.remedy(Fault(m_watch.model().row(0))); });
    connect(m_details, &QPushButton::clicked, this, &FaultStrip::openDetails);
    const FaultModel &model = m_watch.model();
    connect(&model, &FaultModel::rowsInserted, this, &FaultStrip::refresh);
    connect(&model, &FaultModel::rowsRemoved, this, &FaultStrip::refresh);
    connect(&model, &FaultModel::layoutChanged, this, &FaultStrip::refresh);
    connect(&model, &FaultModel::dataChanged, this, &FaultStrip::refresh);
    connect(&m_watch, &FaultWatch::remediesChanged, this, &FaultStrip::refresh);
    refresh();
}

void FaultStrip::setFolded(bool folded)
{
    m_isFolded = folded;
    refresh();
}

void FaultStrip::refresh()
{
    const FaultModel &model = m_watch.model();
    const int count = model.rowCount();
    setVisible(count > 0);
    if (count == 0) {
        m_announced.clear();
        return;
    }
    const Fault &worst = model.row(0);
    const QModelIndex index = model.index(0, 0);
    const bool isMinor = worst.severity == Fault::Severity::Minor;
    const auto icon = isMinor ? QStringLiteral("info") : QStringLiteral("warning");
    if (icon != std::exchange(m_iconName, icon))
        m_icon->setIcon(icon, isMinor ? Tone::Accent : Tone::Warning);
    m_headline->setText(index.data().toString());
    m_words->setText(QStringList({worst.lost, worst.works}).join(u' ').trimmed());
    m_words->setVisible(!m_isFolded && !m_words->text().isEmpty());
    m_timing->setText(index.data(FaultModel::TimingRole).toString());
    m_row->setVisible(!m_isFolded);
    m_try->setVisible(model.canTryAny());
    m_remedy->setText(m_watch.remedyText(worst));
    m_remedy->setVisible(worst.kind != Fault::Kind::System || worst.waitsForPerson
                         || m_watch.needsSecret(worst));
    m_details->setText(count == 1 ? tr("Det&ails") : tr("and %n m&ore", nullptr, count - 1));
    announce();
}

/// Once for each change of what is down: times that run are no news.
void FaultStrip::announce()
{
    const FaultModel &model = m_watch.model();
    QString words = FaultWords::inFull(model.row(0));
    if (const int more = model.rowCount() - 1; more > 0)
        words += u' ' + tr("And %n more.", nullptr, more);
    if (words == std::exchange(m_announced, words))
        return;
    setAccessibleName(words);
    m_headline->setAccessibleName(model.row(0).what);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FaultStrip::openDetails()
{
    auto *details = new FaultDetails(m_watch, this);
    details->show();
}

} // namespace Jackfield
