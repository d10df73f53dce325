// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contacts.h"
#include "core/dialing/location.h"
#include "core/domain/desksettings.h"
#include "core/phone/phonestore.h"
#include "core/pop/poptemplate.h"

#include <QSet>

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
class ScreenPop : public QObject
{
    Q_OBJECT
public:
    struct Setup
    {
        PopupSettings popup;
        Location location;
        QStringList ownLines; ///< Numbers; empty: all are.
    };
    /// All must outlive it.
    ScreenPop(Clock &clock, const PhoneStore &store, Contacts &contacts, PopLauncher &launcher,
              QObject *parent = nullptr);
    ~ScreenPop() override;
    void setUp(const Setup &setup);

    /// There is a page or program to open by hand.
    bool isOffered() const;
    /// By a button, whatever the moment. Errors with words for people.
    Pending<Result<Unit>> pop(const CallId &call);
    /// For an entry of the journal, by a button.
    Pending<Result<Unit>> pop(const PopFacts &facts);
    PopFacts factsOf(const Call &call) const;

Q_SIGNALS:
    /// Words for people, plain text: a template that cannot be used, a program that is not there.
    /// The same ones once an hour (security.md PR10).
    void failed(const QString &words);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace Jackfield
