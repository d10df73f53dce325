// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

// The text commands of TAPIMaster's IP interface, both directions (protocols.md 1.2 and 1.3). The
// client, the simulator and our own local server share it.
namespace Jackfield::TapiMaster {

enum class Verb { MakeCall, Answer, Drop, Redirect, Toggle, Transfer, Conference, Pickup, Forward };

/// One command. What it means stands in protocols.md 1.2.
struct TextCommand
{
    Verb verb = Verb::MakeCall;
    QByteArray extension; ///< First argument; "NNNNN" stands for the sender's own.
    QByteArray
        argument; ///< Second argument; empty where the verb has none. Forward: a number or "*".
    bool operator==(const TextCommand &) const = default;
};

enum class Terminator { CrLf, Lf, Nul, None };

QByteArray nameOf(Verb verb); ///< As the vendor spells it: "MakeCall".
/// The verb of this name, in any case; nothing for any other word.
std::optional<Verb> verbOf(QByteArrayView name);
/// `command` without a terminator, any spelling of the verb. Malformed says what is missing, in
/// English for logs and the `verbose` profile.
Result<TextCommand> parse(QByteArrayView command);
/// Malformed when a part is empty where the verb needs it, or holds a character outside 0x21-0x7E,
/// or the command grows over 512 bytes.
Result<QByteArray> encode(const TextCommand &command, Terminator terminator);

/// Cuts a byte stream into commands at CR LF, LF, CR and NUL. Empty commands and a leading UTF-8
/// BOM are skipped.
class Decoder
{
public:
    static constexpr qsizetype maxCommand = 512;
    explicit Decoder(
        qsizetype maxBuffered = 4096); ///< Bytes without a terminator before `overflow`.
    /// Whole commands, oldest first; each as parse() gave it. Nothing more comes after an overflow.
    std::vector<Result<TextCommand>> feed(QByteArrayView bytes);
    /// The stream or datagram has ended: what is left is a command too (protocols.md 1.3).
    std::optional<Result<TextCommand>> finish();
    bool overflowed() const { return m_overflowed; }

private:
    qsizetype m_maxBuffered;
    QByteArray m_rest;
    bool m_atStart = true;
    bool m_overflowed = false;
};

} // namespace Jackfield::TapiMaster
