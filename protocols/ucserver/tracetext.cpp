// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/tracetext.h"

#include "core/base/overloaded.h"
#include "core/base/redact.h"
#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/jsoncodec.h"

#include <QRegularExpression>

namespace Jackfield::UcServer {

namespace {

    QString nameOf(const OperationInfo *operation)
    {
        return operation
            ? QString::fromLatin1(operation->name.data(), qsizetype(operation->name.size()))
            : QString();
    }

    QString nameOf(const RoseMessage &message, const OperationInfo *answered)
    {
        const QString of = nameOf(answered);
        return std::visit(
            Overloaded {
                [](const Invoke &invoke) {
                    if (const QString known = nameOf(invoke.operation()); !known.isEmpty())
                        return known;
                    return invoke.operationName
                        ? oneLine(*invoke.operationName)
                        : QStringLiteral("operation %1").arg(invoke.operationId.value_or(0));
                },
                [&](const RoseResult &) { return QStringLiteral("%1 result").arg(of).trimmed(); },
                [&](const RoseError &) { return QStringLiteral("%1 error").arg(of).trimmed(); },
                [&](const RoseReject &) { return QStringLiteral("%1 reject").arg(of).trimmed(); },
            },
            message);
    }

    /// Over BER an operation is known by its number; people want its name.
    RoseMessage named(RoseMessage message)
    {
        auto *invoke = std::get_if<Invoke>(&message);
        if (invoke && !invoke->operationName && invoke->operation())
            invoke->operationName = nameOf(invoke->operation());
        return message;
    }

    /// Members of the type OCTET STRING stand in base64, and must still when they are hidden.
    const char octets[] = "authdata|sServerAuthentication";
    const char hiddenOctets[] = "Kioq"; // "***"
    const char texts[] =
        "credential|u8sJWT|u8sJwt|u8sIDToken|u8sToken|sToken|nonce|opaque|u8sCookie|"
        "u8sProjectPin|u8sUserEnteredPin|sessionID|sessionId|sessionid|"
        "[^\"]*(?:password|Password|passwd|secret|Secret|Token)[^\"]*";

    /// Octets of a message with another JSON than its own; empty: it has none.
    QByteArray berOf(const QByteArray &json, const OperationInfo *operation)
    {
        JsonDecoder decoder;
        const auto messages = decoder.decode(json, [operation](qint64) { return operation; });
        return messages && messages->size() == 1 ? encodeBer(messages->front()) : QByteArray();
    }

} // namespace

QByteArray withoutSecrets(const QByteArray &json)
{
    static const auto members = [](const char *names) {
        return QRegularExpression(
            QStringLiteral("(\"(?:%1)\"\\s*:\\s*\")(?!\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+(\")")
                .arg(QLatin1String(names)));
    };
    static const QRegularExpression secretOctets = members(octets);
    static const QRegularExpression secretTexts = members(texts);
    QString text = QString::fromUtf8(json);
    text.replace(secretOctets, QStringLiteral("\\1%1\\2").arg(QLatin1String(hiddenOctets)));
    text.replace(secretTexts, QStringLiteral("\\1***\\2"));
    return text.toUtf8();
}

qint64 answeredBy(const RoseMessage &message)
{
    return std::visit(
        Overloaded {[](const Invoke &) -> qint64 { return 0; },
                    [](const RoseResult &result) { return result.invokeId; },
                    [](const RoseError &error) { return error.invokedId; },
                    [](const RoseReject &reject) { return reject.invokedId.value_or(0); }},
        message);
}

void describe(WireMessage &told, const RoseMessage &message, const OperationInfo *operation,
              const EncodedMessage &encoded, bool withContents)
{
    told.name = nameOf(message, operation);
    if (!withContents)
        return;
    if (encoded.encoding == Encoding::Json) {
        told.bytes = withoutSecrets(encoded.bytes);
        return;
    }
    const QByteArray json = encodeJson(named(message));
    const QByteArray shown = withoutSecrets(json);
    told.decoded = QString::fromUtf8(shown);
    told.bytes = shown == json ? encoded.bytes : berOf(shown, operation);
}

} // namespace Jackfield::UcServer
