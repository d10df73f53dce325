// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

/// Who asks for a call. The order is from most to least trusted.
struct Source
{
    enum class Kind {
        Keypad, ///< The user, in our own window.
        Program, ///< A program of the same user over the control socket.
        Link, ///< A clicked tel:, callto: or sip: link.
    };
    Kind kind = Kind::Keypad;
    QString origin; ///< For people: program path, page origin; may be empty.
    bool operator==(const Source &) const = default;
};

QString nameOf(Source::Kind kind); ///< "keypad", "program", "link"

} // namespace Jackfield
