// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Jackfield {

/// Why an operation failed. `code` decides what the user is told (the view words it); `detail` is
/// the other side's or the system's own text: shown as a quotation in plain text, and logged.
struct Error
{
    enum class Code {
        Malformed, ///< The input or the answer is not what the format allows.
        Unsupported, ///< This system or line never offers it; no byte was sent.
        NotPossible, ///< Offered, but not in the present state; no byte was sent.
        NotConnected, ///< No link; no byte was sent.
        Refused, ///< The other side, the policy or the user said no.
        TimedOut, ///< No answer in time, and nothing can have happened.
        Cancelled, ///< Given up on our side before anything was sent.
        Uncertain, ///< Sent, fate unknown. Never repeated; the user is told.
        Storage ///< A file, folder or database failed.
    };
    Code code = Code::Malformed;
    QString detail;
    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

/// `return failure(Error::Code::Refused, text);` in any function that returns a Result.
inline tl::unexpected<Error> failure(Error::Code code, QString detail = {})
{
    return tl::unexpected<Error>(Error {code, std::move(detail)});
}

/// The value of a success that carries nothing.
struct Unit
{
    bool operator==(const Unit &) const = default;
};

} // namespace Jackfield
