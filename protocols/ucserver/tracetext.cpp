// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/tracetext.h"

#include "core/base/namedvalues.h"
#include "core/base/overloaded.h"
#include "core/base/redact.h"
#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/jsoncodec.h"

#include <QRegularExpression>

#include <algorithm>

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

    /// Octets: no more is looked through on the thread that people wait for.
    constexpr qsizetype mostShown = 1024 * 1024;

    /// Members of the type OCTET STRING stand in base64, and must still when they are hidden.
    bool isOctets(const QString &name)
    {
        return name == QLatin1String("authdata") || name == QLatin1String("sServerAuthentication");
    }

    bool isSecret(const NamedValue &member)
    {
        static const QRegularExpression form(QStringLiteral(
            "\\A(?:credential|u8sJWT|u8sJwt|u8sIDToken|u8sToken|sToken|nonce|opaque|u8sCookie|"
            "u8sProjectPin|u8sUserEnteredPin|sessionI[Dd]|sessionid)\\z"
            "|[Pp]assword|passwd|[Ss]ecret|Token"));
        return member.form == NamedValue::Form::Member && member.isQuoted
            && (isOctets(member.name) || form.match(member.name).hasMatch());
    }

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
    const auto hidden = [](const NamedValue &member) {
        // "***" in base64.
        return isOctets(member.name) ? QStringLiteral("Kioq") : QStringLiteral("***");
    };
    return withValues(QString::fromUtf8(json), isSecret, hidden).toUtf8();
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
    told.missing = std::max(qsizetype(0), encoded.bytes.size() - mostShown);
    if (encoded.encoding == Encoding::Json) {
        told.bytes = withoutSecrets(encoded.bytes.left(mostShown));
        return;
    }
    const QByteArray json = encodeJson(named(message));
    const QByteArray shown = withoutSecrets(json.left(mostShown));
    told.decoded = QString::fromUtf8(shown);
    if (shown == json)
        told.bytes = encoded.bytes.left(mostShown);
    else if (json.size() <= mostShown)
        told.bytes = berOf(shown, operation);
}

void describeUnreadable(WireMessage &told, const QByteArray &bytes, Encoding encoding)
{
    told.missing = std::max(qsizetype(0), bytes.size() - mostShown);
    told.bytes = bytes.left(mostShown);
    if (encoding == Encoding::Json)
        told.bytes = withoutSecrets(told.bytes);
}

} // namespace Jackfield::UcServer
