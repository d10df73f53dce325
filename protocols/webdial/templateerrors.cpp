// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/templateerrors.h"

#include "protocols/webdial/words.h"

namespace Jackfield::WebDial {

TemplateError postWithoutHttp()
{
    return {QStringLiteral("E2"), Words::tr("{POST} needs an http address")};
}

TemplateError impossiblePort(const QString &port)
{
    return {QStringLiteral("E4"),
            Words::tr("Port %1 is not possible; ports go from 1 to 65535").arg(port)};
}

TemplateError noWebAddress(const QString &what)
{
    return {QStringLiteral("E5"), Words::tr("This is not a web address: %1").arg(what)};
}

TemplateError missingNumber()
{
    return {QStringLiteral("E6"), Words::tr("the number is never inserted")};
}

TemplateError missingExtension()
{
    return {QStringLiteral("E7"), Words::tr("Your extension is not set")};
}

TemplateError noAddress()
{
    return {QStringLiteral("E8"), Words::tr("The URL function returned no address")};
}

TemplateError missingValue(const QString &name)
{
    return {QStringLiteral("E9"), Words::tr("{%1} has no value").arg(name)};
}

TemplateError refusedNumber(const QString &reason)
{
    return {QStringLiteral("E10"), reason};
}

} // namespace Jackfield::WebDial
