// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalexport.h"

#include "core/journal/journalcsv.h"

#include <QSaveFile>
#include <QThread>

namespace Jackfield {

/// The file on its thread. Nobody waits for the disk: what is no longer wanted ends by itself.
class JournalExport::File
{
public:
    using Done = std::function<void(const Result<Unit> &)>;

    explicit File(const QString &path)
        : m_thread(new QThread)
        , m_file(new QSaveFile(path))
    {
        m_file->moveToThread(m_thread);
        QObject::connect(m_thread, &QThread::finished, m_file, &QObject::deleteLater);
        QObject::connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
        m_thread->start();
    }
    /// What was not committed is gone.
    ~File() { m_thread->quit(); }
    Q_DISABLE_COPY_MOVE(File)

    /// `work` on the thread; then `done` here, if `context` lives.
    void run(std::function<bool(QSaveFile &)> work, QObject *context, Done done)
    {
        const auto job = [file = m_file, work = std::move(work), context = QPointer(context),
                          home = QThread::currentThread(), done = std::move(done)] {
            const Result<Unit> result = work(*file)
                ? Result<Unit>(Unit {})
                : failure(Error::Code::Storage, file->errorString());
            // `context` is only looked at where it lives.
            auto *messenger = new QObject;
            messenger->moveToThread(home);
            QMetaObject::invokeMethod(messenger, [messenger, context, done, result] {
                messenger->deleteLater();
                if (context)
                    done(result);
            });
        };
        QMetaObject::invokeMethod(m_file, job);
    }

private:
    QThread *m_thread; ///< Deletes itself, and the file.
    QSaveFile *m_file;
};

static bool writeAll(QSaveFile &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size();
}

JournalExport::JournalExport(Journal &journal, JournalQuery query, QString path, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_query(std::move(query))
    , m_file(std::make_unique<File>(path))
{ }

JournalExport::~JournalExport() = default;

void JournalExport::start()
{
    const auto open = [](QSaveFile &file) {
        // Who called whom is nobody else's business.
        return file.open(QIODevice::WriteOnly)
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && writeAll(file, journalCsvHead());
    };
    m_file->run(open, this, [this](const Result<Unit> &opened) { opened ? ask() : end(opened); });
}

void JournalExport::ask()
{
    m_journal.page(m_query, m_below, pageSize).then(this, [this](const Result<JournalPage> &page) {
        if (!page)
            return end(tl::unexpected<Error>(page.error()));
        if (page->failure)
            return end(tl::unexpected<Error>(*page->failure));
        take(*page);
    });
}

void JournalExport::take(const JournalPage &page)
{
    m_isOfThisDesk = m_isOfThisDesk || page.isOfThisDesk;
    m_below = page.next;
    m_calls = page.entries;
    m_next = 0;
    m_lines.clear();
    nextLegs();
}

/// One request after the other.
void JournalExport::nextLegs()
{
    while (m_next < m_calls.size()) {
        const JournalEntry &call = m_calls.at(m_next++);
        m_lines.append(call);
        if (call.legs == 0)
            continue;
        m_journal.legs(call.id).then(this, [this](const Result<QList<JournalEntry>> &legs) {
            if (!legs)
                return end(tl::unexpected<Error>(legs.error()));
            m_lines += *legs;
            nextLegs();
        });
        return;
    }
    write();
}

void JournalExport::write()
{
    const auto add = [lines = m_lines](QSaveFile &file) {
        QByteArray bytes;
        for (const JournalEntry &entry : lines)
            bytes += journalCsvLine(entry);
        return writeAll(file, bytes);
    };
    m_file->run(add, this, [this, count = int(m_lines.size())](const Result<Unit> &written) {
        if (!written)
            return end(written);
        m_written += count;
        Q_EMIT progressed(m_written);
        if (m_below)
            return ask();
        m_file->run([](QSaveFile &file) { return file.commit(); }, this,
                    [this](const Result<Unit> &committed) { end(committed); });
    });
}

void JournalExport::end(const Result<Unit> &result)
{
    m_file.reset();
    Q_EMIT finished(result);
}

} // namespace Jackfield
