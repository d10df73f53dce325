// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/exchangeprocess.h"

#include "tests/support/waitfor.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>

namespace Jackfield {

ExchangeProcess::~ExchangeProcess()
{
    stop();
}

QString ExchangeProcess::write(const char *name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(QLatin1String(name)));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                              : QString();
}

bool ExchangeProcess::start(const QByteArray &scenario, const QByteArray &config, int portBase)
{
    m_lines.clear();
    const QString file = write("scenario.toml", scenario);
    const QString settings =
        write("exchange.toml", "scenario = \"" + file.toUtf8() + "\"\n" + config);
    m_program.start(QStringLiteral(EXCHANGE_PROGRAM),
                    {QStringLiteral("--config"), settings, QStringLiteral("--port-base"),
                     QString::number(portBase)});
    if (!waitFor([&] { return !lines().isEmpty() || m_program.state() == QProcess::NotRunning; })
        || m_lines.isEmpty()) {
        m_error = m_program.readAllStandardError();
        return false;
    }
    m_ports = m_lines.first()[QLatin1String("ports")].toObject();
    m_control.connectToHost(QHostAddress::LocalHost, port("control"));
    return waitFor([&] { return m_control.state() == QAbstractSocket::ConnectedState; });
}

void ExchangeProcess::stop()
{
    m_control.abort();
    m_program.kill();
    m_program.waitForFinished();
}

quint16 ExchangeProcess::port(const char *endpoint) const
{
    return quint16(m_ports[QLatin1String(endpoint)].toInt());
}

QList<QJsonObject> ExchangeProcess::lines()
{
    while (m_program.canReadLine())
        m_lines.append(QJsonDocument::fromJson(m_program.readLine()).object());
    return m_lines;
}

QJsonValue ExchangeProcess::ask(const char *method, const QJsonObject &params)
{
    const QJsonObject request {{QLatin1String("jsonrpc"), QLatin1String("2.0")},
                               {QLatin1String("id"), ++m_lastId},
                               {QLatin1String("method"), QLatin1String(method)},
                               {QLatin1String("params"), params}};
    m_control.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    if (!waitFor([&] { return m_control.canReadLine(); }))
        return QJsonObject {{QLatin1String("error"), QLatin1String("no answer")}};
    const QJsonObject answer = QJsonDocument::fromJson(m_control.readLine()).object();
    return answer.contains(QLatin1String("result")) ? answer[QLatin1String("result")] : answer;
}

bool ExchangeProcess::order(const QString &text)
{
    return ask("order", {{QLatin1String("text"), text}}).toBool();
}

} // namespace Jackfield
