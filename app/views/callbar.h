// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/owncallmodel.h"
#include "app/views/callcard.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace Jackfield {

/// The user's own calls, a card each, oldest first. As high as its cards when there is room, never
/// lower than two; without calls it takes no room.
class CallBar final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive the bar.
    explicit CallBar(const UiContext &context, QWidget *parent = nullptr);
    ~CallBar() override;

    const QList<CallCard *> &cards() const { return m_cards; }
    /// Folded: a call is one row.
    void setFolded(bool folded);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// An order was refused or its fate is unknown; words for the user, plain text.
    void failed(const QString &words);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void insert(int first, int last);
    void remove(int first, int last);
    void refresh(int first, int last, const QList<int> &roles);
    void refreshActions();
    void updateCurrent();
    void updateTabOrder();
    void reveal(QWidget *part);
    void updateHeight();
    void addShortcut(UserAction action);
    CallCard *cardFor(UserAction action) const;
    void execute(const Command &command);
    void tellSent(const Command &command);

    const UiContext m_context;
    CallModel m_calls;
    OwnCallModel m_own;
    QScrollArea *m_area;
    QWidget *m_content;
    QVBoxLayout *m_layout;
    QList<CallCard *> m_cards; ///< In the order of m_own's rows.
    bool m_folded = false;
    int m_wholeHeight = 0; ///< Of all cards in the present width.
    QList<UserAction> m_keyed; ///< Actions of a call that have keys.
};

} // namespace Jackfield
