// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/httprequest.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace Jackfield::Simulator {

namespace {

    namespace Http = boost::beast::http;

    QByteArray bytesOf(boost::beast::string_view text)
    {
        return QByteArray(text.data(), qsizetype(text.size()));
    }

} // namespace

struct HttpRequestReader::Parser
{
    Http::request_parser<Http::string_body> request;
};

QByteArray ReceivedRequest::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(), [&](const auto &header) {
        return QByteArrayView(header.first).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.cend() ? QByteArray() : found->second;
}

HttpRequestReader::HttpRequestReader(qsizetype maxBody)
    : m_parser(std::make_unique<Parser>())
{
    m_parser->request.header_limit(std::uint32_t(maxHead));
    m_parser->request.body_limit(std::uint64_t(maxBody));
    m_parser->request.skip(maxBody == 0); // The body, if any, stays unread.
    m_parser->request.eager(true);
}

HttpRequestReader::~HttpRequestReader() = default;

std::optional<Result<ReceivedRequest>> HttpRequestReader::feed(const QByteArray &bytes)
{
    m_rest += bytes;
    boost::beast::error_code error;
    auto &request = m_parser->request;
    const auto used =
        request.put(boost::asio::const_buffer(m_rest.constData(), size_t(m_rest.size())), error);
    m_rest.remove(0, qsizetype(used));
    if (request.is_done())
        return taken();
    // The parser leaves what it cannot use yet: a head, or the line before a chunk. Of a line that
    // is too short it always wants more, although the head has ended.
    const bool isShort = !request.is_header_done() && m_rest.contains("\r\n\r\n");
    if ((!error || error == Http::error::need_more) && m_rest.size() < maxHead && !isShort)
        return std::nullopt;
    if (error == Http::error::body_limit)
        m_refusal = 413;
    else if (error == Http::error::header_limit || m_rest.size() >= maxHead)
        m_refusal = 431;
    return failure(Error::Code::Malformed, QString::fromStdString(error.message()));
}

ReceivedRequest HttpRequestReader::taken() const
{
    const auto &message = m_parser->request.get();
    ReceivedRequest request {bytesOf(message.method_string()), bytesOf(message.target()), {}, {}};
    for (const auto &field : message)
        request.headers.append({bytesOf(field.name_string()), bytesOf(field.value())});
    request.body = QByteArray::fromStdString(message.body());
    return request;
}

} // namespace Jackfield::Simulator
