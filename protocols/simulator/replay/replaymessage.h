// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

// What a replay has to know of the protocols.
namespace Jackfield::Simulator {

enum class ReplayForm {
    Command, ///< Of TAPIMaster, also in HTTP: the answer belongs to its connection.
    Http, ///< The same.
    NetTapi, ///< On a connection that lasts.
    Rose, ///< The same.
};

bool isPlayedKind(const QString &kind);
ReplayForm formOf(const QString &kind, const QByteArray &message);
/// An answer comes on the connection of its request, which ends with it.
constexpr bool isExchange(ReplayForm form)
{
    return form == ReplayForm::Command || form == ReplayForm::Http;
}

/// By what a request is known again.
struct RequestKey
{
    ReplayForm form = ReplayForm::Command;
    QByteArray exact; ///< All of it but ids of the client, hosts and secrets.
    QByteArray shape; ///< What it is, whatever numbers stand in it.
    bool isBeat = false; ///< Only says that the client is there: never waited for.
    bool isPoll = false; ///< The same is asked again and again.
    std::optional<qint64> id; ///< Made by the client; the answer has it too.
};
RequestKey requestKey(const QString &kind, const QByteArray &request);
/// Of the request that an answer belongs to.
std::optional<qint64> answeredId(ReplayForm form, const QByteArray &answer);
/// asnStartTLS
bool startsTls(const QString &kind, const QByteArray &request);

/// The answer with the live client's id.
QByteArray withId(const QByteArray &rose, qint64 id);
/// HTTP as WireTap tells it, as a server writes it: with its length, and the authority of the
/// recorded request replaced by that of the live one. A challenge whose text is hidden becomes one
/// of Digest.
QByteArray httpAnswer(const QByteArray &recorded, const QByteArray &recordedRequest,
                      const QByteArray &liveRequest);

} // namespace Jackfield::Simulator
