// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contactsource.h"

namespace Jackfield {

ContactSource::ContactSource(QString id, QString label, QObject *parent)
    : QObject(parent)
    , m_id(std::move(id))
    , m_label(std::move(label))
{ }

QString contactSourceId(const QVariantMap &config, int number)
{
    const QString id = config.value(QStringLiteral("id")).toString();
    return id.isEmpty() ? QStringLiteral("%1-%2").arg(
               config.value(QStringLiteral("kind")).toString(), QString::number(number))
                        : id;
}

Pending<Result<ContactSource::Cards>> ContactSource::lookUp(const QString &, const QStringList &)
{
    return Pending<Result<Cards>>::ready(failure(Error::Code::Unsupported));
}

Pending<Result<ContactSource::Cards>> ContactSource::search(const QString &, int)
{
    return Pending<Result<Cards>>::ready(failure(Error::Code::Unsupported));
}

} // namespace Jackfield
