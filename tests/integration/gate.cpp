// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/gate.h"

#include "tests/support/freeport.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QJsonDocument>

namespace Jackfield {

Gate::Gate()
    : m_port(freePort())
{
    programs.useLocalServer();
}

QString Gate::start(const QStringList &arguments)
{
    programs.writeSettings(
        "[me]\nextension = \"100\"\n"
        "[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\narea_code = \"89\"\n"
        "[[system]]\nid = \"tapi\"\nkind = \"tapimaster\"\nhost = \"127.0.0.1\"\nport = "
        + QByteArray::number(exchange.serverPort())
        + "\nlines = [\"100\"]\n"
          "[local_server]\nenabled = true\nport = "
        + QByteArray::number(m_port) + '\n' + localServer
        + (settings.contains("[policy]") ? "" : "[policy]\ncountries = [\"DE\", \"AT\", \"CH\"]\n")
        + settings);
    m_process = programs.start(arguments);
    if (!m_process)
        return QStringLiteral("jackfield did not come up");
    const QJsonObject server = status()[QLatin1String("localServer")].toObject();
    const QJsonArray problems = server[QLatin1String("problems")].toArray();
    if (problems.isEmpty() && !server[QLatin1String("addresses")].toArray().isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(server).toJson());
}

bool Gate::stop()
{
    m_process->terminate();
    return Programs::finish(*m_process).exitCode == 0;
}

long Gate::residentKiB() const
{
    QFile file(QStringLiteral("/proc/%1/status").arg(processId()));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toLong();
    return 0;
}

QJsonObject Gate::status() const
{
    return programs.ctl({QStringLiteral("--json"), QStringLiteral("status")}).json().toObject();
}

QJsonArray Gate::prompts() const
{
    return programs.ctl({QStringLiteral("--json"), QStringLiteral("prompts")}).json().toArray();
}

int Gate::counted(const QString &name) const
{
    const QJsonObject counters =
        status()[QLatin1String("localServer")][QLatin1String("counters")].toObject();
    int sum = 0;
    for (auto it = counters.begin(); it != counters.end(); ++it)
        sum += it.key().startsWith(name) && it.key() != QLatin1String("accepted")
            ? it.value().toInt()
            : 0;
    return sum;
}

bool Gate::answer(const QJsonValue &prompt, const char *choice, const QStringList &more) const
{
    const QString id = QString::number(prompt[QLatin1String("id")].toInt());
    return programs
               .ctl(QStringList {QStringLiteral("prompt"), id, QString::fromLatin1(choice)} + more)
               .exitCode
        == 0;
}

QByteArray Gate::ordered() const
{
    return exchange.received.join().replace("\r\n", "; ");
}

} // namespace Jackfield
