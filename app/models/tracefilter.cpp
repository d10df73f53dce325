// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/tracefilter.h"

#include <algorithm>

namespace Jackfield {

using Record = ProtocolTrace::Record;

// Octets of messages in one go: hiding people in as many takes some milliseconds.
static constexpr qsizetype bit = 256 * 1024;
static constexpr qsizetype perMessage = 100; ///< What each costs besides.

TraceFilter::TraceFilter(TraceModel &model, Clock &clock, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
    , m_clock(clock)
{
    setSourceModel(&model);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TraceFilter::lookOn);
    connect(&model, &QAbstractItemModel::dataChanged, this, &TraceFilter::lookAnew);
}

TraceFilter::~TraceFilter() = default;

void TraceFilter::setWanted(const Wanted &wanted)
{
    if (wanted == m_wanted)
        return;
    const bool isOtherText = wanted.text != m_wanted.text;
    m_wanted = wanted;
    if (isOtherText)
        lookAnew();
    invalidate(); // In one go; invalidateFilter() takes seconds where every other row goes.
}

bool TraceFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Record &record = m_model.record(row);
    const bool isSent = record.message.direction == WireMessage::Direction::Sent;
    return (m_wanted.system.isEmpty() || record.system.value == m_wanted.system)
        && (!m_wanted.sent || isSent == *m_wanted.sent)
        && (!m_shown || std::binary_search(m_shown->begin(), m_shown->end(), record.serial));
}

void TraceFilter::lookAnew()
{
    m_found.clear();
    m_lookedTo = 0;
    m_next.reset();
    if (m_wanted.text.isEmpty())
        m_shown.reset();
    else
        lookOn();
}

void TraceFilter::lookOn()
{
    if (!m_wanted.text.isEmpty() && !m_next)
        m_next = m_clock.after(pause, [this] { look(); });
}

void TraceFilter::look()
{
    m_next.reset();
    const QList<Record> &records = m_model.records();
    const auto isBehind = [](qint64 serial, const Record &record) {
        return serial < record.serial;
    };
    auto next = std::upper_bound(records.begin(), records.end(), m_lookedTo, isBehind);
    for (qsizetype octets = 0; next != records.end() && octets < bit; ++next) {
        octets += perMessage + next->message.bytes.size() + next->message.decoded.size();
        m_lookedTo = next->serial;
        if (m_model.searched(int(next - records.begin()))
                .contains(m_wanted.text, Qt::CaseInsensitive))
            m_found << next->serial;
    }
    if (next != records.end())
        return lookOn();
    // Those that are gone.
    const auto kept = records.isEmpty()
        ? m_found.end()
        : std::lower_bound(m_found.begin(), m_found.end(), records.front().serial);
    m_found.erase(m_found.begin(), kept);
    if (m_shown == m_found)
        return;
    m_shown = m_found;
    invalidate();
}

} // namespace Jackfield
