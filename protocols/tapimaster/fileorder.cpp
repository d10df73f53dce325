// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/fileorder.h"

#include "protocols/tapimaster/ctifilewriter.h"

#include <QFile>
#include <QFileInfo>

namespace Jackfield::TapiMaster {

static constexpr std::chrono::milliseconds interval {100};
static constexpr std::chrono::milliseconds limit {5000};

FileOrder::FileOrder(Clock &clock, CtiFileWriter &writer, QByteArray command, QObject *parent)
    : Order(parent)
    , m_clock(clock)
    , m_writer(writer)
    , m_command(std::move(command))
{ }

void FileOrder::start()
{
    const auto path = m_writer.write(m_command);
    if (!path) {
        finish(tl::unexpected<Error>(path.error()));
        return;
    }
    m_path = *path;
    Q_EMIT sent();
    m_deadline = m_clock.monotonic() + limit;
    m_alarm = m_clock.after(interval, [this] { look(); });
}

void FileOrder::cancel()
{
    if (!m_over)
        giveUp({Error::Code::Cancelled, {}});
}

void FileOrder::look()
{
    if (isCollected())
        finish(Accepted {std::nullopt, true});
    else if (m_clock.monotonic() >= m_deadline)
        giveUp({Error::Code::TimedOut,
                tr("The server did not fetch the order within 5 seconds; it was taken back")});
    else
        m_alarm = m_clock.after(interval, [this] { look(); });
}

bool FileOrder::isCollected() const
{
    // A network folder that has gone says nothing of the file in it.
    return !QFileInfo::exists(m_path) && QFileInfo(QFileInfo(m_path).path()).isDir();
}

void FileOrder::giveUp(const Error &whenTakenBack)
{
    // Gone means fetched. What is still there was not: the server takes a file away before or after
    // it acts on it, in any case within moments.
    if (QFile::remove(m_path))
        finish(tl::unexpected<Error>(whenTakenBack));
    else if (isCollected())
        finish(Accepted {std::nullopt, true});
    else
        finish(failure(
            Error::Code::Uncertain,
            tr("The file %1 could not be deleted; the server may still carry it out").arg(m_path)));
}

void FileOrder::finish(const CommandResult &result)
{
    m_over = true;
    m_alarm.reset();
    Q_EMIT finished(result);
}

} // namespace Jackfield::TapiMaster
