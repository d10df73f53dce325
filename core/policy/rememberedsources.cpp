// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/rememberedsources.h"

#include "core/base/log.h"
#include "core/base/privatefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr qint64 maxBytes = 1024 * 1024;

    const QString kindKey = QStringLiteral("kind");
    const QString originKey = QStringLiteral("origin");
    const QString addedKey = QStringLiteral("added");
    const QString usedKey = QStringLiteral("used");

    QString originOf(Source::Kind kind, const QString &origin)
    {
        return kind == Source::Kind::Link ? QString() : origin;
    }

    /// Only kinds that can be remembered.
    std::optional<Source::Kind> kindFrom(const QString &name)
    {
        for (const auto kind : {Source::Kind::Program, Source::Kind::Datagram, Source::Kind::Link,
                                Source::Kind::Web}) {
            if (nameOf(kind) == name)
                return kind;
        }
        return std::nullopt;
    }

    std::optional<RememberedSource> sourceFrom(const QJsonObject &object)
    {
        const auto kind = kindFrom(object[kindKey].toString());
        RememberedSource source;
        source.addedAt = QDateTime::fromString(object[addedKey].toString(), Qt::ISODate);
        source.lastUsedAt = QDateTime::fromString(object[usedKey].toString(), Qt::ISODate);
        source.origin = object[originKey].toString();
        const bool named = kind == Source::Kind::Link || !source.origin.isEmpty();
        if (!kind || !named || !source.addedAt.isValid() || !source.lastUsedAt.isValid())
            return std::nullopt;
        source.kind = *kind;
        return source;
    }

    QJsonObject toJson(const RememberedSource &source)
    {
        return {{kindKey, nameOf(source.kind)},
                {originKey, source.origin},
                {addedKey, source.addedAt.toString(Qt::ISODate)},
                {usedKey, source.lastUsedAt.toString(Qt::ISODate)}};
    }

} // namespace

RememberedSources::RememberedSources(Clock &clock, QString file, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_file(std::move(file))
{ }

Result<Unit> RememberedSources::load()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.exists())
        return Unit {};
    if (file.open(QIODevice::ReadOnly) && file.size() <= maxBytes) {
        const auto document = QJsonDocument::fromJson(file.readAll());
        for (const QJsonValue &value : document.array()) {
            if (const auto source = sourceFrom(value.toObject());
                source && m_sources.size() < capacity)
                m_sources.append(*source);
        }
        if (document.isArray()) {
            Q_EMIT changed();
            return Unit {};
        }
    }
    file.close();
    const QString aside = m_file + QStringLiteral(".broken");
    QFile::remove(aside);
    file.rename(aside);
    return failure(Error::Code::Storage,
                   tr("The list of remembered sources cannot be read. You will be asked again for "
                      "each; the file is kept as %1.")
                       .arg(aside));
}

qsizetype RememberedSources::find(Source::Kind kind, const QString &origin) const
{
    const auto same = [&](const RememberedSource &source) {
        return source.kind == kind && source.origin == originOf(kind, origin);
    };
    const auto found = std::find_if(m_sources.cbegin(), m_sources.cend(), same);
    return found == m_sources.cend() ? -1 : found - m_sources.cbegin();
}

bool RememberedSources::contains(const Source &source) const
{
    const qsizetype index = find(source.kind, source.origin);
    return index >= 0 && m_sources.at(index).lastUsedAt.daysTo(m_clock.now()) <= daysUnused;
}

void RememberedSources::add(const Source &source)
{
    const QDateTime now = m_clock.now();
    if (const qsizetype known = find(source.kind, source.origin); known >= 0)
        m_sources.removeAt(known);
    m_sources.prepend({source.kind, originOf(source.kind, source.origin), now, now});
    m_sources.removeIf(
        [&](const RememberedSource &each) { return each.lastUsedAt.daysTo(now) > daysUnused; });
    if (m_sources.size() > capacity) {
        const auto byUse = [](const RememberedSource &a, const RememberedSource &b) {
            return a.lastUsedAt < b.lastUsedAt;
        };
        m_sources.erase(std::min_element(m_sources.begin(), m_sources.end(), byUse));
    }
    save();
    Q_EMIT changed();
}

// Written at most once a day for each source: only the day counts.
void RememberedSources::used(const Source &source)
{
    const qsizetype index = find(source.kind, source.origin);
    if (index < 0 || m_sources.at(index).lastUsedAt.daysTo(m_clock.now()) == 0)
        return;
    m_sources[index].lastUsedAt = m_clock.now();
    save();
    Q_EMIT changed();
}

bool RememberedSources::forget(Source::Kind kind, const QString &origin)
{
    const qsizetype index = find(kind, origin);
    if (index < 0)
        return false;
    m_sources.removeAt(index);
    save();
    Q_EMIT changed();
    return true;
}

void RememberedSources::save()
{
    if (m_file.isEmpty())
        return;
    QJsonArray array;
    for (const RememberedSource &source : std::as_const(m_sources))
        array.append(toJson(source));
    const auto written = writePrivately(m_file, QJsonDocument(array).toJson());
    if (!written) {
        const QString words =
            tr("The list of remembered sources could not be written, so what you changed holds "
               "until Jackfield ends: %1")
                .arg(written.error().detail);
        qCWarning(logDialing).noquote() << words;
        Q_EMIT failed(words);
    }
}

} // namespace Jackfield
