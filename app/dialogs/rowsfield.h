// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>
#include <QWidget>

class QPushButton;
class QTableWidget;

namespace Jackfield {

/// A short table of texts that the user adds to, edits and takes from.
class RowsField final : public QWidget
{
    Q_OBJECT
public:
    /// A column for each title; a single one is shown without.
    explicit RowsField(const QStringList &titles, QWidget *parent = nullptr);

    /// As many texts a row as there are titles, without blanks around, also what is just being
    /// typed. Empty rows are left out.
    QList<QStringList> rows() const;
    void setRows(const QList<QStringList> &rows);
    /// In this column one of these is chosen, by its words, or something else typed. Before
    /// setRows().
    void setChoices(int column, const QMap<QString, QString> &wordsByValue);
    QTableWidget *table() const { return m_table; }

    /// To choose in a cell of that column; null: its text is typed.
    QWidget *makeChoiceEditor(QWidget *parent, int column);

Q_SIGNALS:
    void edited(); ///< By the user or by setRows().
    void typing(); ///< In a cell: every key, and leaving it either way.

private:
    QString textAt(int row, int column) const;
    void append(const QStringList &row);
    void addRow();
    void removeRow();
    void refreshButtons();

    QTableWidget *m_table;
    QMap<int, QMap<QString, QString>> m_choices; ///< By column: words by value.
    QPushButton *m_edit;
    QPushButton *m_remove;
};

} // namespace Jackfield
