// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/textcommand.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Jackfield::TapiMaster {

namespace {

    enum class Argument { None, Optional, Needed };

    struct VerbRow
    {
        Verb verb;
        const char *name;
        Argument argument;
        const char *form; ///< What a reader of the log should have sent.
    };

    // protocols.md 1.2. A Forward without a second argument switches forwarding off.
    constexpr std::array verbs {
        VerbRow {Verb::MakeCall, "MakeCall", Argument::Needed, "MakeCall EXTENSION NUMBER"},
        VerbRow {Verb::Answer, "Answer", Argument::None, "Answer EXTENSION"},
        VerbRow {Verb::Drop, "Drop", Argument::None, "Drop EXTENSION"},
        VerbRow {Verb::Redirect, "Redirect", Argument::Needed, "Redirect EXTENSION NUMBER"},
        VerbRow {Verb::Toggle, "Toggle", Argument::None, "Toggle EXTENSION"},
        VerbRow {Verb::Transfer, "Transfer", Argument::None, "Transfer EXTENSION"},
        VerbRow {Verb::Conference, "Conference", Argument::None, "Conference EXTENSION"},
        VerbRow {Verb::Pickup, "Pickup", Argument::Needed, "Pickup EXTENSION OTHER"},
        VerbRow {Verb::Forward, "Forward", Argument::Optional, "Forward EXTENSION [NUMBER or *]"},
    };

    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

    const VerbRow *rowOf(QByteArrayView name)
    {
        const auto row = std::find_if(verbs.begin(), verbs.end(), [&](const VerbRow &candidate) {
            return name.compare(candidate.name, Qt::CaseInsensitive) == 0;
        });
        return row == verbs.end() ? nullptr : &*row;
    }

    const VerbRow &rowOf(Verb verb)
    {
        return *std::find_if(verbs.begin(), verbs.end(),
                             [&](const VerbRow &row) { return row.verb == verb; });
    }

    tl::unexpected<Error> malformed(QLatin1String reason, const VerbRow &row)
    {
        return failure(Error::Code::Malformed,
                       reason + QStringLiteral(", expected ") + QLatin1String(row.form));
    }

    bool isBlank(char c)
    {
        return c == ' ' || c == '\t';
    }

    bool isTerminator(char c)
    {
        return c == '\r' || c == '\n' || c == '\0';
    }

    bool isArgument(QByteArrayView text)
    {
        return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x21 && c <= 0x7E; });
    }

    /// The next word of `text`, which it is cut from; empty at the end.
    QByteArrayView takeWord(QByteArrayView &text)
    {
        const auto begin = std::find_if_not(text.begin(), text.end(), isBlank);
        const auto end = std::find_if(begin, text.end(), isBlank);
        const QByteArrayView word(begin, end);
        text = QByteArrayView(end, text.end());
        return word;
    }

    /// What holds for a command read and for one to be written.
    Result<Unit> check(const TextCommand &command)
    {
        const VerbRow &row = rowOf(command.verb);
        if (command.extension.isEmpty())
            return malformed(QLatin1String("no extension"), row);
        // "Forward *" is a slip in the vendor's English page; it would switch forwarding of an
        // extension "*" off (protocols.md 1.2, 1.6).
        if (command.verb == Verb::Forward && command.extension == "*")
            return malformed(QLatin1String("no extension before *"), row);
        if (row.argument == Argument::Needed && command.argument.isEmpty())
            return malformed(QLatin1String("an argument is missing"), row);
        if (row.argument == Argument::None && !command.argument.isEmpty())
            return malformed(QLatin1String("too many arguments"), row);
        if (!isArgument(command.extension) || !isArgument(command.argument))
            return malformed(QLatin1String("a character that is not printable ASCII"), row);
        return Unit {};
    }

    QByteArray bytesOf(Terminator terminator)
    {
        switch (terminator) {
        case Terminator::CrLf:
            return QByteArrayLiteral("\r\n");
        case Terminator::Lf:
            return QByteArrayLiteral("\n");
        case Terminator::Nul:
            return QByteArray(1, '\0');
        case Terminator::None:
            return {};
        }
        Q_UNREACHABLE();
    }

    tl::unexpected<Error> tooLong()
    {
        return failure(Error::Code::Malformed,
                       QStringLiteral("longer than %1 bytes").arg(Decoder::maxCommand));
    }

} // namespace

QByteArray nameOf(Verb verb)
{
    return rowOf(verb).name;
}

std::optional<Verb> verbOf(QByteArrayView name)
{
    const VerbRow *row = rowOf(name);
    return row ? std::optional(row->verb) : std::nullopt;
}

Result<TextCommand> parse(QByteArrayView command)
{
    if (command.size() > Decoder::maxCommand)
        return tooLong();
    const VerbRow *row = rowOf(takeWord(command));
    if (!row)
        return failure(Error::Code::Malformed, QStringLiteral("unknown verb"));

    TextCommand result {row->verb, takeWord(command).toByteArray(),
                        takeWord(command).toByteArray()};
    for (auto word = takeWord(command); !word.isEmpty(); word = takeWord(command)) {
        // People write numbers in groups; only MakeCall is known to meet them (protocols.md 1.3).
        if (row->verb != Verb::MakeCall)
            return malformed(QLatin1String("too many arguments"), *row);
        result.argument.append(word);
    }
    if (const auto checked = check(result); !checked)
        return tl::unexpected<Error>(checked.error());
    return result;
}

Result<QByteArray> encode(const TextCommand &command, Terminator terminator)
{
    if (const auto checked = check(command); !checked)
        return tl::unexpected<Error>(checked.error());
    QByteArray bytes = nameOf(command.verb) + ' ' + command.extension;
    if (!command.argument.isEmpty())
        bytes += ' ' + command.argument;
    if (bytes.size() > Decoder::maxCommand)
        return tooLong();
    return bytes + bytesOf(terminator);
}

Decoder::Decoder(qsizetype maxBuffered)
    : m_maxBuffered(maxBuffered)
{ }

std::vector<Result<TextCommand>> Decoder::feed(QByteArrayView bytes)
{
    std::vector<Result<TextCommand>> commands;
    while (!m_overflowed && !bytes.isEmpty()) {
        const auto end = std::find_if(bytes.begin(), bytes.end(), isTerminator);
        const QByteArrayView part(bytes.begin(), end);
        if (m_rest.size() + part.size() >= m_maxBuffered) {
            m_overflowed = true;
            m_rest.clear();
            break;
        }
        m_rest.append(part);
        if (end == bytes.end())
            break;
        if (auto command = finish())
            commands.push_back(*std::move(command));
        bytes = QByteArrayView(end + 1, bytes.end());
    }
    return commands;
}

std::optional<Result<TextCommand>> Decoder::finish()
{
    const QByteArray whole = std::exchange(m_rest, {});
    QByteArrayView command(whole);
    if (std::exchange(m_atStart, false) && command.startsWith(byteOrderMark))
        command = command.sliced(byteOrderMark.size());
    if (std::all_of(command.begin(), command.end(), isBlank))
        return std::nullopt;
    return parse(command);
}

} // namespace Jackfield::TapiMaster
