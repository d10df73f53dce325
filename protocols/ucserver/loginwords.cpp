// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/loginwords.h"

#include "core/base/redact.h"
#include "protocols/transport/httpurl.h"
#include "protocols/ucserver/words.h"

#include <algorithm>

namespace Jackfield::UcServer {

namespace {

    using What = SessionEnd::What;

    /// Of a server that does not say how long.
    constexpr std::chrono::seconds defaultPause {60};
    constexpr qint64 longestPause = 3600; // seconds

    SessionEnd ended(What what, const QString &words, std::chrono::seconds retryIn = {})
    {
        const bool isLasting = what == What::LoginRefused || what == What::Refused;
        return {what,
                {isLasting ? Error::Code::Refused : Error::Code::NotConnected, words},
                retryIn,
                {}};
    }

    struct Row
    {
        qint64 errorDetail;
        What what;
        const char *words;
    };
    // Already logged in are often we ourselves, before a link was lost.
    constexpr Row logonErrors[] = {
        {LogonError::internalError, What::Lost,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "The server reports an internal error at the login.")},
        {LogonError::wrongCredentials, What::LoginRefused,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "The server does not take this user name and password or token. Correct "
                           "them in the settings.")},
        {LogonError::noLicence, What::Refused,
         QT_TRANSLATE_NOOP(
             "Jackfield::UcServer",
             "The server has no licence left. Ask its administrator, or log another program off.")},
        {LogonError::versionMismatch, What::Refused,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "The versions of this program and of the server do not fit together. "
                           "Ask the administrator of the server.")},
        {LogonError::nextStep, What::Refused,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "The server wants another way of logging in than user name and password "
                           "or a token. Ask its administrator to allow one of these.")},
        {LogonError::methodNotSupported, What::Refused,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "The server wants another way of logging in than user name and password "
                           "or a token. Ask its administrator to allow one of these.")},
        {LogonError::userNotEnabled, What::Refused,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "This user is not enabled on the server. Ask its administrator.")},
        {LogonError::computerUnknown, What::Refused,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "The server does not know this computer. Ask its administrator.")},
        {LogonError::domainFailed, What::LoginRefused,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "The domain does not take this user name and password. Correct them in "
                           "the settings.")},
        {LogonError::missingRight, What::Refused,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "This user lacks a right on the server. Ask its administrator.")},
        {LogonError::applicationNotCompatible, What::Refused,
         QT_TRANSLATE_NOOP(
             "Jackfield::UcServer",
             "The server does not admit programs of this kind. Ask its administrator.")},
        {LogonError::alreadyLoggedIn, What::Busy,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "This user is logged in already. It is tried again later; or log the "
                           "other program off.")},
        {LogonError::tlsRequired, What::Refused,
         QT_TRANSLATE_NOOP(
             "Jackfield::UcServer",
             "The server demands an encrypted connection. Switch it on in the settings.")},
        {LogonError::serverNotConnected, What::Lost,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "The UCServer is not connected here at present, or its id is wrong.")},
        {LogonError::accountLocked, What::Refused,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "The account is locked after too many attempts. Ask the administrator "
                           "of the server.")},
        {LogonError::tokenExpired, What::LoginRefused,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "The token has expired. Enter a new one in the settings.")},
        {LogonError::tooManyAttempts, What::Busy,
         QT_TRANSLATE_NOOP("Jackfield::UcServer",
                           "Too many attempts to log in: the server wants a pause.")},
    };

    SessionEnd plainly(qint64 errorDetail)
    {
        const auto row = std::find_if(
            std::begin(logonErrors), std::end(logonErrors),
            [errorDetail](const Row &each) { return each.errorDetail == errorDetail; });
        if (row == std::end(logonErrors))
            return ended(What::Refused,
                         Words::tr("The server refuses the login (error %1).").arg(errorDetail));
        return ended(row->what, Words::tr(row->words),
                     row->what == What::Busy ? defaultPause : std::chrono::seconds(0));
    }

    /// A reject of a request of the login (5.4). Over BER without details.
    SessionEnd loginRejected(const RequestFailure &failure)
    {
        const QString &details = failure.error.detail;
        // "StartSSL required" of the vendor's runtime (2, step 1).
        if (details.contains(QLatin1String("0x600")))
            return logonRefused(LogonError::tlsRequired, {});
        if (details == QLatin1String("serverBusy"))
            return serverBusy(0);
        if (details == QLatin1String("lockedOut"))
            return logonRefused(LogonError::accountLocked, {});
        if (details == QLatin1String("temporaryLockedOut"))
            return logonRefused(LogonError::tooManyAttempts, {});
        if (failure.detail == InvokeProblem::authenticationFailed)
            return logonRefused(LogonError::wrongCredentials, {});
        if (failure.detail == InvokeProblem::authenticationIncomplete)
            return logonRefused(LogonError::nextStep, {});
        return refused(Words::tr("The server does not take part in this login. It may be too old, "
                                 "or demand an encrypted connection."));
    }

} // namespace

SessionEnd logonRefused(qint64 errorDetail, const QString &serverWords)
{
    SessionEnd end = plainly(errorDetail);
    const QString quoted = oneLine(serverWords);
    if (!quoted.isEmpty())
        end.error.detail = Words::tr("%1 The server says: “%2”").arg(end.error.detail, quoted);
    return end;
}

SessionEnd loginFailed(const RequestFailure &failure)
{
    if (failure.error.code == Error::Code::Uncertain)
        return lost(failure.error.detail);
    if (failure.isReject)
        return loginRejected(failure);
    return logonRefused(failure.detail.value_or(0), failure.error.detail);
}

SessionEnd serverBusy(qint64 seconds)
{
    const auto pause =
        seconds > 0 ? std::chrono::seconds(std::min(seconds, longestPause)) : defaultPause;
    return ended(
        What::Busy,
        Words::tr("The server is busy. It is tried again in %n seconds.", "", int(pause.count())),
        pause);
}

SessionEnd redirectEnd(const QString &to)
{
    // Latin-1 makes "?" of what no host name has, and HttpUrl refuses or shortens that.
    const QByteArray text = "http://" + to.toLatin1();
    const auto url = HttpUrl::from(text);
    const bool isPlain =
        url && !to.endsWith(u':') && std::none_of(text.begin() + 7, text.end(), [](char c) {
            return c == '/' || c == '?' || c == '#' || c == '\\' || c == '%';
        });
    if (!isPlain)
        return refused(Words::tr("The server sends us to an address that cannot be used: “%1”")
                           .arg(oneLine(to)));
    SessionEnd end = ended(What::Redirected, Words::tr("The server sends us to %1.").arg(to));
    end.redirect = to;
    return end;
}

SessionEnd refused(const QString &words)
{
    return ended(What::Refused, words);
}

SessionEnd lost(const QString &words)
{
    return ended(What::Lost, words);
}

} // namespace Jackfield::UcServer
