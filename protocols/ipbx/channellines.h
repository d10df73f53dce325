// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phoneevent.h"
#include "protocols/ipbx/channelcsv.h"

#include <QMap>

#include <vector>

namespace Jackfield::Ipbx {

/// The watched lines, and the one call that each channel shows (protocols.md 2.2): a second call,
/// hold and conference are invisible there.
class ChannelLines
{
public:
    /// `channels`: by extension.
    ChannelLines(SystemId system, const QMap<QString, QString> &channels);

    QStringList channels() const { return m_channels.values(); }
    Line *find(const LineId &id); ///< Null: is not watched.
    const QList<Line> &lines() const { return m_lines; }
    QList<Call> calls() const { return m_calls.values(); }

    /// What follows from a reply, in this order: every line and call, so that their age is known.
    /// `now`: UTC.
    std::vector<PhoneEvent> apply(const ChannelReply &reply, const QDateTime &now);
    void forget(); ///< States and calls; as at the beginning.

private:
    Line &lineOf(const QString &channel);
    void take(Line &line, const ChannelRow &row, std::vector<PhoneEvent> &events);
    void lose(Line &line, const QDateTime &now, std::vector<PhoneEvent> &events);
    void end(const LineId &line, std::vector<PhoneEvent> &events);

    const SystemId m_system;
    const QMap<QString, QString> m_channels;
    QList<Line> m_lines;
    QMap<LineId, Call> m_calls; ///< By line.
    quint64 m_lastCall = 0; ///< For those without a unique id.
};

} // namespace Jackfield::Ipbx
