// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/linestart.h"
#include "protocols/tapimaster/textcommand.h"

#include <utility>
#include <vector>

namespace Jackfield {

/// What one TCP connection sends us: text commands or HTTP, decided once by its first word; text is
/// cut into commands within the limits of security.md 3.8. Without socket and time. However the
/// bytes are cut, they give the same.
class TextConversation
{
public:
    static constexpr qsizetype maxBuffered = 1024; ///< Bytes without the end of a line.
    static constexpr int maxCommands = 16; ///< Of one connection, bad ones too.

    enum class State {
        Opening, ///< Not known yet what it is.
        Text,
        Http, ///< All bytes belong to HTTP: takeHttp().
        Over, ///< To be closed; see `end`.
    };
    enum class End {
        None,
        Tls, ///< https is spoken to us.
        Foreign, ///< A line is no command: see offence().
        TooLong,
        Complete, ///< As many commands as are allowed, or the stream has ended.
    };
    using Commands = std::vector<Result<TapiMaster::TextCommand>>;

    /// Whole commands, oldest first. Bytes after the state has become Over are ignored.
    Commands feed(QByteArrayView bytes);
    /// The stream has ended in order: what is left is a command too (TT02). Over, but for HTTP.
    Commands finish();

    State state() const { return m_state; }
    End end() const { return m_end; }
    /// Http: what has come and was not taken yet, from the first byte of the stream.
    QByteArray takeHttp() { return std::exchange(m_http, {}); }
    /// Foreign: the begin of the line, raw.
    const QByteArray &offence() const { return m_line.word(); }

private:
    void take(char byte, Commands &commands);
    void keep(Commands &commands, Result<TapiMaster::TextCommand> command);
    void judgeLine();
    void close(End end);

    State m_state = State::Opening;
    End m_end = End::None;
    LineStart m_line {true};
    TapiMaster::Decoder m_decoder {maxBuffered};
    QByteArray m_http;
    int m_commandCount = 0;
};

} // namespace Jackfield
