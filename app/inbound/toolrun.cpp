// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/toolrun.h"

#include "app/inbound/childenvironment.h"
#include "core/base/redact.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

namespace Jackfield {

using Answer = Result<QByteArray>;

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::ToolRun)
    };

    class ToolRun final : public QObject
    {
    public:
        ToolRun(Clock &clock, QString name, QObject *parent)
            : QObject(parent)
            , m_clock(clock)
            , m_name(std::move(name))
        {
            m_process.setProcessEnvironment(
                childEnvironment(QProcessEnvironment::systemEnvironment()));
            m_process.setStandardInputFile(QProcess::nullDevice());
            connect(&m_process, &QProcess::readyReadStandardOutput, this, &ToolRun::read);
            connect(&m_process, &QProcess::finished, this, &ToolRun::end);
            connect(&m_process, &QProcess::errorOccurred, this,
                    [this](QProcess::ProcessError error) {
                        if (error == QProcess::FailedToStart)
                            end();
                    });
        }
        ~ToolRun() override
        {
            m_process.disconnect(this);
            if (m_process.state() != QProcess::NotRunning) {
                m_process.kill();
                m_process.waitForFinished();
            }
        }
        Pending<Answer> start(const QString &path, const QStringList &arguments,
                              std::chrono::milliseconds limit)
        {
            auto pending = m_answer.pending();
            m_deadline = m_clock.after(limit, [this] {
                giveUp({Error::Code::TimedOut, Words::tr("%1 did not end in time.").arg(m_name)});
            });
            m_process.start(path, arguments);
            return pending;
        }

    private:
        void read()
        {
            constexpr qsizetype maxOutput = 64 << 10;
            m_output += m_process.readAllStandardOutput();
            if (m_output.size() > maxOutput)
                giveUp({Error::Code::Refused, Words::tr("%1 wrote too much.").arg(m_name)});
        }
        void end()
        {
            read();
            if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0
                && m_process.error() != QProcess::FailedToStart)
                return finish(m_output);
            const QString words =
                QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed();
            finish(failure(Error::Code::Refused,
                           words.isEmpty()
                               ? Words::tr("%1 failed.").arg(m_name)
                               : Words::tr("%1 failed: %2").arg(m_name, oneLine(words))));
        }
        void giveUp(const Error &error)
        {
            m_process.disconnect(this);
            m_process.kill();
            finish(tl::unexpected(error));
        }
        void finish(const Answer &answer)
        {
            m_deadline.reset();
            deleteLater();
            if (!std::exchange(m_answered, true))
                m_answer.resolve(answer);
        }

        Clock &m_clock;
        const QString m_name;
        QProcess m_process;
        QByteArray m_output;
        Resolver<Answer> m_answer {failure(Error::Code::Cancelled)};
        std::unique_ptr<Alarm> m_deadline;
        bool m_answered = false;
    };

} // namespace

Pending<Answer> runTool(Clock &clock, const QString &name, const QStringList &arguments,
                        std::chrono::milliseconds limit, QObject *parent)
{
    const QString path = QStandardPaths::findExecutable(name);
    if (path.isEmpty()) {
        return Pending<Answer>::ready(
            failure(Error::Code::Unsupported, Words::tr("%1 is not installed.").arg(name)));
    }
    return (new ToolRun(clock, name, parent))->start(path, arguments, limit);
}

} // namespace Jackfield
