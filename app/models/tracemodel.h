// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/tracetext.h"

#include <QAbstractTableModel>

namespace Jackfield {

/// What a ProtocolTrace holds, the oldest first. Keeps what it shows while it is paused, whatever
/// the trace drops. New messages come in batches.
class TraceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds batch {100};
    enum Column { Time, System, Direction, Name, Text, ColumnCount };

    /// All must outlive the model.
    TraceModel(ProtocolTrace &trace, const PhoneStore &store, Clock &clock,
               QObject *parent = nullptr);
    void setPeople(People people);
    People people() const { return m_people; }
    void setPaused(bool paused);
    const ProtocolTrace::Record &record(int row) const { return m_records.at(row); }
    const QList<ProtocolTrace::Record> &records() const { return m_records; }
    /// Name and whole text as they are shown. Hiding people takes its time in long ones.
    QString searched(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void take();
    void clear();
    QString cell(const ProtocolTrace::Record &record, int column) const;
    QString labelOf(const SystemId &system) const;

    ProtocolTrace &m_trace;
    const PhoneStore &m_store;
    Clock &m_clock;
    QList<ProtocolTrace::Record> m_records;
    People m_people = People::Hidden;
    bool m_isPaused = false;
    std::unique_ptr<Alarm> m_batch;
};

} // namespace Jackfield
