// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserveroptions.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <type_traits>

namespace Jackfield::Simulator {

namespace {

    using Options = UcServerOptions;
    constexpr int anyNumber = 20'000'000;

    // In the order of the enumerations.
    constexpr std::array tcpTlsNames {"plain", "starttls", "starttls-required", "tls"};
    constexpr std::array negotiationNames {"accepted", "busy", "incompatible"};
    constexpr std::array loginNames {"basic", "ntlm-first", "busy", "redirect"};
    constexpr std::array wrappingNames {"array", "bare", "several"};
    constexpr std::array segmentNames {"whole", "split", "joined"};
    constexpr std::array orderNames {"result-first", "events-first"};
    constexpr std::array answerNames {"given", "dropped", "rejected"};

    /// Every option but the users, once for reading and for showing.
    template<typename Self, typename Visitor>
    void describe(Self &self, Visitor &visit)
    {
        visit("ucsid", self.ucsid);
        visit("forwardMasks", self.forwardMasks);
        visit("controller", self.controller);
        visit("redirect", self.redirect);
        visit("certificate", self.certificate, testTlsNames);
        visit("webTls", self.webTls);
        visit("sessionNotFound", self.sessionNotFound);
        visit("tcpTls", self.tcpTls, tcpTlsNames);
        visit("negotiation", self.negotiation, negotiationNames);
        visit("login", self.login, loginNames);
        visit("logonError", self.logonError);
        visit("retryIn", self.retryIn);
        visit("keepAlive", self.keepAlive);
        visit("bareRuntime", self.bareRuntime);
        visit("strict", self.strict);
        visit("wrapping", self.wrapping, wrappingNames);
        visit("segments", self.segments, segmentNames);
        visit("order", self.order, orderNames);
        visit("answers", self.answers, answerNames);
        visit("duplicateEvents", self.duplicateEvents);
        visit("unknownEvents", self.unknownEvents);
        visit("unknownMembers", self.unknownMembers);
        visit("unknownElements", self.unknownElements);
        visit("gccArtefact", self.gccArtefact);
        visit("wrongTypes", self.wrongTypes);
        visit("reduced", self.reduced);
        visit("padding", self.padding);
    }

    struct Show
    {
        QJsonObject object;
        void operator()(const char *key, const QString &value) { set(key, value); }
        void operator()(const char *key, bool value) { set(key, value); }
        void operator()(const char *key, int value) { set(key, value); }
        template<typename Enum, typename Names>
        void operator()(const char *key, Enum value, const Names &names)
        {
            set(key, QLatin1String(names[size_t(value)]));
        }
        void set(const char *key, const QJsonValue &value) { object[QLatin1String(key)] = value; }
    };

    /// Takes one value; isTaken stays false when the key is unknown or the value impossible.
    struct Take
    {
        QString key;
        QJsonValue value;
        bool isTaken = false;

        bool isFor(const char *name) const { return key == QLatin1String(name); }
        void operator()(const char *name, QString &into)
        {
            if (isFor(name) && value.isString()) {
                into = value.toString();
                isTaken = true;
            }
        }
        void operator()(const char *name, bool &into)
        {
            if (isFor(name) && value.isBool()) {
                into = value.toBool();
                isTaken = true;
            }
        }
        void operator()(const char *name, int &into)
        {
            const int number = value.toInt(-1);
            if (isFor(name) && number >= 0 && number <= anyNumber) {
                into = number;
                isTaken = true;
            }
        }
        template<typename Enum, typename Names>
        void operator()(const char *name, Enum &into, const Names &names)
        {
            const auto found = std::find_if(names.begin(), names.end(), [&](const char *candidate) {
                return value.toString() == QLatin1String(candidate);
            });
            if (isFor(name) && found != names.end()) {
                into = Enum(found - names.begin());
                isTaken = true;
            }
        }
    };

    bool takeUser(const QJsonObject &object, Options::User &user)
    {
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (it.key() == QLatin1String("password") && it.value().isString())
                user.password = it.value().toString();
            else if (it.key() == QLatin1String("token") && it.value().isString())
                user.token = it.value().toString();
            else if (it.key() == QLatin1String("lines") && it.value().isArray())
                user.lines = it.value().toVariant().toStringList();
            else
                return false;
        }
        return true;
    }

    bool takeUsers(const QJsonValue &value, QMap<QString, Options::User> &users)
    {
        users.clear();
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (!takeUser(it.value().toObject(), users[it.key()]))
                return false;
        }
        return value.isObject();
    }

} // namespace

QJsonObject toJson(const UcServerOptions &options)
{
    Show show;
    describe(options, show);
    QJsonObject users;
    for (auto it = options.users.cbegin(); it != options.users.cend(); ++it)
        users[it.key()] =
            QJsonObject {{QLatin1String("lines"), QJsonArray::fromStringList(it.value().lines)}};
    show.object[QLatin1String("users")] = users;
    return show.object;
}

Result<UcServerOptions> changed(UcServerOptions options, const QJsonObject &changes)
{
    for (auto it = changes.constBegin(); it != changes.constEnd(); ++it) {
        Take take {it.key(), it.value()};
        if (take.isFor("users"))
            take.isTaken = takeUsers(take.value, options.users);
        else
            describe(options, take);
        if (!take.isTaken || options.certificate == TestTls::Off)
            return failure(
                Error::Code::Malformed,
                QStringLiteral("\"%1\" is unknown or its value is not possible").arg(it.key()));
    }
    return options;
}

} // namespace Jackfield::Simulator
