// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/ldapsource.h"

#include "core/base/log.h"
#include "core/contacts/contactcard.h"
#include "protocols/directory/ldapfilter.h"
#include "protocols/directory/ldapworker.h"

#include <QUrl>

#include <algorithm>
#include <list>
#include <vector>

namespace Jackfield {

namespace {

    using Cards = ContactSource::Cards;
    constexpr size_t mostGivenUp = 3;
    constexpr size_t mostWaiting = 20;

    struct Call
    {
        quint64 ticket = 0;
        LdapQuestion question;
        QStringList spellings; ///< Of a number; empty: every card is meant.
        Resolver<Result<Cards>> resolver;
        std::unique_ptr<Alarm> alarm;
        bool isAsked = false; ///< The worker has it.
        bool isRepeated = false;
    };

} // namespace

struct LdapSource::State
{
    LdapSource &q;
    Clock &clock;
    SecretStore &secrets;
    const LdapSetup setup;
    std::list<Call> calls {}; ///< The first one is being asked, the others wait for it.
    quint64 lastTicket = 0;
    std::unique_ptr<LdapWorker> worker {};
    bool isOpen = false; ///< The worker has a connection.
    bool hasPassword = false; ///< It was given one.
    bool isStopped = false; ///< By cancel().
    int rejections = 0; ///< In a row.
    QString told {}; ///< What was said last.
    std::vector<std::weak_ptr<const void>> givenUp {}; ///< Threads that still wait for a server.

    SecretId passwordId() const { return {{QStringLiteral("contacts-") + q.id()}}; }
    Pending<Result<Cards>> add(LdapQuestion question, const QStringList &spellings);
    Result<Unit> mayAsk() const;
    void askNext();
    Result<Unit> ensureWorker();
    void ask(quint64 ticket, const QString &password);
    void arrived(quint64 ticket, const LdapWorker::Answer &answer);
    void expire(quint64 ticket);
    void giveUpWorker();
    void tell(const QString &words, bool isWarning);
    void answerFirst(const Result<Cards> &answer);
    Cards cardsOf(const QList<LdapEntry> &entries, const QStringList &spellings) const;
    bool isFirst(quint64 ticket) const { return !calls.empty() && calls.front().ticket == ticket; }
};

Result<Unit> LdapSource::State::mayAsk() const
{
    if (isStopped)
        return failure(Error::Code::NotPossible, tr("The directory is not asked any more."));
    if (rejections >= mostRejections)
        return failure(Error::Code::NotPossible,
                       tr("The directory refused the password %1 times. It is asked again when "
                          "the contacts are loaded again.")
                           .arg(mostRejections));
    if (calls.size() >= mostWaiting)
        return failure(Error::Code::NotPossible, tr("The directory has not answered yet."));
    return Unit {};
}

Pending<Result<Cards>> LdapSource::State::add(LdapQuestion question, const QStringList &spellings)
{
    if (question.filter.isEmpty())
        return Pending<Result<Cards>>::ready(Cards());
    if (const auto may = mayAsk(); !may)
        return Pending<Result<Cards>>::ready(tl::unexpected(may.error()));
    question.filter = ldapBoth(setup.filter.toUtf8(), question.filter);
    const auto ticket = ++lastTicket;
    Call call {ticket,
               std::move(question),
               spellings,
               Resolver<Result<Cards>>(failure(Error::Code::Cancelled)),
               clock.after(limit, [this, ticket] { expire(ticket); }),
               false,
               false};
    const auto pending = call.resolver.pending();
    calls.push_back(std::move(call));
    if (calls.size() == 1)
        askNext();
    return pending;
}

void LdapSource::State::askNext()
{
    if (calls.empty())
        return;
    if (const auto can = ensureWorker(); !can)
        return answerFirst(tl::unexpected(can.error()));
    const auto ticket = calls.front().ticket;
    if (isOpen || setup.bindDn.isEmpty())
        return ask(ticket, {});
    secrets.read(passwordId()).then(&q, [this, ticket](const Result<QString> &read) {
        if (!isFirst(ticket))
            return;
        if (read || read.error().code == Error::Code::NotPossible)
            return ask(ticket, read.value_or(QString())); // the connection tells that it is missing
        tell(read.error().detail, false);
        answerFirst(failure(Error::Code::NotConnected, read.error().detail));
    });
}

Result<Unit> LdapSource::State::ensureWorker()
{
    if (worker)
        return Unit {};
    std::erase_if(givenUp, [](const auto &thread) { return thread.expired(); });
    if (givenUp.size() < mostGivenUp)
        worker = LdapWorker::start(setup, &q);
    if (!worker)
        return failure(Error::Code::NotPossible,
                       tr("The directory still has not answered earlier questions."));
    return Unit {};
}

void LdapSource::State::ask(quint64 ticket, const QString &password)
{
    Call &call = calls.front();
    call.isAsked = true;
    hasPassword = !password.isEmpty();
    worker->ask({call.question, password,
                 [this, ticket](const LdapWorker::Answer &answer) { arrived(ticket, answer); }});
}

void LdapSource::State::arrived(quint64 ticket, const LdapWorker::Answer &answer)
{
    if (!isFirst(ticket))
        return; // given up meanwhile
    Call &call = calls.front();
    const bool wasOpen = std::exchange(isOpen, answer.has_value());
    if (!answer && answer.error().isLost && wasOpen && !call.isRepeated) {
        call.isRepeated = true; // it broke while nobody asked
        call.isAsked = false;
        return askNext();
    }
    if (answer) {
        rejections = 0;
        tell(answer->warning, true);
        return answerFirst(cardsOf(answer->entries, call.spellings));
    }
    rejections = answer.error().isRejected ? rejections + 1 : 0;
    if (answer.error().isRejected && !setup.bindDn.isEmpty())
        secrets.tellFlaw(passwordId(),
                         hasPassword ? SecretStore::Flaw::Wrong : SecretStore::Flaw::Missing);
    tell(answer.error().error.detail, false);
    answerFirst(tl::unexpected(answer.error().error));
}

void LdapSource::State::expire(quint64 ticket)
{
    const auto found = std::find_if(calls.begin(), calls.end(),
                                    [ticket](const Call &call) { return call.ticket == ticket; });
    const bool isKeychain = found == calls.begin() && !found->isAsked;
    const Result<Cards> answer = isKeychain
        ? failure(Error::Code::NotConnected,
                  tr("The keychain has not given the directory's password yet. Unlock it and try "
                     "again."))
        : failure(Error::Code::TimedOut, tr("The directory did not answer in time."));
    tell(answer.error().detail, false);
    if (found == calls.begin()) {
        if (!isKeychain)
            giveUpWorker();
        return answerFirst(answer);
    }
    Call call = std::move(*found);
    calls.erase(found);
    call.resolver.resolve(answer);
}

void LdapSource::State::giveUpWorker()
{
    if (worker)
        givenUp.push_back(worker->thread());
    worker.reset();
    isOpen = false;
}

void LdapSource::State::tell(const QString &words, bool isWarning)
{
    if (std::exchange(told, words) != words)
        Q_EMIT q.told(words, isWarning && !words.isEmpty());
}

void LdapSource::State::answerFirst(const Result<Cards> &answer)
{
    Call call = std::move(calls.front());
    calls.pop_front();
    std::list<Call> refused;
    if (rejections >= mostRejections) // those that wait would try the password once more
        refused.swap(calls);
    askNext();
    const auto refusal = failure(Error::Code::Refused, told);
    for (Call &other : refused)
        other.resolver.resolve(refusal);
    call.resolver.resolve(answer); // may be the end of us
}

Cards LdapSource::State::cardsOf(const QList<LdapEntry> &entries,
                                 const QStringList &spellings) const
{
    Cards cards;
    for (const LdapEntry &entry : entries) {
        const auto card = ldapCard(entry, setup, q.id());
        if (card && (spellings.isEmpty() || isLdapNumber(*card, spellings)))
            cards.append(*card);
    }
    return cards;
}

LdapSource::LdapSource(Clock &clock, SecretStore &secrets, LdapSetup setup, const QString &id,
                       const QString &label, QObject *parent)
    : ContactSource(id, label, parent)
    , m_state(std::make_unique<State>(State {*this, clock, secrets, std::move(setup)}))
{ }

LdapSource::~LdapSource() = default;

void LdapSource::cancel()
{
    m_state->isStopped = true;
    m_state->giveUpWorker();
    for (auto calls = std::exchange(m_state->calls, {}); !calls.empty();) {
        Call call = std::move(calls.front());
        calls.pop_front();
        call.resolver.resolve(failure(Error::Code::Cancelled));
    }
}

void LdapSource::reload()
{
    m_state->isStopped = false;
    m_state->rejections = 0;
    m_state->giveUpWorker();
    m_state->tell({}, false);
    m_state->askNext();
}

Pending<Result<Cards>> LdapSource::lookUp(const QString &key, const QStringList &spellings)
{
    const QStringList all = QStringList(spellings) << key;
    return m_state->add(
        {ldapNumberFilter(all, m_state->setup.numberAttributes()), m_state->setup.sizeLimit, true},
        all);
}

Pending<Result<Cards>> LdapSource::search(const QString &text, int most)
{
    return m_state->add({ldapNameFilter(text, m_state->setup.nameAttributes),
                         std::clamp(most, 1, m_state->setup.sizeLimit), false},
                        {});
}

ContactSourceMaker ldapContactSource(Clock &clock, SecretStore &secrets)
{
    return [&clock, &secrets](const QString &id,
                              const QVariantMap &config) -> Result<std::unique_ptr<ContactSource>> {
        auto setup = ldapSetup(config);
        if (!setup)
            return tl::unexpected(setup.error());
        QString label = config.value(QStringLiteral("label")).toString();
        if (label.isEmpty())
            label = QUrl(setup->url).host();
        return std::make_unique<LdapSource>(clock, secrets, *std::move(setup), id,
                                            label.isEmpty() ? id : label);
    };
}

} // namespace Jackfield
