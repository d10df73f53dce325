// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"
#include "core/domain/desksettings.h"
#include "core/domain/queueboard.h"
#include "core/domain/systemconfig.h"
#include "core/policy/dialpolicy.h"

#include <QMap>
#include <QVariantMap>

namespace Jackfield {

/// Every setting with its value in force. What jackfield.toml may hold is in settingstable.h.
struct Settings
{
    struct Me
    {
        QString name;
        QString extension;
        QString location; ///< Name of a [location.<name>]; empty: the only or first one, if any.
        QStringList dialWith; ///< System ids.
        QString branch; ///< Whose templates are used where they differ; empty: `location`.
        bool operator==(const Me &) const = default;
    };
    enum class Theme { System, Light, Dark };
    /// Who may dial through it stands in `policy`.
    struct LocalServer
    {
        bool enabled = true;
        int port = 2503; ///< 1 to 65535, TCP and UDP, on 127.0.0.1 and ::1
        bool tcp = true; ///< Text commands, and HTTP where `http` is on too.
        bool udp = true;
        bool http = true;
        QStringList templates; ///< Inbound templates.
        /// Peer address → extension for NNNNN; "import_file" → path of a FCTIIPEX.INI.
        QVariantMap extensions;
        bool operator==(const LocalServer &) const = default;
    };
    struct CtiFolder
    {
        QString path; ///< Absolute; empty: none is watched.
        bool allowShared = false; ///< Others may write there: every file is asked about.
        bool operator==(const CtiFolder &) const = default;
    };

    Me me;
    QMap<QString, Location> locations;
    QList<SystemConfig> systems; ///< In file order, site before user.
    PolicySettings policy;
    LocalServer localServer;
    CtiFolder ctiFolder;
    QMap<QString, QueueBoard> wallboard; ///< By name of the queue.
    QueuesView queues;
    JournalSettings journal;
    QList<QVariantMap> contacts; ///< [contacts] sources: of each its "kind" and what that wants.
    PopupSettings popup;
    SoundSettings sounds;
    WorklistSettings worklist;
    DiallingSettings dialling;
    LogSettings log;
    Theme theme = Theme::System; ///< [window] theme
    QString language = QStringLiteral("system"); ///< [window] language: "system", "en", "de"
    bool assistant = true; ///< [window] assistant: it opens by itself where nothing is set up.
    bool operator==(const Settings &) const = default;

    /// The location in force: me.location, else the only or (by name) first one, else the defaults
    /// of the system's country.
    Location location() const;
};

} // namespace Jackfield
