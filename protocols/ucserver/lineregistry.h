// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phoneevent.h"
#include "protocols/ucserver/linetranslation.h"

#include <QHash>

#include <vector>

namespace Jackfield::UcServer {

/// All lines of one UCServer as it tells them, and what the program was told of them.
class LineRegistry
{
public:
    static constexpr qsizetype maxLines = 10'000;

    /// `own`: numbers or URIs of the lines that calls may be made with; empty: with all of them.
    LineRegistry(SystemId system, const QStringList &own);

    void clear(); ///< Nothing was told, either: the next word is snapshot().
    /// A line that is new, or whose info is. False: it has no URI, or there are too many.
    bool put(const CtiLineInfo &info);
    void remove(const QString &uri);
    WatchedLine *find(const QString &uri); ///< Null: none.
    const WatchedLine *find(const QString &uri) const;
    const QStringList &uris() const { return m_uris; } ///< In the server's order.
    bool isOwn(const WatchedLine &line) const;
    /// By which the line is shown, and merged with that of other systems. Servers tell numbers in
    /// international form (ucserver.md 4.2), people name extensions: an own line has the name it
    /// was given, and what this cuts off its number is cut off all others of the same length.
    QString shownNumber(const WatchedLine &line) const;
    QStringList ownMissing() const; ///< Of `own`: there is no such line.
    /// The line at which the extension `number` rings; null: none is known.
    const WatchedLine *findNumber(const QString &number) const;

    Snapshot snapshot();
    /// What is to be told of the line since it was last told of; also that it is gone.
    std::vector<PhoneEvent> changes(const QString &uri);

private:
    struct Told
    {
        Line line;
        QHash<CallId, Call> calls;
    };

    /// One of ours, by the name it was given.
    struct Own
    {
        QString name;
        QString uri; ///< Empty: there is no such line.
        QString root; ///< What its number has before the name; empty: nothing.
    };

    static bool fitsBetter(const Own &own, const CtiLineInfo &info, const WatchedLine *present);
    void settle(const CtiLineInfo &info);
    Line factOf(const WatchedLine &line) const;
    std::vector<PhoneEvent> removal(const QString &uri);

    SystemId m_system;
    std::vector<Own> m_own;
    QStringList m_uris;
    std::map<QString, WatchedLine> m_lines;
    QHash<QString, Told> m_told;
};

} // namespace Jackfield::UcServer
