// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactsource.h"

#include <QMap>
#include <QObject>
#include <QStringList>

namespace Jackfield {

class Contacts;
class SettingsStore;

/// Keeps the sources of the contacts as [contacts] says.
class ContactSync final : public QObject
{
    Q_OBJECT
public:
    using Makers = QMap<QString, ContactSourceMaker>; ///< By kind.
    /// Both must outlive it.
    ContactSync(const SettingsStore &settings, Contacts &contacts, Makers makers,
                QObject *parent = nullptr);
    /// Makes them anew when the settings differ from those they were made of, and with every later
    /// change of the settings.
    void apply();

    /// Words for people of the sources that could not be made.
    const QStringList &problems() const { return m_problems; }

Q_SIGNALS:
    void problemsChanged();

private:
    std::unique_ptr<ContactSource> make(const QVariantMap &config, int number,
                                        QStringList &problems) const;

    const SettingsStore &m_settings;
    Contacts &m_contacts;
    const Makers m_makers;
    QList<QVariantMap> m_made;
    QStringList m_problems;
};

} // namespace Jackfield
