// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/httpclient.h"

#include <QRegularExpression>
#include <QStringList>

namespace Jackfield {

/// Puts "***" in the place of secrets in what is shown to people: as they are, and as they stand in
/// an address or a form.
class SecretMask
{
public:
    explicit SecretMask(const QStringList &secrets); ///< Empty ones are passed over.

    QString text(const QString &foreign) const;
    QByteArray bytes(const QByteArray &foreign) const;
    HttpAnswer answer(HttpAnswer answer) const; ///< Every text in it.

private:
    QRegularExpression m_secrets; ///< Matches any of them.
    bool m_isEmpty = true;
};

} // namespace Jackfield
