// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

namespace Jackfield {

class Contacts;
class Journal;

/// The numbers that were dialled, newest first, each once, of all calls ever: for Redial, and to
/// walk through them in the dial field. Uncertain ones are left out. The journal is asked without
/// waiting for it.
class DialledNumbers final : public QObject
{
    Q_OBJECT
public:
    static constexpr int most = 50; ///< Calls that are looked at.

    /// Both must outlive it.
    DialledNumbers(Journal &journal, const Contacts &contacts, QObject *parent = nullptr);

    /// lastFound() tells it; asked again meanwhile, once.
    void findLast();
    /// One step back from `typed`, which comes again at the end of newer().
    void older(const QString &typed);
    void newer();
    /// The user types something else: the walk is over.
    void leave() { m_at = -1; }

Q_SIGNALS:
    void lastFound(const QString &number); ///< Empty: none was dialled yet.
    void reached(const QString &text); ///< By older() and newer().

private:
    void fetch(std::function<void()> next);

    Journal &m_journal;
    const Contacts &m_contacts;
    QStringList m_numbers;
    QString m_typed;
    int m_at = -1; ///< Where the walk is; -1: at what was typed.
    bool m_isAsking = false;
};

} // namespace Jackfield
