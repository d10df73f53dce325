// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/urlcontrol.h"

#include "core/base/overloaded.h"
#include "protocols/ipbx/ippsreply.h"
#include "protocols/ipbx/words.h"

#include <QMap>

#include <algorithm>
#include <cstring>

namespace Jackfield::Ipbx {

namespace {

    constexpr char path[] = "/user/c/?";
    constexpr char okMark[] = "OK:";

    bool isKey(const QString &key)
    {
        return std::all_of(key.begin(), key.end(),
                           [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    }

    bool isNumber(const QString &number)
    {
        const QStringView dialled = QStringView(number).mid(number.startsWith(u'+') ? 1 : 0);
        return !dialled.isEmpty() && std::all_of(dialled.begin(), dialled.end(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || c == u'*' || c == u'#';
        });
    }

    using Arguments = QList<std::pair<QByteArray, QString>>;

    QByteArray switched(bool on)
    {
        return on ? "1" : "0";
    }

    Arguments argumentsOf(const ControlOrder &order)
    {
        return std::visit(
            Overloaded {
                [](const PlaceCall &call) {
                    Arguments arguments {{"call", call.number}};
                    if (!call.extension.isEmpty())
                        arguments.prepend({"user", call.extension});
                    return arguments;
                },
                [](const ForwardTo &forward) {
                    return Arguments {{"fwdnr", forward.number}};
                },
                [](const SwitchForward &forward) {
                    return Arguments {{"fwd", QString::fromLatin1(switched(forward.on))}};
                },
                [](const SwitchFollowMe &follow) {
                    return Arguments {{"follow", QString::fromLatin1(switched(follow.on))}};
                },
                [](const SwitchVoiceMail &mail) {
                    return Arguments {{"vm", QString::fromLatin1(switched(mail.on))}};
                },
            },
            order);
    }

    /// As PHP reads a query: '+' is a blank. Nothing: an argument stands twice.
    std::optional<QMap<QByteArray, QString>> argumentsIn(const QByteArray &query)
    {
        QMap<QByteArray, QString> arguments;
        for (QByteArray pair : query.split('&')) {
            pair.replace('+', ' ');
            const qsizetype equals = pair.indexOf('=');
            const QByteArray name = equals < 0 ? pair : pair.first(equals);
            if (arguments.contains(name))
                return std::nullopt;
            const QByteArray value = equals < 0 ? QByteArray() : pair.sliced(equals + 1);
            arguments.insert(name, textOf(QByteArray::fromPercentEncoding(value)));
        }
        return arguments;
    }

    template<typename Switch>
    std::optional<ControlOrder> switchIn(const QString &value)
    {
        if (value != QLatin1String("0") && value != QLatin1String("1"))
            return std::nullopt;
        return Switch {value == QLatin1String("1")};
    }

    std::optional<ControlOrder> orderIn(const QByteArray &name, const QString &value,
                                        const QString &user)
    {
        if (name == "fwd")
            return switchIn<SwitchForward>(value);
        if (name == "follow")
            return switchIn<SwitchFollowMe>(value);
        if (name == "vm")
            return switchIn<SwitchVoiceMail>(value);
        if (!isNumber(value))
            return std::nullopt;
        if (name == "fwdnr")
            return ForwardTo {value};
        if (!user.isEmpty() && !isNumber(user))
            return std::nullopt;
        return PlaceCall {value, user};
    }

    tl::unexpected<Error> refused(const QString &words)
    {
        return failure(Error::Code::Refused, words);
    }

    tl::unexpected<Error> refusedByText(const QString &text)
    {
        if (text.isEmpty())
            return refused(Words::tr("The phone system refused the order and gave no reason."));
        if (text == QLatin1String("AUTH FAILED"))
            return refused(Words::tr(
                "The phone system refused the key, or the address of this computer. Look in its "
                "End User Panel whether URL Control is switched on, and enter the key that stands "
                "there in the settings of this phone system."));
        if (text == QLatin1String("FAILED PLACING CALL"))
            return refused(
                Words::tr("The phone system could not place the call. Look whether your own phone "
                          "works and is free, and try again."));
        return refused(Words::tr("The phone system refused the order: %1").arg(text));
    }

    tl::unexpected<Error> refusedByStatus(int status)
    {
        if (status == 401 || status == 403)
            return refused(Words::tr("The phone system wants another user name, password or key "
                                     "(%1). Look at them in the settings of this phone system.")
                               .arg(status));
        return refused(Words::tr("The server answered %1. Look whether its address is right, and "
                                 "whether URL Control is switched on there.")
                           .arg(status));
    }

    tl::unexpected<Error> unclear(int status, const QString &text)
    {
        const QString words =
            Words::tr("The phone system's answer is unclear: the order may have been carried out.");
        return failure(Error::Code::Uncertain,
                       text.isEmpty() ? Words::tr("%1 (%2)").arg(words).arg(status)
                                      : Words::tr("%1 (%2: %3)").arg(words).arg(status).arg(text));
    }

} // namespace

Result<QByteArray> controlQuery(const ControlOrder &order, const QString &key)
{
    if (!isKey(key))
        return malformed(Words::tr("The key of URL Control may only have letters and digits."));
    QByteArrayList pairs;
    if (!key.isEmpty())
        pairs << "key=" + key.toLatin1();
    for (const auto &[name, value] : argumentsOf(order)) {
        if (!isNumber(value))
            return malformed(Words::tr("A number may only have the digits 0 to 9, * and #, and a "
                                       "plus in front."));
        pairs << name + '=' + value.toLatin1().toPercentEncoding("*");
    }
    return path + pairs.join('&');
}

Result<ControlRequest> readControlQuery(const QByteArray &pathAndQuery)
{
    const auto arguments = pathAndQuery.startsWith(path)
        ? argumentsIn(pathAndQuery.sliced(qsizetype(std::strlen(path))))
        : std::nullopt;
    if (!arguments)
        return malformed(Words::tr("This is no order of URL Control."));
    QByteArrayList orders;
    for (const char *name : {"call", "fwd", "fwdnr", "follow", "vm"}) {
        if (arguments->contains(name))
            orders << name;
    }
    const auto order = orders.size() == 1
        ? orderIn(orders[0], arguments->value(orders[0]), arguments->value("user"))
        : std::nullopt;
    if (!order)
        return malformed(Words::tr("This is not one order of URL Control."));
    return ControlRequest {arguments->value("key"), *order, arguments->value("cid")};
}

Result<Unit> judgeAnswer(int status, QByteArrayView body, const QString &key)
{
    const auto shown = [&](QByteArrayView text) {
        if (key.isEmpty())
            return plainLine(text);
        const QString mask = QStringLiteral("***");
        const QByteArray masked = text.toByteArray().replace(key.toUtf8(), mask.toLatin1());
        // Again: characters that are left out may have stood in the key.
        return plainLine(masked).replace(key, mask);
    };
    if (const auto error = errorIn(body))
        return refusedByText(shown(*error));
    const bool isOk = body.trimmed().startsWith(okMark);
    if (isOk && status >= 200 && status < 300)
        return Unit();
    // Of a 5xx nobody knows how far it came: a proxy's says only that no answer came back.
    if (!isOk && status >= 400 && status < 500)
        return refusedByStatus(status);
    return unclear(status, shown(body));
}

} // namespace Jackfield::Ipbx
