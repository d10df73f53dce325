// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace Jackfield {

/// An identifier that cannot be taken for one of another kind.
template<typename Tag>
struct Id
{
    QString value;
    bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.value < b.value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

/// The `id` of one [[system]]: letters, digits, '-' and '_' only, so that it can prefix other ids.
using SystemId = Id<struct SystemTag>;

/// An identifier inside one phone system, unique in the program: "tapi/100". The part behind the
/// first '/' is the system's own and may hold any character.
template<typename Tag>
struct ScopedId : Id<Tag>
{
    static ScopedId of(const SystemId &system, const QString &local)
    {
        ScopedId id;
        id.value = system.value + QLatin1Char('/') + local;
        return id;
    }
    SystemId system() const { return {this->value.section(QLatin1Char('/'), 0, 0)}; }
    QString local() const { return this->value.section(QLatin1Char('/'), 1); }
    friend bool operator==(const ScopedId &, const ScopedId &) = default;
    friend size_t qHash(const ScopedId &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using LineId = ScopedId<struct LineTag>;
using CallId = ScopedId<struct CallTag>;
using QueueId = ScopedId<struct QueueTag>;

} // namespace Jackfield
