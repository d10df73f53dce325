// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// What the messages of UCServer are made of (ucserver.md section 3). Every message type says once
// what it consists of, for all four codecs and the printer:
//
//     struct CtiHoldArgument {
//         static constexpr std::string_view asnName = "AsnCtiHoldArgument"; // only of types that
//         are a whole payload bool hold = false; QString connectionId; template<typename Self,
//         typename Visitor> static void describe(Self &self, Visitor &visitor) // Self may be const
//         {
//             visitor.member("bHold", self.hold);
//             visitor.member("u8sConnectionID", self.connectionId);
//         }
//     };
//
// Members stand in BER order. The C++ type decides the ASN.1 type:
//     QString UTF8String | qint64 INTEGER | bool BOOLEAN | an enum ENUMERATED | QByteArray OCTET
//     STRING | Null NULL | SystemTime REAL | a type with describe() SEQUENCE | std::vector<T>
//     SEQUENCE OF | OptionalParameters | a type with isChoice CHOICE | std::optional<T> the same,
//     OPTIONAL
// Visitors have
//     member(name, value)                    untagged
//     member(Tag, name, value)               with a context tag: IMPLICIT, but EXPLICIT around a
//     CHOICE (X.680) texts(first, names, sparse)            optional UTF8Strings with the tags
//     first, first + 1, … alternative<I>(Tag, name, variant)     of a CHOICE: the alternative with
//     the index I
// Every SEQUENCE is extensible: readers skip what follows the last member they know.
namespace Jackfield::UcServer {

/// A context-specific tag.
struct Tag
{
    quint32 number = 0;
};

struct Null
{
    bool operator==(const Null &) const = default;
};

/// AsnSystemTime: days since 1899-12-30 00:00 UTC; 0 is "no time" (3.4).
struct SystemTime
{
    double days = 0;

    bool isNone() const { return days == 0; }
    /// UTC; invalid for "no time" and for what no calendar holds.
    QDateTime toDateTime() const;
    static SystemTime from(const QDateTime &time); ///< Invalid: "no time".
    /// To the millisecond: JSON carries no more.
    friend bool operator==(const SystemTime &a, const SystemTime &b);
};

/// AsnOptionalParameters (3.2): keys with texts, numbers or octets. JSON loses their order, so it
/// does not count.
struct OptionalParameters
{
    using Value = std::variant<QString, qint64, QByteArray>;
    QList<std::pair<QString, Value>> entries; ///< As received or to be sent.

    const Value *find(QStringView key) const; ///< The first of that key; null: none.
    QString text(QStringView key) const; ///< Empty also when it is no text.
    std::optional<qint64> number(QStringView key) const; ///< Of a text that is one, too.
    friend bool operator==(const OptionalParameters &a, const OptionalParameters &b);
};

/// Some of many optional texts: (position in the list of names, text), by position.
using SparseTexts = std::vector<std::pair<quint8, QString>>;

/// A SEQUENCE that is always empty.
struct NoMembers
{
    bool operator==(const NoMembers &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &, Visitor &)
    { }
};

struct StringPair
{
    QString key;
    QString value;
    bool operator==(const StringPair &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("key", self.key);
        visitor.member("value", self.value);
    }
};

} // namespace Jackfield::UcServer
