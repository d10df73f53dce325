// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

/// jackfield-exchange as a program, and a connection to its control port.
class ExchangeProgramTest : public testing::Test
{
protected:
    ~ExchangeProgramTest() override
    {
        program.kill();
        program.waitForFinished();
    }

    void start(const QStringList &arguments = {})
    {
        program.start(QStringLiteral(EXCHANGE_PROGRAM), arguments);
        ASSERT_TRUE(waitFor([&] { return readLines() > 0; }))
            << program.readAllStandardError().toStdString();
        EXPECT_EQ(lines.first()[QLatin1String("event")], QStringLiteral("ready"));
        ports = lines.first()[QLatin1String("ports")].toObject();
        control.connectToHost(QHostAddress::LocalHost, port("control"));
        ASSERT_TRUE(waitFor([&] { return control.state() == QAbstractSocket::ConnectedState; }));
    }
    quint16 port(const char *endpoint) const
    {
        return quint16(ports[QLatin1String(endpoint)].toInt());
    }

    qsizetype readLines()
    {
        while (program.canReadLine()) {
            const QJsonDocument line = QJsonDocument::fromJson(program.readLine());
            EXPECT_TRUE(line.isObject()) << "every line is one object";
            lines.append(line.object());
        }
        return lines.size();
    }
    /// Waits for a line with this event, and that it has `member` with this value.
    bool tells(const char *event, const char *member = "event", QJsonValue value = {})
    {
        if (value.isNull())
            value = QLatin1String(event);
        return waitFor([&] {
            readLines();
            return std::any_of(lines.cbegin(), lines.cend(), [&](const QJsonObject &line) {
                return line[QLatin1String("event")] == QLatin1String(event)
                    && line[QLatin1String(member)] == value;
            });
        });
    }

    QJsonObject askRaw(const QByteArray &line)
    {
        control.write(line);
        EXPECT_TRUE(waitFor([&] { return control.canReadLine(); })) << line.toStdString();
        return QJsonDocument::fromJson(control.readLine()).object();
    }
    QJsonObject ask(const char *method, const QJsonObject &params = {})
    {
        const QJsonObject request {{QLatin1String("jsonrpc"), QLatin1String("2.0")},
                                   {QLatin1String("id"), ++lastId},
                                   {QLatin1String("method"), QLatin1String(method)},
                                   {QLatin1String("params"), params}};
        const QJsonObject answer =
            askRaw(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
        EXPECT_EQ(answer[QLatin1String("id")], lastId);
        return answer;
    }
    int errorOf(const QJsonObject &answer) const
    {
        return answer[QLatin1String("error")][QLatin1String("code")].toInt();
    }

    /// Runs to the end: exit code, and whether standard error names `words`.
    int run(const QStringList &arguments, const QString &words)
    {
        program.start(QStringLiteral(EXCHANGE_PROGRAM), arguments);
        EXPECT_TRUE(waitFor([&] { return program.state() == QProcess::NotRunning; }));
        const QString said = QString::fromUtf8(program.readAllStandardError());
        EXPECT_TRUE(said.contains(words)) << said.toStdString();
        return program.exitCode();
    }
    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

    QProcess program;
    QTcpSocket control;
    QTemporaryDir folder;
    QList<QJsonObject> lines;
    QJsonObject ports;
    int lastId = 0;
};

} // namespace Jackfield
