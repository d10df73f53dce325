// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/deskmethods.h"

#include "core/contacts/contacts.h"
#include "core/journal/journal.h"
#include "core/phone/dialer.h"
#include "core/pop/screenpop.h"

#include <QHash>

#include <algorithm>

namespace Jackfield {

using JsonFacts::toJson;
using Found = Result<QList<JournalEntry>>;

static JsonRpc::Answer refused(const Error &error)
{
    return tl::unexpected(JsonRpc::failureFrom(error));
}

static JsonRpc::Answer done()
{
    return QJsonObject {{QStringLiteral("result"), QStringLiteral("done")}};
}

DeskMethods::DeskMethods(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{ }

DeskMethods::Method DeskMethods::methodFor(const QString &name)
{
    static const QHash<QString, Method> table {
        {QStringLiteral("journal"), &DeskMethods::journal},
        {QStringLiteral("worklist"), &DeskMethods::worklist},
        {QStringLiteral("work-done"), &DeskMethods::workDone},
        {QStringLiteral("work-open"), &DeskMethods::workOpen},
        {QStringLiteral("entry-note"), &DeskMethods::entryNote},
        {QStringLiteral("contacts"), &DeskMethods::contacts},
        {QStringLiteral("contact"), &DeskMethods::contact},
        {QStringLiteral("page"), &DeskMethods::page},
    };
    return table.value(name);
}

bool DeskMethods::knows(const QString &method)
{
    return methodFor(method) != nullptr;
}

Pending<JsonRpc::Answer> DeskMethods::call(const QString &method, const QJsonObject &params)
{
    ControlParams reader(params);
    return (this->*methodFor(method))(reader);
}

namespace {

    /// Whether they stand as entries of their own beside their call.
    enum class Legs { No, Yes };

    /// Fetches pages, one after the other, until there are enough.
    struct Collector : std::enable_shared_from_this<Collector>
    {
        Collector(Journal &theJournal, const QObject *theContext, JournalQuery theQuery, int most,
                  Legs theLegs)
            : journal(theJournal)
            , context(theContext)
            , query(std::move(theQuery))
            , limit(most)
            , wanted(theLegs)
        { }
        void fetch(std::optional<qint64> below)
        {
            constexpr int longestPage = 500;
            const int room = limit - int(found.size());
            const auto self = shared_from_this();
            journal.page(query, below, std::min(room, longestPage))
                .then(context, [self](const Result<JournalPage> &page) { self->take(page); });
        }
        void take(const Result<JournalPage> &page)
        {
            if (!page)
                return resolver.resolve(tl::unexpected(page.error()));
            found += page->entries;
            if (page->next && found.size() < limit)
                return fetch(page->next);
            fetchLegs(0);
        }
        /// Of the calls from `row` on, each behind the last.
        void fetchLegs(qsizetype row)
        {
            while (row < found.size() && found.at(row).legs == 0)
                ++row;
            if (row == found.size() || wanted == Legs::No)
                return finish();
            const auto self = shared_from_this();
            journal.legs(found.at(row).id).then(context, [self, row](const Found &read) {
                if (!read)
                    return self->resolver.resolve(tl::unexpected(read.error()));
                self->legs += *read;
                self->fetchLegs(row + 1);
            });
        }
        void finish()
        {
            found += legs;
            std::stable_sort(found.begin(), found.end(),
                             [](const JournalEntry &a, const JournalEntry &b) {
                                 return a.position > b.position;
                             });
            found.resize(std::min<qsizetype>(found.size(), limit));
            resolver.resolve(found);
        }

        Journal &journal;
        const QObject *context;
        const JournalQuery query;
        const int limit;
        const Legs wanted;
        QList<JournalEntry> found;
        QList<JournalEntry> legs;
        Resolver<Found> resolver {failure(Error::Code::Cancelled)};
    };

    QDateTime time(ControlParams &params, const QString &key)
    {
        const QString text = params.optionalText(key);
        const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
        if (!text.isEmpty() && !time.isValid())
            params.fail(QStringLiteral("a time looks like 2026-01-31 or 2026-01-31T09:00:00Z"));
        return time;
    }

    QJsonObject json(const ContactCard &card)
    {
        QJsonArray numbers;
        for (const Contact::Entry &entry : card.details.entries) {
            if (entry.kind == Contact::Kind::Phone)
                numbers << QJsonObject {{QStringLiteral("label"), entry.label},
                                        {QStringLiteral("number"), entry.value}};
        }
        QJsonObject object {{QStringLiteral("id"), card.id},
                            {QStringLiteral("source"), card.source},
                            {QStringLiteral("name"), card.name},
                            {QStringLiteral("numbers"), numbers}};
        if (!card.company.isEmpty())
            object.insert(QStringLiteral("company"), card.company);
        return object;
    }

    QJsonArray json(const QList<ContactCard> &cards)
    {
        QJsonArray all;
        for (const ContactCard &card : cards)
            all << json(card);
        return all;
    }

    QString word(ContactMatch::Kind kind)
    {
        switch (kind) {
        case ContactMatch::Kind::None:
            return QStringLiteral("none");
        case ContactMatch::Kind::Exact:
            return QStringLiteral("exact");
        case ContactMatch::Kind::Prefix:
            return QStringLiteral("prefix");
        case ContactMatch::Kind::Suffix:
            return QStringLiteral("suffix");
        }
        Q_UNREACHABLE();
    }

    /// Open calls of one caller as one row: the newest, with all their ids.
    QJsonArray byCaller(const QList<JournalEntry> &entries, const JsonFacts::Context &context)
    {
        QList<QJsonObject> rows;
        QHash<QString, qsizetype> rowOf;
        for (const JournalEntry &entry : entries) {
            const QString caller = entry.numberKey.isEmpty() ? entry.id : entry.numberKey;
            const auto known = rowOf.constFind(caller);
            if (known == rowOf.cend()) {
                QJsonObject row = toJson(entry, context);
                row.insert(QStringLiteral("calls"), QJsonArray {entry.id});
                rowOf.insert(caller, rows.size());
                rows.append(row);
                continue;
            }
            QJsonObject &row = rows[*known];
            QJsonArray calls = row[QLatin1String("calls")].toArray();
            calls << entry.id;
            row.insert(QStringLiteral("calls"), calls);
        }
        QJsonArray all;
        for (const QJsonObject &row : rows)
            all << row;
        return all;
    }

} // namespace

static Pending<Found> find(Journal &journal, const QObject *context, const JournalQuery &query,
                           int limit, Legs legs)
{
    const auto collector = std::make_shared<Collector>(journal, context, query, limit, legs);
    const Pending<Found> answer = collector->resolver.pending();
    collector->fetch({});
    return answer;
}

Pending<JsonRpc::Answer> DeskMethods::journal(ControlParams &params)
{
    JournalQuery query;
    query.from = time(params, QStringLiteral("since"));
    query.to = time(params, QStringLiteral("until"));
    query.text = params.optionalText(QStringLiteral("text"));
    const int limit = params.optionalNumber(QStringLiteral("limit")).value_or(Journal::capacity);
    if (limit < 1 || limit > mostEntries)
        params.fail(QStringLiteral("the limit is 1 to %1").arg(mostEntries));
    if (const auto fault = params.finish())
        return Answered::ready(tl::unexpected(*fault));
    auto resolver =
        std::make_shared<Resolver<JsonRpc::Answer>>(refused({Error::Code::Cancelled, {}}));
    find(m_parts.journal, this, query, limit, Legs::Yes)
        .then(this, [this, resolver](const Found &found) {
            if (!found)
                return resolver->resolve(refused(found.error()));
            QJsonArray all;
            for (const JournalEntry &entry : *found)
                all << toJson(entry, context());
            resolver->resolve(all);
        });
    return resolver->pending();
}

Pending<JsonRpc::Answer> DeskMethods::worklist(ControlParams &params)
{
    if (const auto fault = params.finish())
        return Answered::ready(tl::unexpected(*fault));
    JournalQuery query;
    query.openWorkOnly = true;
    auto resolver =
        std::make_shared<Resolver<JsonRpc::Answer>>(refused({Error::Code::Cancelled, {}}));
    find(m_parts.journal, this, query, mostEntries, Legs::No)
        .then(this, [this, resolver](const Found &found) {
            resolver->resolve(found ? JsonRpc::Answer(byCaller(*found, context()))
                                    : refused(found.error()));
        });
    return resolver->pending();
}

/// Of an entry that must be there; the param is "id".
Pending<JsonRpc::Answer>
DeskMethods::change(ControlParams &params, const std::function<void(const JournalEntry &)> &change)
{
    const QString id = params.text(QStringLiteral("id"));
    if (const auto fault = params.finish())
        return Answered::ready(tl::unexpected(*fault));
    auto resolver =
        std::make_shared<Resolver<JsonRpc::Answer>>(refused({Error::Code::Cancelled, {}}));
    m_parts.journal.entry(id).then(
        this, [resolver, change](const Result<std::optional<JournalEntry>> &entry) {
            if (!entry)
                return resolver->resolve(refused(entry.error()));
            if (!*entry)
                return resolver->resolve(
                    refused({Error::Code::NotPossible, tr("There is no such call.")}));
            change(**entry);
            resolver->resolve(done());
        });
    return resolver->pending();
}

Pending<JsonRpc::Answer> DeskMethods::workDone(ControlParams &params)
{
    return change(params, [this](const JournalEntry &entry) {
        m_parts.journal.finishWork(entry, m_parts.store.now());
    });
}

Pending<JsonRpc::Answer> DeskMethods::workOpen(ControlParams &params)
{
    return change(params, [this](const JournalEntry &entry) {
        m_parts.journal.setWork(entry.id, JournalEntry::Work::State::Open, m_parts.store.now());
    });
}

Pending<JsonRpc::Answer> DeskMethods::entryNote(ControlParams &params)
{
    const QString note = params.optionalText(QStringLiteral("text"));
    return change(params, [this, note](const JournalEntry &entry) {
        m_parts.journal.setNote(entry.id, note);
    });
}

Pending<JsonRpc::Answer> DeskMethods::contacts(ControlParams &params)
{
    constexpr int most = 200;
    const QString text = params.text(QStringLiteral("text"));
    if (const auto fault = params.finish())
        return Answered::ready(tl::unexpected(*fault));
    return Answered::ready(json(m_parts.contacts.search(text, most)));
}

Pending<JsonRpc::Answer> DeskMethods::contact(ControlParams &params)
{
    const QString number = params.text(QStringLiteral("number"));
    if (const auto fault = params.finish())
        return Answered::ready(tl::unexpected(*fault));
    const ContactMatch match = m_parts.contacts.match(number);
    QJsonObject answer {{QStringLiteral("match"), word(match.kind)},
                        {QStringLiteral("ambiguous"), match.isAmbiguous()},
                        {QStringLiteral("contacts"), json(match.cards)}};
    if (const QString name = match.name(); !name.isEmpty())
        answer.insert(QStringLiteral("name"), name);
    return Answered::ready(answer);
}

Pending<JsonRpc::Answer> DeskMethods::page(ControlParams &params)
{
    CallId call {};
    call.value = params.optionalText(QStringLiteral("call"));
    if (const auto fault = params.finish())
        return Answered::ready(tl::unexpected(*fault));
    const QList<Call> &calls = m_parts.store.calls();
    if (call.isEmpty() && calls.size() == 1)
        call = calls.first().id;
    if (!m_parts.store.findCall(call)) {
        return Answered::ready(
            refused({Error::Code::NotPossible,
                     call.isEmpty() ? tr("Name the call.") : tr("There is no such call.")}));
    }
    auto resolver =
        std::make_shared<Resolver<JsonRpc::Answer>>(refused({Error::Code::Cancelled, {}}));
    m_parts.screenPop.pop(call).then(this, [resolver](const Result<Unit> &result) {
        resolver->resolve(result ? done() : refused(result.error()));
    });
    return resolver->pending();
}

Pending<Result<QString>> DeskMethods::lastDialled()
{
    constexpr int most = 20; // of which one has a number
    JournalQuery query;
    query.direction = Call::Direction::Outgoing;
    query.ofThisDeskOnly = true;
    auto resolver = std::make_shared<Resolver<Result<QString>>>(failure(Error::Code::Cancelled));
    find(m_parts.journal, this, query, most, Legs::Yes).then(this, [resolver](const Found &found) {
        if (!found)
            return resolver->resolve(tl::unexpected(found.error()));
        for (const JournalEntry &entry : *found)
            if (entry.direction == Call::Direction::Outgoing && !entry.remote.number.isEmpty()
                && !entry.remote.isUncertain)
                return resolver->resolve(entry.remote.number);
        resolver->resolve(failure(Error::Code::NotPossible, tr("Nothing has been dialled yet.")));
    });
    return resolver->pending();
}

JsonFacts::Context DeskMethods::context() const
{
    return {m_parts.store.monotonic(), m_parts.dialer.setup().location};
}

} // namespace Jackfield
