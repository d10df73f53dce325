// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/websockethandshake.h"

#include "core/base/redact.h"
#include "protocols/transport/websocket.h"

#include <QCryptographicHash>

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <utility>

namespace Jackfield {

namespace {
    namespace Http = boost::beast::http;

    QByteArray newKey(const std::function<quint32()> &random)
    {
        QByteArray nonce;
        while (nonce.size() < 16) {
            const quint32 number = random();
            nonce.append(reinterpret_cast<const char *>(&number), sizeof number);
        }
        return nonce.toBase64();
    }

    bool isVisible(QByteArrayView text)
    {
        return !text.isEmpty()
            && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
    }

    QString shown(boost::beast::string_view foreign)
    {
        return oneLine(QString::fromUtf8(foreign.data(), qsizetype(foreign.size())));
    }

    /// Of the field that stands there once; empty: it does not, or more than once.
    boost::beast::string_view only(const Http::fields &fields, Http::field name)
    {
        return fields.count(name) == 1 ? fields[name] : boost::beast::string_view();
    }

    bool isUpgrade(const Http::fields &fields)
    {
        if (!boost::beast::iequals(only(fields, Http::field::upgrade), "websocket"))
            return false;
        const auto named = fields.equal_range(Http::field::connection);
        return std::any_of(named.first, named.second, [](const auto &field) {
            return Http::token_list(field.value()).exists("upgrade");
        });
    }

    /// For people, of a status that is not 101.
    QString refusedWords(const QString &host, const Http::response_header<> &answer)
    {
        const QString status =
            QStringLiteral("%1 %2").arg(answer.result_int()).arg(shown(answer.reason())).trimmed();
        switch (answer.result_int()) {
        case 401:
        case 403:
        case 407:
            return WebSocket::tr("%1 does not let us in (%2). Check user and password.")
                .arg(host, status);
        case 301:
        case 302:
        case 303:
        case 307:
        case 308:
            return WebSocket::tr("%1 points to another address, which is not followed: %2. Check "
                                 "the address.")
                .arg(host, shown(answer[Http::field::location]).section(u'?', 0, 0));
        default:
            return WebSocket::tr("What answers at %1 is not a WebSocket (%2). Check address and "
                                 "port.")
                .arg(host, status);
        }
    }

} // namespace

QByteArray webSocketAccept(QByteArrayView key)
{
    const QByteArray text = key.toByteArray() + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1).toBase64();
}

WebSocketHandshake::WebSocketHandshake(QByteArray host, QByteArray target,
                                       const std::function<quint32()> &random)
    : m_host(std::move(host))
    , m_target(std::move(target))
    , m_key(newKey(random))
{ }

Result<QByteArray> WebSocketHandshake::request() const
{
    if (!isVisible(m_host) || !isVisible(m_target) || !m_target.startsWith('/'))
        return failure(Error::Code::Malformed,
                       WebSocket::tr("The address of the WebSocket cannot be used (%1).")
                           .arg(oneLine(QString::fromUtf8(m_host + m_target))));
    return "GET " + m_target + " HTTP/1.1\r\nHost: " + m_host
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + m_key
        + "\r\nSec-WebSocket-Version: 13\r\nUser-Agent: Jackfield/" JACKFIELD_VERSION "\r\n\r\n";
}

std::optional<WebSocketHandshake::Outcome> WebSocketHandshake::feed(QByteArrayView bytes)
{
    const QByteArrayView end = "\r\n\r\n";
    const qsizetype from = std::max<qsizetype>(0, m_answer.size() - end.size() + 1);
    m_answer.append(bytes.data(), bytes.size());
    const QByteArrayView protocol = "HTTP/1.";
    const qsizetype compared = std::min(protocol.size(), m_answer.size());
    if (QByteArrayView(m_answer).first(compared) != protocol.first(compared))
        return tl::unexpected<Refusal>(malformed(QStringLiteral("no HTTP")));
    const qsizetype at = m_answer.indexOf(end, from);
    const qsizetype size = at < 0 ? m_answer.size() : at + end.size();
    if (size > maxHead)
        return tl::unexpected<Refusal>(malformed(QStringLiteral("a head of more than 16 KiB")));
    if (at < 0)
        return {};
    return judged(QByteArrayView(m_answer).first(size)).map([&](QByteArray) {
        return m_answer.mid(size);
    });
}

WebSocketHandshake::Outcome WebSocketHandshake::judged(QByteArrayView head) const
{
    Http::response_parser<Http::empty_body> parser;
    parser.header_limit(std::uint32_t(maxHead));
    parser.body_limit(boost::none);
    parser.skip(true);
    boost::beast::error_code error;
    parser.put(boost::asio::const_buffer(head.data(), size_t(head.size())), error);
    const Http::response_header<> &answer = parser.get().base();
    const int status = int(answer.result_int());
    if (error || !parser.is_header_done() || status < 100 || status > 599)
        return tl::unexpected<Refusal>(malformed(QStringLiteral("no HTTP")));
    if (status != 101)
        return tl::unexpected<Refusal>(
            {{Error::Code::Refused, refusedWords(oneLine(QString::fromUtf8(m_host)), answer)},
             status});
    if (answer.version() != 11 || !isUpgrade(answer))
        return tl::unexpected<Refusal>(malformed(QStringLiteral("no upgrade to a WebSocket")));
    const auto accept = only(answer, Http::field::sec_websocket_accept);
    if (QByteArrayView(accept.data(), qsizetype(accept.size())) != webSocketAccept(m_key))
        return tl::unexpected<Refusal>(malformed(QStringLiteral("a wrong Sec-WebSocket-Accept")));
    if (answer.count(Http::field::sec_websocket_extensions) > 0
        || answer.count(Http::field::sec_websocket_protocol) > 0)
        return tl::unexpected<Refusal>(
            malformed(QStringLiteral("an extension or a protocol that was not asked for")));
    return QByteArray();
}

WebSocketHandshake::Refusal WebSocketHandshake::malformed(const QString &what) const
{
    return {{Error::Code::Malformed,
             WebSocket::tr("What answers at %1 is not a WebSocket (%2). Check address and port.")
                 .arg(oneLine(QString::fromUtf8(m_host)), what)},
            0};
}

} // namespace Jackfield
