// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/certificateprobe.h"
#include "protocols/ucserver/ucserverfactory.h"
#include "protocols/ucserver/ucserversetup.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsession.h"

#include <gmock/gmock.h>

namespace Jackfield::UcServer {

namespace {

    QString text(const char *words)
    {
        return QString::fromUtf8(words);
    }

    SystemConfig config(const QVariantMap &values)
    {
        SystemConfig made;
        made.id = {text("uc")};
        made.kind = text("ucserver");
        made.lines = QStringList {text("100")};
        made.values = values;
        if (!made.values.contains(Key::user))
            made.values.insert(Key::user, text("mia"));
        return made;
    }

    SystemConfig at(const char *url)
    {
        return config({{Key::url, text(url)}});
    }

} // namespace

TEST(UcServerSetup, ReadsAddresses)
{
    struct Row
    {
        const char *url;
        Way way;
        Tls tls;
        const char *host;
        int port;
        const char *path;
    };
    for (const Row &row :
         {Row {"http://uc:7224", Way::UcWeb, Tls::Off, "uc", 7224, ""},
          Row {"https://uc.example:7225", Way::UcWeb, Tls::Required, "uc.example", 7225, ""},
          Row {"https://uc.example", Way::UcWeb, Tls::Required, "uc.example", 443, ""},
          Row {"ws://uc:7224/", Way::UcWeb, Tls::Off, "uc", 7224, ""},
          Row {"WSS://UC:7225/uc/web/", Way::UcWeb, Tls::Required, "uc", 7225, "/uc/web"},
          Row {"tcp://uc", Way::Direct, Tls::StartTls, "uc", 7222, ""},
          Row {"tcp://uc/", Way::Direct, Tls::StartTls, "uc", 7222, ""},
          Row {"tcp://uc:80", Way::Direct, Tls::StartTls, "uc", 80, ""},
          Row {"tcp://[2001:db8::1]", Way::Direct, Tls::StartTls, "2001:db8::1", 7222, ""},
          Row {"tcp://[2001:db8::1]:99", Way::Direct, Tls::StartTls, "2001:db8::1", 99, ""},
          Row {" http://192.0.2.11:7224 ", Way::UcWeb, Tls::Off, "192.0.2.11", 7224, ""}}) {
        const auto setup = setupFrom(at(row.url));
        ASSERT_TRUE(setup) << row.url << ": " << setup.error().detail.toStdString();
        EXPECT_EQ(setup->way, row.way) << row.url;
        EXPECT_EQ(setup->tls, row.tls) << row.url;
        EXPECT_EQ(setup->host, text(row.host)) << row.url;
        EXPECT_EQ(setup->port, row.port) << row.url;
        EXPECT_EQ(setup->basePath, QByteArray(row.path)) << row.url;
    }
}

TEST(UcServerSetup, RefusesWhatIsNoAddress)
{
    for (const char *url : {"",
                            "uc.example",
                            "uc:7224",
                            "ftp://uc",
                            "http://",
                            "tcp://",
                            "tcp://:7222",
                            "http:///x",
                            "http://uc:0",
                            "http://uc:70000",
                            "tcp://uc:x",
                            "tcp://uc:7222/path",
                            "http://uc/?a=b",
                            "http://uc/#x",
                            "http://mia:pw@uc",
                            "tcp://mia@uc",
                            "http://u c",
                            "tcp://0x7f.1",
                            "http://uc:7224\r\nX: y",
                            "tcp://[::1",
                            "http://2001:db8::1"}) {
        const auto setup = setupFrom(at(url));
        ASSERT_FALSE(setup) << url;
        EXPECT_EQ(setup.error().code, Error::Code::Malformed) << url;
        EXPECT_FALSE(setup.error().detail.isEmpty()) << url;
    }
}

TEST(UcServerSetup, EncryptionAndTransportMustFitTheAddress)
{
    struct Row
    {
        const char *url;
        const char *tls;
        std::optional<Tls> read;
    };
    for (const Row &row :
         {Row {"http://uc", "auto", Tls::Off}, Row {"http://uc", "off", Tls::Off},
          Row {"http://uc", "required", {}}, Row {"http://uc", "starttls", {}},
          Row {"https://uc", "required", Tls::Required}, Row {"https://uc", "off", {}},
          Row {"https://uc", "starttls", {}}, Row {"tcp://uc", "required", Tls::Required},
          Row {"tcp://uc", "starttls", Tls::StartTls}, Row {"tcp://uc", "off", Tls::Off},
          Row {"tcp://uc", "on", {}}}) {
        const auto setup =
            setupFrom(config({{Key::url, text(row.url)}, {Key::tls, text(row.tls)}}));
        EXPECT_EQ(setup ? std::optional(setup->tls) : std::nullopt, row.read) << row.url << row.tls;
    }
    const auto with = [](const char *url, const char *transport) {
        return bool(setupFrom(config({{Key::url, text(url)}, {Key::transport, text(transport)}})));
    };
    EXPECT_TRUE(with("http://uc", "websocket"));
    EXPECT_TRUE(with("tcp://uc", "tcp"));
    EXPECT_TRUE(with("tcp://uc", "auto"));
    EXPECT_FALSE(with("http://uc", "tcp"));
    EXPECT_FALSE(with("tcp://uc", "websocket"));
    EXPECT_FALSE(with("tcp://uc", "udp"));
}

TEST(UcServerSetup, ReadsTheRest)
{
    const QString pin = text("sha256//") + QString::fromLatin1(QByteArray(32, 'x').toBase64());
    const auto setup = setupFrom(config({{Key::url, text("https://uc:7225")},
                                         {Key::user, text(" mia ")},
                                         {Key::ucsid, text("ABC")},
                                         {Key::encoding, text("ber")},
                                         {Key::linesScope, text("all")},
                                         {Key::login, text("token")},
                                         {Key::controller, text("https://cc.example/")},
                                         {Key::pins, QVariantMap {{text("UC"), pin}}}}));
    ASSERT_TRUE(setup) << setup.error().detail.toStdString();
    EXPECT_EQ(setup->user, text("mia"));
    EXPECT_EQ(setup->ucsid, text("ABC"));
    EXPECT_EQ(setup->encoding, Encoding::Ber);
    EXPECT_EQ(setup->scope, LineScope::Known);
    EXPECT_EQ(setup->credentials, Credentials::Token);
    EXPECT_EQ(setup->controller, QByteArray("https://cc.example"));
    EXPECT_EQ(setup->pins.value(text("uc")), QByteArray(32, 'x'));
    EXPECT_EQ(setup->lines, QStringList {text("100")});
    const auto plain = setupFrom(at("https://uc"));
    EXPECT_EQ(plain->scope, LineScope::OwnAndGranted);
    EXPECT_EQ(plain->ucsid, text("local"));
    EXPECT_EQ(plain->encoding, Encoding::Json);
}

TEST(UcServerSetup, RefusesWrongValues)
{
    using Values = QVariantMap;
    const QString url = text("https://uc");
    for (const Values &values :
         {Values {{Key::encoding, text("xml")}}, Values {{Key::linesScope, text("none")}},
          Values {{Key::login, text("magic")}}, Values {{Key::user, text("")}},
          Values {{Key::user, text("a:b")}}, Values {{Key::user, text("a\nb")}},
          Values {{Key::ucsid, text("a\r\nb")}}, Values {{Key::controller, text("cc.example")}},
          Values {{Key::controller, text("https://cc.example/path")}},
          Values {{Key::controller, text("tcp://cc.example")}},
          Values {{Key::controller, text("https://a:b@cc.example")}},
          Values {{Key::url, text("tcp://uc")}, {Key::controller, text("https://cc.example")}},
          Values {{Key::pins, Values {{text("uc"), text("md5//x")}}}},
          Values {{Key::pins, Values {{text("uc:1"), pinText(QByteArray(32, 'x'))}}}}}) {
        Values all = values;
        if (!all.contains(Key::url))
            all.insert(Key::url, url);
        const auto setup = setupFrom(config(all));
        ASSERT_FALSE(setup) << all.keys().join(u' ').toStdString();
        EXPECT_EQ(setup.error().code, Error::Code::Malformed);
    }
    EXPECT_TRUE(
        setupFrom(config({{Key::url, url}, {Key::user, QString()}, {Key::login, text("token")}})));
}

class UcServerFactoryTest : public testing::Test
{
protected:
    ManualClock clock;
    ScriptedSessions sessions;
    UcServerFactory factory {clock, sessions.factory()};
};

TEST_F(UcServerFactoryTest, MakesASystem)
{
    const auto system = factory.create(at("http://uc:7224"));
    ASSERT_TRUE(system);
    EXPECT_EQ((*system)->link(), PhoneSystem::Link::Disconnected);
    EXPECT_EQ((*system)->exposure(), PhoneSystem::Exposure::SecretInClear);
    EXPECT_EQ((*factory.create(at("tcp://uc")))->exposure(), PhoneSystem::Exposure::None);
    EXPECT_EQ(factory.create(at("nonsense")).error().code, Error::Code::Malformed);
    EXPECT_EQ(factory.kind(), text("ucserver"));
}

TEST_F(UcServerFactoryTest, OffersEveryKeyWithWordsThatAreTaken)
{
    QStringList keys;
    for (const SetupField &field : factory.fields()) {
        keys << field.key;
        EXPECT_FALSE(field.label.isEmpty()) << field.key.toStdString();
        EXPECT_FALSE(field.help.isEmpty()) << field.key.toStdString();
        for (const QString &word : field.choices) { // each fits some address
            const bool isTaken =
                setupFrom(config({{Key::url, text("http://uc")}, {field.key, word}}))
                || setupFrom(config({{Key::url, text("tcp://uc")}, {field.key, word}}));
            EXPECT_TRUE(isTaken) << field.key.toStdString() << word.toStdString();
        }
    }
    EXPECT_THAT(keys,
                testing::UnorderedElementsAre(text("url"), text("login"), text("user"),
                                              text("password"), text("token"), text("tls"),
                                              text("lines_scope"), text("ucsid"), text("transport"),
                                              text("encoding"), text("controller"), text("pins")));
    EXPECT_EQ(factory.secretNames(), (QStringList {text("password"), text("token")}));
}

TEST_F(UcServerFactoryTest, TakesSecretsOutOfTheConfiguration)
{
    SystemConfig typed = config({{Key::url, text("http://mia:p%40ss@uc:7224/x")},
                                 {Key::user, QString()},
                                 {Key::token, text("t0ken")},
                                 {Key::controller, text("https://a:b@cc.example")}});
    const ClearedConfig cleared = factory.withoutSecrets(typed);
    EXPECT_EQ(cleared.config.values.value(Key::url), text("http://uc:7224/x"));
    EXPECT_EQ(cleared.config.values.value(Key::user), text("mia"));
    EXPECT_EQ(cleared.config.values.value(Key::controller), text("https://cc.example"));
    EXPECT_FALSE(cleared.config.values.contains(Key::token));
    EXPECT_EQ(
        cleared.secrets,
        (QMap<QString, QString> {{Key::password, text("p@ss")}, {Key::token, text("t0ken")}}));
    typed = config({{Key::url, text("tcp://uc")}});
    EXPECT_EQ(factory.withoutSecrets(typed).config, typed);
    EXPECT_TRUE(factory.withoutSecrets(typed).secrets.isEmpty());
}

TEST_F(UcServerFactoryTest, LooksOnlyAtServersThatBeginWithTls)
{
    QObject parent;
    std::vector<Error::Code> codes;
    for (const char *url : {"http://uc", "tcp://uc", "nonsense"})
        factory.lookAtServer(at(url), &parent).then(&parent, [&](const Result<ServerTrust> &trust) {
            codes.push_back(trust.error().code);
        });
    EXPECT_THAT(codes,
                testing::ElementsAre(Error::Code::Unsupported, Error::Code::Unsupported,
                                     Error::Code::Malformed));
}

} // namespace Jackfield::UcServer
