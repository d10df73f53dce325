// SPDX-License-Identifier: GPL-3.0-or-later
// The classes of security.md 3.4, as far as the head tells them.
#include "app/gates/httpsource.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using Kind = Source::Kind;
using Trust = Source::Trust;

namespace {

using Fields = std::vector<HttpField>;

tl::expected<Source, HttpStatus> sourceOf(const Fields &fields, PeerOwner owner = PeerOwner::Own)
{
    return httpSource({"GET", "/", 11, fields}, owner);
}

/// NoContent: not refused.
HttpStatus refusalOf(const Fields &fields)
{
    const auto source = sourceOf(fields);
    return source ? HttpStatus::NoContent : source.error();
}

Fields fetch(const char *site, const char *mode, const char *dest, const char *user = nullptr)
{
    Fields fields {{"Sec-Fetch-Site", site}, {"Sec-Fetch-Mode", mode}, {"Sec-Fetch-Dest", dest}};
    if (user)
        fields.push_back({"Sec-Fetch-User", user});
    return fields;
}

Fields with(Fields fields, const HttpField &field)
{
    fields.push_back(field);
    return fields;
}

TEST(HttpSource, everyCombinationOfKnownValues)
{
    const char *const sites[] = {"cross-site", "same-site", "same-origin", "none"};
    const char *const modes[] = {"navigate", "no-cors", "cors", "same-origin", "websocket"};
    const char *const dests[] = {"document", "iframe", "frame",       "embed",  "object",
                                 "empty",    "image",  "fencedframe", "script", "style"};
    int proved = 0;
    int scripted = 0;
    int unproved = 0;
    int refused = 0;
    for (const QByteArray site : sites)
        for (const QByteArray mode : modes)
            for (const QByteArray dest : dests)
                for (const char *user : {static_cast<const char *>(nullptr), "?1"}) {
                    const auto source = sourceOf(fetch(site, mode, dest, user));
                    const bool isPageVisit = mode == "navigate" && site != "same-origin"
                        && (dest == "document" || dest.endsWith("frame")) && dest != "fencedframe";
                    ASSERT_EQ(source.has_value(), isPageVisit)
                        << site.constData() << mode.constData() << dest.constData();
                    if (!source) {
                        EXPECT_EQ(source.error(), HttpStatus::Forbidden);
                        ++refused;
                        continue;
                    }
                    EXPECT_EQ(source->kind, Kind::Web);
                    const Trust expected = site == "none" ? Trust::Unproved
                        : user                            ? Trust::Proved
                                                          : Trust::Scripted;
                    EXPECT_EQ(source->trust, expected);
                    proved += expected == Trust::Proved;
                    scripted += expected == Trust::Scripted;
                    unproved += expected == Trust::Unproved;
                }
    EXPECT_EQ(proved, 6);
    EXPECT_EQ(scripted, 6);
    EXPECT_EQ(unproved, 6);
    EXPECT_EQ(refused, 400 - 18);
}

TEST(HttpSource, refusesUnknownValues)
{
    EXPECT_EQ(refusalOf(fetch("cross-site", "navigate", "document", "?1")), HttpStatus::NoContent);
    for (const char *site : {"", "Cross-Site", "cross-site, none", "cross-origin", "?1"})
        EXPECT_EQ(refusalOf(fetch(site, "navigate", "document", "?1")), HttpStatus::Forbidden);
    for (const char *mode : {"", "Navigate", "nested-navigate", "user"})
        EXPECT_EQ(refusalOf(fetch("cross-site", mode, "document", "?1")), HttpStatus::Forbidden);
    for (const char *dest : {"", "Document", "report", "webidentity", "json"})
        EXPECT_EQ(refusalOf(fetch("cross-site", "navigate", dest, "?1")), HttpStatus::Forbidden);
    for (const char *user : {"", "?0", "1", "true", "?1;a", "?1, ?1"})
        EXPECT_EQ(refusalOf(fetch("cross-site", "navigate", "document", user)),
                  HttpStatus::Forbidden);
}

TEST(HttpSource, refusesADescriptionWithParts)
{
    const Fields all = fetch("cross-site", "navigate", "document", "?1");
    for (unsigned present = 1; present < 16; ++present) {
        Fields fields;
        for (unsigned i = 0; i < 4; ++i) {
            if (present & (1U << i))
                fields.push_back(all[i]);
        }
        const bool isWhole = (present & 7U) == 7U;
        EXPECT_EQ(refusalOf(fields), isWhole ? HttpStatus::NoContent : HttpStatus::Forbidden)
            << present;
    }
    EXPECT_EQ(refusalOf({{"Sec-Fetch-Storage-Access", "none"}}), HttpStatus::Forbidden);
    EXPECT_EQ(refusalOf(with(all, {"Sec-Fetch-Storage-Access", "none"})), HttpStatus::NoContent);
}

TEST(HttpSource, refusesADescriptionThatComesTwice)
{
    const Fields all = fetch("cross-site", "navigate", "document", "?1");
    for (const HttpField &field : all)
        EXPECT_EQ(refusalOf(with(all, {field.name.toUpper(), field.value})),
                  HttpStatus::BadRequest);
    const Fields other = with(all, {"Sec-Fetch-New", "a"});
    EXPECT_EQ(refusalOf(with(other, {"sec-fetch-new", "a"})), HttpStatus::BadRequest);
    EXPECT_EQ(refusalOf({{"Sec-Fetch-Mode", "no-cors"}, {"Sec-Fetch-Mode", "no-cors"}}),
              HttpStatus::BadRequest);
}

TEST(HttpSource, takesABrowserWithoutDescriptionForOld)
{
    for (const HttpField &mark : Fields {{"User-Agent", "Mozilla/5.0"},
                                         {"Referer", "http://intranet.test/"},
                                         {"accept-language", "de"},
                                         {"Cookie", "a=b"},
                                         {"Origin", "null"}}) {
        const auto source = sourceOf({{"Host", "localhost"}, mark});
        ASSERT_TRUE(source);
        EXPECT_EQ(source->kind, Kind::Web) << mark.name.constData();
        EXPECT_EQ(source->trust, Trust::Unproved) << mark.name.constData();
    }
}

TEST(HttpSource, takesTheRestForPrograms)
{
    const Source program {Kind::Program, {}, Trust::Proved};
    EXPECT_EQ(sourceOf({}), program);
    EXPECT_EQ(sourceOf({{"User-Agent", "curl/8.5.0"}, {"Accept", "*/*"}}), program);
    EXPECT_EQ(sourceOf({{"User-Agent", "not Mozilla"}}), program);
}

TEST(HttpSource, provesNothingWhileTheOwnerIsUnknown)
{
    const Fields requests[] = {
        {},
        {{"User-Agent", "curl/8.5.0"}},
        {{"User-Agent", "Mozilla/5.0"}},
        fetch("cross-site", "navigate", "document", "?1"),
        fetch("same-site", "navigate", "iframe", "?1"),
        fetch("cross-site", "navigate", "document"),
        fetch("none", "navigate", "document", "?1"),
    };
    for (const Fields &fields : requests) {
        const auto source = sourceOf(fields, PeerOwner::Unknown);
        ASSERT_TRUE(source);
        EXPECT_EQ(source->trust, Trust::Unproved);
    }
    EXPECT_FALSE(sourceOf(fetch("cross-site", "cors", "empty"), PeerOwner::Unknown));
}

struct Address
{
    const char *referer;
    const char *origin;
};

const Address addresses[] = {
    {"http://intranet.test:8081/", "http://intranet.test:8081"},
    {"https://crm.test/list?customer=5#top", "https://crm.test"},
    {"HTTPS://CRM.Test/", "https://crm.test"},
    {"http://user:secret@crm.test/", "http://crm.test"},
    {"http://[::1]:8080/x", "http://[::1]:8080"},
    {"http://b\xc3\xbc"
     "cher.test/",
     "http://xn--bcher-kva.test"},
    {"http://xn--bcher-kva.test/", "http://xn--bcher-kva.test"},
    {"http://intranet.test", "http://intranet.test"},
    {"about:blank", ""},
    {"null", ""},
    {"", ""},
    {"/relative", ""},
    {"//intranet.test/", ""},
    {"http:///path", ""},
    {"file:///etc/passwd", ""},
    {"javascript:alert(1)", ""},
    {"ftp://intranet.test/", ""},
    {"http://a b/", ""},
    {"http://intranet.test:99999/", ""},
    {"http://in<b>tranet.test/", ""},
    {"http://\xe2\x80\xae"
     "evil.test/",
     ""},
};

TEST(HttpSource, namesThePageByItsOriginOnly)
{
    for (const Address &each : addresses) {
        for (const Fields &fields : {fetch("cross-site", "navigate", "document", "?1"), Fields()}) {
            const auto source = sourceOf(with(fields, {"Referer", each.referer}));
            ASSERT_TRUE(source);
            EXPECT_EQ(source->origin, QLatin1String(each.origin)) << each.referer;
        }
    }
}

TEST(HttpSource, namesNoPageWithAnOverlongOrDoubleAddress)
{
    const QByteArray label(60, 'a');
    const QByteArray longest =
        "http://" + label + '.' + label + '.' + label + '.' + QByteArray(59, 'b') + ".t:1";
    ASSERT_EQ(longest.size(), 253);
    const Fields click = fetch("cross-site", "navigate", "document", "?1");
    EXPECT_EQ(sourceOf(with(click, {"Referer", longest + "/a"}))->origin.toLatin1(), longest);
    EXPECT_EQ(sourceOf(with(click, {"Referer", longest + "1/a"}))->origin, QString());
    const Fields named = with(click, {"Referer", "http://a.test/"});
    EXPECT_EQ(sourceOf(with(named, {"Referer", "http://b.test/"}))->origin, QString());
}

TEST(HttpSource, namesAFormsPageByItsOriginField)
{
    const Fields click =
        with(fetch("cross-site", "navigate", "document", "?1"), {"Referer", "http://other.test/"});
    EXPECT_EQ(sourceOf(with(click, {"Origin", "http://a.test:1"}))->origin.toLatin1(),
              "http://a.test:1");
    EXPECT_EQ(sourceOf(with(click, {"Origin", "null"}))->origin, QString());
}

} // namespace
