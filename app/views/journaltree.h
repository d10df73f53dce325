// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace Jackfield {

class JournalModel;

/// Calls, and their legs below them. Further pages are asked for when the end of the list comes
/// near, not before.
class JournalTree final : public QTreeView
{
    Q_OBJECT
public:
    /// `model` must outlive it.
    explicit JournalTree(JournalModel &model, QWidget *parent = nullptr);

    void doItemsLayout() override;
    /// Columns that are worth least give way in a view of `room` average characters.
    void makeRoomFor(int room);

protected:
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fetchNearEnd();
    void setWidths();

    JournalModel &m_model;
};

} // namespace Jackfield
