// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/capturepattern.h"
#include "core/dialing/dialtemplate.h"

#include <optional>
#include <utility>

namespace Jackfield {

/// Bytes of the longest target our local server takes (security.md 3.8).
constexpr qsizetype longestRequestTarget = 2048;

/// A request as the patterns look at it: split first, then percent-decoded once.
struct DecodedRequest
{
    struct Field
    {
        QByteArray name;
        QByteArray value; ///< '+' read as a blank.
        QByteArray spelled; ///< The same with '+' kept.
    };
    QList<QByteArray> segments; ///< Of the path, between its slashes; '+' is a plus.
    QList<Field> query;
    QList<Field> form;
};

/// `target` as on the request line, `form` an application/x-www-form-urlencoded body. Nothing: the
/// target is no path, or a '%' in either is not followed by two hexadecimal digits.
std::optional<DecodedRequest> decodeRequest(QByteArrayView target, QByteArrayView form);

/// The requests an inbound template stands for; InboundTemplates says what fits.
class RequestPattern
{
public:
    /// The pattern, or why no request can ever fit, or none can be understood (translated).
    static tl::expected<RequestPattern, QString> from(const DialTemplate &dialTemplate);

    DialTemplate::Method method() const { return m_method; }
    bool fitsTarget(const DecodedRequest &request) const; ///< Path and query.
    std::optional<Captured> match(const DecodedRequest &request) const; ///< Whatever its method.

    /// There is a request that fits both, of whatever length.
    bool overlaps(const RequestPattern &other) const;
    /// Required parameters, then fixed bytes in path and values: the greater one wins.
    std::pair<qsizetype, qsizetype> specificity() const;
    bool operator==(const RequestPattern &) const = default; ///< They fit the same requests.

private:
    class Reader;
    struct Parameter
    {
        QByteArray name;
        CapturePattern value;
        bool operator==(const Parameter &) const = default;
    };
    using Parameters = QList<Parameter>; ///< By name; every name once.
    static bool match(const Parameters &parameters, const QList<DecodedRequest::Field> &fields,
                      Captured &captured);
    static bool overlap(const Parameters &some, const Parameters &others);
    bool matchTarget(const DecodedRequest &request, Captured &captured) const;
    qsizetype shortestTarget() const; ///< No request line is shorter, in bytes.
    bool isTextCommand() const; ///< Every request is one of TAPIMaster's HTTP form.

    DialTemplate::Method m_method = DialTemplate::Method::Get;
    QList<CapturePattern> m_segments;
    Parameters m_query;
    Parameters m_form;
};

} // namespace Jackfield
