// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/rosemessage.h"

#include <QByteArrayView>

#include <memory>

// ROSE messages in JSON (ucserver.md 5.2, 7.1, 7.2).
namespace Jackfield::UcServer {

struct JsonWriting
{
    /// Optional parameters (3.2) stay in their order, and in the array form where the object form
    /// would lose all but the first of equal keys: whoever turns the JSON into BER again wants
    /// them.
    bool keepsParameters = false;
};

/// As a UCServer writes: one line without its end, members sorted, non-ASCII escaped, `_type` in
/// the payload.
QByteArray encodeJson(const RoseMessage &message, JsonWriting writing = {});

/// How much a reader takes.
enum class JsonReading {
    Liberal, ///< As the vendor's C++ runtime: numbers and booleans for one another, null for some.
    Strict, ///< As the vendor's TypeScript stub: exact types, every mandatory member.
};

/// Reads JSON texts. Keeps its buffers between messages (not those of the largest), and nothing
/// else.
class JsonDecoder
{
public:
    explicit JsonDecoder(JsonReading reading = JsonReading::Liberal);
    ~JsonDecoder();
    /// Every message of a text: a bare object is one; UCWeb wraps messages in an array (1.3).
    /// Liberal about unknown members, `_type`, missing padding of base64 and both forms of optional
    /// parameters; null for an optional member is absent. The argument of a request that is not of
    /// its type is an UnreadableArgument; an error that is no RequestError and every payload of an
    /// unknown type is kept as JSON text. Malformed with words for the log: anything else that is
    /// no ROSE message; and of the whole text, also where it is not looked at: bytes that are no
    /// UTF-8, nesting over 64, a name twice in an object (escapes resolved), lists and objects over
    /// 10 000 entries, numbers that are no 64-bit integers where ids stand, bytes behind the value
    /// (security.md T75). One bad message of an array spoils all of them.
    Result<std::vector<RoseMessage>> decode(QByteArrayView text,
                                            const OperationOfInvoke &operationOf);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Jackfield::UcServer
