// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Jackfield {

/// Free text, log lines and messages of phone systems without what tells of people (security.md
/// T89): every run of five digits or more, however they are set apart, keeps its last three behind
/// an ellipsis; mail addresses, the values of JSON members, units and parameters whose names say
/// that they hold a name or words of a person, and each of `people` become dots, also where the end
/// of the text cuts them. Moments of ISO 8601 stay. Takes time in proportion to the text.
QString maskedPersonal(const QString &text, const QStringList &people = {});

/// The same for recordings that are to be played again: in the place of a number or a name stands
/// another one of the same length, always the same one for the same. Of numbers the last three
/// digits, zeros in front and what sets digits apart stay.
class Pseudonyms
{
public:
    explicit Pseudonyms(const QByteArray &key); ///< Random octets; another key, other names.
    QString text(const QString &text, const QStringList &people = {}) const;

private:
    QString number(const QString &written) const;
    QString name(const QString &written) const;

    class Choices;
    const QByteArray m_key;
};

} // namespace Jackfield
