// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verbspec.h"
#include "app/inbound/profile.h"

#include <QJsonObject>
#include <QJsonValue>

#include <chrono>
#include <optional>
#include <variant>

class QIODevice;
class QTextStream;

namespace Jackfield {

/// A verb the running instance carries out.
struct RemoteVerb
{
    enum class Kind {
        Question, ///< Changes nothing.
        Order, ///< When its answer is lost, its outcome is unknown.
        Stream, ///< The answer is followed by changes until the connection ends.
    };
    /// Makes the params from the arguments; the error is translated.
    using Params = tl::expected<QJsonObject, QString> (*)(const VerbArguments &);
    Kind kind = Kind::Question;
    Params params = nullptr;
    QString (*text)(const QJsonValue &) = nullptr; ///< The answer for people.
    std::chrono::seconds timeout {3};
    /// Without an instance: starts one with the link that the params hold.
    bool startsWithLink = false;
    QString (*csv)(const QJsonValue &) = nullptr; ///< The answer for --csv; null: has none.
    QString (*json)(const QJsonValue &) = nullptr; ///< The answer for --json; null: as it came.
    /// What is asked for next, and when; null: one answer is all.
    struct Next
    {
        QJsonObject params;
        std::chrono::milliseconds pause {0};
    };
    std::optional<Next> (*next)(const QJsonObject &params, const QJsonValue &answer,
                                const VerbArguments &) = nullptr;
};

/// A verb that needs no running instance.
struct LocalVerb
{
    struct Context
    {
        Profile profile;
        bool json = false;
        QIODevice &in;
        QTextStream &out;
        QTextStream &err;
    };
    /// Returns the exit code.
    int (*run)(const VerbArguments &, const Context &) = nullptr;
};

struct Verb
{
    QString usage; ///< Begins with its name.
    QString help; ///< Translated, one line.
    std::variant<RemoteVerb, LocalVerb> action;

    QString name() const { return usage.section(QLatin1Char(' '), 0, 0); }
};

/// Every verb, in the order of `--help`.
const QList<Verb> &verbs();
const Verb *findVerb(const QString &name);

} // namespace Jackfield
