// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/dialtemplate.h"

// The words for what is wrong with a template or with the request made of it (protocols.md 4.5), so
// that all who report it use the same ones. E1, E3 and the other E2 come from parseTemplate().
namespace Jackfield::WebDial {

TemplateError postWithoutHttp(); ///< E2
TemplateError impossiblePort(const QString &port); ///< E4
TemplateError noWebAddress(const QString &what); ///< E5; `what`: translated, names the part.
TemplateError missingNumber(); ///< E6: a warning, the template can be used.
TemplateError missingExtension(); ///< E7
TemplateError noAddress(); ///< E8
TemplateError missingValue(const QString &name); ///< E9; the name without its braces.
TemplateError refusedNumber(const QString &reason); ///< E10; `reason`: translated.

} // namespace Jackfield::WebDial
