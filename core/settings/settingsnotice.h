// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace Jackfield {

/// Something in a settings file that was not taken. Words for the user, translated; never fatal.
/// Never holds a password.
struct SettingsNotice
{
    QString file; ///< Empty: command line or environment.
    int line = 0; ///< 1-based; 0: not known.
    QString key; ///< Dotted: "system.tapi.port"; empty: the whole file.
    QString text;
    bool operator==(const SettingsNotice &) const = default;
};

/// Collects notices, at most 100 a file and then one that says there are more.
class SettingsNotices
{
public:
    void add(const QString &file, int line, const QString &key, const QString &text);
    const QList<SettingsNotice> &list() const { return m_list; }

private:
    QList<SettingsNotice> m_list;
    QHash<QString, int> m_counts; // by file
};

} // namespace Jackfield
