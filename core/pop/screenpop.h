// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contacts.h"
#include "core/dialing/location.h"
#include "core/domain/desksettings.h"
#include "core/phone/phonestore.h"
#include "core/pop/poptemplate.h"

namespace Jackfield {

/// Opens pages and starts programs of the desktop.
class PopLauncher
{
public:
    virtual ~PopLauncher() = default;
    /// With the desktop's browser; http or https. Words for people in the errors.
    virtual Pending<Result<Unit>> openPage(const QByteArray &address) = 0;
    /// Detached, with the environment of this process without its passwords (security.md T68).
    virtual Result<Unit> start(const QString &program, const QStringList &arguments) = 0;
};

/// Opens the page and starts the program of [popup] for calls on the own lines: once for each call
/// and moment, and never for a party that is uncertain (security.md T93). What a program does or
/// fails to do holds nobody up.
///
/// By itself it does so for incoming calls only; for the user's own a button is there. A call that
/// rings, or is there and its system cannot tell more, is at its Ring; one that is first seen
/// connected is at its Answer only. The number of a ringing call often comes a moment after it: for
/// that long nothing is done for a caller without one. Names are those known at that moment.
class ScreenPop : public QObject
{
    Q_OBJECT
public:
    struct Setup
    {
        PopupSettings popup;
        Location location;
        QStringList ownLines; ///< Numbers; empty: all are.
        bool operator==(const Setup &) const = default;
    };
    static constexpr std::chrono::seconds numberPatience {1}; ///< For the number of a new call.
    static constexpr int mostAtOnce = 5; ///< Pages, and programs, opened by itself …
    static constexpr std::chrono::seconds atOnce {10}; ///< … in this time.
    static constexpr std::chrono::hours toldAgain {1}; ///< failed()

    /// All must outlive it.
    ScreenPop(Clock &clock, const PhoneStore &store, Contacts &contacts, PopLauncher &launcher,
              QObject *parent = nullptr);
    ~ScreenPop() override;
    void setUp(const Setup &setup);

    /// There is a page or program to open by hand.
    bool isOffered() const;
    /// Why nothing can be opened for this call, in words for people; empty: it can.
    QString obstacle(const Call &call) const;
    /// Templates of the setup that cannot be used, in words for people.
    const QStringList &problems() const;
    /// By a button, whatever the moment: the page and the program. Errors with words for people.
    Pending<Result<Unit>> pop(const CallId &call);
    /// For an entry of the journal, by a button.
    Pending<Result<Unit>> pop(const PopFacts &facts);
    /// Of a call that is over also how it ended, and how long they spoke.
    PopFacts factsOf(const Call &call) const;

Q_SIGNALS:
    /// Words for people, plain text: a template that cannot be used, a program that is not there.
    /// The same ones once an hour (security.md PR10).
    void failed(const QString &words);
    void offeredChanged(); ///< isOffered() and obstacle() may say something else: another setup.

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace Jackfield
