// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Jackfield {

/// The row changes of one list in PhoneStore, in the order QAbstractItemModel wants them.
class RowSignals : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void aboutToInsert(int row);
    void inserted(int row); ///< The row is in the list now.
    void aboutToRemove(int row);
    void removed(int row); ///< The row is no longer in the list.
    void changed(int row);
};

} // namespace Jackfield
