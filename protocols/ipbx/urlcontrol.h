// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

// Click to dial and settings by URL (protocols.md 2.4).
namespace Jackfield::Ipbx {

// clang-format off
struct PlaceCall { QString number; QString extension; bool operator==(const PlaceCall &) const = default; };
struct SwitchForward { bool on = false; bool operator==(const SwitchForward &) const = default; };
struct ForwardTo { QString number; bool operator==(const ForwardTo &) const = default; }; ///< And on.
struct SwitchFollowMe { bool on = false; bool operator==(const SwitchFollowMe &) const = default; };
struct SwitchVoiceMail { bool on = false; bool operator==(const SwitchVoiceMail &) const = default; };
// clang-format on
/// PlaceCall::extension rings first; only with HTTP login, else empty.
using ControlOrder =
    std::variant<PlaceCall, SwitchForward, ForwardTo, SwitchFollowMe, SwitchVoiceMail>;

/// Path and query: "/user/c/?key=AB12CD&call=003023125123". `key` empty: the server knows the user
/// by address or login. Malformed: a number that is not digits, '*' and '#' (a plus in front is
/// allowed), or a key that is not letters and digits.
Result<QByteArray> controlQuery(const ControlOrder &order, const QString &key);

/// What a server makes of path and query; for the simulator. Malformed: not such an order, or
/// several in one. Empty `key`: none was given.
struct ControlRequest
{
    QString key;
    ControlOrder order;
    QString callerId; ///< cid; empty: none.
    bool operator==(const ControlRequest &) const = default;
};
Result<ControlRequest> readControlQuery(const QByteArray &pathAndQuery);

/// The answer to an order. Done: "OK: …" with a 2xx. Refused: "ERROR: …" whatever the status, or a
/// 4xx without an OK; the detail is for people. Uncertain: neither, or an OK with another status
/// (row P34): the order may have been carried out. `key`: what was sent, masked
/// should the answer quote it.
Result<Unit> judgeAnswer(int status, QByteArrayView body, const QString &key);

inline constexpr char callPlaced[] = "OK: CALL PLACED";
inline constexpr char forwardUpdated[] = "OK: UPDATED FORWARDING SETTINGS";
inline constexpr char followMeUpdated[] = "OK: UPDATED FOLLOWME SETTINGS";
inline constexpr char voiceMailUpdated[] = "OK: UPDATED VM SETTINGS";
inline constexpr char authFailed[] = "ERROR: AUTH FAILED";
inline constexpr char placingFailed[] = "ERROR: FAILED PLACING CALL";

} // namespace Jackfield::Ipbx
