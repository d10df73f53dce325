// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/carddavsync.h"

#include "core/contacts/vcardreader.h"
#include "protocols/directory/davrequests.h"
#include "protocols/transport/httpurl.h"

#include <QUrl>

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr qsizetype largestBatch = 50; // cards
    constexpr int mostRounds = 1000; // of changes that come in parts
    constexpr qsizetype mostAsked = 6; // addresses of a discovery
    constexpr qsizetype mostBooks = 50;
    const QString wellKnown = QStringLiteral("/.well-known/carddav"); // RFC 6764 section 5

    bool isRoot(const QByteArray &url)
    {
        const QString path = QUrl::fromEncoded(url).path();
        return path.isEmpty() || path == QLatin1String("/");
    }

    /// It was refused in a way that another request may get round: not for the password, and not
    /// because there is no server.
    bool mayBeAskedOtherwise(const DavFailure &failure)
    {
        return failure.status / 100 == 4 ? failure.status != 401 : failure.status == 501;
    }

} // namespace

CardDavSync::CardDavSync(std::unique_ptr<DavClient> client, QByteArray url, QList<DavBook> former,
                         Ended ended)
    : m_client(std::move(client))
    , m_url(std::move(url))
    , m_former(std::move(former))
    , m_ended(std::move(ended))
{ }

void CardDavSync::start()
{
    discover(isRoot(m_url) ? davAddress(m_url, wellKnown).value_or(m_url) : m_url);
}

void CardDavSync::discover(const QByteArray &url)
{
    m_asked.append(url);
    m_client->propfind(url, 0, davDiscoveryBody(),
                       [this, url](const DavOutcome &outcome) { discovered(url, outcome); });
}

void CardDavSync::discovered(const QByteArray &url, const DavOutcome &outcome)
{
    if (outcome) {
        const DavResource found = outcome->resources.value(0);
        if (found.isAddressBook) {
            addBook(url, !found.syncToken.isEmpty());
            return nextBook();
        }
        if (follow(url, found))
            return;
    }
    // Not every server knows the well-known address.
    const bool wasGuess = isRoot(m_url) && m_asked.size() == 1;
    const bool isRefused = !outcome
        && (outcome.error().status == 401 || outcome.error().status == 0
            || outcome.error().status / 100 == 5);
    if (wasGuess && !isRefused)
        return discover(davAddress(m_url, QStringLiteral("/")).value_or(m_url));
    if (outcome)
        return noBook();
    fail(outcome.error());
}

bool CardDavSync::follow(const QByteArray &url, const DavResource &found)
{
    for (const QString &home : found.homes) {
        if (const auto address = davAddress(url, home)) {
            listHome(*address);
            return true;
        }
    }
    const auto principal = davAddress(url, found.principal);
    if (!principal || m_asked.contains(*principal) || m_asked.size() >= mostAsked)
        return false;
    discover(*principal);
    return true;
}

void CardDavSync::listHome(const QByteArray &home)
{
    m_client->propfind(home, 1, davDiscoveryBody(), [this, home](const DavOutcome &outcome) {
        if (!outcome)
            return fail(outcome.error());
        for (const DavResource &found : outcome->resources)
            if (const auto address = davAddress(home, found.href); address && found.isAddressBook)
                addBook(*address, !found.syncToken.isEmpty());
        if (m_toRead.isEmpty())
            return noBook();
        nextBook();
    });
}

void CardDavSync::addBook(const QByteArray &url, bool isSyncOffered)
{
    if (m_toRead.size() >= mostBooks)
        return;
    const auto known = std::find_if(m_former.cbegin(), m_former.cend(),
                                    [&url](const DavBook &book) { return book.url == url; });
    m_toRead.append({known == m_former.cend() ? DavBook {url, {}, {}} : *known, isSyncOffered});
}

void CardDavSync::nextBook()
{
    if (m_toRead.isEmpty()) {
        m_outcome.isChanged = m_outcome.isChanged || m_outcome.books.size() != m_former.size();
        return m_ended(m_outcome);
    }
    std::tie(m_book, m_isSyncOffered) = m_toRead.takeFirst();
    m_seen.clear();
    m_gone.clear();
    m_rounds = 0;
    m_isMissing = false;
    m_isWhole = m_book.token.isEmpty();
    if (m_isSyncOffered)
        askChanges();
    else
        askList();
}

void CardDavSync::askChanges()
{
    m_client->report(m_book.url, davChangesBody(m_book.token),
                     [this](const DavOutcome &outcome) { changed(outcome); });
}

void CardDavSync::changed(const DavOutcome &outcome)
{
    if (!outcome) {
        if (!mayBeAskedOtherwise(outcome.error()))
            return fail(outcome.error());
        if (m_book.token.isEmpty())
            return askList();
        // The server has forgotten the token (RFC 6578 section 3.2).
        m_book.token.clear();
        m_isWhole = true;
        m_seen.clear();
        m_gone.clear();
        return askChanges();
    }
    note(*outcome);
    m_book.token = outcome->syncToken;
    constexpr int tooMany = 507; // RFC 6578 section 3.6: the rest comes with the new token
    const bool isPart =
        std::any_of(outcome->resources.cbegin(), outcome->resources.cend(),
                    [](const DavResource &resource) { return resource.status == tooMany; });
    if (isPart && !m_book.token.isEmpty() && ++m_rounds < mostRounds)
        return askChanges();
    compare();
}

void CardDavSync::askList()
{
    m_isWhole = true;
    m_book.token.clear();
    m_client->propfind(m_book.url, 1, davListBody(), [this](const DavOutcome &outcome) {
        if (!outcome)
            return fail(outcome.error());
        note(*outcome);
        compare();
    });
}

QByteArray CardDavSync::keyOf(const QString &href) const
{
    const auto address = davAddress(m_book.url, href);
    return address ? QByteArray::fromPercentEncoding(*address) : QByteArray();
}

void CardDavSync::note(const DavAnswer &answer)
{
    const QByteArray itself = QByteArray::fromPercentEncoding(m_book.url);
    for (const DavResource &resource : answer.resources) {
        const QByteArray key = keyOf(resource.href);
        if (key.isEmpty())
            ++m_outcome.unread; // of another server: not asked
        else if (resource.status == 404)
            m_gone.append(key);
        else if (key != itself && !resource.isCollection && resource.status / 100 <= 2)
            m_seen.insert(key, {resource.href, resource.etag});
    }
}

void CardDavSync::compare()
{
    if (m_isWhole) {
        for (auto it = m_book.items.cbegin(); it != m_book.items.cend(); ++it)
            if (!m_seen.contains(it.key()))
                m_gone.append(it.key());
    }
    for (const QByteArray &key : std::as_const(m_gone))
        if (m_book.items.remove(key))
            m_outcome.isChanged = true;
    m_wanted.clear();
    for (auto it = m_seen.cbegin(); it != m_seen.cend(); ++it) {
        const auto known = m_book.items.constFind(it.key());
        const auto &[href, etag] = *it;
        if (known == m_book.items.cend() || etag.isEmpty() || known->etag != etag)
            m_wanted.append({it.key(), href});
    }
    std::sort(m_wanted.begin(), m_wanted.end(),
              [](const Wanted &one, const Wanted &other) { return one.key < other.key; });
    m_total += m_wanted.size();
    m_batch = largestBatch;
    fetch();
}

void CardDavSync::fetch()
{
    Q_EMIT progressed(m_done, m_total);
    if (m_wanted.isEmpty())
        return finishBook();
    const QList<Wanted> batch = m_wanted.mid(0, m_batch);
    QStringList hrefs;
    for (const Wanted &wanted : batch)
        hrefs.append(wanted.href);
    m_client->report(m_book.url, davCardsBody(hrefs),
                     [this, batch](const DavOutcome &outcome) { fetched(batch, outcome); });
}

void CardDavSync::fetched(const QList<Wanted> &batch, const DavOutcome &outcome)
{
    if (!outcome && !outcome.error().isCut)
        return fail(outcome.error());
    if (!outcome && batch.size() > 1) {
        m_batch = batch.size() / 2; // pictures: fewer at a time
        return fetch();
    }
    if (outcome)
        take(batch, *outcome);
    else // one that is larger than an answer may be: asked for again when it has changed
        m_book.items.insert(batch.first().key, {m_seen.value(batch.first().key).second, {}, 1});
    m_done += batch.size();
    m_wanted = m_wanted.mid(batch.size());
    fetch();
}

void CardDavSync::take(const QList<Wanted> &batch, const DavAnswer &answer)
{
    QHash<QByteArray, const DavResource *> answered;
    for (const DavResource &resource : answer.resources)
        answered.insert(keyOf(resource.href), &resource);
    for (const Wanted &wanted : batch) {
        const DavResource *const resource = answered.value(wanted.key);
        if (resource && resource->status == 404) {
            m_outcome.isChanged = m_book.items.remove(wanted.key) || m_outcome.isChanged;
        } else if (resource && !resource->card.isEmpty()) {
            takeCard(wanted.key, *resource);
        } else {
            m_isMissing = true;
            ++m_outcome.unread;
        }
    }
}

void CardDavSync::takeCard(const QByteArray &key, const DavResource &resource)
{
    VCardReader reader;
    DavBook::Item item;
    item.etag = resource.etag.isEmpty() ? m_seen.value(key).second : resource.etag;
    item.cards = reader.feed(resource.card.toUtf8());
    item.cards += reader.end();
    item.cards.resize(std::min<qsizetype>(item.cards.size(), 1)); // RFC 6352 5.1: one to an address
    item.unread = reader.dropped();
    m_book.items.insert(key, item);
    m_outcome.isChanged = true;
}

void CardDavSync::finishBook()
{
    if (m_isMissing)
        m_book.token.clear(); // so that they are asked for again
    for (const DavBook::Item &item : std::as_const(m_book.items))
        m_outcome.unread += item.unread;
    m_outcome.books.append(std::exchange(m_book, {}));
    nextBook();
}

void CardDavSync::fail(const DavFailure &failure)
{
    m_ended(tl::unexpected(failure));
}

void CardDavSync::noBook()
{
    fail({{Error::Code::Refused,
           tr("The server has no address book for this user at this address.")}});
}

} // namespace Jackfield
