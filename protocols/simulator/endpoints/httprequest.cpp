// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/httprequest.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace Jackfield::Simulator {

namespace {
    namespace Http = boost::beast::http;
}

struct HttpRequestReader::Parser
{
    Http::request_parser<Http::empty_body> request;
};

HttpRequestReader::HttpRequestReader()
    : m_parser(std::make_unique<Parser>())
{
    m_parser->request.header_limit(std::uint32_t(maxHead));
    m_parser->request.skip(true); // The body, if any, stays unread.
}

HttpRequestReader::~HttpRequestReader() = default;

std::optional<Result<HttpRequest>> HttpRequestReader::feed(const QByteArray &bytes)
{
    m_rest += bytes;
    boost::beast::error_code error;
    auto &request = m_parser->request;
    const auto used =
        request.put(boost::asio::const_buffer(m_rest.constData(), size_t(m_rest.size())), error);
    m_rest.remove(0, qsizetype(used));
    if (request.is_header_done()) {
        const auto method = request.get().method_string();
        const auto target = request.get().target();
        return HttpRequest {QByteArray(method.data(), qsizetype(method.size())),
                            QByteArray(target.data(), qsizetype(target.size()))};
    }
    if (error == Http::error::need_more && m_rest.size() < maxHead)
        return std::nullopt;
    return failure(Error::Code::Malformed, QString::fromStdString(error.message()));
}

} // namespace Jackfield::Simulator
