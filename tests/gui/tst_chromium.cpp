// SPDX-License-Identifier: GPL-3.0-or-later
// What web pages can do to the telephone, with a real browser: a clicked link leads to a prompt and
// from there to one call; nothing a page does by itself leads to a call (security.md 2.1). Before a
// page is aimed at jackfield it is aimed at a witness, so that it is known to do what it says.
#include "tests/gui/browser.h"
#include "tests/gui/webstandin.h"
#include "tests/integration/gate.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    /// Tells the page server that the page is on the screen.
    const char told[] = "<script>addEventListener('load',()=>requestAnimationFrame("
                        "()=>fetch('/ready'+location.pathname)))</script>";

    const char title[] = "Customers - Chromium";

    QByteArray linkPage(const QByteArray &href)
    {
        return "<!doctype html><title>Customers</title><a href=\"" + href
            + "\" style=\"position:fixed;inset:0\">call</a>" + told;
    }

    class Chromium : public testing::Test
    {
    protected:
        static void SetUpTestSuite()
        {
            if (!Browser::program().isEmpty())
                display = std::make_unique<Display>();
        }
        static void TearDownTestSuite() { display.reset(); }
        void SetUp() override
        {
            if (!display)
                GTEST_SKIP() << "Chromium is not installed; installer/dependencies.sh test does it";
            ASSERT_TRUE(display->isUp());
            ASSERT_EQ(gate.start(), QString());
            // Without quotes: xdg-open of Debian 12 takes them for part of the name.
            const QString handler = QStringLiteral("%1 --profile %2 open -- %u")
                                        .arg(Programs::ctlProgram(), gate.programs.folder());
            browser = std::make_unique<Browser>(
                *display, text("MAP intranet.test 127.0.0.1, MAP evil.test 127.0.0.2"), handler,
                QStringList {local()});
        }
        void TearDown() override
        {
            if (HasFailure())
                report();
            browser.reset();
        }
        /// What was seen, for whoever looks why it failed.
        void report() const
        {
            const auto print = [](const char *what, const QByteArray &words) {
                std::printf("%s: %s\n", what, words.constData());
            };
            print("ordered", gate.ordered());
            print("prompts", QJsonDocument(gate.prompts()).toJson());
            print("status", QJsonDocument(gate.status()).toJson());
            print("asked of the pages", pages.heads.join("--\n"));
            print("asked of the witness", witness.heads.join("--\n"));
            if (browser)
                print("title", browser->title().toUtf8());
            QDir().mkpath(text(PICTURE_DIR));
            display->run(text("scrot"), {text("--overwrite"), text(PICTURE_DIR "/chromium.png")});
            print("the screen is in", PICTURE_DIR "/chromium.png");
        }
        QString intranet() const
        {
            return QStringLiteral("http://intranet.test:%1").arg(pages.serverPort());
        }
        /// The same pages under a name that Chromium takes for trustworthy; only those can be
        /// allowed to open telephone links for good.
        QString local() const
        {
            return QStringLiteral("http://127.0.0.1:%1").arg(pages.serverPort());
        }
        QByteArray link(const char *number) const
        {
            return QByteArray("http://127.0.0.1:") + QByteArray::number(gate.port())
                + "/Makecall%20NNNNN%20" + number;
        }
        /// Shows a page of the intranet; true: it is on the screen.
        bool show(const QByteArray &path, const QByteArray &html, const QString &origin = {})
        {
            pages.pages[path] = html;
            browser->open((origin.isEmpty() ? intranet() : origin) + QString::fromLatin1(path));
            // The first page waits for a browser that starts, on a machine that may be busy.
            return waitFor([&] { return pages.asked("GET /ready" + path + ' ') == 1; },
                           std::chrono::minutes(1))
                && (!html.contains("<title>")
                    || waitFor([this] { return browser->title() == text(title); }));
        }
        /// The one prompt that waits, once there is one; null: there is none or another besides.
        QJsonValue onlyPrompt() const
        {
            QJsonArray waiting;
            waitFor([&] {
                waiting = gate.prompts();
                return !waiting.isEmpty();
            });
            return waiting.size() == 1 ? waiting.first() : QJsonValue();
        }
        /// Something that is refused and counted, from the browser: what it sent before has come.
        void settle()
        {
            const int before = gate.counted();
            show("/settle" + QByteArray::number(before),
                 "<img src=\"" + link("089") + "\">" + told);
            EXPECT_TRUE(waitFor([&] { return gate.counted() > before; }));
        }

        static inline std::unique_ptr<Display> display;
        Gate gate;
        WebStandIn pages;
        WebStandIn witness;
        std::unique_ptr<Browser> browser;
    };

} // namespace

TEST_F(Chromium, AClickedLinkAsksOnceAndDialsOnce)
{
    ASSERT_TRUE(show("/link", linkPage(link("089%2099998%20123"))));
    browser->click();
    const QJsonValue prompt = onlyPrompt();
    ASSERT_TRUE(prompt.isObject());
    EXPECT_EQ(prompt[QLatin1String("source")].toString(), text("web"));
    EXPECT_EQ(prompt[QLatin1String("origin")].toString(), intranet());
    EXPECT_EQ(prompt[QLatin1String("number")].toString(), text("08999998123"));
    EXPECT_TRUE(prompt[QLatin1String("rememberable")].toBool());
    EXPECT_EQ(browser->title(), text(title)) << "the page stays";
    EXPECT_TRUE(gate.exchange.received.isEmpty());

    ASSERT_TRUE(gate.answer(prompt, "dial"));
    EXPECT_TRUE(waitFor([&] { return gate.ordered().endsWith("; "); }));
    EXPECT_EQ(gate.exchange.received, QList<QByteArray> {"MakeCall 100 08999998123\r\n"});
    EXPECT_EQ(pages.asked("GET /link "), 1) << "it was not loaded again";
}

TEST_F(Chromium, ADoubleClickIsOneWish)
{
    witness.heads.clear();
    ASSERT_TRUE(
        show("/witness",
             linkPage("http://127.0.0.1:" + QByteArray::number(witness.serverPort()) + "/twice")));
    browser->click(2);
    ASSERT_TRUE(waitFor([&] { return witness.asked("GET /twice ") == 2; })) << "it sends two";

    ASSERT_TRUE(show("/link", linkPage(link("08999998124"))));
    browser->click(2);
    const QJsonValue prompt = onlyPrompt();
    ASSERT_TRUE(prompt.isObject());
    settle();
    EXPECT_EQ(gate.prompts().size(), 1);
    ASSERT_TRUE(gate.answer(prompt, "dial"));
    EXPECT_TRUE(waitFor([&] { return gate.ordered().endsWith("; "); }));
    settle();
    EXPECT_TRUE(gate.prompts().isEmpty());
    EXPECT_EQ(gate.exchange.received, QList<QByteArray> {"MakeCall 100 08999998124\r\n"});
}

TEST_F(Chromium, AClickedTelLinkAsksOnceAndDialsOnce)
{
    ASSERT_TRUE(show("/tel", linkPage("tel:+49-89-99998-123"), local()));
    browser->click();
    const QJsonValue prompt = onlyPrompt();
    ASSERT_TRUE(prompt.isObject());
    EXPECT_EQ(prompt[QLatin1String("source")].toString(), text("link"));
    EXPECT_TRUE(gate.exchange.received.isEmpty());
    ASSERT_TRUE(gate.answer(prompt, "dial"));
    EXPECT_TRUE(waitFor([&] { return gate.ordered().endsWith("; "); }));
    EXPECT_EQ(gate.exchange.received, QList<QByteArray> {"MakeCall 100 08999998123\r\n"});
    EXPECT_TRUE(gate.prompts().isEmpty());
}

namespace {

    /// What a page does without being clicked. TARGET stands for the link, SOCKET for the same by
    /// WebSocket.
    struct Attack
    {
        const char *name;
        const char *html;
        const char *request; ///< How its request begins.
        bool prompts; ///< A question is right; never a call.
    };

    const Attack attacks[] {
        {"img", "<img src=\"TARGET\">", "GET ", false},
        {"fetch-cors", "<script>fetch('TARGET').catch(()=>0)</script>", "GET ", false},
        {"fetch-no-cors", "<script>fetch('TARGET',{mode:'no-cors'}).catch(()=>0)</script>", "GET ",
         false},
        {"form-post",
         "<form method=post enctype=text/plain action=\"TARGET\">"
         "<input name=\"MakeCall 100 08999998126\" value=\"\"></form>"
         "<script>document.forms[0].submit()</script>",
         "POST ", false},
        {"speculation-rules",
         "<script type=speculationrules>{\"prefetch\":[{\"urls\":[\"TARGET\"],"
         "\"eagerness\":\"immediate\"}]}</script>",
         "GET ", false},
        {"websocket", "<script>new WebSocket('SOCKET')</script>", "GET ", false},
        {"object", "<object data=\"TARGET\"></object>", "GET ", false},
        {"scripted-navigation", "<script>location='TARGET'</script>", "GET ", true},
        {"iframe", "<iframe src=\"TARGET\"></iframe>", "GET ", true},
    };

    QByteArray aimed(const Attack &attack, quint16 port)
    {
        const QByteArray rest =
            "://127.0.0.1:" + QByteArray::number(port) + "/Makecall%20NNNNN%2008999998126";
        return QByteArray(attack.html)
            .replace("TARGET", "http" + rest)
            .replace("SOCKET", "ws" + rest);
    }

} // namespace

TEST_F(Chromium, NothingAPageDoesByItselfDials)
{
    for (const Attack &attack : attacks) {
        SCOPED_TRACE(attack.name);
        const QByteArray path = QByteArray("/") + attack.name;
        const qsizetype seen = witness.heads.size();
        pages.pages[path + "-witness"] = aimed(attack, witness.serverPort());
        browser->open(intranet() + QString::fromLatin1(path + "-witness"));
        ASSERT_TRUE(waitFor([&] { return witness.heads.size() > seen; })) << "Chromium sends it";
        EXPECT_TRUE(witness.heads[seen].startsWith(attack.request));

        const int before = gate.counted();
        pages.pages[path] = aimed(attack, gate.port());
        browser->open(intranet() + QString::fromLatin1(path));
        if (attack.prompts) {
            const QJsonValue prompt = onlyPrompt();
            ASSERT_TRUE(prompt.isObject());
            EXPECT_FALSE(prompt[QLatin1String("rememberable")].toBool());
            EXPECT_TRUE(gate.answer(prompt, "refuse"));
        } else {
            EXPECT_TRUE(waitFor([&] { return gate.counted() > before; })) << "it was refused";
        }
        EXPECT_TRUE(gate.prompts().isEmpty());
        EXPECT_TRUE(gate.exchange.received.isEmpty()) << gate.ordered().constData();
    }
    EXPECT_TRUE(gate.stop());
    EXPECT_TRUE(gate.exchange.received.isEmpty()) << gate.ordered().constData();
}

// The page's own name leads to jackfield all of a sudden: the browser takes it for the page's own
// server and hides nothing of it (security.md T05).
TEST_F(Chromium, ARebornNameReachesNothing)
{
    WebStandIn evil(QHostAddress(QStringLiteral("127.0.0.2")), gate.port());
    evil.relayTo = gate.port();
    evil.pages["/page"] = "<script>fetch('/Makecall%20NNNNN%2008999998127').then("
                          "answer=>fetch('/page?'+answer.status))</script>";
    const int before = gate.counted();
    browser->open(QStringLiteral("http://evil.test:%1/page").arg(gate.port()));
    EXPECT_TRUE(waitFor([&] { return evil.asked("GET /page?") == 1; }));
    // Chromium tries an answer 421 once more.
    EXPECT_GE(evil.asked("GET /Makecall%20NNNNN%2008999998127 "), 1);
    EXPECT_EQ(evil.asked("GET /page?4"), 1) << "4xx";
    EXPECT_GT(gate.counted(), before);
    EXPECT_TRUE(gate.prompts().isEmpty());
    EXPECT_TRUE(gate.stop());
    EXPECT_TRUE(gate.exchange.received.isEmpty()) << gate.ordered().constData();
}

} // namespace Jackfield
