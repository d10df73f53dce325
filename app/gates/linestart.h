// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Jackfield {

/// Tells what a line of a connection is by its first word, as soon as its bytes leave only one
/// answer (security.md 3.2).
class LineStart
{
public:
    enum class Kind {
        Open, ///< Not known yet.
        Verb, ///< Begins with a verb of the text commands.
        Http, ///< Begins with a method; first line only.
        Tls, ///< Begins as TLS does; first line only.
        Foreign, ///< None of these.
    };

    /// isFirst: the line is the first of its connection; a byte order mark may lead it.
    explicit LineStart(bool isFirst)
        : m_atStart(isFirst)
    { }
    /// The next byte, up to and with the end of the line. Nothing changes once it is not Open.
    void feed(char byte);
    /// The stream ends here.
    void finish();
    Kind kind() const { return m_kind; }
    /// What has been read of the first word.
    const QByteArray &word() const { return m_word; }

private:
    void endWord(char end);
    void judgeWord();

    Kind m_kind = Kind::Open;
    QByteArray m_word;
    bool m_atStart; ///< Nothing but `m_word` stands before the next byte.
};

bool isLineEnd(char byte); ///< CR, LF or NUL (protocols.md 1.3).

} // namespace Jackfield
