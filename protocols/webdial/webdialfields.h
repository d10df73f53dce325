// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/setupfield.h"

namespace Jackfield::WebDial {

/// Every key of a system of kind `webdial`, with nothing filled in yet: `values` is one table.
QList<SetupField> webDialFields();
/// The same for what is filled in: in place of `values` a row for each {name} of the templates
/// ("values.host", or a secret) right behind `template`, in the order of the text; user and
/// password are up front where they are needed. A template that cannot be used asks for nothing.
QList<SetupField> webDialFieldsFor(const QVariantMap &values);

} // namespace Jackfield::WebDial
