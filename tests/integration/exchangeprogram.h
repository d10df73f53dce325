// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/exchangeprocess.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace Jackfield {

/// What jackfield-exchange prints, answers and ends with.
class ExchangeProgramTest : public testing::Test, protected ExchangeProcess
{
protected:
    void start(const QStringList &arguments = {})
    {
        ASSERT_TRUE(ExchangeProcess::start(arguments)) << error().toStdString();
        EXPECT_EQ(lines().first()[QLatin1String("event")], QStringLiteral("ready"));
    }

    /// Waits for a line with this event, and that it has `member` with this value.
    bool tells(const char *event, const char *member = "event", QJsonValue value = {})
    {
        if (value.isNull())
            value = QLatin1String(event);
        return waitFor([&] {
            return std::any_of(lines().cbegin(), lines().cend(), [&](const QJsonObject &line) {
                EXPECT_FALSE(line.isEmpty()) << "every line is one object";
                return line[QLatin1String("event")] == QLatin1String(event)
                    && line[QLatin1String(member)] == value;
            });
        });
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
};

} // namespace Jackfield
