// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/base/result.h"

#include <QMap>
#include <QObject>
#include <QStringList>

#include <functional>

namespace Jackfield {

struct Profile;

/// Makes this profile's Jackfield the program that opens telephone links on this desktop, for this
/// user, and gives that back to who had it before. Asks and tells the desktop by xdg-mime. Nothing
/// waits: every answer comes later.
class LinkRegistration final : public QObject
{
    Q_OBJECT
public:
    /// Where everything lies; absolute paths all.
    struct Places
    {
        QString program; ///< jackfieldctl
        QString profile; ///< For --profile; empty: the standard one.
        QString dataHome; ///< $XDG_DATA_HOME
        QStringList dataDirs; ///< $XDG_DATA_DIRS
        QString configHome; ///< $XDG_CONFIG_HOME
        QString memory; ///< File of this profile: who opened the links before.

        static Places of(const Profile &profile);
    };
    struct Handler
    {
        QString entry; ///< File name of the desktop entry; empty: nobody opens these links.
        QString name; ///< For people; may be empty.
        bool isOurs = false;
        bool operator==(const Handler &) const = default;
    };
    using Handlers = QMap<QString, Handler>;
    using Done = Pending<Result<Unit>>;
    static constexpr std::chrono::seconds patience {10}; ///< With one run of xdg-mime.

    /// `clock` must outlive this.
    LinkRegistration(Clock &clock, Places places, QObject *parent = nullptr);

    static QStringList schemes(); ///< "tel", "callto", "sip", "sips"
    /// File names of the desktop entries of Jackfield, of every profile.
    static QStringList entries();
    /// By scheme, as the desktop said last; without those it was not asked about yet.
    const Handlers &handlers() const { return m_handlers; }

    // All three end with the desktop's present word in handlers(). Errors, with words for the user:
    // Unsupported: xdg-mime is missing; Refused; TimedOut; Storage: a file cannot be written;
    // NotPossible: another one of these is under way. Cancelled when this dies first.
    Done refresh();
    /// Refused also when the desktop opens one of them with another program all the same.
    Done take(const QStringList &schemes);
    /// Only those that are ours.
    Done giveBack(const QStringList &schemes);

Q_SIGNALS:
    void changed(); ///< handlers() was read anew.

private:
    using Step = std::function<Done()>;
    Done run(const QList<Step> &steps);
    Done inOrder(QList<Step> steps);
    Done ask();
    Done tell(const QString &entry, const QStringList &schemes);
    Result<Unit> remember(const QStringList &schemes);
    Result<Unit> writeEntries();
    Result<Unit> removeEntries();
    Result<Unit> forget(const QStringList &schemes);
    Done restore(const QStringList &schemes);
    Result<Unit> check(const QStringList &schemes) const;
    Handler handlerOf(const QString &entry) const;
    bool isInstalled() const;

    Clock &m_clock;
    const Places m_places;
    Handlers m_handlers;
    bool m_busy = false;
};

} // namespace Jackfield
