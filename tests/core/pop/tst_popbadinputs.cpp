// SPDX-License-Identifier: GPL-3.0-or-later
// The rows screenpop and program-launch of bad-inputs.csv. Programs are real ones: a script that
// writes down its arguments and its environment, started as the desktop starts them.
#include "app/desktop/desktoplauncher.h"
#include "core/phone/switchboard.h"
#include "core/pop/screenpop.h"
#include "tests/support/badinput.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedpoplauncher.h"
#include "tests/support/scriptedsystem.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

using Check = std::function<void(const BadRow &)>;

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// What stands between the first and the last quotation mark of the row, with its escapes.
QString quotedIn(const BadRow &row)
{
    const qsizetype from = row.input.indexOf(u'"') + 1;
    return QString::fromUtf8(unescaped(row.input.mid(from, row.input.lastIndexOf(u'"') - from)));
}

/// What the row says behind `mark`.
QByteArray promised(const BadRow &row, const char *mark)
{
    return row.expected.section(text(mark), -1).toUtf8();
}

PopFacts facts(const QString &number, const QString &name)
{
    PopFacts facts;
    facts.number = number;
    facts.name = name;
    return facts;
}

QByteArray opened(const QString &pattern, const PopFacts &of)
{
    const auto parsed = PopTemplate::parse(pattern);
    return parsed ? parsed->expand(of).value_or("nothing") : QByteArray("no template");
}

/// The caller's name, where the name stands.
QByteArray encodedName(const BadRow &row)
{
    const QByteArray prefix = "https://crm/?x=";
    const QByteArray address =
        opened(text("https://crm/?x=<# NAME #>"), facts(text("1"), quotedIn(row)));
    return address.startsWith(prefix) ? address.sliced(prefix.size()) : address;
}

Check encodes(const char *mark)
{
    return [mark](const BadRow &row) { EXPECT_EQ(encodedName(row), promised(row, mark)); };
}

/// The template of the row, up to "caller" or the end.
QString templateIn(const BadRow &row)
{
    const QString behind = row.input.section(text("template "), 1);
    return QString::fromUtf8(unescaped(behind.section(text(" caller "), 0, 0)));
}

void refusesTemplate(const BadRow &row)
{
    ASSERT_FALSE(templateIn(row).isEmpty());
    const auto parsed = PopTemplate::parse(templateIn(row));
    ASSERT_FALSE(parsed);
    EXPECT_TRUE(parsed.error().detail.contains(text("must begin with http:// or https://")));
}

/// A phone with one line, and what is opened for its calls.
struct Desk
{
    explicit Desk(PopLauncher &launcher)
        : screenPop(clock, store, contacts, launcher)
    {
        auto system = std::make_unique<ScriptedSystem>(text("pbx"), Feature::WatchCalls);
        pbx = system.get();
        pbx->snapshot.lines = {pbx->line(text("100"))};
        board.addSystem(std::move(system), text("scripted"), text("pbx"));
        board.openAll();
        QObject::connect(&screenPop, &ScreenPop::failed,
                         [this](const QString &words) { told.append(words); });
    }
    void ring(int number, const Party &caller)
    {
        Call call = pbx->call(QString::number(number), text("100"), Call::State::Offering);
        call.remote = caller;
        pbx->tell(CallChanged {call});
        clock.advance(ScreenPop::numberPatience);
    }
    ManualClock clock;
    PhoneStore store {clock};
    Switchboard board {store};
    Contacts contacts {clock};
    ScreenPop screenPop;
    ScriptedSystem *pbx = nullptr;
    QStringList told;
};

void opensNothingForAnonymous(const BadRow &)
{
    ScriptedPopLauncher launcher;
    Desk desk(launcher);
    ScreenPop::Setup setup;
    setup.popup.url = text("https://crm/?n=<# N #>");
    desk.screenPop.setUp(setup);
    desk.ring(1, {});
    EXPECT_TRUE(launcher.pages.isEmpty());
    setup.popup.urlAnonymous = text("https://crm/nobody");
    desk.screenPop.setUp(setup);
    desk.ring(2, {});
    EXPECT_EQ(launcher.pages, QList<QByteArray> {"https://crm/nobody"});
    EXPECT_TRUE(desk.told.isEmpty());
}

QMap<QString, Check> pageChecks()
{
    return {
        {text("S00"),
         [](const BadRow &row) {
             EXPECT_EQ(opened(templateIn(row), facts(text("0891234567"), quotedIn(row))),
                       row.expected.toUtf8());
         }},
        {text("S01"), encodes("one value: ")},
        {text("S02"),
         [](const BadRow &row) {
             refusesTemplate(row);
             EXPECT_EQ(encodedName({{}, row.input.section(text(" in "), 0, 0), {}}),
                       "javascript%3Aalert%281%29");
         }},
        {text("S03"), encodes("\n")},
        {text("S04"), encodes("; ")},
        {text("S05"), refusesTemplate},
        {text("S06"), opensNothingForAnonymous},
        {text("S07"),
         [](const BadRow &row) {
             EXPECT_EQ(opened(text("https://crm/?n=<# N #>"), facts(quotedIn(row), {})),
                       "https://crm/?n=" + promised(row, ": ").replace('+', "%2B"));
         }},
        {text("S09"),
         [](const BadRow &) {
             EXPECT_EQ(
                 opened(text("https://crm/?x=<# NAME #>"), facts(text("1"), QString(4096, u'n'))),
                 "https://crm/?x=" + QByteArray(256, 'n'));
         }},
        {text("S10"), encodes(": ")},
    };
}

// --- Programs

/// A script in a folder of its own.
class Recorder
{
public:
    Recorder()
    {
        QFile file(program());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        const QByteArray here = folder.path().toUtf8();
        file.write("#!/bin/sh\n/usr/bin/env -0 > " + here + "/env\nprintf '%s\\0' \"$@\" > " + here
                   + "/part\n/bin/mv " + here + "/part " + here + "/said\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QString program() const { return folder.filePath(text("crm")); }
    QList<QByteArray> arguments() const
    {
        EXPECT_TRUE(waitFor([this] { return QFile::exists(folder.filePath(text("said"))); }));
        return read("said");
    }
    QList<QByteArray> environment() const { return read("env"); }
    const QTemporaryDir folder;

private:
    QList<QByteArray> read(const char *name) const
    {
        QFile file(folder.filePath(text(name)));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QList<QByteArray> list = file.readAll().split('\0');
        list.removeLast(); // behind the last end
        return list;
    }
};

/// A call of somebody with this name, at a desk that starts `program` for it.
void callBy(const QString &name, const QStringList &program,
            const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    ManualClock clock;
    DesktopLauncher launcher(clock, environment);
    Desk desk(launcher);
    ScreenPop::Setup setup;
    setup.popup.program = program;
    desk.screenPop.setUp(setup);
    desk.ring(1, {text("0891234567"), name});
    EXPECT_EQ(desk.told, QStringList());
}

QList<QByteArray> argumentsFor(const QString &name, const char *word)
{
    const Recorder recorder;
    callBy(name, {recorder.program(), text(word)});
    return recorder.arguments();
}

void passesNoSecrets(const BadRow &)
{
    const Recorder recorder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *secret : {"PGPASSWORD", "JACKFIELD_PASSWORD_PBX", "GITHUB_TOKEN"})
        environment.insert(text(secret), text("Zq7!canary"));
    environment.insert(text("CRM_MODE"), text("fast"));
    callBy(text("Mia"), {recorder.program()}, environment);
    recorder.arguments();
    const QList<QByteArray> known = recorder.environment();
    EXPECT_TRUE(known.contains("CRM_MODE=fast"));
    EXPECT_FALSE(known.join('\n').contains("Zq7!canary"));
}

void tellsOnceAnHour(const BadRow &)
{
    ManualClock clock;
    DesktopLauncher launcher(clock, QProcessEnvironment::systemEnvironment());
    Desk desk(launcher);
    ScreenPop::Setup setup;
    setup.popup.program = {text("/nonexistent/crm"), text("{number}")};
    desk.screenPop.setUp(setup);
    const Party caller {text("0891234567"), text("Mia")};
    for (int call = 0; call < 4; ++call) {
        desk.ring(call, caller);
        desk.clock.advance(10min);
    }
    ASSERT_EQ(desk.told.size(), 1);
    EXPECT_TRUE(desk.told.first().contains(text("/nonexistent/crm")));
    EXPECT_EQ(desk.store.calls().size(), 4); // all of them are handled
    desk.clock.advance(1h);
    desk.ring(5, caller);
    EXPECT_EQ(desk.told.size(), 2);
}

void refusesProgram(const QStringList &words, const char *because)
{
    const auto parsed = PopProgram::parse(words);
    ASSERT_FALSE(parsed);
    EXPECT_TRUE(parsed.error().detail.contains(text(because)))
        << parsed.error().detail.toStdString();
}

QMap<QString, Check> programChecks()
{
    return {
        {text("PR02"),
         [](const BadRow &row) {
             EXPECT_EQ(argumentsFor(quotedIn(row), "{name}"),
                       QList<QByteArray> {quotedIn(row).toUtf8()});
         }},
        {text("PR03"),
         [](const BadRow &row) {
             const QByteArray name = quotedIn(row).toUtf8();
             EXPECT_TRUE(name.startsWith('-'));
             EXPECT_EQ(argumentsFor(quotedIn(row), "{name}"), QList<QByteArray> {' ' + name});
             EXPECT_EQ(argumentsFor(quotedIn(row), "--name={name}"),
                       QList<QByteArray> {"--name=" + name});
         }},
        {text("PR04"),
         [](const BadRow &row) {
             const QString program = u'/' + row.input.section(u' ', 1, 1);
             refusesProgram({program, text("{name}")}, ".bat or .cmd");
             EXPECT_TRUE(PopProgram::parse({program, text("{number}")}));
         }},
        {text("PR06"),
         [](const BadRow &row) { refusesProgram({row.input.section(u' ', 1, 1)}, "whole path"); }},
        {text("PR10"), tellsOnceAnHour},
        {text("PR11"),
         [](const BadRow &) {
             EXPECT_EQ(argumentsFor(QString(40'000, u'n'), "{name}"),
                       QList<QByteArray> {QByteArray(256, 'n')});
         }},
        {text("PR12"), passesNoSecrets},
    };
}

void runRows(const char *interface, const QMap<QString, Check> &checks)
{
    const QList<BadRow> rows = badRows(interface);
    EXPECT_EQ(rows.size(), checks.size());
    for (const BadRow &row : rows) {
        SCOPED_TRACE(row.name.toStdString());
        const QString number = row.name.section(u'-', 0, 0);
        ASSERT_TRUE(checks.contains(number)) << "nobody tests this row";
        checks[number](row);
    }
}

} // namespace

TEST(PopBadInputs, EveryPage)
{
    runRows("screenpop", pageChecks());
}

TEST(PopBadInputs, EveryProgram)
{
    runRows("program-launch", programChecks());
}
