// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/requesttext.h"

#include "core/base/redact.h"
#include "protocols/webdial/words.h"

namespace Jackfield::WebDial {

namespace {

    constexpr qsizetype maxBody = 4 * 1024; // bytes
    constexpr qsizetype maxLine = maxBody; // characters

} // namespace

QString textOf(const Request &request, bool isSent)
{
    if (!isSent)
        return Words::tr("Opens: %1").arg(textOfBytes(request.url));
    const bool isPost = request.kind == Request::Kind::Post;
    QByteArray text = isPost ? "POST " : "GET ";
    text += request.target() + " HTTP/1.1\nHost: " + request.hostField() + '\n';
    if (isPost && !request.body.isEmpty())
        text += "Content-Type: application/x-www-form-urlencoded\n";
    if (isPost)
        text += "Content-Length: " + QByteArray::number(request.body.size()) + '\n';
    if (!request.body.isEmpty())
        text += '\n' + request.body;
    return textOfBytes(text);
}

QString textOf(const HttpAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' '
        + oneLine(answer.reason).toUtf8() + '\n';
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + '\n';
    text += '\n' + answer.body.left(maxBody);
    QString shown = textOfBytes(text);
    if (answer.body.size() > maxBody)
        shown += QStringLiteral("\n…");
    return shown;
}

QString textOfBytes(const QByteArray &bytes)
{
    QStringList lines;
    for (QString line : QString::fromUtf8(bytes).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        lines << oneLine(line, maxLine);
    }
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

} // namespace Jackfield::WebDial
