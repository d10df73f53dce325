// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contactcard.h"
#include "protocols/directory/ldapsource.h"
#include "protocols/simulator/certificate.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/slapd.h"
#include "tests/support/waitfor.h"

#include <QTemporaryFile>

#include <gtest/gtest.h>

using namespace Jackfield;
using Simulator::Certificate;
using Cards = ContactSource::Cards;

namespace {

Certificate made(const QString &host, const Certificate *issuer = nullptr)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return Simulator::makeCertificate(
               {host, now.addDays(-1), now.addDays(30), host == QLatin1String("site-ca")}, issuer)
        .value_or(Certificate());
}

} // namespace

/// A real directory server for all tests of the suite, and one source of it.
class LdapDirectory : public testing::Test
{
public:
    static void SetUpTestSuite()
    {
        authority = made(QStringLiteral("site-ca"));
        const Certificate own = made(QStringLiteral("127.0.0.1"), &authority);
        server = std::make_unique<Slapd>(own.pem, own.keyPem);
        if (Slapd::isInstalled()) {
            ASSERT_TRUE(server->start());
        }
    }
    static void TearDownTestSuite() { server.reset(); }

protected:
    LdapDirectory()
    {
        secrets.kept.insert(QStringLiteral("contacts-dir/password"), QStringLiteral("Zq7!canary"));
        EXPECT_TRUE(caFile.open());
        caFile.write(authority.pem);
        caFile.flush();
    }
    void SetUp() override
    {
        if (!Slapd::isInstalled())
            GTEST_SKIP() << "slapd is not installed";
    }
    static QVariantMap config(const QString &url = {}, const char *tls = "off")
    {
        QVariantMap config {
            {QStringLiteral("url"), url.isEmpty() ? server->url() : url},
            {QStringLiteral("base"), QStringLiteral("dc=example,dc=com")},
            {QStringLiteral("bind_dn"), QStringLiteral("uid=reader,ou=people,dc=example,dc=com")}};
        if (*tls)
            config.insert(QStringLiteral("tls"), QLatin1String(tls));
        return config;
    }
    QVariantMap trusting(QVariantMap config) const
    {
        config.insert(QStringLiteral("ca_file"), caFile.fileName());
        return config;
    }
    void use(const QVariantMap &config)
    {
        auto made = ldapContactSource(clock, secrets)(QStringLiteral("dir"), config);
        ASSERT_TRUE(made) << made.error().detail.toStdString();
        source = std::move(*made);
        QObject::connect(source.get(), &ContactSource::told, &context,
                         [this](const QString &words, bool isWarning) {
                             told = words;
                             wasWarning = isWarning;
                         });
        source->open();
    }
    void begin(const Pending<Result<Cards>> &pending)
    {
        answer.reset();
        pending.then(&context, [this](const Result<Cards> &cards) { answer = cards; });
    }
    Result<Cards> wait()
    {
        EXPECT_TRUE(waitFor([this] { return answer.has_value(); }));
        return answer.value_or(failure(Error::Code::Uncertain));
    }
    Result<Cards> lookUp(const char *key)
    {
        begin(source->lookUp(QString::fromUtf8(key), {}));
        return wait();
    }
    Result<Cards> search(const char *text, int limit = 50)
    {
        begin(source->search(QString::fromUtf8(text), limit));
        return wait();
    }
    static QStringList names(const Result<Cards> &cards)
    {
        if (!cards)
            return {QStringLiteral("error: ") + cards.error().detail};
        QStringList names;
        for (const ContactCard &card : *cards)
            names.append(card.name);
        names.sort();
        return names;
    }
    static QStringList list(const char *name) { return {QString::fromUtf8(name)}; }
    static Error::Code code(const Result<Cards> &cards)
    {
        return cards ? Error::Code::Uncertain : cards.error().code;
    }

    static std::unique_ptr<Slapd> server;
    static Certificate authority;
    ManualClock clock;
    ScriptedSecrets secrets;
    QTemporaryFile caFile;
    QObject context;
    std::unique_ptr<ContactSource> source;
    std::optional<Result<Cards>> answer;
    QString told;
    bool wasWarning = false;
};

std::unique_ptr<Slapd> LdapDirectory::server;
Certificate LdapDirectory::authority;

TEST_F(LdapDirectory, aNumberIsFoundHoweverItIsStored)
{
    use(config());
    EXPECT_TRUE(source->isAsked());
    const auto found = lookUp("+4989123456721");
    ASSERT_EQ(names(found), list("Müller, Jörg"));
    const ContactCard &card = found->first();
    EXPECT_EQ(card.id, QStringLiteral("uid=mueller,ou=people,dc=example,dc=com"));
    EXPECT_EQ(card.source, QStringLiteral("dir"));
    EXPECT_EQ(card.company, QStringLiteral("Example GmbH"));
    EXPECT_TRUE(card.details.photo.startsWith("\xff\xd8"));
    EXPECT_EQ(names(lookUp("+491715551234")), list("Müller, Jörg"));
    EXPECT_EQ(names(lookUp("+49897654321")), list("Anna Weiß"));
    EXPECT_EQ(names(lookUp("08933221100")), QStringList());
    EXPECT_EQ(names(lookUp("0893322110")), list("Anna Weiß"));
    EXPECT_EQ(names(lookUp("+12125550100")), list("Smith (Sales) * \\ Co"));
    EXPECT_EQ(names(lookUp("+49309988776")), list("Peter Null"));
    EXPECT_EQ(names(lookUp("21")), list("Innen Dienst"));
    EXPECT_EQ(names(lookUp("+49891234567 8")), QStringList()); // the pattern finds noise only
    EXPECT_EQ(names(lookUp("+49891234567-99")), QStringList()); // a fax calls nobody
    EXPECT_EQ(told, QString());
}

TEST_F(LdapDirectory, aNameIsFoundByItsWords)
{
    use(config());
    const auto found = search("jörg MÜLL");
    EXPECT_EQ(names(found), list("Müller, Jörg"));
    EXPECT_TRUE(found && found->first().details.photo.isEmpty()); // not for a list
    EXPECT_EQ(names(search("weiß")), list("Anna Weiß"));
    EXPECT_EQ(names(search("anna müller")), QStringList());
    EXPECT_EQ(names(search("(sales) * \\")), list("Smith (Sales) * \\ Co"));
    EXPECT_EQ(names(search("  ")), QStringList());
}

TEST_F(LdapDirectory, nothingThatIsTypedBecomesAFilter)
{
    use(config());
    for (const char *text : {"*", "*)(uid=*", "x)(|(cn=*", "\\2a", "*)(objectClass=*"}) {
        const auto found = search(text);
        ASSERT_TRUE(found) << text;
        for (const ContactCard &card : *found)
            EXPECT_EQ(card.name, QStringLiteral("Smith (Sales) * \\ Co")) << text;
    }
    EXPECT_EQ(names(lookUp("*)(uid=*")), QStringList());
}

TEST_F(LdapDirectory, overTheSocketOfThisComputer)
{
    use(config(server->socketUrl(), ""));
    EXPECT_EQ(names(lookUp("21")), list("Innen Dienst"));
}

TEST_F(LdapDirectory, encryptedWithTheSitesOwnAuthority)
{
    use(trusting(config({}, "")));
    EXPECT_EQ(names(lookUp("21")), list("Innen Dienst"));
    use(trusting(config({}, "required")));
    EXPECT_EQ(names(lookUp("21")), list("Innen Dienst"));
    use(trusting(config(server->tlsUrl(), "")));
    EXPECT_EQ(names(lookUp("21")), list("Innen Dienst"));
}

TEST_F(LdapDirectory, whoIsNotTrustedGetsNoPassword)
{
    for (const QString &url : {server->url(), server->tlsUrl()}) {
        use(config(url, ""));
        const auto refused = lookUp("21");
        EXPECT_EQ(code(refused), Error::Code::Refused) << names(refused).value(0).toStdString();
        EXPECT_TRUE(told.contains(QLatin1String("not trusted"))) << told.toStdString();
        EXPECT_FALSE(wasWarning);
    }
    // A certificate of the trusted authority, but for another host.
    const Certificate other = made(QStringLiteral("other.example.com"), &authority);
    Slapd stranger(other.pem, other.keyPem);
    ASSERT_TRUE(stranger.start());
    use(trusting(config(stranger.url(), "")));
    EXPECT_EQ(code(lookUp("21")), Error::Code::Refused);
    EXPECT_TRUE(told.contains(QLatin1String("not trusted"))) << told.toStdString();
}

TEST_F(LdapDirectory, aServerWithoutEncryptionIsRefused)
{
    Slapd plain;
    ASSERT_TRUE(plain.start());
    use(trusting(config(plain.url(), "")));
    EXPECT_EQ(code(lookUp("21")), Error::Code::Refused);
    EXPECT_TRUE(told.contains(QLatin1String("does not offer encryption"))) << told.toStdString();
}

TEST_F(LdapDirectory, aWrongPasswordIsToldAndTriedThreeTimesOnly)
{
    secrets.kept[QStringLiteral("contacts-dir/password")] = QStringLiteral("wrong");
    use(config());
    for (int i = 0; i < LdapSource::mostRejections; ++i) {
        EXPECT_EQ(code(lookUp("21")), Error::Code::Refused);
        EXPECT_TRUE(told.contains(QLatin1String("password"))) << told.toStdString();
    }
    secrets.kept[QStringLiteral("contacts-dir/password")] = QStringLiteral("Zq7!canary");
    EXPECT_EQ(code(lookUp("21")), Error::Code::NotPossible);
    EXPECT_EQ(secrets.reads.size(), LdapSource::mostRejections);
    EXPECT_EQ(secrets.flaws.last(), QStringLiteral("contacts-dir/password wrong"));
    source->reload();
    EXPECT_EQ(names(lookUp("21")), list("Innen Dienst"));
    EXPECT_EQ(told, QString());
}

TEST_F(LdapDirectory, aMissingPasswordIsNoAnonymousBind)
{
    secrets.kept.clear();
    use(config());
    EXPECT_EQ(code(lookUp("21")), Error::Code::Refused);
    EXPECT_TRUE(told.contains(QLatin1String("missing"))) << told.toStdString();
    EXPECT_EQ(secrets.flaws, list("contacts-dir/password missing"));
}

TEST_F(LdapDirectory, aMissingBaseIsTold)
{
    auto wrong = config();
    wrong.insert(QStringLiteral("base"), QStringLiteral("ou=nobody,dc=example,dc=com"));
    use(wrong);
    EXPECT_EQ(code(lookUp("21")), Error::Code::Refused);
    EXPECT_TRUE(told.contains(QLatin1String("ou=nobody"))) << told.toStdString();
    wrong.insert(QStringLiteral("filter"), QStringLiteral("(&)(x"));
    wrong.insert(QStringLiteral("filter"), QStringLiteral("=)("));
    use(wrong);
    EXPECT_EQ(code(lookUp("21")), Error::Code::Refused);
    EXPECT_TRUE(told.contains(QLatin1String("filter"))) << told.toStdString();
}

TEST_F(LdapDirectory, aLongAnswerIsCutAndSaysSo)
{
    use(config());
    const auto found = search("crowd");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->size(), 50);
    EXPECT_TRUE(told.contains(QLatin1String("more entries"))) << told.toStdString();
    EXPECT_TRUE(wasWarning);
    EXPECT_EQ(search("crowd", 7).value_or(Cards()).size(), 7);
    EXPECT_EQ(names(lookUp("21")), list("Innen Dienst"));
    EXPECT_EQ(told, QString());
}

TEST_F(LdapDirectory, aSilentServerHoldsNobodyUp)
{
    Slapd own;
    ASSERT_TRUE(own.start());
    use(config(own.url()));
    ASSERT_EQ(names(lookUp("21")), list("Innen Dienst"));
    own.suspend();
    begin(source->lookUp(QStringLiteral("21"), {}));
    EXPECT_FALSE(answer);
    clock.advance(LdapSource::limit - std::chrono::milliseconds(1));
    QCoreApplication::processEvents();
    EXPECT_FALSE(answer);
    clock.advance(std::chrono::milliseconds(1));
    ASSERT_TRUE(answer); // at once
    EXPECT_EQ(code(*answer), Error::Code::TimedOut);
    EXPECT_TRUE(told.contains(QLatin1String("in time")));
    own.resume();
    EXPECT_EQ(names(lookUp("21")), list("Innen Dienst"));
    EXPECT_EQ(told, QString());
}

TEST_F(LdapDirectory, aKilledServerIsToldAndFoundAgain)
{
    Slapd own;
    ASSERT_TRUE(own.start());
    use(config(own.url()));
    ASSERT_EQ(names(lookUp("21")), list("Innen Dienst"));
    own.kill();
    EXPECT_EQ(code(lookUp("21")), Error::Code::NotConnected);
    EXPECT_TRUE(told.contains(QLatin1String("cannot be reached"))) << told.toStdString();
    ASSERT_TRUE(own.start());
    EXPECT_EQ(names(lookUp("21")), list("Innen Dienst"));
    own.kill();
    ASSERT_TRUE(own.start()); // meanwhile nobody asked: the connection is made anew
    EXPECT_EQ(names(lookUp("21")), list("Innen Dienst"));
}

TEST_F(LdapDirectory, goodByeToAServerThatIsGoneEndsNothing)
{
    const Certificate certificate = made(QStringLiteral("127.0.0.1"), &authority);
    Slapd own(certificate.pem, certificate.keyPem);
    ASSERT_TRUE(own.start());
    for (int i = 0; i < 5; ++i) {
        use(trusting(config(own.tlsUrl(), "")));
        ASSERT_EQ(names(lookUp("21")), list("Innen Dienst"));
        own.kill();
        source->reload(); // its thread closes the connection: a signal here would end the program
        EXPECT_EQ(code(lookUp("21")), Error::Code::NotConnected);
        ASSERT_TRUE(own.start());
    }
}

TEST_F(LdapDirectory, severalQuestionsAreAnsweredEach)
{
    use(config());
    QStringList got;
    for (const char *key : {"21", "+491715551234", "0893322110"})
        source->lookUp(QLatin1String(key), {}).then(&context, [&got](const Result<Cards> &cards) {
            got += names(cards);
        });
    EXPECT_TRUE(waitFor([&got] { return got.size() == 3; }));
    EXPECT_EQ(got,
              (QStringList {QStringLiteral("Innen Dienst"), QStringLiteral("Müller, Jörg"),
                            QStringLiteral("Anna Weiß")}));
}

TEST_F(LdapDirectory, cancelEndsEverythingUntilReload)
{
    use(config());
    begin(source->lookUp(QStringLiteral("21"), {}));
    source->cancel();
    ASSERT_TRUE(answer);
    EXPECT_EQ(code(*answer), Error::Code::Cancelled);
    EXPECT_EQ(code(lookUp("21")), Error::Code::NotPossible);
    source->reload();
    EXPECT_EQ(names(lookUp("21")), list("Innen Dienst"));
    begin(source->lookUp(QStringLiteral("21"), {}));
    source.reset(); // waits for nobody
    EXPECT_EQ(code(wait()), Error::Code::Cancelled);
}

TEST_F(LdapDirectory, aLockedKeychainIsToldInTime)
{
    secrets.waits = true;
    use(config());
    begin(source->lookUp(QStringLiteral("21"), {}));
    clock.advance(LdapSource::limit);
    ASSERT_TRUE(answer);
    EXPECT_EQ(code(*answer), Error::Code::NotConnected);
    EXPECT_TRUE(told.contains(QLatin1String("keychain")));
}
