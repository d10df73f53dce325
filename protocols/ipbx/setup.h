// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <chrono>

namespace Jackfield::Ipbx {

/// Who the server is told to be by URL Control (protocols.md 2.4).
enum class ControlLogin {
    Off, ///< URL Control is not used.
    Key, ///< Secret `key` of one user, the first of Setup::lines.
    Login, ///< User and password of the IPPS pages; every line, but calls only.
    Address, ///< By the address of this computer: one user, the first of Setup::lines.
};

/// One ipbx server, checked, with every default decided.
struct Setup
{
    QByteArray base; ///< "https://192.0.2.12/pbx", without a slash at its end.
    bool isTls = true;
    QString host; ///< As in HttpUrl.
    quint16 port = 443;
    QString user; ///< Of the IPPS pages; with secret `password`. Empty: they want no login.
    QMap<QString, QString> channels; ///< By extension: "SIP/100".
    QStringList queues;
    bool resolveCountry = true;
    std::chrono::seconds period {5}; ///< Wanted between two requests of a page; 3 to 60.
    std::chrono::seconds serviceTarget {20}; ///< Answered within it counts as in time.
    QMap<QString, std::chrono::seconds> serviceTargets; ///< By queue, where they differ.
    ControlLogin control = ControlLogin::Off;
    QStringList lines; ///< Extensions that calls may be made with.
    QMap<QString, QByteArray> pins; ///< As HttpRules::pins.

    bool isPolled() const { return !channels.isEmpty() || !queues.isEmpty(); }
};

} // namespace Jackfield::Ipbx
