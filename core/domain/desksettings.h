// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/databasetls.h"

#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace Jackfield {

/// [journal]: where calls are kept.
struct JournalSettings
{
    enum class Database { Sqlite, PostgreSql };
    Database database = Database::Sqlite;
    QString host; ///< PostgreSQL: name, address or absolute folder of its socket.
    int port = 5432;
    QString name = QStringLiteral("jackfield"); ///< Of the database.
    QString user; ///< Its password is SecretId {"journal"}.
    DatabaseTls tls = DatabaseTls::Auto; ///< Auto: Require over a network.
    QString caFile; ///< PEM, absolute; empty: ~/.postgresql/root.crt, where there is one.
    int keepDays = 0; ///< 0: for ever.
    bool operator==(const JournalSettings &) const = default;
};

/// When a page or program is opened by itself. A button does so at any time.
enum class PopMoment { Ring, Answer, End };

/// [popup]: what happens when a call rings at an own line.
struct PopupSettings
{
    bool show = true; ///< The popup.
    bool sound = true; ///< A ring sound.
    bool reject = true; ///< The popup has a button that hangs up.
    bool notify = false; ///< The desktop's own notification too.
    bool privacy = false; ///< Neither name nor number is shown, until somebody points at it.
    bool clickToDialOnly = false; ///< None of the above, whatever is set.
    int fadeSeconds = 10; ///< 3 to 120
    QString url; ///< Screen pop; empty: none.
    QString urlAnonymous; ///< Of callers without a number; empty: none for them.
    QList<PopMoment> urlOn {PopMoment::Ring};
    QStringList program; ///< Absolute path and arguments; empty: none.
    QList<PopMoment> programOn {PopMoment::Ring};
    bool operator==(const PopupSettings &) const = default;
};

/// [sounds]: what rings. A sound is the name of a built-in one ("ring", "soft", "bell", "none"), or
/// the absolute path of a WAV file. Of contact, queue, line the first that says one wins.
struct SoundSettings
{
    QString ring = QStringLiteral("ring");
    int volume = 80; ///< Per cent, 0 to 100.
    QVariantMap lines; ///< By extension.
    QVariantMap queues; ///< By name of the queue.
    QVariantMap contacts; ///< By name of the contact.
    bool operator==(const SoundSettings &) const = default;
};

/// [dialling]: numbers at hand.
struct DiallingSettings
{
    QVariantMap speedDials; ///< "1" to "99" → number.
    QVariantMap favourites; ///< Name → number.
    bool operator==(const DiallingSettings &) const = default;
};

/// [log]: what is written down for the support.
struct LogSettings
{
    /// "protocol" or "protocol=info": categories of core/base/log.h, with their level.
    QStringList categories;
    QStringList trace; ///< Ids of systems whose messages are kept in memory; "*": all.
    bool operator==(const LogSettings &) const = default;
};

/// [worklist]: which calls are to be finished.
struct WorklistSettings
{
    bool missed = true; ///< Missed calls of the own lines.
    QStringList queues; ///< Names, whose abandoned callers are to be called back; empty: none.
    bool operator==(const WorklistSettings &) const = default;
};

} // namespace Jackfield
