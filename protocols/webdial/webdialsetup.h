// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/systemconfig.h"
#include "protocols/transport/httpclient.h"
#include "protocols/webdial/numberforms.h"
#include "protocols/webdial/requesttemplate.h"

#include <optional>

namespace Jackfield::WebDial {

/// How a call is made. Nothing: a database function makes the request (FUNCTION, protocols.md 4.7).
using DialRule = std::optional<RequestTemplate>;

/// One web dial system, with every default decided and every template checked.
struct Setup
{
    DialRule dial;
    QMap<QString, DialRule> branches; ///< By the branch's name; go before `dial`.
    std::optional<RequestTemplate> hangUp;
    NumberForm numberForm = NumberForm::Dialable;
    QString user; ///< Of Basic and Digest, and the value of {user}.
    QMap<QString, QString> values; ///< Of the {name}s that are no secrets; with "user", if any.
    bool opensInBrowser = false; ///< An http(s) address is opened by the desktop, not fetched.
    QStringList mustContain; ///< All of them, in the answer to a dial.
    QStringList mustNotContain; ///< None of them, in any answer.
    HttpRules rules; ///< Without mayConnect.
    QStringList functionHosts; ///< "host" or "host:port", small letters.
    QVariantMap function; ///< As it stands in jackfield.toml.
    QStringList extensions;

    const DialRule &ruleFor(const QString &branch) const;
    bool usesFunction() const;
    /// Names of the secrets that a template needs, `password` of Basic and Digest among them.
    QStringList secretsFor(const DialRule &rule) const;
    /// Of the {name}s of `request`; `secrets` by their names in small letters. What neither has is
    /// left out, which bind() says.
    Values valuesFor(const RequestTemplate &request, const QMap<QString, QString> &secrets) const;
    /// The same with something in the place of each secret, to check and show a template.
    Values valuesForShow(const RequestTemplate &request) const;
    bool isSent(const Request &request) const; ///< By us: else the desktop opens it.
};

/// "auto", "never", "always": the words of jackfield.toml, in the order of HttpRules::Proxy.
QStringList proxyNames();

/// Malformed with words for the user: a key that cannot be used, E1 to E5 of every template, E9 of
/// the values that are no secrets. No lines at all are no error here.
Result<Setup> setupFrom(const SystemConfig &config);

/// "Port 0 is not possible … (E4)": an error of a template in a sentence for people.
QString wordsOf(const TemplateError &error);

} // namespace Jackfield::WebDial
