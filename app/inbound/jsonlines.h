// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QList>

namespace Jackfield {

/// The framing of the control socket: one JSON object a line, ended by LF (a CR before it is
/// dropped). Cuts a byte stream into such lines; blank ones are skipped.
class JsonLines
{
public:
    enum class Fault {
        None,
        TooLong, ///< A line grew over the limit.
        NotAnObject, ///< A line does not begin with '{'; known from its first byte.
    };
    /// maxLine: bytes of a line without its end.
    explicit JsonLines(qsizetype maxLine)
        : m_maxLine(maxLine)
    { }
    /// Whole lines, oldest first. Nothing more comes after a fault.
    QList<QByteArray> feed(QByteArrayView bytes);
    Fault fault() const { return m_fault; }
    /// A line has begun and not ended.
    bool isPartial() const { return !m_rest.isEmpty(); }

    static QByteArray line(const QJsonObject &object); ///< With its LF.

private:
    bool take(QByteArrayView piece);

    qsizetype m_maxLine;
    QByteArray m_rest;
    Fault m_fault = Fault::None;
};

} // namespace Jackfield
