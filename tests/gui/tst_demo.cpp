// SPDX-License-Identifier: GPL-3.0-or-later
// The demo as somebody who tries it meets it: the real program on a real X server with a window
// manager, worked by the keyboard; what it did is asked through the control socket.
#include "tests/gui/display.h"
#include "tests/integration/programs.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    struct Look
    {
        const char *theme;
        const char *scale;
    };

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    class Demo : public testing::TestWithParam<Look>
    {
    protected:
        void SetUp() override
        {
            ASSERT_TRUE(display.isUp());
            auto variables = display.variables();
            variables.insert(text("QT_SCALE_FACTOR"), text(GetParam().scale));
            variables.insert(text("QT_LOGGING_RULES"), text("jackfield.ui.info=true"));
            program = programs.launch(
                {text("--demo"), text("--set"), text("window.theme=") + text(GetParam().theme)},
                variables);
            ASSERT_TRUE(waitFor([this] {
                said += program->readAllStandardError();
                return said.contains("window ready");
            })) << "state "
                << program->state() << ", said: " << said.constData();
            ASSERT_TRUE(waitFor([this] { return !window().isEmpty(); }));
            display.run(text("xdotool"), {text("windowactivate"), text("--sync"), window()});
            ASSERT_TRUE(waitFor([this] {
                profile = programs.demoProfile();
                return !profile.isEmpty();
            }));
        }
        void TearDown() override
        {
            if (!program)
                return;
            program->terminate();
            EXPECT_EQ(Programs::finish(*program).exitCode, 0);
        }
        QString window() const
        {
            return display
                .run(text("xdotool"),
                     {text("search"), text("--onlyvisible"), text("--name"),
                      text("^Demo — Jackfield$")})
                .section(u'\n', 0, 0);
        }
        int windowHeight() const
        {
            const QString geometry = display.run(
                text("xdotool"), {text("getwindowgeometry"), text("--shell"), window()});
            return geometry.section(text("HEIGHT="), 1).section(u'\n', 0, 0).toInt();
        }
        /// Of the program, its menus too.
        qsizetype windows() const
        {
            const QString found = display.run(text("xdotool"),
                                              {text("search"), text("--onlyvisible"), text("--pid"),
                                               QString::number(program->processId())});
            return found.split(u'\n', Qt::SkipEmptyParts).size();
        }
        void press(const char *keys) const
        {
            display.run(text("xdotool"), {text("key"), text(keys)});
        }
        void type(const char *words) const
        {
            display.run(text("xdotool"), {text("type"), text(words)});
        }
        void picture(const char *name) const
        {
            QDir().mkpath(text(PICTURE_DIR));
            const QString file =
                text(PICTURE_DIR "/demo-%1-%2-%3.png")
                    .arg(text(name), text(GetParam().theme), text(GetParam().scale));
            QFile::remove(file);
            display.run(text("scrot"), {text("--focused"), file});
            EXPECT_TRUE(QFile::exists(file));
        }
        /// State of a call of the own telephone; empty: it is over.
        QString stateOf(const QString &id) const
        {
            for (const QJsonValue &call : calls())
                if (call[QLatin1String("id")].toString() == id)
                    return call[QLatin1String("state")].toString();
            return {};
        }
        /// A call of the own telephone in this state that is none of `others`.
        QString callIn(const char *state, const QString &other = {}) const
        {
            for (const QJsonValue &call : calls())
                if (call[QLatin1String("line")].toString() == text("100")
                    && call[QLatin1String("state")].toString() == text(state)
                    && call[QLatin1String("id")].toString() != other)
                    return call[QLatin1String("id")].toString();
            return {};
        }
        QJsonArray calls() const
        {
            return programs.ctlIn(profile, {text("calls"), text("--json")}).json().toArray();
        }

        const Display display;
        const Programs programs;
        std::unique_ptr<QProcess> program;
        QByteArray said;
        QString profile;
    };

} // namespace

TEST_P(Demo, CanBePlayedWithTheKeyboard)
{
    ASSERT_TRUE(waitFor([this] { return !callIn("offering").isEmpty(); })) << "nobody calls";
    picture("ringing");
    press("F5");
    QString first;
    ASSERT_TRUE(waitFor([&] {
        first = callIn("connected");
        return !first.isEmpty();
    }));
    press("F7");
    ASSERT_TRUE(waitFor([&] { return stateOf(first) == text("hold"); }));

    press("ctrl+l");
    type("089 99998012");
    press("Return");
    QString second;
    ASSERT_TRUE(waitFor([&] {
        second = callIn("connected", first);
        return !second.isEmpty();
    }));
    EXPECT_EQ(stateOf(first), text("hold"));
    picture("two-calls");

    press("ctrl+b");
    const int rows = int(160 * text(GetParam().scale).toDouble());
    EXPECT_TRUE(waitFor([&] { return windowHeight() < rows; })) << windowHeight();
    picture("folded");
    press("ctrl+b");
    EXPECT_TRUE(waitFor([&] { return windowHeight() > 2 * rows; })) << windowHeight();

    // The last way of the menu: connect both and leave.
    const qsizetype before = windows();
    press("F9");
    EXPECT_TRUE(waitFor([&] { return windows() > before; })) << "the menu does not open";
    press("Up");
    picture("transfer");
    press("Return");
    EXPECT_TRUE(waitFor([&] { return stateOf(first).isEmpty() && stateOf(second).isEmpty(); }));
    said += program->readAllStandardError();
    EXPECT_FALSE(said.contains("QWidget") || said.contains("QLayout")) << said.constData();
}

INSTANTIATE_TEST_SUITE_P(
    Looks, Demo, testing::Values(Look {"light", "1"}, Look {"dark", "1"}, Look {"light", "2"}),
    [](const auto &look) { return std::string(look.param.theme) + "At" + look.param.scale; });

} // namespace Jackfield
