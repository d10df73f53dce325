// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QStringList>

namespace Jackfield {

/// How the doors stand: told by each of them, shown by the settings and `jackfieldctl status`.
class GateStatus : public QObject
{
    Q_OBJECT
public:
    struct Report
    {
        QStringList open; ///< What is listened to or watched: "127.0.0.1:2503 (TCP)", a folder.
        QStringList problems; ///< Translated, for people.
        bool operator==(const Report &) const = default;
    };

    explicit GateStatus(QObject *parent = nullptr);
    /// door: "server", "folder", "templates", "extensions"; "remembered", who need not ask;
    /// "secrets", passwords that stand where they should not; "journal" and "queues", what is kept
    /// in its database; "contacts", their sources; "keychain".
    void report(const QString &door, const Report &report);
    Report of(const QString &door) const { return m_reports.value(door); }
    const QMap<QString, Report> &reports() const { return m_reports; } ///< By door.
    QStringList problems() const; ///< Of all doors.

Q_SIGNALS:
    void changed(); ///< What is open or a problem has changed.
    /// Something was not carried out that the Dialer never heard of; translated, for a notice.
    void refused(const QString &what, const QString &words);

private:
    QMap<QString, Report> m_reports;
};

} // namespace Jackfield
