// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/connectionlights.h"

#include "app/look/accessibility.h"
#include "app/look/iconlabel.h"
#include "app/models/wording.h"
#include "app/views/plaintextlabel.h"
#include "app/views/systemdetails.h"
#include "core/base/redact.h"
#include "core/phone/phonestore.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr int lightSize = 14; // Device-independent pixels.

    /// Shapes differ with the colours: a full disc, a half one, a crossed one.
    QIcon iconOf(const SystemStatus &system)
    {
        switch (system.link) {
        case PhoneSystem::Link::Online:
        case PhoneSystem::Link::Ready:
            return themedIcon(QStringLiteral("light-on"), Tone::Good);
        case PhoneSystem::Link::Connecting:
        case PhoneSystem::Link::SigningIn:
        case PhoneSystem::Link::Reconnecting:
            return themedIcon(QStringLiteral("light-trying"), Tone::Warning);
        case PhoneSystem::Link::Disconnected:
        case PhoneSystem::Link::Refused:
            return themedIcon(QStringLiteral("light-off"), Tone::Danger);
        }
        return {};
    }

    QString inWords(const SystemStatus &system, const QDateTime &now)
    {
        QString text =
            ConnectionLights::tr("%1: %2").arg(oneLine(system.label), Wording::link(system.link));
        if (!system.detail.isEmpty())
            text += u'\n' + oneLine(system.detail);
        if (const QString exposure = Wording::exposure(system.exposureNow()); !exposure.isEmpty())
            text += u'\n' + exposure;
        if (system.since.isValid())
            text +=
                u'\n' + ConnectionLights::tr("since %1").arg(Wording::moment(system.since, now));
        return text;
    }

} // namespace

ConnectionLights::ConnectionLights(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->addStretch();
    setAccessibleName(tr("Phone systems"));
    const RowSignals &rows = m_context.store.systemRows();
    connect(&rows, &RowSignals::inserted, this, &ConnectionLights::insert);
    connect(&rows, &RowSignals::changed, this, &ConnectionLights::update);
    connect(&rows, &RowSignals::removed, this, [this](int row) {
        delete m_lights.takeAt(row);
        delete m_locks.takeAt(row);
        fit();
    });
    for (int row = 0; row < int(m_context.store.systems().size()); ++row)
        insert(row);
}

void ConnectionLights::insert(int row)
{
    auto *light = new QToolButton(this);
    light->setAutoRaise(true);
    light->setFocusPolicy(Qt::TabFocus);
    light->setIconSize({lightSize, lightSize});
    connect(light, &QToolButton::clicked, this, [this, light] {
        openDetails(m_context.store.systems().at(m_lights.indexOf(light)).id);
    });
    auto *lock = new IconLabel(lightSize, this);
    lock->setIcon(QStringLiteral("lock-open"), Tone::Danger);
    lock->hide();
    m_lights.insert(row, light);
    m_locks.insert(row, lock);
    m_layout->insertWidget(2 * row, light);
    m_layout->insertWidget(2 * row + 1, lock);
    update(row);
}

void ConnectionLights::update(int row)
{
    const SystemStatus &system = m_context.store.systems().at(row);
    QToolButton *light = m_lights.at(row);
    const QString words = inWords(system, m_context.store.now());
    light->setIcon(iconOf(system));
    light->setText(withoutMnemonics(oneLine(system.label, 24)));
    setPlainToolTip(light, words);
    nameAs(light, words);
    const QString exposure = Wording::exposure(system.exposureNow());
    nameAs(m_locks.at(row), exposure);
    setPlainToolTip(m_locks.at(row), exposure);
    m_locks.at(row)->setVisible(!exposure.isEmpty());
    fit();
}

void ConnectionLights::fit()
{
    int needed = 0;
    for (QToolButton *light : std::as_const(m_lights)) {
        light->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        needed += light->sizeHint().width() + m_layout->spacing();
    }
    for (const IconLabel *lock : std::as_const(m_locks))
        needed += lock->isHidden() ? 0 : lightSize + m_layout->spacing();
    if (needed > width())
        for (QToolButton *light : std::as_const(m_lights))
            light->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

QSize ConnectionLights::minimumSizeHint() const
{
    const auto locks = std::count_if(m_locks.cbegin(), m_locks.cend(),
                                     [](const IconLabel *lock) { return !lock->isHidden(); });
    return {int(m_lights.size() + locks) * (lightSize + 10), QWidget::minimumSizeHint().height()};
}

void ConnectionLights::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ConnectionLights::openDetails(const SystemId &id)
{
    const QList<SystemStatus> &systems = m_context.store.systems();
    for (int row = 0; row < int(systems.size()); ++row) {
        if (!(systems.at(row).id == id))
            continue;
        auto *details = new SystemDetails(m_context, id, this);
        connect(details, &SystemDetails::setupWanted, this, &ConnectionLights::setupWanted);
        connect(details, &SystemDetails::traceWanted, this, &ConnectionLights::traceWanted);
        const QToolButton *light = m_lights.at(row);
        const QPoint corner = light->mapToGlobal(QPoint(0, light->height()));
        const int rightmost = window()->frameGeometry().right() - details->sizeHint().width();
        details->move(std::min(corner.x(), rightmost), corner.y());
        details->show();
        return;
    }
}

} // namespace Jackfield
