// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/rosemessage.h"

namespace Jackfield::UcServer {

const OperationInfo *Invoke::operation() const
{
    if (operationId.value_or(0) != 0)
        return findOperation(*operationId);
    return operationName ? findOperation(operationName->toStdString()) : nullptr;
}

Payload *payloadOf(RoseMessage &message)
{
    if (auto *invoke = std::get_if<Invoke>(&message))
        return &invoke->argument;
    if (auto *result = std::get_if<RoseResult>(&message))
        return &result->result;
    auto *error = std::get_if<RoseError>(&message);
    return error ? &error->error : nullptr;
}

const Payload *payloadOf(const RoseMessage &message)
{
    return payloadOf(const_cast<RoseMessage &>(message)); // which is only looked at
}

} // namespace Jackfield::UcServer
