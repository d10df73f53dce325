// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/rosemessage.h"

namespace Jackfield::UcServer {

const OperationInfo *Invoke::operation() const
{
    if (operationId.value_or(0) != 0)
        return findOperation(*operationId);
    return operationName ? findOperation(operationName->toStdString()) : nullptr;
}

} // namespace Jackfield::UcServer
