// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/call.h"

#include <QWidget>

class QModelIndex;
class QToolButton;

namespace Jackfield {

class ActionButton;
class IconLabel;
class PlainTextLabel;

/// The words of a call's card: who, who says so, from which company, how the call stands and how
/// sure that is, whom else it has to do with, its note, and whether it is recorded.
class CallHead final : public QWidget
{
    Q_OBJECT
public:
    explicit CallHead(QWidget *parent = nullptr);

    /// `index` is the call's row in a CallModel (or a proxy of one).
    void refresh(const QModelIndex &index, const Call &call);
    void refreshTimes(const QModelIndex &index, const Call &call);
    /// An order to record that is sent and will never be confirmed, in words; shown while the phone
    /// system does not tell if it records.
    void setSentOrder(const QString &words);
    void setFolded(bool folded); ///< One row.
    QPixmap stateIcon() const; ///< For what follows the pointer when the card is dragged.
    QToolButton *contactButton() const { return m_contact; } ///< The card knows when it is shown,
    QToolButton *noteButton() const { return m_note; } ///< and this one.

Q_SIGNALS:
    void hideWanted(); ///< Only from a call whose end may never be told.

private:
    QWidget *buildState();
    void showLine(PlainTextLabel *label, const QString &text);
    void showOrigin(const QModelIndex &index);

    IconLabel *m_icon;
    PlainTextLabel *m_party;
    IconLabel *m_sentMark; ///< Shown while folded.
    PlainTextLabel *m_number;
    PlainTextLabel *m_brief; ///< State and certainty while folded.
    PlainTextLabel *m_timer;
    QToolButton *m_contact;
    QToolButton *m_note;
    ActionButton *m_hide;
    PlainTextLabel *m_company;
    PlainTextLabel *m_nameNote;
    QWidget *m_stateRow;
    PlainTextLabel *m_state;
    PlainTextLabel *m_details;
    IconLabel *m_recordingDot;
    PlainTextLabel *m_recording;
    PlainTextLabel *m_certainty;
    PlainTextLabel *m_sentOrder;
    PlainTextLabel *m_relation;
    PlainTextLabel *m_noteText;
    QString m_sentWords;
    QPixmap m_statePixmap;
    bool m_isRecorded = false;
    bool m_folded = false;
};

} // namespace Jackfield
