// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/rosemessage.h"

#include <QMap>
#include <QStringList>

namespace Jackfield::UcServer {

enum class Way {
    UcWeb, ///< HTTP createsession and a WebSocket (ucserver.md 1).
    Direct, ///< TCP port 7222 (2).
};
enum class Tls {
    Required, ///< From the first octet; of UCWeb: https and wss.
    StartTls, ///< asnStartTLS as the first message; refused: no login (security.md T70).
    Off, ///< The user said so; the window shows it as long as it is connected.
};
enum class Credentials {
    Password, ///< User and secret `password`, Basic.
    Token, ///< Secret `token`.
};

/// How a UCServer is reached, checked.
struct Setup
{
    Way way = Way::UcWeb;
    Tls tls = Tls::Required;
    QString host;
    quint16 port = 7224;
    QByteArray
        basePath; ///< Of UCWeb behind a proxy: "/uc", without a slash at its end; mostly empty.
    /// Base of a UCController that tells which UCWeb to use (1.1); then host and port above are not
    /// used. http or https, encoded, without a path; empty: none.
    QByteArray controller;
    QString ucsid = QStringLiteral("local");
    QString user;
    Credentials credentials = Credentials::Password;
    Encoding encoding = Encoding::Json;
    LineScope scope = LineScope::OwnAndGranted;
    /// Numbers or URIs of the lines that calls may be made with; empty: every line of the scope.
    QStringList lines;
    QMap<QString, QByteArray> pins; ///< As HttpRules::pins.
};

} // namespace Jackfield::UcServer
