// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/ctifilewriter.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSysInfo>

namespace Jackfield::TapiMaster {

CtiFileWriter::CtiFileWriter(Clock &clock, QString folder)
    : m_clock(clock)
    , m_folder(std::move(folder))
{ }

Result<Unit> CtiFileWriter::check() const
{
    const QFileInfo folder(m_folder);
    if (!folder.isDir())
        return failure(Error::Code::NotConnected, tr("The folder %1 does not exist").arg(m_folder));
    if (!folder.isWritable())
        return failure(Error::Code::NotConnected,
                       tr("The folder %1 cannot be written to").arg(m_folder));
    return Unit {};
}

Result<QString> CtiFileWriter::write(const QByteArray &command)
{
    if (const auto checked = check(); !checked)
        return tl::unexpected<Error>(checked.error());
    const QString base = QDir(m_folder).filePath(nextBaseName());
    const QString path = base + QStringLiteral(".CTI");
    QFile file(base + QStringLiteral(".TMP"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(Error::Code::Storage, file.errorString());
    const QByteArray text = command + "\r\n";
    const bool written = file.write(text) == text.size() && file.flush();
    file.close();
    // rename() refuses to overwrite.
    if (!written || file.error() != QFileDevice::NoError || !file.rename(path)) {
        const QString reason = file.errorString();
        file.remove();
        return failure(Error::Code::Storage, reason);
    }
    return path;
}

QString CtiFileWriter::nextBaseName()
{
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9-]"));
    return QStringLiteral("%1_%2_%3_%4")
        .arg(m_clock.now().toString(u"yyyyMMdd-HHmmss-zzz"),
             QSysInfo::machineHostName().replace(unsafe, QStringLiteral("-")))
        .arg(QCoreApplication::applicationPid())
        .arg(++m_count);
}

} // namespace Jackfield::TapiMaster
