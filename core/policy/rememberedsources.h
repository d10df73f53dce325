// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/policy/source.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace Jackfield {

/// A source the user said not to be asked for again.
struct RememberedSource
{
    Source::Kind kind = Source::Kind::Web;
    QString origin; ///< Empty for Link: all telephone links are one source.
    QDateTime addedAt; ///< UTC
    QDateTime lastUsedAt; ///< UTC, to the day.
    bool operator==(const RememberedSource &) const = default;
};

/// The remembered sources, kept in a file of the profile. Trust is not looked at here: that is the
/// policy's part.
class RememberedSources : public QObject
{
    Q_OBJECT
public:
    static constexpr int capacity = 200; ///< The one unused for longest goes.
    static constexpr int daysUnused = 180; ///< Then a source is forgotten (security.md T09).

    /// file: JSON, made when needed, mode 0600; empty: kept for this run only. `clock` must
    /// outlive it.
    RememberedSources(Clock &clock, QString file, QObject *parent = nullptr);
    /// Storage, with words for the user, when the file is there and cannot be used; nothing is
    /// remembered then, and the file is renamed to "<file>.broken".
    Result<Unit> load();

    const QList<RememberedSource> &list() const { return m_sources; } ///< Newest first.
    bool contains(const Source &source) const;
    void add(const Source &source);
    void used(const Source &source); ///< It was let through without a question.
    /// False: there is none such.
    bool forget(Source::Kind kind, const QString &origin);

Q_SIGNALS:
    void changed();
    /// A change could not be written: it holds for this run only. Translated, for a notice.
    void failed(const QString &words);

private:
    qsizetype find(Source::Kind kind, const QString &origin) const;
    void save();

    Clock &m_clock;
    const QString m_file;
    QList<RememberedSource> m_sources;
};

} // namespace Jackfield
