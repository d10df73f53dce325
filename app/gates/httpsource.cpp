// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/httpsource.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr qsizetype maxOrigin = 253;

    /// "scheme://host[:port]" of a page's address, as ASCII; empty when it names no page.
    QString originIn(const QByteArray &address)
    {
        const QUrl url = QUrl::fromEncoded(address, QUrl::StrictMode);
        const bool isPage = url.isValid() && !url.host().isEmpty()
            && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
        if (!isPage)
            return {};
        const QByteArray origin = url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemovePath
                                                | QUrl::RemoveQuery | QUrl::RemoveFragment);
        return origin.size() <= maxOrigin ? QString::fromLatin1(origin) : QString();
    }

    /// A form names its page in Origin ("null": it does not tell), a link in Referer.
    QString originOf(const HttpHead &head)
    {
        return originIn(head.only(head.has("Origin") ? "Origin" : "Referer"));
    }

    struct FetchFields
    {
        bool any = false;
        bool twice = false;
    };

    FetchFields fetchFieldsOf(const HttpHead &head)
    {
        FetchFields found;
        QSet<QByteArray> names;
        for (const HttpField &field : head.fields) {
            const QByteArray name = field.name.toLower();
            if (!name.startsWith("sec-fetch-"))
                continue;
            found.any = true;
            found.twice = found.twice || names.contains(name);
            names.insert(name);
        }
        return found;
    }

    bool isOneOf(const QByteArray &value, std::initializer_list<QByteArrayView> values)
    {
        return std::find(values.begin(), values.end(), value) != values.end();
    }

    /// What the browser says of the wish; nothing where no navigation of a person can look so.
    std::optional<Source::Trust> vouched(const HttpHead &head)
    {
        const QByteArray site = head.only("Sec-Fetch-Site");
        const bool hasUser = head.has("Sec-Fetch-User");
        // "same-origin" is missing: we serve no page that a request could come from.
        const bool isGood = isOneOf(site, {"cross-site", "same-site", "none"})
            && head.only("Sec-Fetch-Mode") == "navigate"
            && isOneOf(head.only("Sec-Fetch-Dest"), {"document", "iframe", "frame"})
            && (!hasUser || head.only("Sec-Fetch-User") == "?1");
        if (!isGood)
            return std::nullopt;
        // "none" is also what a page's prefetch and another program's redirect look like
        // (security.md 1, fact 3).
        if (site == "none")
            return Source::Trust::Unproved;
        return hasUser ? Source::Trust::Proved : Source::Trust::Scripted;
    }

    /// A browser too old to describe the request.
    bool hasBrowserMarks(const HttpHead &head)
    {
        const auto isMark = [](const HttpField &field) {
            const QByteArray name = field.name.toLower();
            return isOneOf(name, {"referer", "accept-language", "cookie", "origin"})
                || (name == "user-agent" && field.value.startsWith("Mozilla"));
        };
        return std::any_of(head.fields.begin(), head.fields.end(), isMark);
    }

} // namespace

tl::expected<Source, HttpStatus> httpSource(const HttpHead &head, PeerOwner owner)
{
    const auto proved = [owner](Source::Trust trust) {
        return owner == PeerOwner::Own ? trust : Source::Trust::Unproved;
    };
    const FetchFields fetch = fetchFieldsOf(head);
    if (fetch.twice)
        return tl::unexpected<HttpStatus>(HttpStatus::BadRequest);
    if (fetch.any) {
        const auto trust = vouched(head);
        if (!trust)
            return tl::unexpected<HttpStatus>(HttpStatus::Forbidden);
        return Source {Source::Kind::Web, originOf(head), proved(*trust)};
    }
    if (hasBrowserMarks(head))
        return Source {Source::Kind::Web, originOf(head), Source::Trust::Unproved};
    return Source {Source::Kind::Program, {}, proved(Source::Trust::Proved)};
}

} // namespace Jackfield
