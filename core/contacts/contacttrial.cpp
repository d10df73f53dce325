// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contacttrial.h"

#include <algorithm>

namespace Jackfield {

namespace {

    using Outcome = ContactTrialOutcome;
    using Wish = ContactTrial::Wish;

    /// The one that was typed, for the source that is tried; nothing is written.
    class TypedSecrets final : public SecretStore
    {
    public:
        TypedSecrets(SecretStore &kept, const QString &typed, bool mayUseKept)
            : m_kept(kept)
            , m_typed(typed)
            , m_mayUseKept(mayUseKept)
        { }
        Pending<Result<QString>> read(const SecretId &id) override
        {
            if (!m_typed.isEmpty())
                return Pending<Result<QString>>::ready(m_typed);
            if (m_mayUseKept || m_kept.isFromEnvironment(id))
                return m_kept.read(id);
            return Pending<Result<QString>>::ready(failure(
                Error::Code::NotPossible,
                ContactTrial::tr("The password is kept for another server. Type it again.")));
        }
        Pending<Result<Keeper>> write(const SecretId &, const QString &) override
        {
            return Pending<Result<Keeper>>::ready(failure(Error::Code::NotPossible));
        }
        Pending<Result<Unit>> remove(const SecretId &) override
        {
            return Pending<Result<Unit>>::ready(failure(Error::Code::NotPossible));
        }
        void keepForSession(const SecretId &, const QString &) override { }
        void forgetForSession(const SecretId &) override { }

    private:
        SecretStore &m_kept;
        const QString m_typed;
        const bool m_mayUseKept;
    };

    bool isNumber(const QString &text)
    {
        return !numberDigits(text).isEmpty()
            && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    }

    /// One run. Ends itself, and its source with it, when the answer is there.
    class Run final : public QObject
    {
    public:
        Run(SecretStore &secrets, const Wish &wish, QObject *parent)
            : QObject(parent)
            , m_secrets(secrets, wish.password, wish.mayUseKept)
        { }
        ~Run() override { m_isOver = true; }
        SecretStore &secrets() { return m_secrets; }
        Pending<Result<Outcome>> pending() const { return m_resolver.pending(); }

        void begin(std::unique_ptr<ContactSource> source, Clock &clock)
        {
            m_source = std::move(source);
            m_patience = clock.after(ContactTrial::patience, [this] {
                finish(failure(Error::Code::TimedOut, ContactTrial::tr("No answer came in time.")));
            });
        }
        void ask(const QString &question, const NumberKeys &keys)
        {
            constexpr int most = 50;
            m_outcome.isAsked = true;
            const bool asksNumber = question.isEmpty() || isNumber(question);
            // Without a question: of a range that is kept free, where nobody is found.
            const QString key =
                keys.key(question.isEmpty() ? QStringLiteral("+498999998123") : question);
            const auto pending = asksNumber ? m_source->lookUp(key, keys.spellings(key))
                                            : m_source->search(question, most);
            pending.then(this, [this](const Result<ContactSource::Cards> &cards) {
                if (!cards)
                    return finish(tl::unexpected(cards.error()));
                m_outcome.cards = cards->size();
                finish(m_outcome);
            });
        }
        void load()
        {
            connect(m_source.get(), &ContactSource::loaded, this,
                    [this](const ContactSource::Cards &cards) {
                        m_outcome.cards = cards.size();
                        m_isLoaded = true;
                        // What was left out is told right behind it.
                        QMetaObject::invokeMethod(
                            this, [this] { finish(m_outcome); }, Qt::QueuedConnection);
                    });
            connect(m_source.get(), &ContactSource::told, this,
                    [this](const QString &words, bool isWarning) {
                        m_outcome.warning = words;
                        if (!m_isLoaded && !isWarning && !words.isEmpty())
                            finish(failure(Error::Code::Refused, words));
                    });
            m_source->open();
        }

    private:
        void finish(const Result<Outcome> &result)
        {
            if (std::exchange(m_isOver, true))
                return;
            m_patience.reset();
            deleteLater(); // the source may be in the midst of telling
            m_resolver.resolve(result);
        }

        TypedSecrets m_secrets;
        Resolver<Result<Outcome>> m_resolver {failure(Error::Code::Cancelled)};
        Outcome m_outcome;
        bool m_isLoaded = false;
        bool m_isOver = false;
        std::unique_ptr<Alarm> m_patience;
        std::unique_ptr<ContactSource> m_source; ///< Answers what is open when it dies.
    };

} // namespace

ContactTrial::ContactTrial(Clock &clock, SecretStore &secrets, Makers makers, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_secrets(secrets)
    , m_makers(std::move(makers))
{ }

Pending<Result<Outcome>> ContactTrial::run(const Wish &wish)
{
    auto run = std::make_unique<Run>(m_secrets, wish, this);
    const ContactSourceMaker maker =
        m_makers(wish.config.value(QStringLiteral("kind")).toString(), run->secrets());
    if (!maker)
        return Pending<Result<Outcome>>::ready(
            failure(Error::Code::Unsupported, tr("This kind is not known.")));
    auto made = maker(wish.id, wish.config);
    if (!made)
        return Pending<Result<Outcome>>::ready(tl::unexpected(made.error()));
    const bool isAsked = (*made)->isAsked();
    const auto pending = run->pending();
    run->begin(std::move(*made), m_clock);
    if (isAsked)
        run->ask(wish.question.trimmed(), m_keys);
    else
        run->load();
    (void)run.release(); // ends itself, or with this
    return pending;
}

} // namespace Jackfield
