// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contacts.h"

namespace Jackfield {

struct Contacts::Private
{
    explicit Private(Clock &theClock)
        : clock(theClock)
    { }
    Clock &clock;
    NumberKeys keys;
    std::vector<std::unique_ptr<ContactSource>> sources;
};

Contacts::Contacts(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(clock))
{ }

Contacts::~Contacts() = default;

void Contacts::setNumberKeys(const NumberKeys &keys)
{
    m_private->keys = keys;
}

const NumberKeys &Contacts::numberKeys() const
{
    return m_private->keys;
}

void Contacts::setSources(std::vector<std::unique_ptr<ContactSource>> sources)
{
    m_private->sources = std::move(sources);
}

QList<Contacts::SourceStatus> Contacts::sources() const
{
    return {};
}

void Contacts::cancel(const QString &) { }
void Contacts::reload(const QString &) { }

ContactMatch Contacts::match(const QString &number)
{
    return known(number);
}

ContactMatch Contacts::known(const QString &) const
{
    return {};
}

QList<ContactCard> Contacts::search(const QString &, int) const
{
    return {};
}

void Contacts::searchAll(const QString &text, int)
{
    Q_EMIT found(text, {}, true);
}

qsizetype Contacts::size() const
{
    return 0;
}

} // namespace Jackfield
