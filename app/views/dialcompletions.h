// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/party.h"

#include <QAbstractListModel>

namespace Jackfield {

class Journal;

/// Parties of past calls that fit what is being typed, by any part of the name or of the digits;
/// newest first, each number once. For a QCompleter in unfiltered mode.
class DialCompletions final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int most = 8;
    /// `journal` must outlive the model.
    explicit DialCompletions(const Journal &journal, QObject *parent = nullptr);

    void search(const QString &typed);
    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::EditRole: the number, put into the field; Qt::DisplayRole: name and number.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const Journal &m_journal;
    QList<Party> m_found;
};

} // namespace Jackfield
