// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/switchboard.h"
#include "core/pop/screenpop.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedpoplauncher.h"
#include "tests/support/scriptedsystem.h"

#include <gtest/gtest.h>

namespace Jackfield {

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// A phone with the lines 100 and 101, 100 being the own one, and what is opened for its calls.
class PopDesk : public testing::Test
{
protected:
    PopDesk()
        : pbx(add("pbx", Certainty::Pushed))
    {
        setup.location = Location::forCountry(text("DE"));
        setup.location.areaCode = text("89");
        setup.location.outsidePrefix = text("0");
        setup.ownLines = {text("100")};
        setup.popup.url = text("https://crm/{call}?{number}");
        QObject::connect(&screenPop, &ScreenPop::failed,
                         [this](const QString &words) { told.append(words); });
    }
    ScriptedSystem &add(const char *id, Certainty certainty)
    {
        auto system = std::make_unique<ScriptedSystem>(text(id), watching, certainty);
        ScriptedSystem &added = *system;
        added.snapshot.lines = {added.line(text("100")), added.line(text("101"))};
        board.addSystem(std::move(system), text("scripted"), text(id));
        added.open();
        return added;
    }
    void use() { screenPop.setUp(setup); }
    Call ring(const char *local, const char *number = "0891234567",
              Call::State state = Call::State::Offering)
    {
        Call call = pbx.call(text(local), text("100"), state);
        call.remote.number = text(number);
        return tell(call);
    }
    Call tell(const Call &call)
    {
        pbx.tell(CallChanged {call});
        return call;
    }
    Call tell(Call call, Call::State state)
    {
        call.state = state;
        return tell(call);
    }
    void hangUp(const Call &call) { pbx.tell(CallRemoved {tell(call, Call::State::Ended).id}); }
    QList<QByteArray> pages() { return std::exchange(launcher.pages, {}); }
    Result<Unit> popped(const CallId &call)
    {
        Result<Unit> answer = failure(Error::Code::Cancelled);
        screenPop.pop(call).then(&screenPop, [&](const Result<Unit> &got) { answer = got; });
        return answer;
    }

    static constexpr Features watching = Feature::Dial | Feature::WatchCalls | Feature::WatchLines;
    ManualClock clock;
    PhoneStore store {clock};
    Switchboard board {store};
    ScriptedSystem &pbx;
    Contacts contacts {clock};
    ScriptedPopLauncher launcher;
    ScreenPop screenPop {clock, store, contacts, launcher};
    ScreenPop::Setup setup;
    QStringList told;
};

} // namespace Jackfield
