// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ipbx/ippsreply.h"

#include <QList>
#include <QStringList>

// The reply of channelinfo.php (protocols.md 2.2).
namespace Jackfield::Ipbx {

enum class ChannelState {
    Unknown, ///< A word that is none of these.
    Down,
    Up,
    Ring, ///< This channel calls.
    Ringing, ///< This channel is called.
};

/// One line. Texts are foreign.
struct ChannelRow
{
    QString channel; ///< "SIP/21", spelled as it was asked for.
    ChannelState state = ChannelState::Down;
    QString number; ///< Of the calling channel.
    QString name; ///< Of the calling channel; may hold commas.
    QString account;
    QByteArray uniqueId; ///< "epoch.counter"; empty: none, or it is not of that form (row P14).
    bool operator==(const ChannelRow &) const = default;
};

struct ChannelReply
{
    QList<ChannelRow> rows; ///< At most one for each channel that was asked for.
    QStringList missing; ///< Asked for, and not in the reply: nothing is known of them.
    int ignored = 0; ///< Lines of channels nobody asked for (row P08).
    bool operator==(const ChannelReply &) const = default;
};

/// `asked`: what the request named, in its spelling; channels are compared without case. A line is
/// counted from both ends, because a name is not quoted; of a channel that is not down all fields
/// are there, even if empty. An empty line tells nothing. Errors as checkBody(), and Malformed: a
/// line that cannot be one, or a channel twice (security.md T94); then nothing of it may be used.
Result<ChannelReply> readChannels(QByteArrayView body, const QStringList &asked);

/// The channels that the lines of a reply name, each once and in their order; for those who do not
/// know what was asked.
QStringList namedChannels(QByteArrayView body);

/// Every text of a reply that may name somebody, each once, whether or not its lines can be read.
QStringList namedPeople(QByteArrayView body);

/// A line as a server writes it, without an end; for the simulator and jackfieldctl. Texts go as
/// they are: the protocol has no quoting.
QByteArray channelLine(const ChannelRow &row);

/// Path and query of the request: "/ipps/channelinfo.php?channel=SIP/21,IAX2/34&useid=1".
QByteArray channelQuery(const QStringList &channels);

QByteArray nameOf(ChannelState state); ///< "down"; of Unknown: "unknown".

} // namespace Jackfield::Ipbx
