// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/poptemplate.h"

namespace Jackfield {

Result<PopTemplate> PopTemplate::parse(const QString &)
{
    return failure(Error::Code::Malformed);
}

Result<QByteArray> PopTemplate::expand(const PopFacts &) const
{
    return failure(Error::Code::NotPossible);
}

Result<PopProgram> PopProgram::parse(const QStringList &)
{
    return failure(Error::Code::Malformed);
}

QStringList PopProgram::arguments(const PopFacts &) const
{
    return {};
}

} // namespace Jackfield
