// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Jackfield {

class WorklistModel;
struct ChosenEntry;

/// The callers who are to be called back.
class WorklistView final : public QTableView
{
    Q_OBJECT
public:
    /// `model` must outlive it.
    explicit WorklistView(WorklistModel &model, QWidget *parent = nullptr);
    ChosenEntry chosen() const;
    /// Columns that are worth least give way in a view of `room` average characters.
    void makeRoomFor(int room);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setSizes();

    const WorklistModel &m_model;
};

} // namespace Jackfield
