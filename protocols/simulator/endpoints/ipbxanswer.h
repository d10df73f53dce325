// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Jackfield::Simulator {

/// An answer of the ipbx endpoint, before its switches spoil it.
struct IpbxAnswer
{
    QByteArray body;
    QByteArray status = "200 OK";
    QByteArray headers = {}; ///< Beside the usual ones, with their ends of line.
    QByteArray type = "text/plain; charset=utf-8";

    static IpbxAnswer html(const QByteArray &text, const QByteArray &status = "200 OK")
    {
        return {"<html><body>" + text + "</body></html>\n", status, {}, "text/html; charset=utf-8"};
    }
    static IpbxAnswer logIn(const QByteArray &text) ///< 401
    {
        return {text, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"ipbx\"\r\n"};
    }
    static IpbxAnswer notFound() { return {"not found", "404 Not Found"}; }
};

} // namespace Jackfield::Simulator
