// SPDX-License-Identifier: GPL-3.0-or-later
// The ready texts for browser policies are what the browsers can read.
#include "tests/support/printers.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace Jackfield {

static QByteArray contentOf(const char *name)
{
    QFile file(QStringLiteral(POLICY_DIR "/") + QString::fromLatin1(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

static QJsonObject jsonOf(const char *name)
{
    return QJsonDocument::fromJson(contentOf(name)).object();
}

/// The protocols that may be opened from whole origins.
static QStringList launched(const QJsonValue &policy)
{
    static const QRegularExpression origin(QStringLiteral("\\Ahttps://[a-z.]+\\z"));
    QStringList protocols;
    for (const QJsonValue &entry : policy.toArray()) {
        protocols << entry[QLatin1String("protocol")].toString();
        const QJsonArray origins = entry[QLatin1String("allowed_origins")].toArray();
        EXPECT_FALSE(origins.isEmpty());
        for (const QJsonValue &each : origins)
            EXPECT_TRUE(origin.match(each.toString()).hasMatch());
    }
    return protocols;
}

static const QStringList schemes {QStringLiteral("tel"), QStringLiteral("callto"),
                                  QStringLiteral("sip")};
static const QLatin1String autoLaunch("AutoLaunchProtocolsFromOrigins");

TEST(Policies, AreAllJson)
{
    int files = 0;
    QDirIterator each(QStringLiteral(POLICY_DIR), {QStringLiteral("*.json")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QJsonParseError error;
        QJsonDocument::fromJson(file.readAll(), &error);
        EXPECT_EQ(error.error, QJsonParseError::NoError) << file.fileName().toStdString();
        ++files;
    }
    EXPECT_EQ(files, 3);
}

TEST(Policies, OfChromiumAndEdgeNameWhatTheyKnow)
{
    for (const char *name : {"chromium/jackfield.json", "edge/jackfield.json"}) {
        const QJsonObject policy = jsonOf(name);
        EXPECT_EQ(launched(policy[autoLaunch]), schemes);
        EXPECT_TRUE(policy[QLatin1String("ExternalProtocolDialogShowAlwaysOpenCheckbox")].isBool());
        EXPECT_EQ(policy[QLatin1String("LoopbackNetworkAllowedForUrls")].toArray().size(), 1);
        EXPECT_EQ(policy.size(), 3) << "an unknown name is an error in the browser's list";
    }
}

TEST(Policies, OfFirefoxAsk)
{
    const QJsonValue policy = jsonOf("firefox/policies.json")[QLatin1String("policies")];
    EXPECT_EQ(launched(policy[autoLaunch]), schemes);
    const QJsonObject handlers =
        policy[QLatin1String("Handlers")][QLatin1String("schemes")].toObject();
    EXPECT_EQ(handlers.size(), schemes.size());
    for (const QString &scheme : schemes) {
        EXPECT_EQ(handlers[scheme],
                  (QJsonObject {{QStringLiteral("action"), QStringLiteral("useSystemDefault")},
                                {QStringLiteral("ask"), true}}));
    }
}

TEST(Policies, OfTheRegistryHoldTheSameText)
{
    static const QRegularExpression value(
        QStringLiteral("^\"AutoLaunchProtocolsFromOrigins\"=\"(.*)\"\\r?$"),
        QRegularExpression::MultilineOption);
    QString text = value.match(QString::fromUtf8(contentOf("edge/jackfield.reg"))).captured(1);
    text.replace(QLatin1String("\\\""), QLatin1String("\""));
    EXPECT_EQ(QJsonDocument::fromJson(text.toUtf8()).array(),
              jsonOf("edge/jackfield.json")[autoLaunch].toArray());
}

} // namespace Jackfield
