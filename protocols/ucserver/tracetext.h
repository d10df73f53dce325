// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/wiretap.h"
#include "protocols/ucserver/rosemessage.h"

// What a trace shows of messages. Credentials, tokens, digests, cookies and session ids are "***",
// by the names of the members they stand in.
namespace Jackfield::UcServer {

struct EncodedMessage
{
    Encoding encoding = Encoding::Json;
    const QByteArray &bytes; ///< One whole message.
};

/// operation: of the request that an answer belongs to; null: not known, or no answer.
void describe(WireMessage &told, const RoseMessage &message, const OperationInfo *operation,
              const EncodedMessage &encoded, bool withContents);
/// The contents of what is no message.
void describeUnreadable(WireMessage &told, const QByteArray &bytes, Encoding encoding);
/// The JSON text with its secrets hidden; it stays JSON, if it was.
QByteArray withoutSecrets(const QByteArray &json);
/// invokeID that an answer names; of requests, events and rejects of nothing: 0.
qint64 answeredBy(const RoseMessage &message);

} // namespace Jackfield::UcServer
