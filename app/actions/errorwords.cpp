// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/errorwords.h"

#include "app/actions/commandtable.h"
#include "core/base/overloaded.h"
#include "core/base/redact.h"

#include <QCoreApplication>

namespace Jackfield {

namespace {

    QString tr(const char *text)
    {
        return QCoreApplication::translate("Jackfield::ErrorWords", text);
    }

    QString sentence(Error::Code code)
    {
        switch (code) {
        case Error::Code::Malformed:
            return tr("That could not be understood.");
        case Error::Code::Unsupported:
            return tr("None of your phone systems offers this.");
        case Error::Code::NotPossible:
            return tr(
                "This is not possible at the moment. Try again when the call or line has changed.");
        case Error::Code::NotConnected:
            return tr(
                "The phone system is not reachable. Check its light at the top of the window.");
        case Error::Code::Refused:
            return tr("It was refused.");
        case Error::Code::TimedOut:
            return tr("The phone system did not answer in time; nothing was done. Try again.");
        case Error::Code::Cancelled:
            return tr("It was cancelled before anything was sent.");
        case Error::Code::Uncertain:
            return tr(
                "It is not known whether this was done. Look at your phone before you repeat it.");
        case Error::Code::Storage:
            return tr(
                "It could not be written. Check that the disk is not full and that the file may "
                "be changed.");
        }
        return {};
    }

    QString nameInWords(const Command &command)
    {
        const auto text = [](UserAction action) { return userCommand(action).text; };
        return std::visit(
            Overloaded {[&](const Dial &) { return text(UserAction::Dial); },
                        [&](const Answer &) { return text(UserAction::Answer); },
                        [&](const HangUp &) { return text(UserAction::HangUp); },
                        [&](const Hold &) { return text(UserAction::Hold); },
                        [&](const Retrieve &) { return text(UserAction::Retrieve); },
                        [&](const Swap &) { return text(UserAction::Swap); },
                        [&](const Redirect &) { return text(UserAction::Redirect); },
                        [&](const Transfer &) { return text(UserAction::Transfer); },
                        [&](const Consult &) { return text(UserAction::Consult); },
                        [&](const Merge &) { return text(UserAction::Merge); },
                        [&](const Conference &) { return text(UserAction::Conference); },
                        [&](const Pickup &) { return text(UserAction::Pickup); },
                        [&](const SetForward &) { return text(UserAction::Forward); },
                        [&](const ClearForward &) { return tr("Ending the forward"); },
                        [&](const SetDoNotDisturb &) { return text(UserAction::DoNotDisturb); },
                        [&](const SetRemoteOffice &) { return tr("Remote office"); },
                        [&](const SendDigits &) { return text(UserAction::SendDigits); },
                        [&](const StartRecording &) { return text(UserAction::StartRecording); },
                        [&](const StopRecording &) { return text(UserAction::StopRecording); },
                        [&](const SetCallData &) { return text(UserAction::EditNote); },
                        [&](const CompleteCall &) { return text(UserAction::CompleteCall); },
                        [&](const SetStatus &) { return tr("Setting the status"); }},
            command);
    }

} // namespace

QString inWords(const Error &error)
{
    if (error.detail.isEmpty())
        return sentence(error.code);
    // The detail of a refusal by our own policy is a sentence already; a server's may be anything.
    return tr("%1 (%2)").arg(sentence(error.code), oneLine(error.detail));
}

QString inWords(const Command &command, const Error &error)
{
    if (error.code == Error::Code::Uncertain)
        return tr("%1: %2").arg(nameInWords(command), inWords(error));
    return tr("%1 did not work. %2").arg(nameInWords(command), inWords(error));
}

QString inWords(PhoneSystem::Link link)
{
    switch (link) {
    case PhoneSystem::Link::Disconnected:
        return tr("not connected");
    case PhoneSystem::Link::Connecting:
        return tr("connecting");
    case PhoneSystem::Link::SigningIn:
        return tr("signing in");
    case PhoneSystem::Link::Online:
        return tr("connected");
    case PhoneSystem::Link::Ready:
        return tr("ready");
    case PhoneSystem::Link::Reconnecting:
        return tr("connection lost, trying again");
    case PhoneSystem::Link::Refused:
        return tr("sign-in refused");
    }
    return {};
}

} // namespace Jackfield
