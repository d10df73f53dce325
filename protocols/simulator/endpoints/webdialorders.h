// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>

namespace Jackfield::Simulator {

class Exchange;
struct ReceivedRequest;

/// A name and a value of query or form, decoded: '+' is a blank, %XX are bytes of UTF-8.
struct WebDialParameter
{
    QString name;
    QString value;
    bool isForm = false; ///< From the body.
    bool operator==(const WebDialParameter &) const = default;
};

/// Of the query first, then of a body of the type application/x-www-form-urlencoded.
QList<WebDialParameter> parametersOf(const ReceivedRequest &request);

struct WebDialOrder
{
    enum class Kind { MakeCall, DropCall };
    Kind kind = Kind::MakeCall;
    QString from; ///< The extension.
    QString to; ///< Of MakeCall.
    bool operator==(const WebDialOrder &) const = default;
};

/// What the request asks for (protocols.md 5, rows D01, D02 and D57 of the catalogue):
///   func=make_call with from and to, anywhere in query and form;
///   func=drop_call with from: our own, for templates that hang up;
///   /api/call/makecall/EXTENSION/NUMBER, and with one more digit that is put before the number.
/// Malformed with words: it is no order, or a parameter is missing or given twice.
Result<WebDialOrder> webDialOrderIn(const ReceivedRequest &request);

/// Refused with the reason.
Result<Unit> orderFor(Exchange &exchange, const WebDialOrder &order);

} // namespace Jackfield::Simulator
