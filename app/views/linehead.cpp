// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/linehead.h"

#include "app/views/ownline.h"
#include "app/views/ownlines.h"
#include "core/phone/phonestore.h"
#include "core/settings/settingsstore.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Jackfield {

LineHead::LineHead(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    setAccessibleName(tr("Own lines"));
    const RowSignals &rows = m_context.store.lineRows();
    connect(&rows, &RowSignals::inserted, this, &LineHead::refresh);
    connect(&rows, &RowSignals::removed, this, &LineHead::refresh);
    connect(&rows, &RowSignals::changed, this, &LineHead::refresh);
    connect(&m_context.store.systemRows(), &RowSignals::changed, this, &LineHead::refresh);
    connect(&m_context.settings, &SettingsStore::changed, this, &LineHead::refresh);
    rebuild();
    tick();
}

LineHead::~LineHead() = default;

void LineHead::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_lines.clear();
    for (const QString &number : std::as_const(m_numbers)) {
        auto *line = new OwnLine(m_context, number, this);
        connect(line, &OwnLine::failed, this, &LineHead::failed);
        connect(line, &OwnLine::setupWanted, this, &LineHead::setupWanted);
        m_layout->addWidget(line);
        m_lines.append(line);
    }
    if (!m_lines.isEmpty())
        return;
    auto *missing = new QPushButton(tr("Your extension is not set. Set it …"), this);
    connect(missing, &QPushButton::clicked, this, &LineHead::settingsWanted);
    m_layout->addWidget(missing, 0, Qt::AlignLeft);
}

void LineHead::refresh()
{
    const QStringList numbers = ownLines(m_context);
    if (numbers != m_numbers) {
        m_numbers = numbers;
        rebuild();
        return;
    }
    for (OwnLine *line : std::as_const(m_lines))
        line->refresh();
}

void LineHead::tick()
{
    refresh();
    m_tick = m_context.clock.after(std::chrono::seconds(1), [this] { tick(); });
}

void LineHead::toggleDoNotDisturb()
{
    if (!m_lines.isEmpty())
        m_lines.first()->toggleDoNotDisturb();
}

void LineHead::chooseStatus()
{
    if (!m_lines.isEmpty())
        m_lines.first()->chooseStatus();
}

} // namespace Jackfield
