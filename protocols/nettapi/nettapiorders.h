// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <optional>

// What a client sends, whole messages (protocols.md 3.2 to 3.6). `uid` is the number of a user.
// Malformed: a text that cannot be sent, in words for the user; nothing may be sent then. No result
// has a second end of a message in it (security.md T79).
namespace Jackfield::NetTapi {

inline constexpr qsizetype maxStatus = 100; ///< Characters.

Result<QByteArray> connectOrder();
/// Passwords are not implemented by the vendor: an empty one is sent.
Result<QByteArray> loginOrder(const QString &user);
/// Calls from and to outside, of the user signed in where no other is named.
Result<QByteArray> interestOrder(std::optional<quint32> uid = std::nullopt);
/// `number`: 0-9 * # only; `trunkPrefix`: digits, empty: none is put before it.
Result<QByteArray> dialOrder(quint32 uid, const QString &trunkPrefix, const QString &number);
Result<QByteArray> recordOrder(quint32 uid);
Result<QByteArray> stopRecordOrder(quint32 uid);
/// Tones into the call: 0-9 * # only.
Result<QByteArray> digitsOrder(quint32 uid, const QString &digits);
/// Angle brackets are sent as parentheses.
Result<QByteArray> statusOrder(quint32 uid, const QString &text);
Result<QByteArray> callInfoQuestion(quint32 serial);
Result<QByteArray> logoutOrder();

} // namespace Jackfield::NetTapi
