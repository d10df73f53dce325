// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"

#include <QList>
#include <QString>

namespace Jackfield {

/// protocols.md 8.2
enum class NumberClass { External, Internal, Emergency, Service, Code, Sip, Ask, Reject };

/// Where a number comes from. A link never yields '*' or '#'.
enum class NumberOrigin { Link, Typed };

/// What a text means as a number to dial, and why.
struct Resolution
{
    struct Step
    {
        QString rule; ///< Translated: what was done ("link scheme removed").
        QString text; ///< What was left after it.
        bool operator==(const Step &) const = default;
    };
    NumberClass numberClass = NumberClass::Reject;
    QString e164; ///< '+' and 7 to 15 digits, or empty.
    QString dial; ///< 0-9 * # only, without the outside-line prefix. Of Ask: the proposal; may be
                  ///< empty.
    QString dialOutside; ///< What is sent: `dial` with the outside-line prefix where one is due;
                         ///< `e164` where Location::plusAllowed.
    QString extension; ///< Sent as digits after the answer.
    QString postDial; ///< Pauses (',') and digits after the answer.
    QString reason; ///< Translated; why Ask, Sip or Reject, or what was mended. May be empty.
    bool premiumRate = false; ///< The link itself says so (IANA tel parameter premium-rate=yes).
    QList<Step> steps; ///< Only those that changed something, in order.
    bool operator==(const Resolution &) const = default;
};

/// "external", "internal", "emergency", "service", "code", "sip", "ask", "reject": fixed words of
/// the JSON interface.
QString nameOf(NumberClass numberClass);

/// Text to number by the rules of protocols.md section 8, in that order. Pure; thread-safe; never
/// throws; bounded work for any input.
Resolution resolveNumber(const QString &text, const Location &location, NumberOrigin origin);

} // namespace Jackfield
