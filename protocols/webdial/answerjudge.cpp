// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/answerjudge.h"

#include "core/base/redact.h"
#include "protocols/webdial/words.h"

#include <QUrl>

#include <algorithm>

namespace Jackfield::WebDial {

namespace {

    constexpr qsizetype maxQuoted = 200; // characters

    QString statusOf(const HttpAnswer &answer)
    {
        return QStringLiteral("%1 %2")
            .arg(answer.status)
            .arg(oneLine(answer.reason, maxQuoted))
            .trimmed();
    }

    QString quoted(const HttpAnswer &answer)
    {
        return oneLine(QString::fromUtf8(answer.body).simplified(), maxQuoted);
    }

    tl::unexpected<Error> refused(const QString &words)
    {
        return failure(Error::Code::Refused, words);
    }

    QString failureWords(const HttpFailure &failed)
    {
        switch (failed.trouble) {
        case HttpTrouble::Untrusted:
        case HttpTrouble::PinChanged:
            return Words::tr(
                       "%1 Open the settings of this phone system to look at the certificate.")
                .arg(failed.error.detail);
        case HttpTrouble::None:
        case HttpTrouble::Other:
            break;
        }
        return failed.error.detail;
    }

    /// protocols.md 5, point 8
    QString phoneHint()
    {
        return Words::tr("A phone may want this computer on its list of allowed addresses, or ask "
                         "on its display the first time");
    }

    tl::unexpected<Error> pointedElsewhere(const HttpAnswer &answer)
    {
        // Its host only: path and query may hold what was sent.
        const QString host = QUrl::fromEncoded(answer.location).host();
        return refused(Words::tr("The server pointed to %1 (%2), where the order is not sent")
                           .arg(oneLine(host, maxQuoted), statusOf(answer)));
    }

    CommandResult byBody(const HttpAnswer &answer, const BodyRules &rules, const SecretMask &mask)
    {
        const QString body = QString::fromUtf8(answer.body);
        const auto isThere = [&](const QString &text) {
            return body.contains(text, Qt::CaseInsensitive);
        };
        const auto &no = rules.mustNotContain;
        const auto bad = std::find_if(no.begin(), no.end(), isThere);
        const HttpAnswer shown = mask.answer(answer);
        if (bad != no.end())
            return refused(Words::tr("The answer contains \"%1\": %2")
                               .arg(oneLine(mask.text(*bad)), quoted(shown)));
        const auto &yes = rules.mustContain;
        const auto missing = std::find_if_not(yes.begin(), yes.end(), isThere);
        if (missing == yes.end())
            return Accepted {std::nullopt, true};
        if (answer.isCut)
            return failure(Error::Code::Uncertain,
                           Words::tr("The answer broke off before it said whether the order was "
                                     "carried out"));
        if (answer.body.trimmed().isEmpty())
            return refused(Words::tr("The answer is empty; it should contain \"%1\"")
                               .arg(oneLine(mask.text(*missing))));
        return refused(Words::tr("The answer does not contain \"%1\": %2")
                           .arg(oneLine(mask.text(*missing)), quoted(shown)));
    }

} // namespace

CommandResult judge(const HttpOutcome &outcome, const BodyRules &rules, const SecretMask &mask)
{
    if (!outcome)
        return failure(outcome.error().error.code, mask.text(failureWords(outcome.error())));
    if (outcome->status >= 200 && outcome->status < 300)
        return byBody(*outcome, rules, mask);
    const HttpAnswer answer = mask.answer(*outcome);
    if (answer.status == 401)
        return refused(Words::tr("The server wants another user name or password (%1). %2")
                           .arg(statusOf(answer), phoneHint()));
    if (answer.status == 403)
        return refused(
            Words::tr("The server does not allow it (%1). Look whether user name and password "
                      "are right. %2")
                .arg(statusOf(answer), phoneHint()));
    if (answer.status >= 300 && answer.status < 400 && !answer.location.isEmpty())
        return pointedElsewhere(answer);
    const QString text = quoted(answer);
    return refused(text.isEmpty()
                       ? Words::tr("The server answered %1").arg(statusOf(answer))
                       : Words::tr("The server answered %1: %2").arg(statusOf(answer), text));
}

} // namespace Jackfield::WebDial
