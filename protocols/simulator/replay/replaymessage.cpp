// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/replay/replaymessage.h"

#include "core/base/secretnames.h"
#include "protocols/nettapi/nettapimessage.h"
#include "protocols/tapimaster/textcommand.h"
#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/jsoncodec.h"
#include "protocols/ucserver/tracetext.h"

#include <QRegularExpression>

namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    const OperationInfo *noOperation(qint64)
    {
        return nullptr;
    }

    bool isJson(const QByteArray &rose)
    {
        return rose.startsWith('{') || rose.startsWith('[');
    }

    /// A request, or an answer of which there is one only.
    std::optional<RoseMessage> readRose(const QByteArray &octets)
    {
        if (!isJson(octets)) {
            const auto read = decodeBer(octets, noOperation);
            return read ? std::optional(*read) : std::nullopt;
        }
        const auto read = JsonDecoder().decode(octets, noOperation);
        return read && read->size() == 1 ? std::optional(read->front()) : std::nullopt;
    }

    RequestKey roseKey(const QByteArray &request)
    {
        RequestKey key;
        key.form = ReplayForm::Rose;
        auto read = readRose(request);
        auto *invoke = read ? std::get_if<Invoke>(&*read) : nullptr;
        if (!invoke) {
            key.shape = read ? QByteArray("answer") : QByteArray("not readable");
            key.exact = withoutSecrets(request);
            return key;
        }
        const OperationInfo *operation = invoke->operation();
        key.isBeat = operation
            && (operation->name == TransportKeepAliveOperation::name
                || operation->name == KeepAliveOperation::name);
        key.id = std::exchange(invoke->invokeId, 0);
        key.shape = operation
            ? QByteArray(operation->name.data(), qsizetype(operation->name.size()))
            : invoke->operationName.value_or(QString()).toUtf8();
        invoke->sessionId.reset();
        key.exact = withoutSecrets(encodeJson(*read));
        return key;
    }

    RequestKey netTapiKey(const QByteArray &request)
    {
        RequestKey key;
        key.form = ReplayForm::NetTapi;
        const auto message = NetTapi::Message::parse(request);
        if (!message) {
            key.exact = key.shape = request;
            return key;
        }
        key.exact = key.shape = QByteArray(1, char(message->type()));
        for (qsizetype unit = 0; unit < message->unitCount(); ++unit) {
            const QByteArray keyword = '<' + message->keyword(unit).toByteArray();
            key.shape += keyword + '>';
            const auto value = message->value(unit);
            const QByteArray shown = message->keyword(unit) == "pass"
                ? QByteArray("***")
                : value.value_or(QByteArrayView()).toByteArray();
            key.exact += keyword + '=' + shown + '>';
        }
        return key;
    }

    /// "/dial/08912" and "/dial/0893" are one place.
    QByteArray withoutNumbers(const QByteArray &text)
    {
        static const QRegularExpression digits(QStringLiteral("\\d+"));
        return QString::fromUtf8(text).replace(digits, QStringLiteral("#")).toUtf8();
    }

    /// "http://host:1" of the first line; empty: it has none.
    QByteArray authorityOf(const QByteArray &request)
    {
        const qsizetype scheme = request.indexOf("://");
        if (scheme < 0 || scheme > request.indexOf('\n'))
            return {};
        const qsizetype begin = scheme + 3;
        qsizetype end = begin;
        while (end < request.size() && !QByteArrayView("/?#\n ").contains(request[end]))
            ++end;
        return request.mid(begin, end - begin);
    }

    RequestKey httpKey(const QString &kind, const QByteArray &request)
    {
        RequestKey key;
        key.form = ReplayForm::Http;
        const QByteArray line = request.left(request.indexOf('\n'));
        const QByteArray method = line.left(line.indexOf(' ') + 1);
        QByteArray target = line.mid(method.size());
        if (const qsizetype scheme = target.indexOf("://"); scheme >= 0)
            target.remove(0, scheme + 3 + authorityOf(request).size());
        if (!target.startsWith('/'))
            target.prepend('/');
        const qsizetype head = request.indexOf("\n\n");
        const QByteArray body = head < 0 ? QByteArray() : request.mid(head + 2);
        key.exact = maskedSecrets(QString::fromUtf8(method + target + '\n' + body)).toUtf8();
        const QByteArray path =
            target.left(target.contains('?') ? target.indexOf('?') : target.size());
        key.shape = method + withoutNumbers(path);
        key.isPoll = kind == QLatin1String("ipbx") && path.startsWith("/ipps/");
        return key;
    }

    RequestKey commandKey(const QByteArray &request)
    {
        RequestKey key;
        QByteArray text = request;
        if (request.startsWith("GET /")) {
            const qsizetype begin = request.indexOf('/') + 1;
            text = QByteArray::fromPercentEncoding(
                request.mid(begin, request.indexOf(' ', begin) - begin));
        }
        TapiMaster::Decoder decoder;
        auto commands = decoder.feed(text);
        if (commands.empty())
            if (const auto last = decoder.finish())
                commands.push_back(*last);
        if (commands.empty() || !commands.front()) {
            key.exact = key.shape = text.trimmed();
            return key;
        }
        const TapiMaster::TextCommand &command = *commands.front();
        key.shape = nameOf(command.verb);
        key.exact = key.shape + ' ' + command.extension + ' ' + command.argument;
        return key;
    }

} // namespace

bool isPlayedKind(const QString &kind)
{
    static const QStringList kinds {QStringLiteral("tapimaster"), QStringLiteral("ucserver"),
                                    QStringLiteral("nettapi"), QStringLiteral("ipbx"),
                                    QStringLiteral("webdial")};
    return kinds.contains(kind);
}

ReplayForm formOf(const QString &kind, const QByteArray &message)
{
    if (kind == QLatin1String("tapimaster"))
        return ReplayForm::Command;
    if (kind == QLatin1String("nettapi"))
        return ReplayForm::NetTapi;
    if (kind != QLatin1String("ucserver"))
        return ReplayForm::Http;
    const bool isHttp = message.isEmpty() || message.startsWith("HTTP ")
        || message.startsWith("GET ") || message.startsWith("POST ");
    return isHttp ? ReplayForm::Http : ReplayForm::Rose;
}

RequestKey requestKey(const QString &kind, const QByteArray &request)
{
    switch (formOf(kind, request)) {
    case ReplayForm::Command:
        return commandKey(request);
    case ReplayForm::Http:
        return httpKey(kind, request);
    case ReplayForm::NetTapi:
        return netTapiKey(request);
    case ReplayForm::Rose:
        return roseKey(request);
    }
    Q_UNREACHABLE();
}

std::optional<qint64> answeredId(ReplayForm form, const QByteArray &answer)
{
    if (form != ReplayForm::Rose)
        return std::nullopt;
    const auto read = readRose(answer);
    const qint64 id = read ? answeredBy(*read) : 0;
    return id == 0 ? std::nullopt : std::optional(id);
}

bool startsTls(const QString &kind, const QByteArray &request)
{
    if (formOf(kind, request) != ReplayForm::Rose)
        return false;
    return roseKey(request).shape
        == QByteArrayView(StartTlsOperation::name.data(), StartTlsOperation::name.size());
}

QByteArray withId(const QByteArray &rose, qint64 id)
{
    auto read = readRose(rose);
    if (!read || answeredBy(*read) == id)
        return rose;
    if (auto *result = std::get_if<RoseResult>(&*read))
        result->invokeId = id;
    else if (auto *error = std::get_if<RoseError>(&*read))
        error->invokedId = id;
    else if (auto *reject = std::get_if<RoseReject>(&*read))
        reject->invokedId = id;
    if (!isJson(rose))
        return encodeBer(*read);
    const QByteArray json = encodeJson(*read);
    return rose.startsWith('[') ? '[' + json + ']' : json;
}

QByteArray httpAnswer(const QByteArray &recorded, const QByteArray &recordedRequest,
                      const QByteArray &liveRequest)
{
    const qsizetype end = recorded.indexOf("\n\n");
    const QByteArrayList lines = recorded.left(end).split('\n');
    QByteArray body = end < 0 ? QByteArray() : recorded.mid(end + 2);
    const QByteArray then = authorityOf(recordedRequest);
    const QByteArray now = authorityOf(liveRequest);
    const auto moved = [&](QByteArray text) {
        return then.isEmpty() || now.isEmpty() ? text : text.replace(then, now);
    };
    body = moved(body);
    QByteArray wire = "HTTP/1.1" + lines.front().mid(4) + "\r\n"; // "HTTP 200 OK"
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray name = lines[i].left(lines[i].indexOf(':')).toLower();
        // Of the connection then; bodies are recorded as they were meant.
        static const QByteArrayList ofTheWire {"content-length", "transfer-encoding",
                                               "content-encoding", "connection", "keep-alive"};
        if (name.isEmpty() || ofTheWire.contains(name))
            continue;
        if (!lines[i].endsWith(": ***"))
            wire += moved(lines[i]) + "\r\n";
        else if (name == "www-authenticate")
            wire += "WWW-Authenticate: Digest realm=\"replay\", nonce=\"replay\", qop=\"auth\"\r\n";
    }
    const bool hasBody = !lines.front().startsWith("HTTP 204");
    if (hasBody)
        wire += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return wire + "Connection: close\r\n\r\n" + (hasBody ? body : QByteArray());
}

} // namespace Jackfield::Simulator
