// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/carddavsource.h"

#include "protocols/directory/carddavsync.h"

#include <QSet>
#include <QUrl>

#include <utility>

namespace Jackfield {

struct CardDavSource::State
{
    CardDavSource &q;
    Clock &clock;
    SecretStore &secrets;
    const HttpSenderFactory http;
    const CardDavSetup setup;
    QList<DavBook> books {}; ///< As they were read last.
    bool isLoaded = false;
    int rejections = 0; ///< In a row.
    quint64 round = 0; ///< What belongs to a former one is dropped.
    std::unique_ptr<CardDavSync> sync {};
    std::unique_ptr<Alarm> alarm {};

    SecretId passwordId() const { return {{QStringLiteral("contacts-") + q.id()}}; }
    void begin();
    void run(const QString &password);
    void ended(const tl::expected<CardDavSync::Outcome, DavFailure> &outcome);
    void failed(const DavFailure &failure);
    void stop();
    void waitForNext();
    QList<ContactCard> cards() const;
};

void CardDavSource::State::begin()
{
    stop();
    if (setup.user.isEmpty())
        return run({});
    secrets.read(passwordId()).then(&q, [this, mine = round](const Result<QString> &read) {
        if (mine != round)
            return;
        if (read)
            return run(*read);
        const bool isMissing = read.error().code == Error::Code::NotPossible;
        if (isMissing)
            secrets.tellFlaw(passwordId(), SecretStore::Flaw::Missing);
        failed({{Error::Code::Refused,
                 isMissing ? tr("The password of the address book is missing. Enter it in the "
                                "settings.")
                           : read.error().detail}});
    });
}

void CardDavSource::State::run(const QString &password)
{
    sync = std::make_unique<CardDavSync>(
        std::make_unique<DavClient>(http(setup.rules), setup.user, password), setup.url, books,
        [this, mine = round](const auto &outcome) {
            if (mine == round)
                ended(outcome);
        });
    sync->setParent(&q); // when it is on its way out, it does not outlive us
    QObject::connect(sync.get(), &CardDavSync::progressed, &q, &ContactSource::progressed);
    sync->start();
}

void CardDavSource::State::ended(const tl::expected<CardDavSync::Outcome, DavFailure> &outcome)
{
    sync.release()->deleteLater(); // it is telling us this
    if (!outcome) {
        const bool isRejected = outcome.error().status == 401;
        rejections = isRejected ? rejections + 1 : 0;
        if (isRejected && !setup.user.isEmpty())
            secrets.tellFlaw(passwordId(), SecretStore::Flaw::Wrong);
        return failed(outcome.error());
    }
    rejections = 0;
    books = outcome->books;
    waitForNext();
    const QString words = outcome->unread > 0
        ? tr("%n contacts of the address book could not be read.", nullptr, int(outcome->unread))
        : QString();
    if (!std::exchange(isLoaded, true) || outcome->isChanged)
        Q_EMIT q.loaded(cards());
    Q_EMIT q.told(words, !words.isEmpty());
}

void CardDavSource::State::failed(const DavFailure &failure)
{
    QString words = failure.error.detail;
    if (rejections >= mostRejections)
        words +=
            QLatin1Char(' ') + tr("It is not asked again until the contacts are loaded again.");
    else
        waitForNext();
    Q_EMIT q.told(words, false);
}

void CardDavSource::State::stop()
{
    ++round;
    alarm.reset();
    if (sync) // whoever stops us may be told of progress just now
        sync.release()->deleteLater();
}

void CardDavSource::State::waitForNext()
{
    alarm = clock.after(setup.refresh, [this] { begin(); });
}

QList<ContactCard> CardDavSource::State::cards() const
{
    QList<ContactCard> all;
    QSet<QString> ids;
    for (const DavBook &book : books) {
        for (auto it = book.items.cbegin(); it != book.items.cend(); ++it) {
            for (ContactCard card : it->cards) {
                card.source = q.id();
                if (card.id.isEmpty() || ids.contains(card.id)) // one person in two books
                    card.id += QLatin1Char(' ') + QString::fromUtf8(it.key());
                ids.insert(card.id);
                all.append(std::move(card));
            }
        }
    }
    return all;
}

CardDavSource::CardDavSource(Clock &clock, SecretStore &secrets, HttpSenderFactory http,
                             CardDavSetup setup, const QString &id, const QString &label,
                             QObject *parent)
    : ContactSource(id, label, parent)
    , m_state(
          std::make_unique<State>(State {*this, clock, secrets, std::move(http), std::move(setup)}))
{ }

CardDavSource::~CardDavSource() = default;

void CardDavSource::open()
{
    m_state->begin();
}

void CardDavSource::cancel()
{
    m_state->stop();
}

void CardDavSource::reload()
{
    m_state->rejections = 0;
    m_state->begin();
}

ContactSourceMaker cardDavContactSource(Clock &clock, SecretStore &secrets, HttpSenderFactory http)
{
    return [&clock, &secrets, http = std::move(http)](
               const QString &id,
               const QVariantMap &config) -> Result<std::unique_ptr<ContactSource>> {
        auto setup = cardDavSetup(config);
        if (!setup)
            return tl::unexpected(setup.error());
        QString label = config.value(QStringLiteral("label")).toString();
        if (label.isEmpty())
            label = QUrl::fromEncoded(setup->url).host();
        return std::make_unique<CardDavSource>(clock, secrets, http, *std::move(setup), id, label);
    };
}

} // namespace Jackfield
