// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/rosemessage.h"

#include <QByteArrayView>

#include <memory>

// ROSE messages in JSON (ucserver.md 5.2, 7.1, 7.2).
namespace Jackfield::UcServer {

/// As a UCServer writes: one line without its end, members sorted, non-ASCII escaped, `_type` in
/// the payload.
QByteArray encodeJson(const RoseMessage &message);

/// How much a reader takes.
enum class JsonReading {
    Liberal, ///< As the vendor's C++ runtime: numbers and booleans for one another, null for some.
    Strict, ///< As the vendor's TypeScript stub: exact types, every mandatory member.
};

/// Reads JSON texts. Keeps its buffers between messages, and nothing else.
class JsonDecoder
{
public:
    explicit JsonDecoder(JsonReading reading = JsonReading::Liberal);
    ~JsonDecoder();
    /// Every message of a text: a bare object is one; UCWeb wraps messages in an array (1.3).
    /// Liberal about unknown members, `_type`, missing padding of base64 and both forms of optional
    /// parameters. Malformed with words for the log: anything else that is no ROSE message; bytes
    /// that are no UTF-8, nesting over 64, a key twice, lists over 10 000 entries, numbers that are
    /// no 64-bit integers where ids stand, bytes behind the value (security.md T75).
    Result<std::vector<RoseMessage>> decode(QByteArrayView text,
                                            const OperationOfInvoke &operationOf);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Jackfield::UcServer
