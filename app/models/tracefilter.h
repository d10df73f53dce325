// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/tracemodel.h"

#include <QSortFilterProxyModel>

namespace Jackfield {

/// The rows of a TraceModel that somebody wants to see. For a text they are looked through bit by
/// bit, so that nothing waits for it: what was found before stands until all is looked through.
/// Tells changes as layoutChanged().
class TraceFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds pause {1}; ///< From one bit to the next.

    struct Wanted
    {
        QString system; ///< Empty: any.
        std::optional<bool> sent; ///< Unset: both directions.
        QString text; ///< In a message as it is shown; empty: any.
        bool operator==(const Wanted &) const = default;
    };
    /// Both must outlive it.
    TraceFilter(TraceModel &model, Clock &clock, QObject *parent = nullptr);
    ~TraceFilter() override;
    void setWanted(const Wanted &wanted);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void lookAnew();
    void lookOn();
    void look();

    TraceModel &m_model;
    Clock &m_clock;
    Wanted m_wanted;
    QList<qint64> m_found; ///< Serials, ascending, as far as it is looked through.
    qint64 m_lookedTo = 0; ///< Serial.
    std::optional<QList<qint64>> m_shown; ///< m_found when it was whole last; unset: no text.
    std::unique_ptr<Alarm> m_next;
};

} // namespace Jackfield
