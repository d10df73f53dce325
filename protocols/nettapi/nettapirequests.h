// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/nettapi/nettapimessage.h"

#include <QString>

#include <variant>

// What a client sends, as a server reads it (protocols.md 3.2 to 3.6).
namespace Jackfield::NetTapi {

struct Connect
{
    bool operator==(const Connect &) const = default;
};

struct Login
{
    QString user;
    QString password;
    bool operator==(const Login &) const = default;
};

struct Interest
{
    bool incoming = false;
    bool outgoing = false;
    std::optional<quint32> uid; ///< Nothing: the user signed in.
    bool operator==(const Interest &) const = default;
};

struct Dial
{
    quint32 uid = 0;
    QString address; ///< With the trunk prefix, as sent.
    bool operator==(const Dial &) const = default;
};

struct Record
{
    quint32 uid = 0;
    bool operator==(const Record &) const = default;
};

struct StopRecord
{
    quint32 uid = 0;
    bool operator==(const StopRecord &) const = default;
};

struct PlayDigits
{
    quint32 uid = 0;
    QString digits; ///< As sent: one that is none voids the order.
    bool operator==(const PlayDigits &) const = default;
};

struct ChangeStatus
{
    quint32 uid = 0;
    QString status;
    bool operator==(const ChangeStatus &) const = default;
};

struct CallInfoQuestion
{
    quint32 serial = 0;
    bool operator==(const CallInfoQuestion &) const = default;
};

struct Logout
{
    bool operator==(const Logout &) const = default;
};

struct UnknownRequest
{
    QString verb;
    bool operator==(const UnknownRequest &) const = default;
};

using Request = std::variant<Connect, Login, Interest, Dial, Record, StopRecord, PlayDigits,
                             ChangeStatus, CallInfoQuestion, Logout, UnknownRequest>;

/// Malformed: a statement, a unit that is needed is missing, or an id is no number; in words for
/// the log.
Result<Request> readRequest(const Message &message);

} // namespace Jackfield::NetTapi
