// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <algorithm>

// An endpoint lists its options once, in a function template that calls its visitor with the name
// of every option, the member, and for an enumeration the names of its values in their order.
namespace Jackfield::Simulator {

/// The visitor that shows all of them.
struct ShownOptions
{
    QJsonObject object;

    void operator()(const char *key, const QString &value) { set(key, value); }
    void operator()(const char *key, bool value) { set(key, value); }
    void operator()(const char *key, int value) { set(key, value); }
    void operator()(const char *key, const QStringList &value)
    {
        set(key, QJsonArray::fromStringList(value));
    }
    template<typename Enum, typename Names>
    void operator()(const char *key, Enum value, const Names &names)
    {
        set(key, QLatin1String(names[size_t(value)]));
    }
    void set(const char *key, const QJsonValue &value) { object[QLatin1String(key)] = value; }
};

/// The visitor that takes one value; isTaken stays false when the key is unknown or the value
/// impossible.
struct TakenOption
{
    QString key;
    QJsonValue value;
    bool isTaken = false;

    bool isFor(const char *name) const { return key == QLatin1String(name); }
    void operator()(const char *name, QString &into)
    {
        if (isFor(name) && value.isString()) {
            into = value.toString();
            isTaken = true;
        }
    }
    void operator()(const char *name, bool &into)
    {
        if (isFor(name) && value.isBool()) {
            into = value.toBool();
            isTaken = true;
        }
    }
    void operator()(const char *name, int &into)
    {
        constexpr int most = 20'000'000;
        const int number = value.toInt(-1);
        if (isFor(name) && number >= 0 && number <= most) {
            into = number;
            isTaken = true;
        }
    }
    void operator()(const char *name, QStringList &into)
    {
        const QJsonArray list = value.toArray();
        if (isFor(name) && value.isArray()
            && std::all_of(list.begin(), list.end(),
                           [](const QJsonValue &text) { return text.isString(); })) {
            into = value.toVariant().toStringList();
            isTaken = true;
        }
    }
    template<typename Enum, typename Names>
    void operator()(const char *name, Enum &into, const Names &names)
    {
        const auto found = std::find_if(names.begin(), names.end(), [&](const char *candidate) {
            return value.toString() == QLatin1String(candidate);
        });
        if (isFor(name) && found != names.end()) {
            into = Enum(found - names.begin());
            isTaken = true;
        }
    }
};

/// {name: {…}}, all of them anew; `takeUser` reads one. False: what stands there is no such list.
template<typename User>
bool takeUsers(const QJsonValue &value, QMap<QString, User> &users,
               bool (*takeUser)(const QJsonObject &, User &))
{
    users.clear();
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!takeUser(it.value().toObject(), users[it.key()]))
            return false;
    }
    return value.isObject();
}

} // namespace Jackfield::Simulator
