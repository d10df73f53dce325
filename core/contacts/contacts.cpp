// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contacts.h"

#include "core/contacts/askednumbers.h"
#include "core/contacts/askedsource.h"
#include "core/contacts/backgroundjob.h"

#include <QSet>

#include <algorithm>

namespace Jackfield {

namespace {

    struct Source
    {
        std::unique_ptr<ContactSource> source;
        std::unique_ptr<AskedSource> asked; ///< Of those that are asked.
        Contacts::SourceStatus status;
        QList<ContactCard> cards; ///< Of those that bring all they have.
    };

    struct Search
    {
        QString text;
        int limit = 0;
        size_t open = 0; ///< Sources that have not answered.
        QList<ContactCard> cards;
    };

    void append(QList<ContactCard> &cards, const QList<ContactCard> &more, int limit)
    {
        QSet<std::pair<QString, QString>> known;
        for (const ContactCard &card : std::as_const(cards))
            known.insert({card.source, card.id});
        for (const ContactCard &card : more)
            if (cards.size() < limit && !known.contains({card.source, card.id}))
                cards.append(card);
    }

} // namespace

struct Contacts::Private
{
    Private(Contacts &owner, Clock &theClock)
        : q(owner)
        , clock(theClock)
        , book(std::make_shared<ContactBook>())
    { }

    Contacts &q;
    Clock &clock;
    NumberKeys keys;
    std::vector<Source> sources;
    std::shared_ptr<ContactBook> book;
    AskedNumbers asked;
    std::shared_ptr<Search> searching; ///< The last one; its answers go by it.
    QList<QList<ContactCard>> discarded; ///< Given up on the job's thread: that takes its time.
    bool isRebuildDue = false;
    std::unique_ptr<BackgroundJob> rebuilding;
    std::unique_ptr<BackgroundJob> discarding;

    Source *find(const QString &id);
    void add(std::unique_ptr<ContactSource> source, QList<ContactCard> cards);
    void retire(Source source);
    void loaded(const QString &id, const QList<ContactCard> &cards);
    void progressed(const QString &id, qint64 done, qint64 total);
    void told(const QString &id, const QString &words);
    void rebuild();
    void swap(std::shared_ptr<ContactBook> next);
    ContactMatch knownOf(const QString &key) const;
    void ask(const QString &key);
    void answered(const std::shared_ptr<Search> &search, const Result<QList<ContactCard>> &cards);
};

Source *Contacts::Private::find(const QString &id)
{
    const auto found = std::find_if(sources.begin(), sources.end(),
                                    [&id](const Source &source) { return source.status.id == id; });
    return found == sources.end() ? nullptr : &*found;
}

void Contacts::Private::add(std::unique_ptr<ContactSource> source, QList<ContactCard> cards)
{
    ContactSource *raw = source.get();
    Source added;
    added.source = std::move(source);
    added.cards = std::move(cards);
    added.status.id = raw->id();
    added.status.label = raw->label();
    added.status.cards = added.cards.size();
    const auto tell = [this, id = raw->id()](const QString &words) { told(id, words); };
    if (raw->isAsked()) {
        added.asked = std::make_unique<AskedSource>(*raw, clock);
        QObject::connect(added.asked.get(), &AskedSource::troubled, &q, tell);
    }
    added.status.isLoading = !raw->isAsked();
    QObject::connect(raw, &ContactSource::loaded, &q,
                     [this, id = raw->id()](const QList<ContactCard> &all) { loaded(id, all); });
    QObject::connect(
        raw, &ContactSource::progressed, &q,
        [this, id = raw->id()](qint64 done, qint64 total) { progressed(id, done, total); });
    QObject::connect(raw, &ContactSource::told, &q, tell);
    sources.push_back(std::move(added));
}

/// It may be the one that speaks right now.
void Contacts::Private::retire(Source source)
{
    QObject::disconnect(source.source.get(), nullptr, &q, nullptr);
    source.source->cancel();
    source.source.release()->deleteLater();
    discarded.append(std::move(source.cards));
}

void Contacts::Private::loaded(const QString &id, const QList<ContactCard> &cards)
{
    Source *source = find(id);
    if (!source)
        return;
    discarded.append(std::exchange(source->cards, cards));
    source->status.isLoading = false;
    source->status.cards = cards.size();
    rebuild();
    Q_EMIT q.sourcesChanged();
}

void Contacts::Private::progressed(const QString &id, qint64 done, qint64 total)
{
    Source *source = find(id);
    if (!source)
        return;
    source->status.isLoading = true;
    source->status.done = done;
    source->status.total = total;
    Q_EMIT q.sourcesChanged();
}

void Contacts::Private::told(const QString &id, const QString &words)
{
    Source *source = find(id);
    if (!source)
        return;
    const SourceStatus before = source->status;
    source->status.words = words;
    if (!words.isEmpty())
        source->status.isLoading = false;
    if (source->status != before)
        Q_EMIT q.sourcesChanged();
}

/// The old book answers until the new one is there.
void Contacts::Private::rebuild()
{
    isRebuildDue = rebuilding != nullptr;
    if (isRebuildDue)
        return;
    QList<QList<ContactCard>> all;
    for (const Source &source : sources)
        all.append(source.cards);
    using Line = BackgroundJob::Line;
    rebuilding = BackgroundJob::start(
        &q,
        [this, keysNow = keys, all = std::move(all),
         old = std::exchange(discarded, {})](Line &line) mutable {
            old.clear();
            QList<ContactCard> cards;
            for (QList<ContactCard> &some : all)
                cards += std::exchange(some, {});
            auto next = std::make_shared<ContactBook>(
                ContactBook::of(std::move(cards), keysNow, [&line] { return line.isUnwanted(); }));
            line.tell([this, next] { swap(next); });
        });
}

void Contacts::Private::swap(std::shared_ptr<ContactBook> next)
{
    rebuilding.reset();
    std::swap(book, next);
    discarding = BackgroundJob::start(&q, [old = std::move(next)](BackgroundJob::Line &) {});
    if (isRebuildDue)
        rebuild();
    Q_EMIT q.changed();
}

ContactMatch Contacts::Private::knownOf(const QString &key) const
{
    return mergedMatch(book->match(key), asked.match(key));
}

void Contacts::Private::ask(const QString &key)
{
    QStringList spellings;
    for (const Source &source : sources) {
        if (!source.asked || !source.asked->canAsk()
            || !asked.begin(key, source.status.id, clock.monotonic(), keptFor))
            continue;
        if (spellings.isEmpty())
            spellings = keys.spellings(key);
        // Never inside match(): whoever calls it is not ready for matchFound().
        QMetaObject::invokeMethod(
            source.asked.get(),
            [this, key, spellings, from = source.asked.get()] {
                from->lookUp(key, spellings, [this, key](const Result<QList<ContactCard>> &cards) {
                    const ContactMatch before = knownOf(key);
                    if (cards && asked.add(key, *cards, keys) && knownOf(key) != before)
                        Q_EMIT q.matchFound(key);
                });
            },
            Qt::QueuedConnection);
    }
}

void Contacts::Private::answered(const std::shared_ptr<Search> &search,
                                 const Result<QList<ContactCard>> &cards)
{
    if (search != searching)
        return;
    --search->open;
    if (cards)
        append(search->cards, *cards, search->limit);
    Q_EMIT q.found(search->text, search->cards, search->open == 0);
}

Contacts::Contacts(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this, clock))
{ }

Contacts::~Contacts() = default;

void Contacts::setNumberKeys(const NumberKeys &keys)
{
    m_private->keys = keys;
    m_private->asked.clear();
    m_private->rebuild();
}

const NumberKeys &Contacts::numberKeys() const
{
    return m_private->keys;
}

void Contacts::setSources(std::vector<std::unique_ptr<ContactSource>> sources)
{
    QHash<QString, QList<ContactCard>> cards; // stay until the source of the same id has loaded
    for (Source &source : std::exchange(m_private->sources, {})) {
        cards.insert(source.status.id, source.cards);
        m_private->retire(std::move(source));
    }
    m_private->asked.clear();
    const auto search = std::exchange(m_private->searching, {});
    std::vector<ContactSource *> opened;
    for (auto &source : sources) {
        opened.push_back(source.get());
        QList<ContactCard> kept =
            source->isAsked() ? QList<ContactCard>() : cards.take(source->id());
        m_private->add(std::move(source), std::move(kept));
    }
    m_private->discarded += cards.values();
    m_private->rebuild();
    for (ContactSource *source : opened)
        source->open();
    if (search && search->open > 0) // those who were to answer are gone
        searchAll(search->text, search->limit);
    Q_EMIT sourcesChanged();
}

QList<Contacts::SourceStatus> Contacts::sources() const
{
    QList<SourceStatus> statuses;
    for (const Source &source : m_private->sources)
        statuses.append(source.status);
    return statuses;
}

void Contacts::cancel(const QString &source)
{
    Source *found = m_private->find(source);
    if (!found)
        return;
    found->status.isLoading = false;
    found->source->cancel();
    Q_EMIT sourcesChanged();
}

void Contacts::reload(const QString &source)
{
    Source *found = m_private->find(source);
    if (!found)
        return;
    found->status.isLoading = !found->asked;
    found->status.done = found->status.total = 0;
    if (found->asked) {
        found->asked->forgetFailures();
        m_private->asked.clear();
    }
    found->source->reload();
    Q_EMIT sourcesChanged();
}

ContactMatch Contacts::match(const QString &number)
{
    const QString key = m_private->keys.key(number);
    const ContactMatch match = m_private->knownOf(key);
    if (!key.isEmpty() && match.kind != ContactMatch::Kind::Exact)
        m_private->ask(key);
    return match;
}

ContactMatch Contacts::known(const QString &number) const
{
    return m_private->knownOf(m_private->keys.key(number));
}

QList<ContactCard> Contacts::search(const QString &text, int limit) const
{
    return m_private->book->search(text, limit);
}

void Contacts::searchAll(const QString &text, int limit)
{
    std::vector<AskedSource *> asked;
    for (const Source &source : m_private->sources)
        if (source.asked && source.asked->canAsk() && !text.trimmed().isEmpty())
            asked.push_back(source.asked.get());
    const auto search = std::make_shared<Search>(
        Search {text, limit, asked.size(), m_private->book->search(text, limit)});
    m_private->searching = search;
    for (AskedSource *source : asked)
        QMetaObject::invokeMethod(
            source,
            [this, source, search] {
                if (search == m_private->searching)
                    source->search(search->text, search->limit,
                                   [this, search](const Result<QList<ContactCard>> &cards) {
                                       m_private->answered(search, cards);
                                   });
            },
            Qt::QueuedConnection);
    Q_EMIT found(text, search->cards, asked.empty());
}

qsizetype Contacts::size() const
{
    return m_private->book->size();
}

} // namespace Jackfield
