// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of bad-inputs.csv for links, starts and settings, through the programs themselves.
#include "tests/integration/gate.h"
#include "tests/support/badinput.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QTcpServer>

#include <csignal>
#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    /// The words of @@ARGV(…)@@; empty when it is none.
    QStringList argumentsIn(const QString &input)
    {
        const BadPiece first = badPieces(input).value(0);
        return first.macro == text("ARGV") ? first.arguments : QStringList();
    }

    QByteArray expanded(const QString &input)
    {
        return bytesOf(badPieces(input));
    }

    /// What a link must lead to; `number` is what the prompt shows.
    struct Expected
    {
        enum Kind { Confirm, Refuse, Ignore, Usage } kind;
        const char *number = "";
        const char *postDial = "";
        const char *reason = ""; ///< Part of the prompt's.
    };

    const QHash<QString, Expected> &links()
    {
        static const QHash<QString, Expected> table {
            {text("G00-ok"), {Expected::Confirm, "0891234567"}},
            {text("G03-uppercase-scheme"), {Expected::Confirm, "0891234567"}},
            {text("G04-qt-option-after"), {Expected::Refuse}},
            {text("G05-separate-argv-option"), {Expected::Usage}},
            {text("G06-argv-style-reverse"), {Expected::Usage}},
            {text("G07-double-dash"), {Expected::Confirm, "123"}},
            {text("G08-value-begins-with-dash"), {Expected::Refuse}},
            {text("G11-ctrl-d-nettapi"), {Expected::Refuse}},
            {text("G12-feature-code"), {Expected::Refuse}},
            {text("G13-premium"), {Expected::Refuse}},
            {text("G14-premium-rate-param"),
             {Expected::Confirm, "0800123456", "", "this number costs extra"}},
            {text("G15-phone-context-injection"), {Expected::Refuse}},
            {text("G16-isub"), {Expected::Confirm, "0891234567"}},
            {text("G17-postdial"), {Expected::Confirm, "0891234567", ",,9999#"}},
            {text("G18-long"), {Expected::Refuse}},
            {text("G19-empty"), {Expected::Ignore}},
            {text("G20-other-scheme"), {Expected::Ignore}},
            {text("G21-file-scheme"), {Expected::Ignore}},
            {text("G25-zero-width"), {Expected::Confirm, "0891234567"}},
            {text("G26-bidi-override"), {Expected::Refuse}},
            {text("G27-double-encoded"), {Expected::Confirm, "0891234567"}},
            {text("G29-emergency"), {Expected::Confirm, "112", "", "emergency"}},
            {text("G30-emergency-e164"), {Expected::Refuse}},
        };
        return table;
    }

    /// A key of jackfield.toml for one of the table's INI files, and what must come of it.
    struct Toml
    {
        const char *text; ///< With the escapes and macros of the table.
        const char *key; ///< Of `jackfieldctl settings`; empty: none of them.
        const char *value;
        int line; ///< Of the notice; 0: a notice without a line, -1: none.
    };

    const QHash<QString, Toml> &settingsFiles()
    {
        static const QHash<QString, Toml> table {
            {text("I00-comma-value"),
             {"[location.a]\ncountry = \"DE\"\narea_code = \"0123,456\"\n", "location.a.area_code",
              "", 3}},
            {text("I03-unbalanced-quote"),
             {"[me]\nname = \"Bob\nextension = \"7\"\n", "me.extension", "", 2}},
            {text("I05-variant-huge"),
             {"x = @Variant(\\0\\0\\0\\t\\xff\\xff\\xff\\xfe)\n", "links.tel", "ask", 1}},
            {text("I06-duplicate-key"),
             {"[links]\ntel = \"refuse\"\ntel = \"dial\"\n", "links.tel", "ask", 3}},
            {text("I09-1MiB-line"), {"x = \"@@REP(1048576,a)@@\"\n", "links.tel", "ask", 0}},
            {text("I10-nul"),
             {"[[system]]\nid = \"a\"\nkind = \"tapimaster\"\nport = 25\\x0003\n", "links.tel",
              "ask", 4}},
            {text("I14-truncated-file"), {"[Loc", "links.tel", "ask", 1}},
            {text("I17-env-expansion"),
             {"[me]\nname = \"%COMSPEC% /c calc $HOME\"\n", "me.name", "%COMSPEC% /c calc $HOME",
              -1}},
        };
        return table;
    }

    /// Rows that are tried elsewhere.
    QString reasonToSkip(const QString &name)
    {
        static const QHash<QString, QString> reasons {
            {text("I08-key-newline-injection"),
             text("the window alone writes settings: tst_settingssave")},
            {text("I13-bind-any"), text("it is tried in ListensOnLoopbackOnly")},
            {text("I15-world-writable-admin-file"),
             text("the site file has a fixed place: tst_settingsload")},
        };
        return name.startsWith(QLatin1Char('D'))
            ? text("it is about the template: tst_requesttemplaterows, tst_webdialling")
            : reasons.value(name);
    }

    void skip(const QString &name)
    {
        const QString reason = reasonToSkip(name);
        EXPECT_FALSE(reason.isEmpty()) << qPrintable(name) << " is neither tried nor explained";
        std::printf("%s does not apply: %s\n", qPrintable(name), qPrintable(reason));
    }

    class BadLinks : public testing::Test
    {
    protected:
        BadLinks()
        {
            server.listen(QHostAddress::LocalHost);
            programs.writeSettings("[me]\nextension = \"100\"\n[location.office]\n"
                                   "country = \"DE\"\ncountry_code = \"49\"\narea_code = \"89\"\n"
                                   "[policy]\ncountries = [\"DE\", \"AT\", \"CH\"]\n"
                                   "[[system]]\nid = \"tapi\"\nkind = \"tapimaster\"\n"
                                   "host = \"127.0.0.1\"\nport = "
                                   + QByteArray::number(server.serverPort()) + '\n');
        }
        QJsonArray prompts() const
        {
            return programs.ctl({text("--json"), text("prompts")}).json().toArray();
        }
        /// The prompts that wait must be what is expected; they are refused.
        void checkPrompts(const Expected &expected)
        {
            const QJsonArray waiting = prompts();
            ASSERT_EQ(waiting.size(), expected.kind == Expected::Confirm ? 1 : 0);
            if (waiting.isEmpty())
                return;
            const QJsonObject prompt = waiting.first().toObject();
            EXPECT_EQ(prompt[QLatin1String("number")].toString(), text(expected.number));
            EXPECT_EQ(prompt[QLatin1String("postDial")].toString(), text(expected.postDial));
            EXPECT_EQ(prompt[QLatin1String("source")].toString(), text("link"));
            EXPECT_TRUE(prompt[QLatin1String("reason")].toString().contains(text(expected.reason)));
            const QString id = QString::number(prompt[QLatin1String("id")].toInt());
            EXPECT_EQ(programs.ctl({text("prompt"), id, text("refuse")}).exitCode, 0);
        }
        Outcome start(const QStringList &arguments) const
        {
            return Programs::finish(*programs.launch(
                QStringList {text("--headless"), text("--profile"), programs.folder()}
                + arguments));
        }
        void tryArguments(const QStringList &arguments, const Expected &expected)
        {
            EXPECT_EQ(start(arguments).exitCode, expected.kind == Expected::Usage ? 2 : 0);
            checkPrompts(expected);
        }
        void tryLink(const QString &link, const Expected &expected)
        {
            const bool refuses = expected.kind == Expected::Refuse;
            const Outcome opened = programs.ctl({text("open"), link});
            if (expected.kind != Expected::Ignore) {
                EXPECT_EQ(opened.exitCode, refuses ? 1 : 0) << opened.err.constData();
            }
            EXPECT_EQ(opened.exitCode == 1, !opened.err.isEmpty());
            checkPrompts(expected);
            const Outcome started = start({link});
            EXPECT_EQ(started.exitCode, link.size() > 2048 ? 2 : 0) << started.err.constData();
            EXPECT_LT(started.took.count(), 2000);
            checkPrompts(expected);
        }

        QTcpServer server;
        Programs programs;
    };

} // namespace

TEST_F(BadLinks, EveryLink)
{
    ASSERT_TRUE(programs.start());
    const QList<BadRow> rows = badRows("tel-uri");
    ASSERT_EQ(rows.size(), links().size());
    for (const BadRow &row : rows) {
        const QString name = row.name;
        SCOPED_TRACE(qPrintable(name + text(": ") + row.expected));
        ASSERT_TRUE(links().contains(name));
        const QString input = row.input;
        const QStringList arguments = argumentsIn(input);
        if (arguments.isEmpty())
            tryLink(QString::fromUtf8(expanded(input)), links()[name]);
        else
            tryArguments(arguments, links()[name]);
    }
    EXPECT_FALSE(server.hasPendingConnections()) << "nothing of all that was dialled";
}

TEST_F(BadLinks, EveryNumberOfATemplate)
{
    ASSERT_TRUE(programs.start());
    // The rows that are about the number are refused before any system sees them.
    static const QRegularExpression number(text("^number \"?([^\"]*)\"?"));
    int tried = 0;
    for (const BadRow &row : badRows("dial-template")) {
        const auto match = number.match(row.input);
        if (!match.hasMatch()) {
            skip(row.name);
            continue;
        }
        const QString typed = QString::fromUtf8(expanded(match.captured(1)));
        EXPECT_EQ(programs.ctl({text("dial"), text("--"), typed}).exitCode, 1)
            << qPrintable(row.name);
        ++tried;
    }
    EXPECT_EQ(tried, 3);
    EXPECT_FALSE(server.hasPendingConnections());
}

TEST_F(BadLinks, EverySettingsFile)
{
    for (const BadRow &row : badRows("ini")) {
        const QString name = row.name;
        SCOPED_TRACE(qPrintable(name + text(": ") + row.expected));
        if (name.startsWith(text("I11")) || name.startsWith(text("I12")))
            continue; // the next test
        const auto found = settingsFiles().constFind(name);
        if (found == settingsFiles().constEnd()) {
            skip(name);
            continue;
        }
        programs.writeSettings(expanded(text(found->text)));
        QProcess *process = programs.start();
        ASSERT_TRUE(process);
        const QJsonArray notices = programs.ctl({text("--json"), text("status")})
                                       .json()[QLatin1String("notices")]
                                       .toArray();
        EXPECT_EQ(notices.isEmpty(), found->line < 0);
        if (found->line >= 0) {
            EXPECT_EQ(notices[0][QLatin1String("line")].toInt(), found->line);
        }
        const QJsonArray settings =
            programs.ctl({text("--json"), text("settings")}).json().toArray();
        const auto setting =
            std::find_if(settings.cbegin(), settings.cend(), [&](const QJsonValue &each) {
                return each[QLatin1String("key")].toString() == text(found->key);
            });
        ASSERT_NE(setting, settings.cend());
        EXPECT_EQ((*setting)[QLatin1String("value")].toString(), text(found->value));
        process->terminate();
        EXPECT_EQ(Programs::finish(*process).exitCode, 0);
    }
}

TEST_F(BadLinks, EveryPort)
{
    for (const BadRow &row : badRows("ini")) {
        const QString name = row.name;
        if (!name.startsWith(text("I11")) && !name.startsWith(text("I12")))
            continue;
        SCOPED_TRACE(qPrintable(name));
        const QByteArray value = row.input.section(u'=', 1).toUtf8();
        programs.writeSettings("[[system]]\nid = \"a\"\nkind = \"tapimaster\"\n"
                               "host = \"127.0.0.1\"\nlines = [\"1\"]\nport = "
                               + value + "\n[local_server]\nport = " + value + '\n');
        QProcess *process = programs.start();
        ASSERT_TRUE(process);
        const QJsonValue status = programs.ctl({text("--json"), text("status")}).json();
        const QJsonValue system = status[QLatin1String("systems")][0];
        EXPECT_EQ(system[QLatin1String("detail")].toString(), text("127.0.0.1:2503 (TCP)"));
        QStringList keys;
        for (const QJsonValue &notice : status[QLatin1String("notices")].toArray()) {
            keys << notice[QLatin1String("key")].toString();
            EXPECT_TRUE(notice[QLatin1String("text")].toString().contains(text("65535")));
        }
        keys.sort();
        EXPECT_EQ(keys, (QStringList {text("local_server.port"), text("system.a.port")}));
        process->terminate();
        EXPECT_EQ(Programs::finish(*process).exitCode, 0);
    }
}

// bad-inputs I13: there is no way to be reached from elsewhere, and who asks for one is told.
TEST(LocalServerSettings, ListensOnLoopbackOnly)
{
    Gate gate;
    gate.localServer = "bind = \"0.0.0.0\"\n";
    ASSERT_EQ(gate.start(), QString());
    const QJsonObject status = gate.status();
    EXPECT_EQ(status[QLatin1String("notices")].toArray().size(), 1);
    const QString port = QStringLiteral(":%1 ").arg(gate.port());
    const QJsonArray addresses =
        status[QLatin1String("localServer")][QLatin1String("addresses")].toArray();
    EXPECT_EQ(addresses.size(), 4) << "TCP and UDP, each at both addresses";
    for (const QJsonValue &address : addresses) {
        EXPECT_TRUE(address.toString().startsWith(text("127.0.0.1") + port)
                    || address.toString().startsWith(text("[::1]") + port));
    }
    const QByteArray row =
        ':' + QByteArray::number(gate.port(), 16).toUpper().rightJustified(4, '0') + ' ';
    for (const char *name : {"tcp", "tcp6", "udp", "udp6"}) {
        QFile table(text("/proc/net/") + text(name));
        ASSERT_TRUE(table.open(QIODevice::ReadOnly));
        const QByteArray rows = table.readAll();
        EXPECT_EQ(
            rows.count("0100007F" + row) + rows.count("00000000000000000000000001000000" + row), 1)
            << name;
        EXPECT_EQ(rows.count("00000000" + row), 0) << name;
    }
}

TEST_F(BadLinks, EveryMessageToTheFirstInstance)
{
    const QProcess *process = programs.start();
    ASSERT_TRUE(process);
    for (const BadRow &row : badRows("single-instance")) {
        const QString name = row.name;
        const QString input = row.input;
        if (name.startsWith(text("K06")) || name.startsWith(text("K07"))
            || name.startsWith(text("K08"))) {
            std::printf("%s is tried in tst_instances\n", qPrintable(name));
            continue;
        }
        SCOPED_TRACE(qPrintable(name + text(": ") + row.expected));
        QLocalSocket socket;
        socket.connectToServer(programs.folder() + text("/control.sock"));
        ASSERT_TRUE(waitFor([&] { return socket.state() == QLocalSocket::ConnectedState; }));
        socket.write(expanded(input));
        EXPECT_TRUE(waitFor([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
        EXPECT_EQ(programs.ctl({text("status")}).exitCode, 0);
    }
    EXPECT_EQ(process->state(), QProcess::Running);
    EXPECT_TRUE(prompts().isEmpty());
}

} // namespace Jackfield
