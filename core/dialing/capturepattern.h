// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace Jackfield {

/// What an inbound template caught, as bytes.
struct Captured
{
    QByteArray extension;
    QByteArray number;
};

/// Fixed bytes with at most one extension and one number between them, such as the path segment
/// "call-#.json" of an inbound template. Built from left to right; two captures never touch.
class CapturePattern
{
public:
    enum class Kind { Extension, Number };

    void addFixed(QByteArrayView bytes);
    /// Not directly behind another one: see endsWithCapture().
    void addCapture(Kind kind) { m_captures.append({kind, {}}); }
    bool endsWithCapture() const
    {
        return !m_captures.isEmpty() && m_captures.last().after.isEmpty();
    }

    /// Puts what was caught into `captured` if the whole text fits; a capture is never empty. Where
    /// two could share the text in several ways the extension is as short as possible. `spelled`
    /// has the length of `text` and differs only where '+' became a blank: the number begins as in
    /// `spelled`, because programs put "+49…" into a form without encoding the plus.
    bool match(QByteArrayView text, QByteArrayView spelled, Captured &captured) const;
    /// There is a text that fits both.
    bool overlaps(const CapturePattern &other) const;

    QByteArrayView fixedBegin() const { return m_begin; } ///< What every text begins with.
    qsizetype fixedSize() const; ///< Fixed bytes.
    qsizetype shortestSize() const { return fixedSize() + m_captures.size(); }
    bool operator==(const CapturePattern &) const = default;

private:
    struct Capture
    {
        Kind kind;
        QByteArray after; ///< Fixed bytes up to the next capture or the end.
        bool operator==(const Capture &) const = default;
    };
    QByteArrayView fixedEnd() const { return m_captures.last().after; }

    QByteArray m_begin;
    QList<Capture> m_captures;
};

} // namespace Jackfield
