// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/certificate.h"
#include "tests/protocols/directory/carddavuser.h"
#include "tests/support/httpstandin.h"

#include <QTemporaryFile>

using namespace Jackfield;

namespace {

const QByteArray multistatus = "<?xml version=\"1.0\"?><d:multistatus xmlns:d=\"DAV:\" "
                               "xmlns:c=\"urn:ietf:params:xml:ns:carddav\">";

/// One property list that the server has.
QByteArray response(const QByteArray &href, const QByteArray &properties)
{
    return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop>" + properties
        + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
}

QByteArray gone(const QByteArray &href, const QByteArray &status = "404 Not Found")
{
    return "<d:response><d:href>" + href + "</d:href><d:status>HTTP/1.1 " + status
        + "</d:status></d:response>";
}

QByteArray etag(const QByteArray &tag)
{
    return "<d:getetag>\"" + tag + "\"</d:getetag>";
}

QByteArray card(const QByteArray &vcard, const QByteArray &tag = "1")
{
    return etag(tag) + "<c:address-data>" + vcard + "</c:address-data>";
}

QByteArray book(const QByteArray &more = {})
{
    return response("/book/",
                    "<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype>" + more);
}

QByteArray answer(const QByteArray &responses, const QByteArray &behind = {})
{
    return httpAnswer("207 Multi-Status", multistatus + responses + behind + "</d:multistatus>");
}

QByteArray token(const QByteArray &text)
{
    return "<d:sync-token>" + text + "</d:sync-token>";
}

} // namespace

/// A source of a scripted server, asked for "/book/" without a password.
class CardDavScript : public CardDavUser
{
protected:
    void useBook(const QVariantMap &more = {})
    {
        QVariantMap config = more;
        config.insert(QStringLiteral("user"), QString());
        use(QString::fromLatin1(server.url("/book/")), config);
    }
    bool asked(int index, const QByteArray &start, const QByteArray &part = {}) const
    {
        const QByteArray request = server.received().value(index);
        return request.startsWith(start) && request.contains(part);
    }
    /// The answers of a book of Anna and Bert without tokens.
    void twoPersons()
    {
        server.answer(answer(book()));
        server.answer(
            answer(book() + response("/book/a", etag("1")) + response("/book/b", etag("1"))));
        server.answer(answer(response("/book/a", card(vcard("Anna", "1")))
                             + response("/book/b", card(vcard("Bert", "2")))));
    }
    /// What the server says is not taken; what was loaded stays, and it goes on afterwards.
    void expectRefused(const QByteArray &bytes, const char *words)
    {
        HttpStandIn other;
        other.answer(bytes);
        use(QString::fromLatin1(other.url("/book/")), {{QStringLiteral("user"), QString()}});
        ASSERT_TRUE(open()) << words;
        EXPECT_EQ(loads, 0) << words;
        EXPECT_FALSE(wasWarning);
        EXPECT_TRUE(told.contains(QLatin1String(words)))
            << told.toStdString() << " has no " << words;
        EXPECT_EQ(clock.pending(), 1); // the next try
    }
    HttpStandIn server;
    const QStringList two {QStringLiteral("Anna"), QStringLiteral("Bert")};
};

TEST_F(CardDavScript, withoutTokensEtagsTellWhatHasChanged)
{
    twoPersons();
    useBook();
    ASSERT_TRUE(open());
    EXPECT_EQ(names(), two);
    EXPECT_TRUE(asked(0, "PROPFIND /book/ HTTP/1.1\r\n", "Depth: 0\r\n"));
    EXPECT_TRUE(asked(1, "PROPFIND /book/ HTTP/1.1\r\n", "Depth: 1\r\n"));
    EXPECT_TRUE(asked(2, "REPORT /book/ HTTP/1.1\r\n", "addressbook-multiget"));
    EXPECT_TRUE(asked(2, "REPORT", "Content-Type: application/xml; charset=utf-8\r\n"));

    server.answer(answer(book()));
    server.answer(answer(response("/book/b", etag("2")) + response("/book/c", etag("1"))));
    server.answer(answer(response("/book/b", card(vcard("Berta", "2"), "2"))
                         + response("/book/c", card(vcard("Cem", "3")))));
    ASSERT_TRUE(refresh());
    EXPECT_EQ(names(), (QStringList {QStringLiteral("Berta"), QStringLiteral("Cem")}));
    EXPECT_FALSE(server.received().value(5).contains("/book/a"));
}

TEST_F(CardDavScript, changesComeByTokenAndInParts)
{
    server.answer(answer(book(token("t0"))));
    server.answer(answer(
        response("/book/a", etag("1")) + gone("/book/", "507 Insufficient Storage"), token("t1")));
    server.answer(answer(response("/book/b", etag("1")), token("t2")));
    server.answer(answer(response("/book/a", card(vcard("Anna", "1")))
                         + response("/book/b", card(vcard("Bert", "2")))));
    useBook();
    ASSERT_TRUE(open());
    EXPECT_EQ(names(), two);
    EXPECT_TRUE(asked(1, "REPORT", "sync-collection"));
    EXPECT_TRUE(asked(2, "REPORT", ">t1<"));

    server.answer(answer(book(token("t3"))));
    server.answer(answer(gone("/book/a"), token("t3")));
    ASSERT_TRUE(refresh());
    EXPECT_TRUE(asked(5, "REPORT", ">t2<"));
    EXPECT_EQ(names(), QStringList {QStringLiteral("Bert")});

    // The server has forgotten: everything once more, and what is not there is gone.
    server.answer(answer(book(token("t9"))));
    server.answer(httpAnswer("403 Forbidden", "<error xmlns=\"DAV:\"><valid-sync-token/></error>"));
    server.answer(answer(response("/book/c", etag("1")), token("t9")));
    server.answer(answer(response("/book/c", card(vcard("Cem", "3")))));
    ASSERT_TRUE(refresh());
    EXPECT_EQ(names(), QStringList {QStringLiteral("Cem")});
    EXPECT_TRUE(asked(8, "REPORT", "sync-token></") || asked(8, "REPORT", "sync-token/>"));
}

TEST_F(CardDavScript, aServerThatOnlyClaimsToKnowTokensIsAskedByEtags)
{
    server.answer(answer(book(token("t0"))));
    server.answer(httpAnswer("501 Not Implemented"));
    server.answer(answer(response("/book/a", etag("1"))));
    server.answer(answer(response("/book/a", card(vcard("Anna", "1")))));
    useBook();
    ASSERT_TRUE(open());
    EXPECT_EQ(names(), QStringList {QStringLiteral("Anna")});
}

TEST_F(CardDavScript, fromTheRootByWellKnownAddressPrincipalAndHome)
{
    server.answer(httpAnswer("301 Moved", {}, {"Location: /dav/"}));
    server.answer(answer(response("/dav/",
                                  "<d:current-user-principal><d:href>/me/</d:href>"
                                  "</d:current-user-principal>")));
    server.answer(answer(response("/me/",
                                  "<c:addressbook-home-set><d:href>/home/</d:href>"
                                  "</c:addressbook-home-set>")));
    server.answer(
        answer(response("/home/", "<d:resourcetype><d:collection/></d:resourcetype>") + book()));
    server.answer(answer(response("/book/a", etag("1"))));
    server.answer(answer(response("/book/a", card(vcard("Anna", "1")))));
    use(QString::fromLatin1(server.url("")), {{QStringLiteral("user"), QString()}});
    ASSERT_TRUE(open());
    EXPECT_EQ(names(), QStringList {QStringLiteral("Anna")});
    EXPECT_TRUE(asked(0, "PROPFIND /.well-known/carddav "));
    EXPECT_TRUE(asked(1, "PROPFIND /dav/ "));
    EXPECT_TRUE(asked(2, "PROPFIND /me/ "));
    EXPECT_TRUE(asked(3, "PROPFIND /home/ ", "Depth: 1\r\n"));
}

TEST_F(CardDavScript, principalsThatPointAtEachOtherEnd)
{
    const auto points = [](const QByteArray &to) {
        return answer(response("/x/",
                               "<d:current-user-principal><d:href>" + to
                                   + "</d:href></d:current-user-principal>"));
    };
    server.answer(points("/one/"));
    server.answer(points("/two/"));
    server.answer(points("/one/"));
    useBook();
    ASSERT_TRUE(open());
    EXPECT_TRUE(told.contains(QLatin1String("no address book")));
    EXPECT_EQ(server.received().size(), 3);
}

TEST_F(CardDavScript, whatIsNotThereIsLeftOut)
{
    server.answer(answer(book()));
    server.answer(answer(response("/book/a", etag("1")) + response("/book/b", etag("1"))
                         + response("/book/c", etag("1")) + response("/book/d", etag("1"))));
    server.answer(answer(response("/book/a", card(vcard("Anna", "1"))) + gone("/book/b")
                         + response("/book/d", card("BEGIN:VCARD\r\nEND:VCARD\r\n"))));
    useBook();
    ASSERT_TRUE(open());
    EXPECT_EQ(names(), QStringList {QStringLiteral("Anna")});
    EXPECT_TRUE(wasWarning); // c was kept back
    EXPECT_EQ(loads, 1);
}

TEST_F(CardDavScript, anotherServersAddressesAreNeverAsked)
{
    HttpStandIn stranger;
    const QByteArray foreign = stranger.url("/x");
    server.answer(answer(book()));
    server.answer(answer(response(foreign, etag("1")) + response("//127.0.0.2/b", etag("1"))
                         + response("/book/a", etag("1"))));
    server.answer(answer(response("/book/a", card(vcard("Anna", "1")))
                         + response(foreign, card(vcard("Mallory", "6")))));
    useBook();
    ASSERT_TRUE(open());
    EXPECT_EQ(names(), QStringList {QStringLiteral("Anna")});
    EXPECT_FALSE(server.received().value(2).contains(foreign));
    EXPECT_TRUE(wasWarning);
    server.answer(answer(response("/x/",
                                  "<d:current-user-principal><d:href>" + foreign
                                      + "</d:href></d:current-user-principal>")));
    ASSERT_TRUE(refresh());
    EXPECT_EQ(loads, 1); // what was there stays
    EXPECT_EQ(stranger.open(), 0);
    EXPECT_EQ(stranger.received(), QList<QByteArray>());
}

TEST_F(CardDavScript, whatIsBrokenIsToldInWords)
{
    expectRefused(httpAnswer("500 Internal Server Error"), "trouble of its own (500)");
    expectRefused(httpAnswer("200 OK", "<html/>"), "answered 200");
    expectRefused(httpAnswer("404 Not Found"), "no address book at this address");
    expectRefused(httpAnswer("403 Forbidden"), "may not read");
    expectRefused(httpAnswer("207 Multi-Status", multistatus + book()), "not whole");
    expectRefused(httpAnswer("207 Multi-Status",
                             "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaaaaaaaa\">"
                             "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                             "<d:multistatus xmlns:d=\"DAV:\">&b;</d:multistatus>"),
                  "document type");
    expectRefused(httpAnswer("207 Multi-Status", "<a><b></a>"), "address book (CardDAV)");
    expectRefused(httpAnswer("207 Multi-Status", multistatus + "<x><y></x>"), "cannot be read");
    expectRefused(answer(response("/book/", "<d:displayname>x</d:displayname>")),
                  "no address book");
    expectRefused("HTTP/1.1 207 Multi-Status\r\nContent-Length: 1000\r\n\r\n<d:multi",
                  "too long, or broke off");
    expectRefused(httpAnswer("302 Found", {}, {"Location: http://127.0.0.2/"}),
                  "points to another address");
    expectRefused("", "did not answer");
}

TEST_F(CardDavScript, aHugeAnswerIsFetchedInSmallerBatchesAndThenLeftOut)
{
    server.answer(answer(book()));
    server.answer(answer(response("/book/a", etag("1")) + response("/book/b", etag("1"))));
    const QByteArray huge(17 * 1024 * 1024, 'x');
    server.answer(httpAnswer("207 Multi-Status", huge)); // both together
    server.answer(answer(response("/book/a", card(vcard("Anna", "1")))));
    server.answer(answer(response("/book/b", card(vcard("Bert", "2")))));
    useBook();
    ASSERT_TRUE(open());
    EXPECT_EQ(names(), two);
    EXPECT_EQ(server.received().size(), 5);
    EXPECT_EQ(told, QString());
}

TEST_F(CardDavScript, aCardThatIsTooLargeIsAskedForOnce)
{
    const auto listed = answer(response("/book/a", etag("1")));
    server.answer(answer(book()));
    server.answer(listed);
    server.answer(httpAnswer("207 Multi-Status", QByteArray(17 * 1024 * 1024, 'x')));
    useBook();
    ASSERT_TRUE(open());
    EXPECT_TRUE(wasWarning);
    server.answer(answer(book()));
    server.answer(listed);
    ASSERT_TRUE(refresh());
    EXPECT_TRUE(wasWarning); // still so
    EXPECT_EQ(server.received().size(), 5);
}

TEST_F(CardDavScript, aSilentServerEndsByTheClock)
{
    useBook();
    source->open();
    ASSERT_TRUE(waitFor([this] { return !server.received().value(0).isEmpty(); }));
    clock.advance(std::chrono::minutes(1));
    EXPECT_EQ(tells, 1);
    EXPECT_TRUE(told.contains(QLatin1String("did not answer")));
}

TEST_F(CardDavScript, whoStopsItWhileItTellsIsHeard)
{
    twoPersons();
    useBook();
    QObject::connect(source.get(), &ContactSource::progressed, &context,
                     [this] { source->cancel(); });
    source->open();
    ASSERT_TRUE(waitFor([this] { return !progress.isEmpty(); }));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_EQ(loads, 0);
    source.reset();
}

TEST_F(CardDavScript, aMissingPasswordIsToldAndNothingAsked)
{
    secrets.kept.clear();
    use(QString::fromLatin1(server.url("/book/")));
    source->open();
    EXPECT_TRUE(told.contains(QLatin1String("missing")));
    EXPECT_EQ(server.received().size(), 0);
    EXPECT_EQ(secrets.flaws, QStringList {QStringLiteral("contacts-dav/password missing")});
}

TEST_F(CardDavScript, encryptedWithTheSitesOwnAuthority)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto authority = Simulator::makeCertificate(
        {QStringLiteral("site-ca"), now.addDays(-1), now.addDays(9), true});
    ASSERT_TRUE(authority);
    const auto own = Simulator::makeCertificate(
        {QStringLiteral("127.0.0.1"), now.addDays(-1), now.addDays(9)}, &*authority);
    ASSERT_TRUE(own);
    server.useTls(own->pem, own->keyPem);
    server.answer("");
    useBook();
    ASSERT_TRUE(open()); // not trusted
    EXPECT_EQ(loads, 0);
    EXPECT_EQ(server.received().value(0), QByteArray());
    twoPersons();
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(authority->pem);
    file.flush();
    useBook({{QStringLiteral("ca_file"), file.fileName()}});
    ASSERT_TRUE(open());
    EXPECT_EQ(names(), two);
}

TEST(CardDavSetup, whatCannotBeMeantIsRefusedInWords)
{
    const auto with = [](const QVariantMap &config) { return cardDavSetup(config); };
    const QString url = QStringLiteral("https://dav.example.com/");
    ASSERT_TRUE(with({{QStringLiteral("url"), url}}));
    EXPECT_EQ(with({{QStringLiteral("url"), url}})->refresh, std::chrono::minutes(15));
    for (const char *bad : {"", "dav.example.com", "ftp://a/", "https://u:p@a/", "file:///etc"})
        EXPECT_FALSE(with({{QStringLiteral("url"), QString::fromLatin1(bad)}})) << bad;
    for (const QVariant &minutes : {QVariant(0), QVariant(1441), QVariant(QStringLiteral("x"))})
        EXPECT_FALSE(
            with({{QStringLiteral("url"), url}, {QStringLiteral("refresh_minutes"), minutes}}));
    EXPECT_FALSE(with({{QStringLiteral("url"), url},
                       {QStringLiteral("ca_file"), QStringLiteral("/nowhere.pem")}}));
    EXPECT_FALSE(with(
        {{QStringLiteral("url"), url},
         {QStringLiteral("pins"), QVariantMap {{QStringLiteral("a"), QStringLiteral("md5//x")}}}}));
}
