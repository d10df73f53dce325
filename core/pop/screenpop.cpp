// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/screenpop.h"

namespace Jackfield {

struct ScreenPop::Private
{ };

ScreenPop::ScreenPop(Clock &, const PhoneStore &, Contacts &, PopLauncher &, QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>())
{ }

ScreenPop::~ScreenPop() = default;

void ScreenPop::setUp(const Setup &) { }

bool ScreenPop::isOffered() const
{
    return false;
}

Pending<Result<Unit>> ScreenPop::pop(const CallId &)
{
    return Pending<Result<Unit>>::ready(failure(Error::Code::Unsupported));
}

Pending<Result<Unit>> ScreenPop::pop(const PopFacts &)
{
    return Pending<Result<Unit>>::ready(failure(Error::Code::Unsupported));
}

PopFacts ScreenPop::factsOf(const Call &) const
{
    return {};
}

} // namespace Jackfield
