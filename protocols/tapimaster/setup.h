// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/tapimaster/textcommand.h"

#include <QString>
#include <QStringList>

namespace Jackfield::TapiMaster {

/// How commands reach the server.
enum class Carrier {
    Tcp,
    Udp,
    Http, ///< A GET on the same port (protocols.md 1.4).
    File, ///< .CTI files in a folder the server watches (protocols.md 1.5).
};

/// One TAPIMaster server, with every default decided.
struct Setup
{
    Carrier carrier = Carrier::Tcp;
    QString host; ///< Not for File.
    quint16 port = 2503;
    Terminator terminator = Terminator::CrLf; ///< Tcp and Udp only.
    QString folder; ///< File only.
    bool sendsE164 = false; ///< Else the dialable form with the outside-line prefix.
    /// The server finds the extension by our address: NNNNN is sent (protocols.md 1.4).
    bool serverKnowsExtension = false;
    QStringList extensions;
};

} // namespace Jackfield::TapiMaster
