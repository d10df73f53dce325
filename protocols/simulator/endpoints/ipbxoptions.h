// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/simulator/endpoints/testtls.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace Jackfield::Simulator {

/// Whom the ipbx endpoint knows, and what it does wrong on purpose (protocols.md 2.6). The switches
/// combine.
struct IpbxOptions
{
    struct User
    {
        QString key; ///< Of URL Control, letters and digits; empty: it is off for this user.
        bool operator==(const User &) const = default;
    };
    enum class Answer {
        Given, ///< As the switches below leave it.
        Html, ///< 200 with a page that asks to log in; nothing is done.
        ServerError, ///< 500 with HTML; nothing is done.
        Redirect, ///< 302 to `location`; nothing is done.
        Cut, ///< Content-Length of the whole, and the connection ends in the middle of a line.
        CutWithoutLength, ///< The same, and no Content-Length.
        Bomb, ///< 64 MiB in a few KiB of Content-Encoding: deflate; nothing is done.
        Endless, ///< Octets without an end; nothing is done.
    };

    // Whom and what there is.
    QString technology = QStringLiteral("SIP"); ///< Channels are TECHNOLOGY/extension.
    int utcOffset = -240; ///< Of ENTERED, in minutes; -1439 to 1439.
    QMap<QString, User> users; ///< By extension. None: every one, with ipbxKey().
    QMap<QString, QString> addresses; ///< Extension by the address of its user, who needs no key.
    QString user; ///< Of HTTP Basic; needed by the IPPS pages if this or the password is set.
    QString password;
    TestTls tls = TestTls::Off;

    // What is refused or not a reply.
    bool disabled = false; ///< The IPPS pages are not there: 404.
    bool requireSsl = false; ///< IPPS answers by TLS only.
    bool alwaysStatus200 = false; ///< For ERROR: AUTHENTICATION FAILED, too.
    bool wrongOrderStatus = false; ///< OK of URL Control comes with 500.
    Answer answer = Answer::Given;
    QString location; ///< Of Redirect.
    int slow = 0; ///< Milliseconds from what is done to its answer.
    int clockSkew = 0; ///< Seconds its clock is ahead; -86400 to 86400. Old calls keep their ids.

    // What is odd.
    bool commaInName = false; ///< Caller names end with ", Ltd".
    bool newlineInName = false; ///< They go on in a new line that looks like one of the reply.
    bool commaInCountry = false; ///< Countries end with ", Republic of".
    bool duplicateRows = false; ///< A connected caller comes as WAITING first.
    bool staleRows = false; ///< CONNECTED rows stay for five minutes after their calls.
    bool crlf = false;
    bool noFinalNewline = false;
    bool shortIdle = false; ///< Idle channels by turns in each form there is (2.2).
    bool operator==(const IpbxOptions &) const = default;
};

/// "K00100" of extension 100: the last five characters of its number behind a K.
QString ipbxKey(const QString &extension);

/// Keys are the members' names as TOML writes them: "technology", "utc_offset_minutes",
/// "require_ssl", "always_status_200", … tls: as of web dial; users: {extension: {"key"}};
/// addresses: {address: extension}; answer: "given" | "html" | "500" | "redirect" | "cut" |
/// "cut-without-length" | "bomb" | "endless". Neither password nor keys are shown.
QJsonObject toJson(const IpbxOptions &options);
/// `options` with what `changes` names replaced; "password" and keys are known, too; users and
/// addresses altogether. Malformed: an unknown key or a wrong value.
Result<IpbxOptions> changed(IpbxOptions options, const QJsonObject &changes);

} // namespace Jackfield::Simulator
