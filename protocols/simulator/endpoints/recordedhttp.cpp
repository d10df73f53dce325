// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/recordedhttp.h"

#include "core/base/redact.h"
#include "core/base/secretnames.h"
#include "protocols/ucserver/tracetext.h"

namespace Jackfield::Simulator {

namespace {

    QByteArray shown(const QByteArray &text)
    {
        return maskedSecrets(QString::fromUtf8(text)).toUtf8();
    }

    QString nameOf(const ReceivedRequest &request)
    {
        const QByteArray path = request.target.left(
            request.target.contains('?') ? request.target.indexOf('?') : request.target.size());
        return oneLine(QString::fromUtf8(request.method + ' ' + path));
    }

    QByteArray textOf(const ReceivedRequest &request, bool withSecrets)
    {
        QByteArray text = request.method + " http://" + request.header("Host") + request.target;
        for (const auto &[name, value] : request.headers)
            text += '\n' + name + ": "
                + (!withSecrets && isSecretHeader(name) ? QByteArray("***") : value);
        return text + "\n\n" + request.body;
    }

} // namespace

QByteArray recordedText(const ReceivedRequest &request)
{
    return textOf(request, true);
}

void tellRequest(const WireTap &wire, const ReceivedRequest &request)
{
    wire.tell(WireMessage::Direction::Sent, [&](WireMessage &message, bool withContents) {
        message.name = nameOf(request);
        if (withContents)
            message.bytes = shown(textOf(request, false));
    });
}

void tellAnswer(const WireTap &wire, const ReceivedRequest &request, const QByteArray &answer)
{
    wire.tell(WireMessage::Direction::Received, [&](WireMessage &message, bool withContents) {
        message.name = nameOf(request);
        if (!withContents)
            return;
        const qsizetype end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            message.decoded = QStringLiteral("The answer was cut off.");
            return;
        }
        QByteArrayList lines = answer.left(end).split('\n');
        for (QByteArray &line : lines) {
            line = line.trimmed();
            if (const qsizetype colon = line.indexOf(':');
                colon > 0 && isSecretHeader(line.left(colon)))
                line = line.left(colon) + ": ***";
        }
        lines.front().replace("HTTP/1.1", "HTTP");
        message.bytes =
            UcServer::withoutSecrets(shown(lines.join('\n') + "\n\n" + answer.mid(end + 4)));
    });
}

} // namespace Jackfield::Simulator
