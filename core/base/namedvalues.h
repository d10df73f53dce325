// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace Jackfield {

/// A value in a text of any kind, and what the text calls it.
struct NamedValue
{
    enum class Form {
        Member, ///< "name": value, of JSON, also in a string of JSON, in an address and in a list
        Parameter, ///< name=value, of an address, a form or an element
        Unit, ///< <name=value>
        Element, ///< <name>value</name>
        Prose ///< name: value, name = value
    };
    Form form = Form::Prose;
    QString name; ///< Without its escapes.
    bool isAssigned = false; ///< By "=".
    bool startsField = false; ///< Before the name are only a break, "?", "&" or ";".
    bool isQuoted = false;
    QString value; ///< As it stands in the text, without its quotes; never empty.
};

/// `text` with instead() in the place of every value that is meant. isMeant() is asked before the
/// value is known. A value that is not closed goes to the end of its line, for texts may be cut.
/// What stands in a value that is not meant is looked at in its turn. Takes time in proportion to
/// the text, whoever wrote it.
QString withValues(const QString &text, const std::function<bool(const NamedValue &)> &isMeant,
                   const std::function<QString(const NamedValue &)> &instead);

} // namespace Jackfield
