// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

/// What a telephone link says besides its number (protocols.md 6.1, 6.3). Never read with QUrl,
/// which takes short numbers for IPv4 addresses (protocols.md 6.7).
struct LinkParts
{
    QString host; ///< Behind the '@' of sip, skype and callto.
    QString extension; ///< ;ext=, digits only.
    QString postDial; ///< ;postd=, digits, '*', '#' and ',' for each pause.
    QString context; ///< ;phone-context=
    bool premiumRate = false; ///< ;premium-rate=yes
    bool addressOnly = false; ///< The user part of an address is no number.
};

/// Takes every known scheme (tel callto sip sips dial skype phone) off the front of `text`, and the
/// blanks behind each. The first one in lower case; empty when there was none.
QString takeSchemes(QString &text);

/// Takes the slashes off both ends.
void trimSlashes(QString &text);
/// Takes slashes and blanks off both ends, in any order.
void trimSlashesAndBlanks(QString &text);

/// Leaves the number alone in `text`: cuts the query at '?', the address at '@' and the parameters
/// at ';' (protocols.md 8.3 step 5).
LinkParts takeLinkParts(QString &text, const QString &scheme);

/// Pause letters as ',' and only what can be sent as digits after the answer.
QString postDialOf(QStringView text);

} // namespace Jackfield
