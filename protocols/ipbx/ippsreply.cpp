// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/ippsreply.h"

namespace Jackfield::Ipbx {

QByteArrayView LineReader::next()
{
    qsizetype end = 0;
    while (end < m_rest.size() && m_rest[end] != '\n' && m_rest[end] != '\r')
        ++end;
    const QByteArrayView line = m_rest.first(end);
    const bool isPair = end + 1 < m_rest.size() && m_rest[end] == '\r' && m_rest[end + 1] == '\n';
    m_rest = m_rest.sliced(std::min(end + (isPair ? 2 : 1), m_rest.size()));
    return line;
}

} // namespace Jackfield::Ipbx
