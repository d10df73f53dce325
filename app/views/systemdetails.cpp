// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/systemdetails.h"

#include "app/look/iconlabel.h"
#include "app/look/wrappedlabel.h"
#include "app/models/faultwords.h"
#include "app/models/wording.h"
#include "app/views/ownlines.h"
#include "core/base/redact.h"
#include "core/phone/phonesystemfactory.h"
#include "core/phone/switchboard.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace Jackfield {

SystemDetails::SystemDetails(const UiContext &context, const SystemId &id, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_context(context)
    , m_id(id)
    , m_name(new WrappedLabel(Tone::Text, this))
    , m_link(new WrappedLabel(Tone::Text, this))
    , m_detail(new WrappedLabel(Tone::Text, this))
    , m_since(new WrappedLabel(Tone::Text, this))
    , m_lost(new WrappedLabel(Tone::Text, this))
    , m_works(new WrappedLabel(Tone::Text, this))
    , m_openLock(new QWidget(this))
    , m_retry(new QPushButton(tr("&Try now"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Phone system"));
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_detail->setMinimumWidth(fontMetrics().averageCharWidth() * 32);

    auto *form = new QFormLayout(this);
    form->addRow(m_name);
    form->addRow(tr("Link"), m_link);
    form->addRow(tr("Detail"), m_detail);
    form->addRow(tr("Since"), m_since);
    form->addRow(tr("Lost"), m_lost);
    form->addRow(tr("Works"), m_works);
    auto *lock = new IconLabel(16, m_openLock);
    lock->setIcon(QStringLiteral("lock-open"), Tone::Danger);
    m_exposure = new WrappedLabel(Tone::Danger, m_openLock);
    m_exposure->setMinimumWidth(m_detail->minimumWidth());
    auto *lockRow = new QHBoxLayout(m_openLock);
    lockRow->setContentsMargins(0, 0, 0, 0);
    lockRow->addWidget(lock, 0, Qt::AlignTop);
    lockRow->addWidget(m_exposure, 1);
    form->addRow(m_openLock);
    auto *setup = new QPushButton(tr("&Set up …"), this);
    auto *trace = new QPushButton(tr("Tr&ace …"), this);
    trace->setToolTip(tr("Shows what passes between Jackfield and this system."));
    trace->setVisible(m_context.trace != nullptr);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(trace);
    buttons->addWidget(m_retry);
    buttons->addWidget(setup);
    form->addRow(buttons);

    connect(m_retry, &QPushButton::clicked, this, [this] { m_context.switchboard.tryNow(m_id); });
    connect(setup, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT setupWanted(m_id);
    });
    connect(trace, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT traceWanted(m_id);
    });
    const RowSignals &rows = m_context.store.systemRows();
    connect(&rows, &RowSignals::changed, this, &SystemDetails::refresh);
    connect(&rows, &RowSignals::removed, this, &SystemDetails::refresh);
    refresh();
    m_retry->setFocus();
}

void SystemDetails::refresh()
{
    const SystemStatus *system = m_context.store.findSystem(m_id);
    if (!system) {
        close();
        return;
    }
    const PhoneSystemFactory *factory = m_context.registry.find(system->kind);
    m_name->setText(factory ? tr("%1 (%2)").arg(oneLine(system->label), factory->displayName())
                            : oneLine(system->label));
    m_link->setText(Wording::link(system->link));
    m_detail->setText(system->detail.isEmpty() ? QStringLiteral("–") : oneLine(system->detail));
    m_since->setText(system->since.isValid() ? Wording::moment(system->since, m_context.store.now())
                                             : QStringLiteral("–"));
    const auto reach = system->isUsable()
        ? FaultWords::Reach()
        : FaultWords::reachWithout(m_context.store, *system, ownLines(m_context));
    auto *form = static_cast<QFormLayout *>(layout());
    for (const auto &[label, text] : {std::pair(m_lost, reach.lost), {m_works, reach.works}}) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
        form->labelForField(label)->setVisible(!text.isEmpty());
    }
    const QString exposure = Wording::exposure(system->exposureNow());
    m_exposure->setText(exposure);
    m_openLock->setVisible(!exposure.isEmpty());
    adjustSize();
}

} // namespace Jackfield
