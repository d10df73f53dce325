// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/jsonrpc.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

namespace Jackfield::JsonRpc {

struct Row
{
    Error::Code code;
    const char *name;
    const char *words;
};

static constexpr std::array rows {
    Row {Error::Code::Malformed, "malformed",
         QT_TRANSLATE_NOOP("Jackfield::JsonRpc", "This cannot be understood.")},
    Row {Error::Code::Unsupported, "unsupported",
         QT_TRANSLATE_NOOP("Jackfield::JsonRpc", "No phone system of this line offers that.")},
    Row {Error::Code::NotPossible, "not-possible",
         QT_TRANSLATE_NOOP("Jackfield::JsonRpc", "That is not possible now.")},
    Row {Error::Code::NotConnected, "not-connected",
         QT_TRANSLATE_NOOP("Jackfield::JsonRpc", "The phone system is not connected.")},
    Row {Error::Code::Refused, "refused",
         QT_TRANSLATE_NOOP("Jackfield::JsonRpc", "That was refused.")},
    Row {Error::Code::TimedOut, "timed-out",
         QT_TRANSLATE_NOOP("Jackfield::JsonRpc", "There was no answer in time; nothing was done.")},
    Row {Error::Code::Cancelled, "cancelled",
         QT_TRANSLATE_NOOP("Jackfield::JsonRpc", "That was cancelled before anything was sent.")},
    Row {Error::Code::Uncertain, "uncertain",
         QT_TRANSLATE_NOOP("Jackfield::JsonRpc",
                           "The order was sent, but what became of it is not known. Look at the "
                           "telephone before you try again.")},
    Row {Error::Code::Storage, "storage",
         QT_TRANSLATE_NOOP("Jackfield::JsonRpc", "A file could not be read or written.")},
};

int codeFor(Error::Code code)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].code == code)
            return int(i) + 1;
    }
    Q_UNREACHABLE();
}

std::optional<Error::Code> errorCodeFrom(int code)
{
    if (code < 1 || code > int(rows.size()))
        return std::nullopt;
    return rows[size_t(code) - 1].code;
}

QString nameOf(Error::Code code)
{
    return QString::fromLatin1(rows[size_t(codeFor(code)) - 1].name);
}

Failure failureFrom(const Error &error)
{
    const int code = codeFor(error.code);
    const char *words = rows[size_t(code) - 1].words;
    return {code,
            error.detail.isEmpty() ? QCoreApplication::translate("Jackfield::JsonRpc", words)
                                   : error.detail};
}

static bool isVersion2(const QJsonObject &object)
{
    return object.value(QLatin1String("jsonrpc")) == QLatin1String("2.0");
}

tl::expected<Request, Failure> parseRequest(const QByteArray &line)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(line, &fault);
    if (fault.error != QJsonParseError::NoError)
        return tl::unexpected(Failure {parseError, fault.errorString()});
    const QJsonObject object = document.object();
    const QJsonValue id = object.value(QLatin1String("id"));
    const QJsonValue method = object.value(QLatin1String("method"));
    const QJsonValue params = object.value(QLatin1String("params"));
    const bool idFits = id.isUndefined() || id.isDouble() || id.isString();
    if (!isVersion2(object) || !idFits || !method.isString()
        || !(params.isUndefined() || params.isObject())) {
        return tl::unexpected(Failure {
            invalidRequest, QStringLiteral("not a JSON-RPC 2.0 request with named params")});
    }
    return Request {id, method.toString(), params.toObject()};
}

static QJsonObject envelope()
{
    return {{QStringLiteral("jsonrpc"), QStringLiteral("2.0")}};
}

QJsonObject request(int id, const QString &method, const QJsonObject &params)
{
    QJsonObject object = notification(method, params);
    object.insert(QStringLiteral("id"), id);
    return object;
}

QJsonObject notification(const QString &method, const QJsonObject &params)
{
    QJsonObject object = envelope();
    object.insert(QStringLiteral("method"), method);
    object.insert(QStringLiteral("params"), params);
    return object;
}

static QJsonObject toJson(const Failure &failure)
{
    QJsonObject object {{QStringLiteral("code"), failure.code},
                        {QStringLiteral("message"), failure.message}};
    if (const auto code = errorCodeFrom(failure.code)) {
        object.insert(QStringLiteral("data"),
                      QJsonObject {{QStringLiteral("reason"), nameOf(*code)}});
    }
    return object;
}

QJsonObject answer(const QJsonValue &id, const Answer &answer)
{
    QJsonObject object = envelope();
    object.insert(QStringLiteral("id"), id.isUndefined() ? QJsonValue(QJsonValue::Null) : id);
    if (answer)
        object.insert(QStringLiteral("result"), *answer);
    else
        object.insert(QStringLiteral("error"), toJson(answer.error()));
    return object;
}

std::optional<Message> parseMessage(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (!isVersion2(object))
        return std::nullopt;
    Message message;
    if (object.contains(QLatin1String("method"))) {
        message.method = object.value(QLatin1String("method")).toString();
        message.params = object.value(QLatin1String("params")).toObject();
        return message;
    }
    const QJsonValue id = object.value(QLatin1String("id"));
    const QJsonValue error = object.value(QLatin1String("error"));
    if (id.isDouble())
        message.id = id.toInt();
    if (error.isObject()) {
        message.answer = tl::unexpected(Failure {error[QLatin1String("code")].toInt(),
                                                 error[QLatin1String("message")].toString()});
        return message;
    }
    if (!message.id || !object.contains(QLatin1String("result")))
        return std::nullopt;
    message.answer = object.value(QLatin1String("result"));
    return message;
}

} // namespace Jackfield::JsonRpc
