// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/requestpattern.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Jackfield {

/// Whom an inbound request wants to call. Both texts are as the program sent them, not empty, and
/// without control characters; nothing else is known of them.
struct InboundMatch
{
    QString extension; ///< Whose telephone dials; empty: the template has no ^.
    QString number;
    bool operator==(const InboundMatch &) const = default;
};

/// Inbound templates ([local_server] templates): what a program that was set up for another product
/// asks for, such as "/ivr/PbxAPI.aspx?func=make_call&from=^&to=#" or
/// "{POST}/api/call<&>ext=^<&>number=#". A value: nothing in it changes.
///
/// A template is a path, with a query and POST variables if need be. Path and query are written
/// encoded, as in an address; POST variables plainly. A request fits when
/// - method, number of path segments and every fixed text are the same, compared with case after
///   one percent-decoding; '+' in a query or form is a blank, in a path a plus;
/// - every parameter of the template is there exactly once, in whatever order. Others may be there
///   too (session ids, cache busters);
/// - what ^ and # caught is not empty, UTF-8 and free of control characters. A '+' that begins the
///   number stays one, also where a form should have encoded it.
/// A % without two hexadecimal digits anywhere in target or form: nothing fits.
///
/// Where several templates fit the same request, the one with more parameters wins, of those with
/// as many the one with more fixed text in path and values, and then the earlier one. Only where
/// the order decides it is a problem, reported for the later one.
class InboundTemplates
{
public:
    struct Problem
    {
        int index; ///< Into the list given.
        QString text; ///< Translated.
        bool operator==(const Problem &) const = default;
    };
    InboundTemplates() = default; ///< None: nothing fits.
    /// Templates that no request can fit, or whose number cannot be told, are left out and are a
    /// problem. One that shares requests with an earlier one is used, and a problem.
    explicit InboundTemplates(const QStringList &templates);
    /// By index; at most one for each template.
    const QList<Problem> &problems() const { return m_problems; }

    /// The target fits path and query of a POST template: its body may be read.
    bool takesPost(QByteArrayView target) const;
    /// `method` "GET" or "POST", `target` as on the request line, `form` the
    /// application/x-www-form-urlencoded body, empty for GET.
    std::optional<InboundMatch> match(QByteArrayView method, QByteArrayView target,
                                      QByteArrayView form) const;

private:
    QList<RequestPattern> m_patterns; ///< The one that wins first.
    QList<Problem> m_problems;
};

} // namespace Jackfield
