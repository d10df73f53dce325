// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/rowsignals.h"

#include <QList>

#include <algorithm>

// Lists of things with an `id`, whose every change of rows is announced.
namespace Jackfield {

/// -1: none.
template<typename T>
qsizetype rowOf(const QList<T> &list, const decltype(T::id) &id)
{
    const auto it =
        std::find_if(list.cbegin(), list.cend(), [&](const T &t) { return t.id == id; });
    return it == list.cend() ? -1 : it - list.cbegin();
}

template<typename T>
const T *findById(const QList<T> &list, const decltype(T::id) &id)
{
    const qsizetype row = rowOf(list, id);
    return row < 0 ? nullptr : &list.at(row);
}

template<typename T>
void insertRow(QList<T> &list, qsizetype row, const T &value, RowSignals &rows)
{
    Q_EMIT rows.aboutToInsert(int(row));
    list.insert(row, value);
    Q_EMIT rows.inserted(int(row));
}

template<typename T>
void replaceRow(QList<T> &list, qsizetype row, const T &value, RowSignals &rows)
{
    list[row] = value;
    Q_EMIT rows.changed(int(row));
}

template<typename T>
void removeRow(QList<T> &list, qsizetype row, RowSignals &rows)
{
    Q_EMIT rows.aboutToRemove(int(row));
    list.removeAt(row);
    Q_EMIT rows.removed(int(row));
}

} // namespace Jackfield
