// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/desktopnotifications.h"
#include "app/shell/ringsound.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/scriptedcontactsource.h"

#include <QTest>

namespace Jackfield {

/// Keeps what it is to play and says what the test wants.
class ScriptedRingPlayer final : public RingPlayer
{
public:
    void play(const QUrl &sound, int volume) override
    {
        played.append(sound.fileName() + QStringLiteral(" %1").arg(volume));
        isPlaying = true;
    }
    void stop() override { isPlaying = false; }
    void end()
    {
        isPlaying = false;
        Q_EMIT finished();
    }
    void fail()
    {
        isPlaying = false;
        Q_EMIT failed();
    }
    QStringList played; ///< "ring.wav 80"
    bool isPlaying = false;
};

/// A desktop that shows what it is told to.
class ScriptedNotifications final : public NotificationService
{
public:
    void show(const QString &key, const DesktopNotification &notification) override
    {
        shown.insert(key, notification);
        ++shows;
    }
    void close(const QString &key) override { shown.remove(key); }
    QHash<QString, DesktopNotification> shown;
    int shows = 0;
};

/// Everything, with contacts of the own.
struct ShellBench : ViewBench
{
    using ViewBench::ViewBench;
    void knowContacts(const QList<ContactCard> &cards)
    {
        contacts.setNumberKeys(NumberKeys(dialer.setup().location));
        QVERIFY(bringContacts(contacts, cards));
    }
    ScriptedDirectory &askDirectory()
    {
        contacts.setNumberKeys(NumberKeys(dialer.setup().location));
        auto directory = std::make_unique<ScriptedDirectory>();
        ScriptedDirectory &asked = *directory;
        std::vector<std::unique_ptr<ContactSource>> sources;
        sources.push_back(std::move(directory));
        contacts.setSources(std::move(sources));
        return asked;
    }
    void endCall(const QString &local, std::optional<int> cause = {})
    {
        Call call = *store.findCall(CallId::of(pbx.id(), local));
        call.state = Call::State::Ended;
        call.cause = cause;
        pbx.tell(CallChanged {call});
    }
    const Party erika {QStringLiteral("+498999998123"), QStringLiteral("Erika Beispiel")};
};

} // namespace Jackfield
