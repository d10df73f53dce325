// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

/// Who asks for a call.
struct Source
{
    enum class Kind {
        Keypad, ///< The user, in our own window.
        Program, ///< A program: control socket, text command by TCP, HTTP without a browser's
                 ///< marks.
        Datagram, ///< A program, by UDP.
        File, ///< A .CTI file in the watched folder.
        Link, ///< A clicked tel:, callto: or sip: link.
        Web, ///< A web page's plain link to the local server.
    };
    /// What is known of the wish behind it (security.md 3.4).
    enum class Trust {
        Proved, ///< A process of our own user; for Web: the browser vouches for a click.
        Scripted, ///< Web: the page went there by itself, without a click.
        Unproved, ///< May be another user's, or may have come about in any way.
    };
    Kind kind = Kind::Keypad;
    QString origin = {}; ///< Page origin, path of the program, name of the file; empty: not told.
    Trust trust = Trust::Proved;
    int pid = 0; ///< Of the asking program; 0: not known.
    bool operator==(const Source &) const = default;
};

/// Who gets one question at a time and may be muted: equal for sources that cannot be held apart.
/// A page has as many addresses as it likes to ask from without a click, and what an unproved
/// source says of itself, a page's address or a file's name, is anybody's choice: no part of it.
QString askerOf(const Source &source);

QString nameOf(Source::Kind kind); ///< "keypad", "program", "datagram", "file", "link", "web"

} // namespace Jackfield
