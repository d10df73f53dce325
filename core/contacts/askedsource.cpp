// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/askedsource.h"

namespace Jackfield {

AskedSource::AskedSource(ContactSource &source, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_clock(clock)
{ }

AskedSource::~AskedSource() = default;

bool AskedSource::canAsk() const
{
    return m_open.size() < mostOpen && m_clock.monotonic() >= m_restsUntil;
}

void AskedSource::forgetFailures()
{
    m_failures = 0;
    m_restsUntil = {};
}

void AskedSource::lookUp(const QString &key, const QStringList &spellings, Answer answer)
{
    keep(m_source.lookUp(key, spellings), std::move(answer));
}

void AskedSource::search(const QString &text, int most, Answer answer)
{
    keep(m_source.search(text, most), std::move(answer));
}

void AskedSource::keep(const Pending<Result<ContactSource::Cards>> &pending, Answer answer)
{
    const int number = ++m_last;
    auto alarm = m_clock.after(limit, [this, number] {
        finish(number, failure(Error::Code::TimedOut, tr("It did not answer in time.")));
    });
    m_open.emplace(number, Question {std::move(answer), std::move(alarm)});
    pending.then(this, [this, number](const Result<ContactSource::Cards> &result) {
        finish(number, result);
    });
}

void AskedSource::finish(int number, const Result<ContactSource::Cards> &result)
{
    const auto found = m_open.find(number);
    if (found == m_open.end())
        return; // too late
    const Question question = std::move(found->second);
    m_open.erase(found);
    count(result);
    question.answer(result); // may end this
}

void AskedSource::count(const Result<ContactSource::Cards> &result)
{
    if (result) {
        m_failures = 0;
        if (std::exchange(m_isTroubled, false))
            Q_EMIT troubled({});
        return;
    }
    const Error::Code code = result.error().code;
    if (code == Error::Code::Unsupported || code == Error::Code::NotPossible
        || code == Error::Code::Cancelled)
        return; // it was not asked
    m_isTroubled = true;
    if (++m_failures >= failuresBeforeRest) {
        m_failures = 0;
        m_restsUntil = m_clock.monotonic() + rest;
        Q_EMIT troubled(tr("It failed several times in a row and is asked again in a minute. %1")
                            .arg(result.error().detail)
                            .trimmed());
        return;
    }
    Q_EMIT troubled(result.error().detail.isEmpty() ? tr("It could not be asked.")
                                                    : result.error().detail);
}

} // namespace Jackfield
