// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/popfacts.h"

#include "core/domain/names.h"

#include <algorithm>

namespace Jackfield {

namespace {

    using Value = QString (*)(const PopFacts &);
    enum class Kind { Text, Digits, Number };

    QString lengthOf(const PopFacts &facts)
    {
        return facts.duration ? QString::number(facts.duration->count()) : QString();
    }

    bool isOutgoing(const PopFacts &facts)
    {
        return facts.direction == Call::Direction::Outgoing;
    }

    /// The own side's number as the other side knows it.
    QString own(const PopFacts &facts)
    {
        return facts.calledNumber.isEmpty() ? facts.line : facts.calledNumber;
    }

    QString directionOf(const PopFacts &facts)
    {
        const bool isKnown = facts.direction != Call::Direction::Unknown;
        return isKnown ? nameOf(facts.direction) : QString();
    }

    /// The two words of a call detail record that our outcomes can be told in (protocols.md 2.5).
    QString dispositionOf(const PopFacts &facts)
    {
        if (facts.outcome == QLatin1String("answered"))
            return QStringLiteral("ANSWERED");
        const bool failed = facts.outcome == QLatin1String("missed")
            || facts.outcome == QLatin1String("not-reached");
        return failed ? QStringLiteral("NO ANSWER") : QString();
    }

    /// Name and number as an e-mail names a sender.
    QString callerIdOf(const PopFacts &facts)
    {
        if (facts.name.isEmpty())
            return facts.number;
        return QStringLiteral("\"%1\" <%2>").arg(facts.name, facts.number);
    }

    QString nothing(const PopFacts &)
    {
        return {};
    }

    struct Row
    {
        QLatin1String name;
        Kind kind;
        Value value;
    };

    QLatin1String operator""_n(const char *text, std::size_t size)
    {
        return QLatin1String(text, qsizetype(size));
    }

    const Row rows[] = {
        // Our own.
        {"number"_n, Kind::Number, [](const PopFacts &facts) { return facts.number; }},
        {"national"_n, Kind::Number, [](const PopFacts &facts) { return facts.national; }},
        {"e164"_n, Kind::Number, [](const PopFacts &facts) { return facts.e164; }},
        {"name"_n, Kind::Text, [](const PopFacts &facts) { return facts.name; }},
        {"line"_n, Kind::Text, [](const PopFacts &facts) { return facts.line; }},
        {"called"_n, Kind::Digits, [](const PopFacts &facts) { return facts.calledNumber; }},
        {"queue"_n, Kind::Text, [](const PopFacts &facts) { return facts.queue; }},
        {"direction"_n, Kind::Text, directionOf},
        {"call"_n, Kind::Text, [](const PopFacts &facts) { return facts.callId; }},
        {"system"_n, Kind::Text, [](const PopFacts &facts) { return facts.system; }},
        {"note"_n, Kind::Text, [](const PopFacts &facts) { return facts.note; }},
        {"duration"_n, Kind::Digits, lengthOf},
        {"outcome"_n, Kind::Text, [](const PopFacts &facts) { return facts.outcome; }},
        // TAPIMaster, protocols.md 1.7. "NAME" is above.
        {"n"_n, Kind::Number, [](const PopFacts &facts) { return facts.number; }},
        // ipbx, protocols.md 2.5.
        {"calleridname"_n, Kind::Text, [](const PopFacts &facts) { return facts.name; }},
        {"calleridnumber"_n, Kind::Number, [](const PopFacts &facts) { return facts.number; }},
        {"uniqueid"_n, Kind::Text, [](const PopFacts &facts) { return facts.callId; }},
        {"exten"_n, Kind::Digits,
         [](const PopFacts &facts) { return isOutgoing(facts) ? facts.number : own(facts); }},
        {"clid"_n, Kind::Text, callerIdOf},
        {"src"_n, Kind::Digits,
         [](const PopFacts &facts) { return isOutgoing(facts) ? own(facts) : facts.number; }},
        {"dst"_n, Kind::Digits,
         [](const PopFacts &facts) { return isOutgoing(facts) ? facts.number : own(facts); }},
        {"billsec"_n, Kind::Digits, lengthOf},
        {"disposition"_n, Kind::Text, dispositionOf},
        // Its own inside, which nobody tells us.
        {"accountcode"_n, Kind::Text, nothing},
        {"channel"_n, Kind::Text, nothing},
        {"calldate"_n, Kind::Text, nothing},
        {"dcontext"_n, Kind::Text, nothing},
        {"dstchannel"_n, Kind::Text, nothing},
        {"lastapp"_n, Kind::Text, nothing},
        {"lastdata"_n, Kind::Text, nothing},
        {"amaflags"_n, Kind::Text, nothing},
        {"userfield"_n, Kind::Text, nothing},
    };

    const Row *rowOf(const QString &name)
    {
        const auto *const end = std::end(rows);
        const auto *const row = std::find_if(std::begin(rows), end, [&](const Row &each) {
            return name.compare(each.name, Qt::CaseInsensitive) == 0;
        });
        return row == end ? nullptr : row;
    }

} // namespace

std::optional<QString> PopFacts::value(const QString &placeholder) const
{
    const Row *row = rowOf(placeholder);
    return row ? std::optional(row->value(*this)) : std::nullopt;
}

bool PopFacts::isOfDigits(const QString &placeholder)
{
    const Row *row = rowOf(placeholder);
    return row && row->kind != Kind::Text;
}

bool PopFacts::isOfNumber(const QString &placeholder)
{
    const Row *row = rowOf(placeholder);
    return row && row->kind == Kind::Number;
}

} // namespace Jackfield
