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

QString ExchangeProcess::write(const QString &name, const QByteArray &text) const
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                              : QString();
}

bool ExchangeProcess::start(const QStringList &arguments)
{
    m_lines.clear();
    program.start(QStringLiteral(EXCHANGE_PROGRAM), arguments);
    const auto isOver = [this] { return program.state() == QProcess::NotRunning; };
    if (!waitFor([&] { return !lines().isEmpty() || isOver(); }) || m_lines.isEmpty()) {
        m_error = program.readAllStandardError();
        return false;
    }
    control.connectToHost(QHostAddress::LocalHost, port("control"));
    return waitFor([&] { return control.state() == QAbstractSocket::ConnectedState; });
}

bool ExchangeProcess::start(const QByteArray &scenario, const QByteArray &config, int portBase)
{
    const QString file = write(QStringLiteral("scenario.toml"), scenario);
    const QString settings =
        write(QStringLiteral("exchange.toml"), "scenario = \"" + file.toUtf8() + "\"\n" + config);
    return start({QStringLiteral("--config"), settings, QStringLiteral("--port-base"),
                  QString::number(portBase)});
}

void ExchangeProcess::stop()
{
    control.abort();
    program.kill();
    program.waitForFinished();
}

quint16 ExchangeProcess::port(const char *endpoint) const
{
    const QJsonObject ready = m_lines.isEmpty() ? QJsonObject() : m_lines.constFirst();
    return quint16(ready[QLatin1String("ports")][QLatin1String(endpoint)].toInt());
}

const QList<QJsonObject> &ExchangeProcess::lines()
{
    while (program.canReadLine())
        m_lines.append(QJsonDocument::fromJson(program.readLine()).object());
    return m_lines;
}

QJsonObject ExchangeProcess::askRaw(const QByteArray &line)
{
    control.write(line);
    const auto isOver = [this] { return control.state() != QAbstractSocket::ConnectedState; };
    if (!waitFor([&] { return control.canReadLine() || isOver(); }) || !control.canReadLine())
        return {};
    return QJsonDocument::fromJson(control.readLine()).object();
}

QJsonObject ExchangeProcess::ask(const char *method, const QJsonObject &params)
{
    const QJsonObject request {{QLatin1String("jsonrpc"), QLatin1String("2.0")},
                               {QLatin1String("id"), ++m_lastId},
                               {QLatin1String("method"), QLatin1String(method)},
                               {QLatin1String("params"), params}};
    const QJsonObject answer = askRaw(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    return answer[QLatin1String("id")] == m_lastId ? answer : QJsonObject();
}

bool ExchangeProcess::order(const QString &text)
{
    return ask("order", {{QLatin1String("text"), text}})[QLatin1String("result")].toBool();
}

} // namespace Jackfield
