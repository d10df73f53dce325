// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/contacts/backgroundjob.h"
#include "core/contacts/contactfiles.h"
#include "core/contacts/contactsource.h"

#include <QFileSystemWatcher>

namespace Jackfield {

/// Contacts of a vCard file, a folder of them, or a table. Read on a thread of its own, and again
/// `settling` after it changed; whatever goes wrong, the contacts of before stay.
class FileContactSource final : public ContactSource
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds settling {500};

    /// `clock` must outlive it.
    FileContactSource(const QString &id, const QString &label, ContactFiles files, Clock &clock,
                      QObject *parent = nullptr);
    ~FileContactSource() override;

    void open() override;
    /// Nothing of what was being read comes any more but told(); changes are not seen until
    /// reload().
    void cancel() override;
    void reload() override;

private:
    void read();
    void finish(const ContactFilesReading &reading);
    void watch(const ContactFilesReading &reading);
    void readSoon();

    const ContactFiles m_files;
    Clock &m_clock;
    QFileSystemWatcher m_watcher;
    QByteArray m_state; ///< Of the files when they were read.
    ContactFilesReading::Outcome m_outcome = ContactFilesReading::Outcome::Cancelled; ///< The last.
    bool m_isStopped = false;
    bool m_isDue = false; ///< To be read once more.
    std::unique_ptr<Alarm> m_settling;
    std::unique_ptr<BackgroundJob> m_job; ///< While it is read.
};

/// Makes sources of the kinds "vcard" and "csv". Keys of a table: "path" ("~/" is the home folder),
/// "label" (the file's name where there is none), and of "csv" "columns". `clock` must outlive the
/// sources.
ContactSourceMaker fileContactSource(Clock &clock);

} // namespace Jackfield
