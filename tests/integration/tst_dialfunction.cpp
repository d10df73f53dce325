// SPDX-License-Identifier: GPL-3.0-or-later
// Functions of real databases: what they answer, and the rows `sql-function` of bad-inputs.csv.
#include "core/base/redact.h"
#include "tests/integration/databases.h"
#include "tests/support/badinput.h"
#include "tests/support/printers.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace Jackfield {

namespace {

    class DialFunctionTest : public DatabaseTest
    {
    protected:
        /// As a name is shown: at most a kilobyte, on one line.
        QString shown(const char *call)
        {
            SqlFunctionSetup setup = postgres(call);
            setup.longest = 1024;
            setup.overlong = SqlFunctionSetup::Overlong::Cut;
            const Answer answer = ask(setup);
            EXPECT_TRUE(answer) << call;
            return answer ? oneLine(answer->value_or(QString()), 1024) : QString();
        }
        static QString string(const char *utf8) { return QString::fromUtf8(utf8); }
        static bool isLogged(const char *text)
        {
            return !log.filter(QString::fromUtf8(text)).isEmpty();
        }

        void ok() { EXPECT_EQ(ask(postgres("lookup_name")), text("name of 0891234567")); }
        void injection();
        void wrongType();
        void megabytes();
        void slow();
        void raises();
        void connectionLost();
        void searchPath();
        void multiStatement();
        void loadExtension();
    };

    /// Memory of this process in KiB: a row of /proc/self/status.
    qint64 memory(const char *row)
    {
        QFile file(QStringLiteral("/proc/self/status"));
        if (file.open(QIODevice::ReadOnly))
            for (const QByteArray &line : file.readAll().split('\n'))
                if (line.startsWith(row))
                    return line.mid(qsizetype(qstrlen(row)) + 1)
                        .simplified()
                        .split(' ')
                        .value(0)
                        .toLongLong();
        return 0;
    }

    void forgetPeakMemory()
    {
        QFile file(QStringLiteral("/proc/self/clear_refs"));
        if (file.open(QIODevice::WriteOnly))
            file.write("5");
    }

} // namespace

void DialFunctionTest::injection()
{
    const char *number = "0'); DROP TABLE journal;--";
    EXPECT_EQ(ask(postgres("lookup_name"), number), text("name of 0'); DROP TABLE journal;--"));
    EXPECT_EQ(ask(postgresQuery("SELECT :number || $$ it's $$ || :extension"), "\\'$1 :number ?"),
              text("\\'$1 :number ? it's 21"));
    EXPECT_EQ(ask(postgresQuery("SELECT number FROM journal")), text("kept"));
    EXPECT_EQ(ask(odbc("staff", "SELECT :number"), number), text(number));
}

void DialFunctionTest::wrongType()
{
    for (const char *call : {"as_bytea", "as_json", "as_integer", "as_void", "missing"})
        EXPECT_EQ(code(ask(postgres(call))), Error::Code::Refused) << call;
    EXPECT_EQ(code(ask(postgresQuery("SELECT 7"))), Error::Code::Refused);
    EXPECT_EQ(code(ask(odbc("staff", "SELECT photo FROM staff"))), Error::Code::Refused);
    EXPECT_EQ(code(ask(odbc("staff", "SELECT 7"))), Error::Code::Refused);
    EXPECT_EQ(code(ask(sqlite("SELECT photo FROM staff"))), Error::Code::Refused);
}

void DialFunctionTest::megabytes()
{
    ok(); // what the first connection takes is no part of it
    forgetPeakMemory();
    const qint64 before = memory("VmRSS:");
    EXPECT_EQ(shown("large").size(), 1024);
    EXPECT_EQ(code(ask(postgres("large"))), Error::Code::Refused);
    const qint64 grown = memory("VmHWM:") - before;
    EXPECT_LT(grown, 16 * 1024);
    RecordProperty("grown_kib", int(grown));
    printf("10 MiB: memory grew by %lld KiB\n", static_cast<long long>(grown));
}

void DialFunctionTest::slow()
{
    SqlFunction function(clock, secrets, postgres("slow"));
    EXPECT_EQ(code(ask(function)), Error::Code::TimedOut);
    EXPECT_LT(lastDuration, std::chrono::milliseconds(2500));
    EXPECT_EQ(code(ask(sqlite("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) "
                              "SELECT 'never' FROM c WHERE x < 0"))),
              Error::Code::TimedOut);
}

void DialFunctionTest::raises()
{
    SqlFunction function(clock, secrets, postgres("raises"));
    for (int i = 0; i < 5; ++i) {
        const Answer answer = ask(function);
        ASSERT_EQ(code(answer), Error::Code::Refused);
        EXPECT_TRUE(answer.error().detail.contains(QLatin1String("P0001")));
        EXPECT_FALSE(answer.error().detail.contains(QLatin1String("secret row")));
    }
    EXPECT_EQ(code(ask(function)), Error::Code::NotPossible);
    EXPECT_TRUE(isLogged("QPSQL raises, error P0001"));
}

void DialFunctionTest::connectionLost()
{
    SqlFunction function(clock, secrets, postgres("slow"));
    SqlFunction other(clock, secrets, postgres("lookup_name"));
    EXPECT_EQ(ask(other), text("name of 0891234567"));
    QTimer::singleShot(300, &context, [] { server->kill(); });
    const Answer answer = ask(function);
    EXPECT_TRUE(code(answer) == Error::Code::NotConnected || code(answer) == Error::Code::TimedOut);
    EXPECT_LT(lastDuration, std::chrono::milliseconds(2500));
    EXPECT_EQ(code(ask(other)), Error::Code::NotConnected);
    ASSERT_TRUE(server->start());
    EXPECT_EQ(ask(other), text("name of 0891234567"));
}

void DialFunctionTest::searchPath()
{
    EXPECT_EQ(ask(postgres("dial.address")), text("good")); // not public.address, not *.lower()
    EXPECT_EQ(ask(postgres("lookup_name")), text("name of 0891234567")); // not of "$user"
    EXPECT_EQ(ask(postgres("dial.settings")).has_value(), false);
    EXPECT_EQ(ask(postgres("settings")), text("pg_catalog, public|on|2s|jackfield|dialer"));
}

void DialFunctionTest::multiStatement()
{
    const auto malformed = [](const SqlFunctionSetup &setup) {
        const auto checked = SqlFunction::check(setup);
        return !checked && checked.error().code == Error::Code::Malformed;
    };
    EXPECT_TRUE(malformed(sqlite("SELECT 1; DROP TABLE staff")));
    EXPECT_TRUE(malformed(odbc("staff", "SELECT 1; DROP TABLE staff")));
    SqlFunctionSetup call = postgres("lookup_name");
    call.call = string("lookup_name(1); DROP TABLE journal");
    EXPECT_TRUE(malformed(call));
    EXPECT_EQ(ask(sqlite("SELECT name FROM staff WHERE number = :number;")), text("M\xc3\xbcller"));
}

void DialFunctionTest::loadExtension()
{
    for (const char *query :
         {"SELECT load_extension('/tmp/x')", "SELECT \"Load_Extension\"('/tmp/x')"}) {
        EXPECT_FALSE(SqlFunction::check(sqlite(query))) << query;
        EXPECT_FALSE(SqlFunction::check(odbc("staff", query))) << query;
    }
}

TEST_F(DialFunctionTest, rows_of_bad_inputs)
{
    const QHash<QString, std::function<void()>> checks {
        {string("Q00-ok"), [this] { ok(); }},
        {string("Q02-number-injection"), [this] { injection(); }},
        {string("Q03-null"), [this] { EXPECT_EQ(ask(postgres("no_name")), none()); }},
        {string("Q06-wrong-type"), [this] { wrongType(); }},
        {string("Q07-10MiB-text"), [this] { megabytes(); }},
        {string("Q08-html"), [this] { EXPECT_EQ(shown("html"), string("<b>VIP</b><img src=x>")); }},
        {string("Q09-bidi"), [this] { EXPECT_EQ(shown("bidi"), string("GnaB")); }},
        {string("Q10-slow"), [this] { slow(); }},
        {string("Q11-error"), [this] { raises(); }},
        {string("Q12-connection-lost"), [this] { connectionLost(); }},
        {string("Q13-search-path-trojan"), [this] { searchPath(); }},
        {string("Q15-newline-result"),
         [this] {
             const QString line = shown("lines");
             EXPECT_TRUE(line.startsWith(QLatin1Char('a')) && line.endsWith(QLatin1Char('b')));
             EXPECT_FALSE(line.contains(QLatin1Char('\n')) || line.contains(QLatin1Char('\r')));
         }},
        {string("Q16-multi-statement"), [this] { multiStatement(); }},
        {string("Q17-load-extension"), [this] { loadExtension(); }},
    };
    // What becomes of an address that a function made: tests of protocols/webdial.
    const QSet<QString> ofTheSystem {
        string("Q14-url-result"), string("Q21-url-null"),           string("Q22-url-javascript"),
        string("Q23-url-file"),   string("Q25-url-foreign-host"),   string("Q26-url-loopback-self"),
        string("Q28-url-crlf"),   string("Q30-url-post-variables"), string("Q32-url-port"),
        string("Q33-url-10MiB")};
    QSet<QString> seen;
    for (const BadRow &row : badRows("sql-function")) {
        SCOPED_TRACE(row.name.toStdString());
        seen << row.name;
        worstGap = {};
        if (checks.contains(row.name))
            checks.value(row.name)();
        else
            EXPECT_TRUE(ofTheSystem.contains(row.name)) << "no check for this row";
        EXPECT_LE(worstGap, std::chrono::milliseconds(100));
        if (checks.contains(row.name))
            printf("%s: worst gap %d ms\n", qPrintable(row.name), int(worstGap.count()));
    }
    EXPECT_EQ(seen.size(), checks.size() + ofTheSystem.size());
}

TEST_F(DialFunctionTest, a_function_over_branches_and_staff_returns_the_address_of_each)
{
    SqlFunction function(clock, secrets, postgres("Generate_Web_Dial_URL"));
    const std::pair<const char *, const char *> rows[] {
        {"21", "http://pbx.north.test/call?from=21&to=0891234567"},
        {"35", "{POST}https://south.test/dial<&>ext=35<&>no=0891234567"},
        {"47", "tel:0891234567"},
    };
    for (const auto &[extension, expected] : rows)
        EXPECT_EQ(ask(function, "0891234567", extension), text(expected));
    EXPECT_EQ(ask(postgres("generate_web_dial_url"), "1", "99"), none());
    EXPECT_EQ(ask(postgres("\"GenerateWEBDialURL\"")), text("quoted"));
    EXPECT_EQ(code(ask(postgres("GenerateWEBDialURL"))), Error::Code::Refused);
}

TEST_F(DialFunctionTest, nothing_is_written_and_the_first_row_is_enough)
{
    const Answer writing = ask(postgres("writes"));
    ASSERT_EQ(code(writing), Error::Code::Refused);
    EXPECT_TRUE(writing.error().detail.contains(QLatin1String("only read")));
    EXPECT_EQ(code(ask(postgres("unlocks"))), Error::Code::Refused);
    EXPECT_EQ(code(ask(postgres("forbidden"))), Error::Code::Refused);
    EXPECT_EQ(ask(postgresQuery("SELECT count(*)::text FROM journal")), text("1"));
    EXPECT_EQ(ask(postgres("many")), text("row 1"));
    EXPECT_EQ(ask(postgresQuery("SELECT extension, branch FROM branch ORDER BY 1 DESC; -- last")),
              text("47"));
}

TEST_F(DialFunctionTest, what_a_function_sets_for_the_session_does_not_last)
{
    SqlFunction function(clock, secrets, postgres("loosens"));
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(ask(function, "1'); DELETE FROM journal; --\\'"), text("on"));
    EXPECT_EQ(secrets.reads.size(), 1); // one connection
    EXPECT_EQ(ask(postgresQuery("SELECT count(*)::text FROM journal")), text("1"));
}

TEST_F(DialFunctionTest, odbc_reaches_sources_and_connection_strings)
{
    ASSERT_FALSE(odbcDriver("libsqlite3odbc.so").isEmpty());
    constexpr auto query = "SELECT name FROM staff WHERE number = :number";
    EXPECT_EQ(ask(odbc("staff", query)), text("M\xc3\xbcller"));
    EXPECT_EQ(ask(odbc("dsn=staff;Timeout=500", query)), text("M\xc3\xbcller"));
    const QByteArray direct = "Driver=lite;Database=" + directory->path().toUtf8() + "/staff.db";
    EXPECT_EQ(ask(odbc(direct.constData(), query)), text("M\xc3\xbcller"));
    EXPECT_EQ(ask(odbc("staff", query), "1"), none());
    EXPECT_EQ(ask(odbc("staff", query), "5"), none());
    SqlFunctionSetup call = odbc("staff", "");
    call.call = string("coalesce");
    EXPECT_EQ(ask(call), text("0891234567"));
    EXPECT_EQ(code(ask(odbc("nowhere", query))), Error::Code::NotConnected);
}

TEST_F(DialFunctionTest, odbc_calls_a_function_with_user_and_password)
{
    ASSERT_FALSE(odbcDriver("psqlodbcw.so").isEmpty());
    SqlFunctionSetup call = postgres("generate_web_dial_url");
    call.driver = string("QODBC");
    call.database = string("crm");
    EXPECT_EQ(ask(call, "1", "47"), text("tel:1"));
    call.call = string("raises");
    EXPECT_EQ(code(ask(call)), Error::Code::Refused);
    secrets.kept.insert(string("pbx/function_password"), string("Zq7!canary;}wrong"));
    EXPECT_EQ(code(ask(call)), Error::Code::NotConnected);
}

} // namespace Jackfield
