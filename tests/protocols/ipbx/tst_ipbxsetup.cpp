// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/ipbxsetup.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::Ipbx;
using namespace std::chrono_literals;

namespace {

SystemConfig config(const QVariantMap &more = {})
{
    SystemConfig made;
    made.id = {QStringLiteral("pbx")};
    made.lines = QStringList {QStringLiteral("100")};
    made.values = {{Key::url, QStringLiteral("https://192.0.2.12:8443/pbx/")},
                   {Key::queues, QStringList {QStringLiteral("Sales")}}};
    made.values.insert(more);
    return made;
}

} // namespace

TEST(IpbxSetup, DecidesEveryDefault)
{
    const auto setup = setupFrom(config());
    ASSERT_TRUE(setup);
    EXPECT_EQ(setup->base, "https://192.0.2.12:8443/pbx");
    EXPECT_TRUE(setup->isTls);
    EXPECT_EQ(setup->port, 8443);
    EXPECT_EQ(setup->period, 5s);
    EXPECT_EQ(setup->serviceTarget, 20s);
    EXPECT_EQ(setup->control, ControlLogin::Off);
    EXPECT_TRUE(setup->resolveCountry);
    EXPECT_FALSE(setupFields().isEmpty());
}

TEST(IpbxSetup, ReadsTheContractsExample)
{
    const auto setup = setupFrom(
        config({{Key::channels, QVariantMap {{QStringLiteral("100"), QStringLiteral("SIP/100")}}},
                {Key::resolveCountry, false},
                {Key::pollSeconds, 3},
                {Key::urlControl, true}}));
    ASSERT_TRUE(setup) << setup.error().detail.toStdString();
    EXPECT_EQ(setup->channels.value(QStringLiteral("100")), QStringLiteral("SIP/100"));
    EXPECT_EQ(setup->period, 3s);
    EXPECT_FALSE(setup->resolveCountry);
    EXPECT_EQ(setup->control, ControlLogin::Key);
}

TEST(IpbxSetup, RefusesWhatCannotBeUsed)
{
    const QVariantMap none;
    for (const auto &[key, value] : std::initializer_list<std::pair<QLatin1String, QVariant>> {
             {Key::url, QString()},
             {Key::url, QStringLiteral("192.0.2.12")},
             {Key::url, QStringLiteral("ftp://pbx")},
             {Key::url, QStringLiteral("https://user:pass@pbx")},
             {Key::url, QStringLiteral("https://pbx/?a=b")},
             {Key::url, QStringLiteral("https://pbx:70000")},
             {Key::user, QStringLiteral("a:b")},
             {Key::queues, QStringList {QStringLiteral("a,b")}},
             {Key::queues, QStringList {QStringLiteral("a\nb")}},
             {Key::queues, QStringList()}, // nothing to do
             {Key::channels, QVariantMap {{QStringLiteral("100"), QStringLiteral("100")}}},
             {Key::channels, QVariantMap {{QStringLiteral("100"), QStringLiteral("SIP/1,SIP/2")}}},
             {Key::channels,
              QVariantMap {{QStringLiteral("100"), QStringLiteral("SIP/1")},
                           {QStringLiteral("101"), QStringLiteral("sip/1")}}},
             {Key::pollSeconds, 2},
             {Key::pollSeconds, 61},
             {Key::pollSeconds, QStringLiteral("often")},
             {Key::serviceSeconds, 0},
             {Key::serviceTargets, QVariantMap {{QStringLiteral("Sales"), QStringLiteral("x")}}},
             {Key::pins, QVariantMap {{QStringLiteral("pbx"), QStringLiteral("x")}}},
         }) {
        const auto setup = setupFrom(config({{key, value}}));
        ASSERT_FALSE(setup) << key.data() << value.toString().toStdString();
        EXPECT_EQ(setup.error().code, Error::Code::Malformed);
        EXPECT_FALSE(setup.error().detail.isEmpty());
    }
    EXPECT_FALSE(
        setupFrom(config({{Key::urlControl, true}, {Key::urlLogin, QStringLiteral("login")}})));
    EXPECT_FALSE(
        setupFrom(config({{Key::urlControl, true}, {Key::urlLogin, QStringLiteral("magic")}})));
}

TEST(IpbxSetup, TakesSecretsOutOfAnAddress) // rows P32, P33
{
    const auto page = withoutSecrets(
        config({{Key::url,
                 QStringLiteral("http://myuser:p%40ss@127.0.0.1/ipps/channelinfo.php?"
                                "channel=SIP/21")}}));
    EXPECT_EQ(page.config.values.value(Key::url), QStringLiteral("http://127.0.0.1"));
    EXPECT_EQ(page.config.values.value(Key::user), QStringLiteral("myuser"));
    EXPECT_EQ(page.secrets.value(Key::password), QStringLiteral("p@ss"));
    const auto control = withoutSecrets(
        config({{Key::url, QStringLiteral("https://pbx/x/user/c/?key=AB12CD&call=003023125123")},
                {Key::password, QStringLiteral("s3cret")}}));
    EXPECT_EQ(control.config.values.value(Key::url), QStringLiteral("https://pbx/x"));
    EXPECT_EQ(control.secrets.value(Key::key), QStringLiteral("AB12CD"));
    EXPECT_EQ(control.secrets.value(Key::password), QStringLiteral("s3cret"));
    EXPECT_FALSE(control.config.values.contains(Key::password));
    for (const auto &[typed, secret] :
         {std::pair("u:secret@pbx/x", "secret"), std::pair("http://u:se/cret@pbx", "se/cret"),
          std::pair("https://u:s#ecret@pbx", "s#ecret"), std::pair("https://u:a@b@pbx", "a@b")}) {
        const auto odd = withoutSecrets(config({{Key::url, QString::fromLatin1(typed)}}));
        EXPECT_EQ(odd.secrets.value(Key::password), QString::fromLatin1(secret)) << typed;
        EXPECT_FALSE(odd.config.values.value(Key::url).toString().contains(u'@')) << typed;
    }
    EXPECT_EQ(withoutSecrets(config()).config, config());
    EXPECT_TRUE(withoutSecrets(config()).secrets.isEmpty());
}
