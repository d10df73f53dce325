// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QObject>

namespace Jackfield {

class Contacts;
class SettingsStore;

/// What the user has set to be at hand: favourites and speed dials, as the settings have them.
/// Numbers are foreign text as people wrote them; the Dialer makes of them what is dialled.
class QuickDials final : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostSpeedDials = 99;
    static constexpr int keyedSpeedDials = 9; ///< Those with Alt and a digit.
    struct Favourite
    {
        QString name;
        QString number;
        bool operator==(const Favourite &) const = default;
    };
    struct SpeedDial
    {
        int slot = 0; ///< 1 to mostSpeedDials
        QString number;
        bool operator==(const SpeedDial &) const = default;
    };

    /// Both must outlive it.
    QuickDials(SettingsStore &settings, const Contacts &contacts, QObject *parent = nullptr);

    QList<Favourite> favourites() const; ///< By name.
    QList<SpeedDial> speedDials() const; ///< By slot.
    QString speedDial(int slot) const; ///< Its number; empty: none is set.
    /// The name of the favourite with that number, in any spelling; empty: there is none.
    QString favouriteName(const QString &number) const;
    /// Of the favourites, else of the one contact that has the number; empty: neither knows it.
    QString nameOf(const QString &number) const;

    /// Under that name, or if another number has it already, that name and the number. As
    /// SettingsStore::save().
    Result<Unit> addFavourite(const QString &name, const QString &number);
    Result<Unit> removeFavourite(const QString &number);
    /// `number` empty: the slot is free then.
    Result<Unit> setSpeedDial(int slot, const QString &number);
    /// The administrator has set them.
    bool areFavouritesLocked() const;
    bool areSpeedDialsLocked() const;

Q_SIGNALS:
    void changed();

private:
    bool isSame(const QString &one, const QString &other) const;

    SettingsStore &m_settings;
    const Contacts &m_contacts;
};

} // namespace Jackfield
