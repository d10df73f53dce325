// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/authority.h"

#include <gtest/gtest.h>

namespace Jackfield {
namespace {

    QVariantMap one(const char *key, const QVariant &value)
    {
        return {{QLatin1String(key), value}};
    }
    QVariantMap url(const char *text, const char *key = "url")
    {
        return one(key, QString::fromUtf8(text));
    }
    QVariantMap made(const char *text, const char *host, const char *account)
    {
        return {{QStringLiteral("template"), QString::fromUtf8(text)},
                {QStringLiteral("values"),
                 QVariantMap {{QStringLiteral("host"), QString::fromUtf8(host)},
                              {QStringLiteral("account"), QString::fromUtf8(account)}}}};
    }
    QVariantMap source(const char *driver, const char *database)
    {
        return {{QStringLiteral("driver"), QString::fromUtf8(driver)},
                {QStringLiteral("database"), QString::fromUtf8(database)}};
    }

    TEST(Authority, isTheServerAndHowItIsSpokenTo)
    {
        struct Row
        {
            QVariantMap before;
            QVariantMap now;
            bool isSame;
        };
        const auto text = [](const char *t) { return QString::fromUtf8(t); };
        const Row table[] = {
            {{}, {}, true},
            {{}, one("host", text("h")), false},
            {one("host", text("h")), one("host", text("other")), false},
            {one("port", 1), one("port", 2), false},
            {one("tls", text("verify-full")), one("tls", text("off")), false},
            {one("transport", text("wss")), one("transport", text("tcp")), false},
            {one("user", text("mia")), one("user", text("tom")), true},
            {one("function", one("host", text("h"))), one("function", one("host", text("x"))),
             false},
            {one("function", one("call", text("f"))), one("function", one("call", text("g"))),
             true},
            {url("https://pbx.example/a"), url("https://PBX.example/b?c"), true},
            {url("https://pbx.example"), url("https://mia:x@pbx.example/"), true},
            {url("https://pbx.example"), url("http://pbx.example"), false},
            {url("https://pbx.example"), url("https://pbx.example:444"), false},
            {url("https://pbx.example"), url("https://pbx.example@evil.example"), false},
            {url("https://pbx.example"), url("https://evil.example\\@pbx.example"), false},
            {url("pbx.example:7222"), url("pbx.example:7223"), false},
            {url("http://a/#", "template"), url("http://a/dial?n=#", "template"), true},
            {url("http://a/#", "template"), url("{POST}http://a/#", "template"), false},
            {url("http://a", "template"), url("http://a#.evil", "template"), false},
            {made("http://{HOST}/#", "a", "1"), made("http://{HOST}/#", "a", "2"), true},
            {made("http://{HOST}/#", "a", "1"), made("http://{HOST}/#", "b", "1"), false},
            {one("branches", url("http://a/", "North")), one("branches", url("http://b/", "North")),
             false},
            {source("QPSQL", "a"), source("QPSQL", "b"), true},
            {source("QODBC", "a"), source("QODBC", "b"), false},
        };
        for (const Row &row : table)
            EXPECT_EQ(authorityOf(row.before) == authorityOf(row.now), row.isSame) << &row - table;
    }

} // namespace
} // namespace Jackfield
