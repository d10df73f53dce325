// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/simulator/endpoints/segments.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace Jackfield::Simulator {

/// Whom the NetTAPI endpoint knows, and what it does wrong on purpose (protocols.md section 3). The
/// switches combine.
struct NetTapiOptions
{
    struct User
    {
        quint32 uid = 0; ///< The number of an extension.
        QString privileges = QStringLiteral("oper"); ///< A list with commas.
        bool operator==(const User &) const = default;
    };
    enum class DropAfter {
        Never,
        Connect, ///< Instead of the challenge.
        Challenge,
        Login,
        Interest,
        Dial,
    };

    // Whom and what there is.
    QMap<QString, User> users; ///< None: every extension, by its number and by its owner's name.
    QString trunkPrefix = QStringLiteral("9"); ///< Of the default trunk group; empty: none.
    bool internalDialling = false; ///< Extensions may be dialled, without a prefix.
    QStringList statuses; ///< That a user may choose; none: any.

    // What is refused or not answered.
    bool refuseLogin = false;
    QString refuseInterest; ///< Every one is, with this text; empty: none.
    QString refuseDial; ///< The same of `dial`.
    QStringList unanswered; ///< Verbs that are done without an answer.
    QStringList ignored; ///< Verbs that are neither done nor answered.
    DropAfter dropAfter = DropAfter::Never; ///< The connection ends then.

    // What is odd.
    bool prefixInNotices = false; ///< Called numbers have the trunk prefix in front.
    Segments segments = Segments::Whole; ///< Split: one octet each.
    bool noticesFirst = false; ///< What comes of an order is told before its answer.
    bool missingEnds = false; ///< Ends are not told; slots are free all the same.
    bool duplicateNotices = false; ///< Each twice.
    bool interleavedCallInfo = false; ///< The last notice again between the messages of a group.
    int callInfoPause = 0; ///< Milliseconds between the messages of a group.
    bool endlessCallInfo = false; ///< The last message of a group does not come.
    bool blanks = false; ///< Line breaks and blanks before messages and between units.
    bool unknownUnits = false; ///< One nobody knows behind the first of each message.
    bool unknownMessages = false; ///< One nobody knows before each notice.
    bool operator==(const NetTapiOptions &) const = default;
};

/// Keys are the members' names as TOML writes them: "trunk_prefix", "refuse_login", … users: {name:
/// {"uid", "priv"}}; drop_after: "never" | "connect" | "challenge" | "login" | "interest" | "dial";
/// segments: "whole" | "split" | "joined"; verbs are those of NetTAPI: "dial", "call_info", …
QJsonObject toJson(const NetTapiOptions &options);
/// `options` with what `changes` names replaced; users and lists altogether. Malformed: an unknown
/// key or a wrong value.
Result<NetTapiOptions> changed(NetTapiOptions options, const QJsonObject &changes);

} // namespace Jackfield::Simulator
