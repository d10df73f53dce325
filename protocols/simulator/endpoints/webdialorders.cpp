// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/webdialorders.h"

#include "core/dialing/percentencoding.h"
#include "core/dialing/phonechars.h"
#include "protocols/simulator/endpoints/httprequest.h"
#include "protocols/simulator/exchange.h"

namespace Jackfield::Simulator {

namespace {

    QString decoded(const QByteArray &text)
    {
        return QString::fromUtf8(formDecoded(text));
    }

    void addParameters(const QByteArray &text, bool isForm, QList<WebDialParameter> &into)
    {
        for (const QByteArray &pair : text.split('&')) {
            const auto equals = pair.indexOf('=');
            if (pair.isEmpty())
                continue;
            into.append({decoded(equals < 0 ? pair : pair.left(equals)),
                         equals < 0 ? QString() : decoded(pair.mid(equals + 1)), isForm});
        }
    }

    bool isForm(const ReceivedRequest &request)
    {
        const QByteArray type = request.header("Content-Type").split(';').first().trimmed();
        return type.compare("application/x-www-form-urlencoded", Qt::CaseInsensitive) == 0;
    }

    /// The one value of that name. An order that is given twice over is none: a template that lets
    /// a number bring parameters of its own is found out here.
    Result<QString> valueOf(const QList<WebDialParameter> &parameters, QLatin1String name)
    {
        const WebDialParameter *found = nullptr;
        for (const WebDialParameter &parameter : parameters) {
            if (parameter.name != name)
                continue;
            if (found)
                return failure(Error::Code::Malformed, name + QStringLiteral(" is given twice"));
            found = &parameter;
        }
        if (!found || found->value.isEmpty())
            return failure(Error::Code::Malformed, name + QStringLiteral(" is missing"));
        return found->value;
    }

    Result<WebDialOrder> orderIn(const QList<WebDialParameter> &parameters)
    {
        const auto function = valueOf(parameters, QLatin1String("func"));
        if (!function)
            return tl::unexpected<Error>(function.error());
        const bool makesCall = *function == QLatin1String("make_call");
        if (!makesCall && *function != QLatin1String("drop_call"))
            return failure(Error::Code::Malformed, QStringLiteral("func is not known"));
        const auto from = valueOf(parameters, QLatin1String("from"));
        if (!from)
            return tl::unexpected<Error>(from.error());
        if (!makesCall)
            return WebDialOrder {WebDialOrder::Kind::DropCall, *from, {}};
        return valueOf(parameters, QLatin1String("to")).map([&](const QString &to) {
            return WebDialOrder {WebDialOrder::Kind::MakeCall, *from, to};
        });
    }

    /// `segments` are those behind /api/call/makecall, still encoded; '+' stays in a path.
    Result<WebDialOrder> orderIn(const QList<QByteArray> &segments)
    {
        QStringList words;
        for (const QByteArray &segment : segments)
            words.append(QString::fromUtf8(urlDecoded(segment)));
        const bool hasPrefix = words.size() == 3;
        if ((words.size() != 2 && !hasPrefix) || words[0].isEmpty() || words[1].isEmpty()
            || (hasPrefix && (words[2].size() != 1 || !isDigit(words[2][0]))))
            return failure(Error::Code::Malformed,
                           QStringLiteral("expected makecall/EXTENSION/NUMBER"));
        return WebDialOrder {WebDialOrder::Kind::MakeCall, words[0],
                             hasPrefix ? words[2] + words[1] : words[1]};
    }

} // namespace

QList<WebDialParameter> parametersOf(const ReceivedRequest &request)
{
    QList<WebDialParameter> parameters;
    if (const auto query = request.target.indexOf('?'); query >= 0)
        addParameters(request.target.mid(query + 1), false, parameters);
    if (isForm(request))
        addParameters(request.body, true, parameters);
    return parameters;
}

Result<WebDialOrder> webDialOrderIn(const ReceivedRequest &request)
{
    const QByteArray path = request.target.split('?').first();
    const QByteArray makeCall = "/api/call/makecall/";
    if (path.startsWith(makeCall))
        return orderIn(path.mid(makeCall.size()).split('/'));
    return orderIn(parametersOf(request));
}

Result<Unit> orderFor(Exchange &exchange, const WebDialOrder &order)
{
    if (order.kind == WebDialOrder::Kind::DropCall)
        return exchange.drop(order.from);
    return exchange.makeCall(order.from, order.to).map([](int) { return Unit {}; });
}

} // namespace Jackfield::Simulator
