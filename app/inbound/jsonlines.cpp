// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/jsonlines.h"

#include <QJsonDocument>

namespace Jackfield {

QList<QByteArray> JsonLines::feed(QByteArrayView bytes)
{
    QList<QByteArray> lines;
    while (!bytes.isEmpty() && m_fault == Fault::None) {
        const qsizetype end = bytes.indexOf('\n');
        if (!take(end < 0 ? bytes : bytes.first(end)))
            break;
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        if (end < 0)
            break;
        if (m_rest.endsWith('\r'))
            m_rest.chop(1);
        if (!m_rest.isEmpty())
            lines << m_rest;
        m_rest.clear();
    }
    return lines;
}

// Checked before it is kept, so that nothing is ever held beyond the limit.
bool JsonLines::take(QByteArrayView piece)
{
    const char first = !m_rest.isEmpty() ? m_rest.front() : piece.isEmpty() ? '{' : piece.front();
    if (first != '{' && first != '\r')
        m_fault = Fault::NotAnObject;
    else if (first == '\r' && m_rest.size() + piece.size() > 1)
        m_fault = Fault::NotAnObject;
    else if (m_rest.size() + piece.size() > m_maxLine)
        m_fault = Fault::TooLong;
    else
        m_rest.append(piece);
    return m_fault == Fault::None;
}

QByteArray JsonLines::line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace Jackfield
