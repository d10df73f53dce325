// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/capturepattern.h"

#include <algorithm>

namespace Jackfield {

void CapturePattern::addFixed(QByteArrayView bytes)
{
    QByteArray &last = m_captures.isEmpty() ? m_begin : m_captures.last().after;
    last.append(bytes);
}

qsizetype CapturePattern::fixedSize() const
{
    qsizetype size = m_begin.size();
    for (const Capture &capture : m_captures)
        size += capture.after.size();
    return size;
}

/// Bytes of the first of two captures in the text both share; -1: it does not fit, since neither
/// may be empty.
static qsizetype firstCaptureSize(QByteArrayView text, QByteArrayView between, bool shortest)
{
    if (text.size() < between.size() + 2)
        return -1;
    const auto begin = text.begin() + 1;
    const auto end = text.end() - 1;
    // Not QByteArrayView::lastIndexOf(): for one byte Qt 6.4.2 also looks behind the end.
    const auto at = shortest ? std::search(begin, end, between.begin(), between.end())
                             : std::find_end(begin, end, between.begin(), between.end());
    return at == end ? -1 : at - text.begin();
}

bool CapturePattern::match(QByteArrayView text, QByteArrayView spelled, Captured &captured) const
{
    if (m_captures.isEmpty())
        return text == m_begin;
    if (text.size() < shortestSize() || !text.startsWith(m_begin) || !text.endsWith(fixedEnd()))
        return false;
    const auto take = [&](Kind kind, qsizetype begin, qsizetype end) {
        QByteArray &target = kind == Kind::Number ? captured.number : captured.extension;
        target = text.sliced(begin, end - begin).toByteArray();
        if (kind == Kind::Number)
            target[0] = spelled[begin];
    };
    const qsizetype begin = m_begin.size();
    const qsizetype end = text.size() - fixedEnd().size();
    if (m_captures.size() == 1) {
        take(m_captures[0].kind, begin, end);
        return true;
    }
    const QByteArray &between = m_captures[0].after;
    const qsizetype size = firstCaptureSize(text.sliced(begin, end - begin), between,
                                            m_captures[0].kind == Kind::Extension);
    if (size < 0)
        return false;
    take(m_captures[0].kind, begin, begin + size);
    take(m_captures[1].kind, begin + size + between.size(), end);
    return true;
}

bool CapturePattern::overlaps(const CapturePattern &other) const
{
    Captured unused;
    if (m_captures.isEmpty())
        return other.match(m_begin, m_begin, unused);
    if (other.m_captures.isEmpty())
        return match(other.m_begin, other.m_begin, unused);
    // With a capture in both, whatever stands between fixed ends can be put into one text.
    const auto beginAlike = [](QByteArrayView a, QByteArrayView b) {
        return a.startsWith(b) || b.startsWith(a);
    };
    const auto endAlike = [](QByteArrayView a, QByteArrayView b) {
        return a.endsWith(b) || b.endsWith(a);
    };
    return beginAlike(m_begin, other.m_begin) && endAlike(fixedEnd(), other.fixedEnd());
}

} // namespace Jackfield
