// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

// How a request writes what is inserted (protocols.md 4.3, step 4).
namespace Jackfield::WebDial {

/// The characters that stay as they are; the others become %XX, byte by byte of their UTF-8.
enum class Encoding {
    Address, ///< Path and query of http(s): letters, digits, "-", ".", "_", "~".
    /// A POST variable: as in an address, but a blank is "+". What the WHATWG's form encoding
    /// leaves alone beyond that ("*") decodes to the same, and so "*21#" looks alike in both
    /// places.
    Form,
    LinkNumber, ///< Number and extension, other schemes: digits, "+", "*", ",", ";", "-", ".".
    LinkValue, ///< The other values there: these, letters, "_" and "~", or no {domain} were
               ///< readable.
};

void appendEncoded(QByteArray &out, QStringView text, Encoding encoding);
QByteArray encoded(QStringView text, Encoding encoding);

} // namespace Jackfield::WebDial
