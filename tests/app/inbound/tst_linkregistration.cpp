// SPDX-License-Identifier: GPL-3.0-or-later
// With the real xdg-mime, in XDG directories of the test's own.
#include "app/inbound/linkregistration.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

using namespace std::chrono_literals;

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

namespace {

    class LinkRegistrationTest : public testing::Test
    {
    protected:
        LinkRegistrationTest()
        {
            for (const char *name : {"home", "config", "data", "sys", "bin dir", "profile"})
                QDir().mkpath(path(name));
            qputenv("HOME", path("home").toUtf8());
            qputenv("XDG_CONFIG_HOME", path("config").toUtf8());
            qputenv("XDG_CONFIG_DIRS", path("none").toUtf8());
            qputenv("XDG_DATA_HOME", path("data").toUtf8());
            qputenv("XDG_DATA_DIRS", path("sys").toUtf8());
            qputenv("XDG_CURRENT_DESKTOP", "X-Generic");
            qputenv("PATH", usualPath);
            for (const char *name : {"DESKTOP_SESSION", "KDE_FULL_SESSION", "XDG_MENU_PREFIX"})
                qunsetenv(name);
            write("bin dir/jackfieldctl", "#!/bin/sh\n");
            QFile::setPermissions(path("bin dir/jackfieldctl"),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            makeHandler("sys", "calls.desktop", "Calls");
        }
        QString path(const char *name) const { return folder.filePath(text(name)); }
        void write(const char *name, const QByteArray &bytes) const
        {
            QDir().mkpath(QFileInfo(path(name)).path());
            QFile file(path(name));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        QByteArray read(const char *name) const
        {
            QFile file(path(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        void makeHandler(const char *base, const char *id, const char *name) const
        {
            write(qPrintable(text("%1/applications/%2").arg(text(base), text(id))),
                  QByteArray("[Desktop Entry]\nType=Application\nName=") + name
                      + "\nExec=true %u\n");
        }
        LinkRegistration::Places places(const QString &profile = {}) const
        {
            return {path("bin dir/jackfieldctl"),
                    profile,
                    path("data"),
                    {path("sys")},
                    path("config"),
                    path("profile/links-before.json")};
        }
        /// Its outcome; Malformed: none within the limit.
        Result<Unit> outcome(const LinkRegistration::Done &pending)
        {
            auto answer = std::make_shared<std::optional<Result<Unit>>>();
            pending.then(&context, [answer](const Result<Unit> &got) { *answer = got; });
            waitFor([&] { return answer->has_value(); });
            return answer->value_or(failure(Error::Code::Malformed, text("no answer")));
        }
        /// What xdg-mime says when anybody asks.
        QString handlerOf(const char *scheme) const
        {
            QProcess process;
            process.start(
                text("xdg-mime"),
                {text("query"), text("default"), text("x-scheme-handler/") + text(scheme)});
            process.waitForFinished();
            return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
        }
        void setDefaults(const char *lines) const
        {
            write("config/mimeapps.list", QByteArray("[Default Applications]\n") + lines);
        }
        void useTool(const QByteArray &script) const
        {
            write("tools/xdg-mime", script);
            QFile::setPermissions(path("tools/xdg-mime"),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            qputenv("PATH", path("tools").toUtf8() + ':' + usualPath);
        }

        inline static const QByteArray usualPath = qgetenv("PATH");
        const QTemporaryDir folder;
        ManualClock clock;
        QObject context;
        const Result<Unit> done = Unit {};
        const QStringList all = LinkRegistration::schemes();
    };

} // namespace

TEST_F(LinkRegistrationTest, TellsWhoOpensLinks)
{
    setDefaults("x-scheme-handler/tel=calls.desktop\n");
    LinkRegistration links(clock, places());
    EXPECT_TRUE(links.handlers().isEmpty());
    EXPECT_EQ(outcome(links.refresh()), done);
    EXPECT_EQ(links.handlers().size(), 4);
    EXPECT_EQ(links.handlers()[text("tel")],
              (LinkRegistration::Handler {text("calls.desktop"), text("Calls"), false}));
    EXPECT_EQ(links.handlers()[text("sip")], LinkRegistration::Handler());
}

TEST_F(LinkRegistrationTest, TakesLinksAndGivesThemBack)
{
    const char before[] = "x-scheme-handler/tel=calls.desktop\ntext/html=firefox.desktop\n";
    setDefaults(before);
    LinkRegistration links(clock, places());
    EXPECT_EQ(outcome(links.take(all)), done);
    for (const QString &scheme : all) {
        EXPECT_TRUE(links.handlers()[scheme].isOurs) << scheme.toStdString();
        EXPECT_EQ(handlerOf(qPrintable(scheme)), text("jackfield-links.desktop"));
    }
    const QByteArray entry = read("data/applications/jackfield-links.desktop");
    EXPECT_TRUE(
        entry.contains("\nExec=\"" + path("bin dir/jackfieldctl").toUtf8() + "\" open -- %u\n"))
        << entry.constData();
    EXPECT_TRUE(read("data/applications/jackfield.desktop")
                    .contains("\nExec=\"" + path("bin dir/jackfield").toUtf8() + "\"\n"));

    EXPECT_EQ(outcome(links.giveBack(all)), done);
    EXPECT_EQ(handlerOf("tel"), text("calls.desktop"));
    EXPECT_EQ(handlerOf("sip"), QString());
    EXPECT_EQ(links.handlers()[text("tel")].name, text("Calls"));
    EXPECT_EQ(read("config/mimeapps.list").trimmed(),
              QByteArray("[Default Applications]\n") + QByteArray(before).trimmed());
    EXPECT_FALSE(QFile::exists(path("data/applications/jackfield-links.desktop")));
    EXPECT_FALSE(QFile::exists(path("profile/links-before.json")));
}

TEST_F(LinkRegistrationTest, RemembersTheFirstOwnerWhenTakenTwice)
{
    setDefaults("x-scheme-handler/tel=calls.desktop\n");
    for (int i = 0; i < 2; ++i) {
        LinkRegistration links(clock, places());
        EXPECT_EQ(outcome(links.take({text("tel")})), done);
    }
    LinkRegistration links(clock, places());
    EXPECT_EQ(outcome(links.giveBack({text("tel")})), done);
    EXPECT_EQ(handlerOf("tel"), text("calls.desktop"));
}

TEST_F(LinkRegistrationTest, GivesBackOnlyWhatIsOurs)
{
    setDefaults("x-scheme-handler/sip=calls.desktop\n");
    LinkRegistration links(clock, places());
    EXPECT_EQ(outcome(links.take({text("tel"), text("callto")})), done);
    EXPECT_FALSE(links.handlers()[text("sip")].isOurs);
    setDefaults("x-scheme-handler/tel=calls.desktop\n"
                "x-scheme-handler/callto=jackfield-links.desktop\n");
    EXPECT_EQ(outcome(links.giveBack({text("tel")})), done);
    EXPECT_EQ(handlerOf("tel"), text("calls.desktop")) << "the user chose it meanwhile";
    EXPECT_TRUE(links.handlers()[text("callto")].isOurs);
    EXPECT_TRUE(QFile::exists(path("data/applications/jackfield-links.desktop")));
}

TEST_F(LinkRegistrationTest, UsesTheEntryOfAPackage)
{
    makeHandler("sys", "jackfield-links.desktop", "Jackfield");
    LinkRegistration links(clock, places());
    EXPECT_EQ(outcome(links.take(all)), done);
    EXPECT_EQ(handlerOf("tel"), text("jackfield-links.desktop"));
    EXPECT_FALSE(QFile::exists(path("data/applications/jackfield-links.desktop")));
    EXPECT_EQ(outcome(links.giveBack(all)), done);
}

TEST_F(LinkRegistrationTest, AnotherProfileHasItsOwnEntry)
{
    makeHandler("sys", "jackfield-links.desktop", "Jackfield");
    LinkRegistration links(clock, places(text("/srv/pro file")));
    EXPECT_EQ(outcome(links.take(all)), done);
    EXPECT_TRUE(read("data/applications/jackfield-links.desktop")
                    .contains("\" --profile \"/srv/pro file\" open -- %u\n"));
}

TEST_F(LinkRegistrationTest, LeavesEntriesOfOthersAlone)
{
    LinkRegistration links(clock, places());
    EXPECT_EQ(outcome(links.take(all)), done);
    write("data/applications/jackfield.desktop", "[Desktop Entry]\nName=Mine\n");
    EXPECT_EQ(outcome(links.giveBack(all)), done);
    EXPECT_TRUE(QFile::exists(path("data/applications/jackfield.desktop")));
}

TEST_F(LinkRegistrationTest, WritesValidEntries)
{
    const QString validator = QStandardPaths::findExecutable(text("desktop-file-validate"));
    ASSERT_FALSE(validator.isEmpty());
    LinkRegistration links(clock, places(text("/srv/100% \"$`\\ file")));
    EXPECT_EQ(outcome(links.take(all)), done);
    for (const char *name : {"jackfield-links.desktop", "jackfield.desktop"}) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(validator, {path("data/applications/") + text(name)});
        ASSERT_TRUE(process.waitForFinished());
        EXPECT_EQ(process.readAll(), QByteArray());
        // Browsers ask with it whether to open a link.
        const QByteArray entry = read(qPrintable(text("data/applications/") + text(name)));
        EXPECT_TRUE(entry.contains("\nName=Jackfield\n"));
        EXPECT_FALSE(entry.contains("\nName["));
    }
}

TEST_F(LinkRegistrationTest, SaysWhyItCannot)
{
    LinkRegistration links(clock, places());
    qputenv("PATH", path("tools").toUtf8());
    EXPECT_EQ(outcome(links.refresh()).error().code, Error::Code::Unsupported);
    EXPECT_TRUE(links.handlers().isEmpty());

    useTool("#!/bin/sh\n[ \"$1\" = query ] || { echo broken >&2; exit 4; }\n");
    const auto refused = outcome(links.take(all));
    EXPECT_EQ(refused.error(), (Error {Error::Code::Refused, text("xdg-mime failed: broken")}));

    useTool("#!/bin/sh\n[ \"$1\" = query ] && echo calls.desktop\nexit 0\n");
    const auto ignored = outcome(links.take({text("sip")}));
    EXPECT_EQ(ignored.error().code, Error::Code::Refused);
    EXPECT_TRUE(ignored.error().detail.contains(text("sip: links with “Calls”")));

    QFile::remove(path("bin dir/jackfieldctl"));
    EXPECT_EQ(outcome(links.take(all)).error().code, Error::Code::Storage);
}

TEST_F(LinkRegistrationTest, GivesUpOnATool)
{
    useTool("#!/bin/sh\nexec sleep 600\n");
    LinkRegistration links(clock, places());
    const auto pending = links.refresh();
    EXPECT_EQ(outcome(links.take(all)).error().code, Error::Code::NotPossible) << "one at a time";
    clock.advance(LinkRegistration::patience);
    EXPECT_EQ(outcome(pending).error().code, Error::Code::TimedOut);
    qputenv("PATH", usualPath);
    EXPECT_EQ(outcome(links.refresh()), done);
}

TEST_F(LinkRegistrationTest, DiesWhileItAsks)
{
    useTool("#!/bin/sh\nexec sleep 600\n");
    auto links = std::make_unique<LinkRegistration>(clock, places());
    const auto pending = links->take(all);
    links.reset();
    EXPECT_EQ(outcome(pending).error().code, Error::Code::Cancelled);
    EXPECT_EQ(clock.pending(), 0);
}

} // namespace Jackfield
