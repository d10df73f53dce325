// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/commandtable.h"
#include "app/actions/uicontext.h"
#include "app/shell/incomingcalls.h"
#include "core/base/clock.h"
#include "core/domain/desksettings.h"

#include <QWidget>

#include <memory>
#include <vector>

class QPropertyAnimation;
class QVBoxLayout;

namespace Jackfield {

class CallPopupCard;
class PlainTextLabel;

/// Shows the calls that ring, the newest on top, in a corner of the screen another window is on.
/// Lies above everything and never takes the keyboard: who types goes on typing. It fades after a
/// while, unless the pointer is on it, and comes back with the next call or by bringBack(). To
/// close it orders nothing. On Wayland a program can ask for neither: the desktop chooses the place
/// and who has the keyboard, and [popup] notify is the sure way.
class CallPopup final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostCards = 4; ///< More are only counted.
    static constexpr std::chrono::milliseconds endShown {3000}; ///< Of a call another one took.
    /// A click that was on its way to what lay below before orders nothing.
    static constexpr std::chrono::milliseconds steadyAfter {400};

    /// `calls`, `near` and what `context` refers to must outlive it.
    CallPopup(const UiContext &context, const IncomingCalls &calls, const QWidget &near);
    ~CallPopup() override;

    /// popup.show and clickToDialOnly say whether calls are shown at all.
    void setUp(const PopupSettings &popup);
    /// Names and numbers only while the pointer is on it, or after revealing().
    void setPrivate(bool on);
    void setSilenceOffered(bool on); ///< Something is heard.
    void setAnimated(bool on) { m_isAnimated = on; } ///< It fades instead of vanishing.
    /// Shows all that ring, those too that were closed; with names and numbers if they are in
    /// sight already and were not shown.
    void bringBack();
    QList<CallPopupCard *> cards() const; ///< In sight, top to bottom.

Q_SIGNALS:
    void silenceWanted();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Entry
    {
        CallPopupCard *card = nullptr;
        bool isClosed = false; ///< By the user, or it is not known to ring any more.
        std::unique_ptr<Alarm> removal; ///< Of one that is over.
    };
    void begin(const CallId &id);
    void end(const CallId &id, IncomingCalls::End end);
    void connectCard(CallPopupCard &card);
    void closeCard(const CallId &id);
    void drop(const CallId &id);
    Entry *entryOf(const CallId &id);
    void refresh();
    void refreshNumber(const QString &key);
    void reveal(bool on);
    void order(CallPopupCard &card, UserAction action);
    void layOut();
    void place();
    void appear();
    void fadeLater();
    void fade();
    void vanish();
    void tick();
    bool isWanted() const { return m_popup.show && !m_popup.clickToDialOnly; }

    const UiContext m_context;
    const IncomingCalls &m_calls;
    const QWidget &m_near;
    PopupSettings m_popup;
    std::vector<Entry> m_entries; ///< Newest first.
    QVBoxLayout *m_column;
    PlainTextLabel *m_more; ///< "and 2 more"
    QPropertyAnimation *m_fading;
    std::unique_ptr<Alarm> m_fadeAlarm;
    std::unique_ptr<Alarm> m_tick;
    std::chrono::milliseconds m_steadyFrom {0}; ///< Clock::monotonic()
    bool m_isPrivate = false;
    bool m_isRevealed = false;
    bool m_cameUnderPointer = false; ///< That is no wish to see.
    bool m_isSilenceOffered = false;
    bool m_isAnimated = true;
};

} // namespace Jackfield
