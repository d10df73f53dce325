// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/nettapioptions.h"

#include "protocols/simulator/endpoints/optionfields.h"

#include <array>

namespace Jackfield::Simulator {

namespace {

    using Options = NetTapiOptions;

    // In the order of the enumeration.
    constexpr std::array dropNames {"never", "connect", "challenge", "login", "interest", "dial"};
    constexpr std::array verbs {"connect_nettapi", "login_nettapi", "interest",  "dial",
                                "record",          "stop_record",   "play_dtmf", "change_status",
                                "call_info",       "logout_nettapi"};

    /// Every option but the users, once for reading and for showing.
    template<typename Self, typename Visitor>
    void describe(Self &self, Visitor &visit)
    {
        visit("trunk_prefix", self.trunkPrefix);
        visit("internal_dialling", self.internalDialling);
        visit("statuses", self.statuses);
        visit("refuse_login", self.refuseLogin);
        visit("refuse_interest", self.refuseInterest);
        visit("refuse_dial", self.refuseDial);
        visit("unanswered", self.unanswered);
        visit("ignored", self.ignored);
        visit("drop_after", self.dropAfter, dropNames);
        visit("prefix_in_notices", self.prefixInNotices);
        visit("segments", self.segments, segmentNames);
        visit("notices_first", self.noticesFirst);
        visit("missing_ends", self.missingEnds);
        visit("duplicate_notices", self.duplicateNotices);
        visit("interleaved_call_info", self.interleavedCallInfo);
        visit("call_info_pause", self.callInfoPause);
        visit("endless_call_info", self.endlessCallInfo);
        visit("blanks", self.blanks);
        visit("unknown_units", self.unknownUnits);
        visit("unknown_messages", self.unknownMessages);
    }

    bool takeUser(const QJsonObject &object, Options::User &user)
    {
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (it.key() == QLatin1String("uid") && it.value().toInt() > 0)
                user.uid = quint32(it.value().toInt());
            else if (it.key() == QLatin1String("priv") && it.value().isString())
                user.privileges = it.value().toString();
            else
                return false;
        }
        return user.uid != 0;
    }

    bool areVerbs(const QStringList &texts)
    {
        return std::all_of(texts.begin(), texts.end(), [](const QString &text) {
            return std::any_of(verbs.begin(), verbs.end(),
                               [&](const char *verb) { return text == QLatin1String(verb); });
        });
    }

    bool isPrefix(const QString &text)
    {
        return std::all_of(text.cbegin(), text.cend(),
                           [](QChar c) { return c >= u'0' && c <= u'9'; });
    }

} // namespace

QJsonObject toJson(const NetTapiOptions &options)
{
    ShownOptions show;
    describe(options, show);
    QJsonObject users;
    for (auto it = options.users.cbegin(); it != options.users.cend(); ++it)
        users[it.key()] = QJsonObject {{QLatin1String("uid"), qint64(it.value().uid)},
                                       {QLatin1String("priv"), it.value().privileges}};
    show.object[QLatin1String("users")] = users;
    return show.object;
}

Result<NetTapiOptions> changed(NetTapiOptions options, const QJsonObject &changes)
{
    for (auto it = changes.constBegin(); it != changes.constEnd(); ++it) {
        TakenOption take {it.key(), it.value()};
        if (take.isFor("users"))
            take.isTaken = takeUsers(take.value, options.users, takeUser);
        else
            describe(options, take);
        if (!take.isTaken || !areVerbs(options.unanswered) || !areVerbs(options.ignored)
            || !isPrefix(options.trunkPrefix))
            return failure(
                Error::Code::Malformed,
                QStringLiteral("\"%1\" is unknown or its value is not possible").arg(it.key()));
    }
    return options;
}

} // namespace Jackfield::Simulator
