// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserveroptions.h"

#include "protocols/simulator/endpoints/optionfields.h"

#include <QJsonArray>

#include <array>

namespace Jackfield::Simulator {

namespace {

    using Options = UcServerOptions;

    // In the order of the enumerations.
    constexpr std::array tcpTlsNames {"plain", "starttls", "starttls-required", "tls"};
    constexpr std::array negotiationNames {"accepted", "busy", "incompatible"};
    constexpr std::array loginNames {"basic", "ntlm-first", "busy", "redirect"};
    constexpr std::array wrappingNames {"array", "bare", "several"};
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

} // namespace

QJsonObject toJson(const UcServerOptions &options)
{
    ShownOptions show;
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
        TakenOption take {it.key(), it.value()};
        if (take.isFor("users"))
            take.isTaken = takeUsers(take.value, options.users, takeUser);
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
