// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/desksettings.h"
#include "core/domain/ids.h"

#include <QObject>
#include <QSet>
#include <QUrl>

#include <functional>
#include <memory>

namespace Jackfield {

class IncomingCalls;
struct Call;
struct ContactMatch;

/// Plays one sound at a time; a test counts them.
class RingPlayer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Once, from its beginning, in the place of what plays. volume: per cent. Returns at once.
    virtual void play(const QUrl &sound, int volume) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void finished(); ///< It played to its end. Never inside play().
    void failed(); ///< It is no sound that can be played. Never inside play().
};

/// On the desktop's audio output. Without one nothing is heard, and the log says so once.
std::unique_ptr<RingPlayer> audioRingPlayer();

/// A built-in name ("ring", "soft", "bell"; "none": an empty address) or the absolute path of a WAV
/// file. Malformed with words for people: no such name, not a file, more than
/// `largestSound` octets, not a WAV file.
Result<QUrl> soundFrom(const QString &sound);
constexpr qint64 largestSound = 10 * 1024 * 1024;

/// Plays a sound of the settings once, in the place of what it played before; "none": silence.
/// Errors as soundFrom() has them.
std::function<Result<Unit>(const QString &sound, int volume)>
soundTrial(std::shared_ptr<RingPlayer> player);

/// Rings while a call does so at an own line that takes calls, over and over with a pause, until
/// none does or the user wants silence. Of several calls the first one's sound is heard.
class RingSound final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds pause {1500};

    /// What `context` refers to, and `calls`, must outlive it.
    RingSound(const UiContext &context, const IncomingCalls &calls,
              std::unique_ptr<RingPlayer> player, QObject *parent = nullptr);
    ~RingSound() override;

    void setUp(bool isOn, const SoundSettings &sounds);
    void silence(); ///< The calls that ring now; another one rings again.
    bool isRinging() const { return !m_ringing.isEmpty(); }

Q_SIGNALS:
    void ringingChanged(bool on);
    /// Words for people, plain text: a sound that cannot be played. Once for each, until setUp()
    /// with other sounds.
    void failed(const QString &words);

private:
    void update();
    void playOnce();
    CallId heardCall() const;
    bool isQuiet(const Call &call) const;
    QString wantedSound(const Call &call) const;
    QUrl soundOf(const QString &sound);
    void complain(const QString &sound, const QString &why);

    const UiContext m_context;
    const IncomingCalls &m_calls;
    std::unique_ptr<RingPlayer> m_player;
    SoundSettings m_sounds;
    bool m_isOn = false;
    QSet<CallId> m_silenced;
    CallId m_ringing; ///< Whose sound is heard; empty: silence.
    QString m_sound; ///< The one that plays, as the settings name it.
    QSet<QString> m_broken; ///< Told of.
    std::unique_ptr<Alarm> m_again;
};

} // namespace Jackfield
