// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contactsource.h"

namespace Jackfield {

ContactSource::ContactSource(QString id, QString label, QObject *parent)
    : QObject(parent)
    , m_id(std::move(id))
    , m_label(std::move(label))
{ }

Pending<Result<ContactSource::Cards>> ContactSource::lookUp(const QString &, const QStringList &)
{
    return Pending<Result<Cards>>::ready(failure(Error::Code::Unsupported));
}

Pending<Result<ContactSource::Cards>> ContactSource::search(const QString &, int)
{
    return Pending<Result<Cards>>::ready(failure(Error::Code::Unsupported));
}

} // namespace Jackfield
