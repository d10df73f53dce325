// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/rosemessage.h"

#include <QByteArrayList>

namespace Jackfield {

/// UCServer's messages for people: between wire bytes and lines of the vendor's JSON, so that what
/// was decoded can be encoded to the same octets again. Over BER much is not on the wire that JSON
/// says; what is added for it:
/// - the name of an operation, from the table. "_operationNameSent":true, where it is the one of
///   the table and was on the wire all the same.
/// - the type of a result, from the request with the same invokeID seen before, or the operation
///   named. Else from what it consists of: without "_type" where several types say the same of it,
///   and as {"ber":"<hex>"} where they do not, or where none fits.
struct UcServerCodec
{
    UcServer::Encoding encoding = UcServer::Encoding::Ber; ///< On the wire.
    const UcServer::OperationInfo *operation = nullptr; ///< Of results without a request; or null.

    struct Outcome
    {
        QByteArrayList messages; ///< What came before the error.
        QString error; ///< Translated, with the number of the message; empty: there is none.
    };
    /// Messages back to back; JSON with the prefix of TCP or one text a line. To lines without
    /// their ends.
    Outcome decoded(const QByteArray &wire) const;
    /// Lines of JSON, each a message or an array of them. To messages as they stand on TCP.
    Outcome encoded(const QByteArray &lines) const;
};

} // namespace Jackfield
