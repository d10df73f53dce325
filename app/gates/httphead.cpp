// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/httphead.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace Jackfield {

namespace {
    namespace Http = boost::beast::http;

    QByteArray bytesOf(boost::beast::string_view text)
    {
        return {text.data(), qsizetype(text.size())};
    }

    bool isDigit(char c)
    {
        return c >= '0' && c <= '9';
    }

    /// "HTTP/2.0": well-formed, so the version is what is wrong.
    bool isVersion(QByteArrayView text)
    {
        return text.size() == 8 && text.startsWith("HTTP/") && isDigit(text[5]) && text[6] == '.'
            && isDigit(text[7]);
    }

    HttpHead headOf(const Http::request_header<> &header)
    {
        HttpHead head {
            bytesOf(header.method_string()), bytesOf(header.target()), int(header.version()), {}};
        for (const auto &field : header)
            head.fields.push_back({bytesOf(field.name_string()), bytesOf(field.value())});
        return head;
    }

} // namespace

qsizetype HttpHead::count(QByteArrayView name) const
{
    return std::count_if(fields.begin(), fields.end(), [&](const HttpField &field) {
        return name.compare(field.name, Qt::CaseInsensitive) == 0;
    });
}

QByteArray HttpHead::only(QByteArrayView name) const
{
    if (count(name) != 1)
        return {};
    return std::find_if(fields.begin(), fields.end(),
                        [&](const HttpField &field) {
                            return name.compare(field.name, Qt::CaseInsensitive) == 0;
                        })
        ->value;
}

std::optional<HttpHeadReader::Outcome> HttpHeadReader::feed(QByteArrayView bytes)
{
    for (auto byte = bytes.begin(); byte != bytes.end() && !m_done; ++byte) {
        const auto progress = take(*byte);
        if (progress == Progress::More)
            continue;
        m_done = true;
        if (!progress)
            return tl::unexpected<HttpStatus>(progress.error());
        auto outcome = parsed();
        if (outcome)
            m_rest = QByteArrayView(byte + 1, bytes.end()).toByteArray();
        return outcome;
    }
    return std::nullopt;
}

tl::expected<HttpHeadReader::Progress, HttpStatus> HttpHeadReader::take(char byte)
{
    // Lines end with CR LF only: another reader on the way might take a bare one for an end.
    const bool afterReturn = m_head.endsWith('\r');
    if (byte == '\0' || afterReturn != (byte == '\n'))
        return tl::unexpected<HttpStatus>(HttpStatus::BadRequest);
    m_head.append(byte);
    if (m_head.size() > maxHead)
        return tl::unexpected<HttpStatus>(HttpStatus::FieldsTooLarge);
    if (byte == '\n')
        return endLine();
    if (const auto refused = byte == '\r' ? std::nullopt : checkLine(byte))
        return tl::unexpected<HttpStatus>(*refused);
    return Progress::More;
}

tl::expected<HttpHeadReader::Progress, HttpStatus> HttpHeadReader::endLine()
{
    const bool isEmpty = m_head.size() - m_lineBegin == 2;
    if (isEmpty && m_line == 0)
        return tl::unexpected<HttpStatus>(HttpStatus::BadRequest);
    m_lineBegin = m_head.size();
    ++m_line;
    return isEmpty ? Progress::Complete : Progress::More;
}

std::optional<HttpStatus> HttpHeadReader::checkLine(char byte)
{
    const qsizetype end = m_head.size();
    const bool isTooLong = end - m_lineBegin > maxLine;
    if (m_line > 0) {
        // A line that continues the one before it (obs-fold) hides fields.
        if (end - m_lineBegin == 1 && (byte == ' ' || byte == '\t'))
            return HttpStatus::BadRequest;
        return isTooLong || m_line > maxFields ? std::optional(HttpStatus::FieldsTooLarge)
                                               : std::nullopt;
    }
    if (byte == ' ' && m_targetBegin < 0)
        m_targetBegin = end;
    else if (byte == ' ' && m_targetEnd < 0)
        m_targetEnd = end - 1;
    if (m_targetBegin >= 0 && m_targetEnd < 0 && end - m_targetBegin > maxTarget)
        return HttpStatus::UriTooLong;
    return isTooLong ? std::optional(HttpStatus::BadRequest) : std::nullopt;
}

HttpHeadReader::Outcome HttpHeadReader::parsed() const
{
    Http::request_parser<Http::empty_body> parser;
    parser.header_limit(std::uint32_t(maxHead));
    parser.body_limit(boost::none); // What a body may be is judged with the request.
    parser.skip(true);
    boost::beast::error_code error;
    parser.put(boost::asio::const_buffer(m_head.constData(), size_t(m_head.size())), error);
    if (!error && parser.is_header_done())
        return headOf(parser.get().base());
    const QByteArrayView line = QByteArrayView(m_head).first(m_head.indexOf('\r'));
    const bool versionIsWrong = error == Http::error::bad_version && m_targetEnd >= 0
        && isVersion(line.sliced(m_targetEnd + 1));
    return tl::unexpected<HttpStatus>(versionIsWrong ? HttpStatus::VersionNotSupported
                                                     : HttpStatus::BadRequest);
}

} // namespace Jackfield
