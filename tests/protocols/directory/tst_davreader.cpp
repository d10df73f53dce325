// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/davreader.h"
#include "protocols/directory/davrequests.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

const QByteArray whole = R"(<?xml version="1.0" encoding="utf-8"?>
<multistatus xmlns="DAV:" xmlns:CR="urn:ietf:params:xml:ns:carddav" xmlns:x="urn:x">
 <response><href>/me/book/</href>
  <propstat><prop><resourcetype><collection/><CR:addressbook/></resourcetype>
   <displayname>Ren&#233; &amp; Co</displayname><sync-token>t-1</sync-token>
   <current-user-principal><href>/me/</href></current-user-principal>
   <CR:addressbook-home-set><href>/a/</href><href>/b/</href></CR:addressbook-home-set></prop>
   <status>HTTP/1.1 200 OK</status></propstat>
  <propstat><prop><getetag>never</getetag><x:shoe><href>/no/</href></x:shoe></prop>
   <status>HTTP/1.1 404 Not Found</status></propstat>
 </response>
 <response><href>/me/book/1.vcf</href>
  <propstat><prop><getetag>"e1"</getetag><CR:address-data><![CDATA[BEGIN:VCARD
END:VCARD]]></CR:address-data></prop><status>HTTP/1.1 200 OK</status></propstat>
 </response>
 <response><href>/me/book/2.vcf</href><status>HTTP/1.1 404 Not Found</status></response>
 <sync-token>t-2</sync-token>
</multistatus>)";

Result<DavAnswer> read(const QByteArray &xml)
{
    DavReader reader;
    static_cast<void>(reader.feed(xml));
    return reader.end();
}

} // namespace

TEST(DavReader, readsWhatThereIsOfEachResource)
{
    const auto answer = read(whole);
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->resources.size(), 3);
    const DavResource &book = answer->resources.at(0);
    EXPECT_EQ(book.href, QStringLiteral("/me/book/"));
    EXPECT_TRUE(book.isAddressBook);
    EXPECT_TRUE(book.isCollection);
    EXPECT_EQ(book.name, QStringLiteral("René & Co"));
    EXPECT_EQ(book.syncToken, QStringLiteral("t-1"));
    EXPECT_EQ(book.principal, QStringLiteral("/me/"));
    EXPECT_EQ(book.homes, (QStringList {QStringLiteral("/a/"), QStringLiteral("/b/")}));
    EXPECT_EQ(book.etag, QString()); // the server does not have it
    EXPECT_EQ(answer->resources.at(1).etag, QStringLiteral("\"e1\""));
    EXPECT_EQ(answer->resources.at(1).card, QStringLiteral("BEGIN:VCARD\nEND:VCARD"));
    EXPECT_EQ(answer->resources.at(2).status, 404);
    EXPECT_EQ(answer->syncToken, QStringLiteral("t-2"));
}

TEST(DavReader, atEverySplitPointTheSame)
{
    const auto expected = read(whole);
    ASSERT_TRUE(expected);
    for (qsizetype at = 0; at <= whole.size(); ++at) {
        DavReader reader;
        ASSERT_TRUE(reader.feed(whole.left(at))) << at;
        ASSERT_TRUE(reader.feed(whole.mid(at))) << at;
        const auto answer = reader.end();
        ASSERT_TRUE(answer) << at;
        ASSERT_EQ(answer->resources, expected->resources) << at;
    }
}

TEST(DavReader, whatBreaksOffIsNoAnswer)
{
    for (qsizetype at = 0; at < whole.size(); ++at)
        ASSERT_FALSE(read(whole.left(at))) << at;
}

TEST(DavReader, documentTypesAndEntitiesAreRefused)
{
    const QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY a \"aaaaaaaaaa\">"
                            "<!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                            "<multistatus xmlns=\"DAV:\">&b;</multistatus>";
    const auto answer = read(bomb);
    ASSERT_FALSE(answer);
    EXPECT_TRUE(answer.error().detail.contains(QLatin1String("document type")));
    EXPECT_FALSE(read("<!DOCTYPE m SYSTEM \"file:///etc/passwd\">"
                      "<multistatus xmlns=\"DAV:\"></multistatus>"));
    EXPECT_FALSE(read("<multistatus xmlns=\"DAV:\">&undeclared;</multistatus>"));
    DavReader reader;
    EXPECT_FALSE(reader.feed(bomb));
    EXPECT_FALSE(reader.feed(whole)); // and ever after
}

TEST(DavReader, whatIsNoAddressBooksAnswerIsRefused)
{
    for (const char *bad :
         {"", "hello", "<html><body/></html>", "<multistatus/>", "<a:multistatus/>",
          "<multistatus xmlns=\"DAV:\"/><multistatus xmlns=\"DAV:\"/>", "\xff\xfe\x00"})
        EXPECT_FALSE(read(bad)) << bad;
    EXPECT_TRUE(read("<multistatus xmlns=\"DAV:\"/>"));
}

TEST(DavReader, depthHasAnEnd)
{
    const auto nested = [](int depth) {
        return "<multistatus xmlns=\"DAV:\">" + QByteArray("<a>").repeated(depth)
            + QByteArray("</a>").repeated(depth) + "</multistatus>";
    };
    EXPECT_TRUE(read(nested(DavReader::deepest - 1)));
    EXPECT_FALSE(read(nested(DavReader::deepest)));
    EXPECT_FALSE(
        read(QByteArray("<multistatus xmlns=\"DAV:\">") + QByteArray("<a>").repeated(1'000'000)));
}

TEST(DavRequests, hrefsStayWithTheirServer)
{
    const QByteArray base = "https://dav.example.com:8443/me/book/";
    const auto at = [&base](const char *href) {
        return davAddress(base, QString::fromUtf8(href)).value_or("none");
    };
    EXPECT_EQ(at("/me/book/1.vcf"), "https://dav.example.com:8443/me/book/1.vcf");
    EXPECT_EQ(at("1.vcf"), "https://dav.example.com:8443/me/book/1.vcf");
    EXPECT_EQ(at("https://dav.example.com:8443/x"), "https://dav.example.com:8443/x");
    for (const char *foreign :
         {"https://evil.example.com/x", "//evil.example.com/x", "http://dav.example.com:8443/x",
          "https://dav.example.com/x", "file:///etc/passwd", "javascript:1",
          "https://u:p@dav.example.com:8443/x", ""})
        EXPECT_EQ(at(foreign), "none") << foreign;
}

TEST(DavRequests, whatIsAskedIsEncoded)
{
    const QByteArray body = davCardsBody({QStringLiteral("/a&b<c>.vcf")});
    EXPECT_TRUE(body.contains("/a&amp;b&lt;c&gt;.vcf")) << body.toStdString();
    EXPECT_TRUE(davChangesBody(QStringLiteral("http://t/\"<1>")).contains("&lt;1&gt;"));
    EXPECT_TRUE(davChangesBody({}).contains("sync-token"));
}
