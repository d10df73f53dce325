// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sqldialfunction.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString key(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    class SqlDialFunctionTest : public testing::Test
    {
    protected:
        Result<std::unique_ptr<WebDial::DialFunction>> make(const char *changed,
                                                            const QVariant &value)
        {
            QVariantMap table {{key("driver"), key("QSQLITE")},
                               {key("database"), m_directory.filePath(key("crm.db"))},
                               {key("query"), key("SELECT :number || '/' || :extension")}};
            table.insert(key(changed), value);
            return sqlDialFunctionMaker(clock, secrets)({key("pbx")}, table);
        }
        QTemporaryDir m_directory;
        ManualClock clock;
        ScriptedSecrets secrets;
        QObject context;
    };

} // namespace

TEST_F(SqlDialFunctionTest, every_key_is_taken)
{
    for (const auto &[name, value] : std::initializer_list<std::pair<const char *, QVariant>> {
             {"host", key("")},
             {"port", 5432},
             {"port", qlonglong(0)},
             {"user", key("dialer")},
             {"call", key("")},
             {"hosts", QStringList {key("pbx.test")}},
             {"arguments", QStringList {key("number"), key("extension")}},
             {"arguments", QVariantList {key("extension"), key("number")}}})
        EXPECT_TRUE(make(name, value)) << name;
}

TEST_F(SqlDialFunctionTest, what_is_wrong_is_said)
{
    for (const auto &[name, value, words] :
         std::initializer_list<std::tuple<const char *, QVariant, const char *>> {
             {"passwort", key("x"), "no key passwort"},
             {"function_password", key("x"), "no key function_password"},
             {"driver", 1, "driver must be a text"},
             {"driver", key("QMYSQL"), "QPSQL, QODBC or QSQLITE"},
             {"host", QStringList {}, "host must be a text"},
             {"port", key("5432"), "port must be a number"},
             {"port", 546342, "port must be a number"},
             {"port", -1, "port must be a number"},
             {"database", true, "database must be a text"},
             {"arguments", key("number"), "arguments must be a list"},
             {"arguments", QStringList {key("password")}, "arguments must be a list"},
             {"arguments", QVariantList {1}, "arguments must be a list"},
             {"arguments", QStringList {key("number")}, ":extension"},
             {"query", key("SELECT 1; SELECT 2"), "one statement"},
             {"call", key("f"), "not both"}}) {
        const auto made = make(name, value);
        ASSERT_FALSE(made) << name;
        EXPECT_EQ(made.error().code, Error::Code::Malformed);
        EXPECT_TRUE(made.error().detail.contains(key(words))) << made.error().detail.toStdString();
    }
}

TEST_F(SqlDialFunctionTest, number_and_extension_are_bound)
{
    const QString path = m_directory.filePath(key("crm.db"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)); // an empty file is an empty database
    file.close();
    const auto made = make("host", key(""));
    ASSERT_TRUE(made);
    std::optional<Result<std::optional<QString>>> got;
    (*made)->call(key("0891234567"), key("21")).then(&context, [&got](const auto &answer) {
        got.emplace(answer);
    });
    ASSERT_TRUE(waitFor([&got] { return got.has_value(); }));
    ASSERT_TRUE(*got) << got->error().detail.toStdString();
    EXPECT_EQ(**got, std::optional(key("0891234567/21")));
}

} // namespace Jackfield
