// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/theme.h"
#include "app/views/callactions.h"

#include <QPushButton>

class QLabel;
class QModelIndex;

namespace Jackfield {

class ActionButton;
class PlainTextLabel;

/// One line: whose, how it stands and how sure that is, where it is forwarded, what rings there.
/// Pressing it means calling it; a call card can be dropped on it. Orders nothing itself.
class LineTile final : public QPushButton
{
    Q_OBJECT
public:
    explicit LineTile(QWidget *parent = nullptr);

    /// `index` is the line's row in a LineModel.
    void refresh(const QModelIndex &index, bool own);
    void refreshTimes(const QModelIndex &index);
    void setPickup(const ActionState &state);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pickupWanted();
    void moveWanted(int key); ///< An arrow key: to the tile beside.
    /// Asked while a call hovers: answer through `accepted`.
    void dropOffered(const Jackfield::CallId &call, bool *accepted);
    void callDropped(const Jackfield::CallId &call);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    PlainTextLabel *addLabel(Tone tone);
    QLabel *addIcon(int side);
    void refreshIcons();
    void refreshNotes(const QModelIndex &index);

    QLabel *m_icon;
    PlainTextLabel *m_name;
    PlainTextLabel *m_number;
    PlainTextLabel *m_state;
    PlainTextLabel *m_certainty;
    QLabel *m_dndIcon;
    PlainTextLabel *m_dnd;
    QLabel *m_forwardIcon;
    PlainTextLabel *m_forwards;
    PlainTextLabel *m_ringing;
    ActionButton *m_pickup;
    QString m_iconName;
    Tone m_tone = Tone::Muted;
    bool m_own = false;
    bool m_dropHere = false;
};

} // namespace Jackfield
