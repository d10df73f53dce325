// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QVariantMap>

class QTableWidget;

namespace Jackfield {

struct ExtensionTable;

/// Shows what an FCTIIPEX.INI would bring into a table of extensions, and what of it is no good.
/// Open it with open(); it deletes itself.
class ExtensionImport final : public QDialog
{
    Q_OBJECT
public:
    /// `present`: the table so far, address to extension.
    ExtensionImport(const QString &path, const QVariantMap &present, QWidget *parent = nullptr);

Q_SIGNALS:
    void taken(const QVariantMap &extensions); ///< What is new and what is another one.

private:
    void build(const ExtensionTable &table, const QVariantMap &present);
    void addRow(const QString &address, const QString &extension, const QString &effect);

    QTableWidget *m_rows;
    QVariantMap m_news;
};

} // namespace Jackfield
