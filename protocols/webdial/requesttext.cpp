// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/requesttext.h"

#include "core/base/redact.h"

#include <QCoreApplication>

namespace Jackfield::WebDial {

namespace {

    class Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::WebDialFactory)
    };

    constexpr qsizetype maxBody = 4 * 1024; // bytes
    constexpr qsizetype maxLine = maxBody; // characters

    /// Host and port as in the header: "[::1]:8088", without the usual port.
    QByteArray authorityOf(const QByteArray &url)
    {
        const auto begin = url.indexOf("://") + 3;
        auto end = begin;
        while (end < url.size() && !QByteArrayView("/?#").contains(url.at(end)))
            ++end;
        return url.sliced(begin, end - begin);
    }

} // namespace

QString textOf(const Request &request, bool isSent)
{
    if (!isSent)
        return Words::tr("Opens: %1").arg(textOfBytes(request.url));
    const bool isPost = request.kind == Request::Kind::Post;
    QByteArray text = isPost ? "POST " : "GET ";
    text += request.target() + " HTTP/1.1\nHost: " + authorityOf(request.url) + '\n';
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
