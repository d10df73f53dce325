// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/alarmsound.h"

#include "core/base/log.h"
#include "core/queues/queuealarms.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>

#include <algorithm>

namespace Jackfield {

namespace {

    class AudioPlayer final : public SoundPlayer
    {
    public:
        void play(QueueLevel level) override
        {
            // Asked anew each time: a headset may have been plugged in.
            if (QMediaDevices::defaultAudioOutput().isNull()) {
                if (!std::exchange(m_isTold, true))
                    qCWarning(logUi, "no audio output: alarms of queues are not heard");
                return;
            }
            QSoundEffect &sound = level == QueueLevel::Red ? m_red : m_amber;
            if (sound.source().isEmpty())
                sound.setSource(level == QueueLevel::Red
                                    ? QUrl(QStringLiteral("qrc:/jackfield/sounds/red.wav"))
                                    : QUrl(QStringLiteral("qrc:/jackfield/sounds/amber.wav")));
            sound.play();
        }

    private:
        QSoundEffect m_amber;
        QSoundEffect m_red;
        bool m_isTold = false; ///< That there is no output.
    };

    /// Opens the audio output with the first alarm: nobody without queues pays for it.
    class LatePlayer final : public SoundPlayer
    {
    public:
        void play(QueueLevel level) override
        {
            if (!m_player)
                m_player = std::make_unique<AudioPlayer>();
            m_player->play(level);
        }

    private:
        std::unique_ptr<AudioPlayer> m_player;
    };

} // namespace

std::unique_ptr<SoundPlayer> audioPlayer()
{
    return std::make_unique<LatePlayer>();
}

AlarmSound::AlarmSound(const QueueAlarms &alarms, std::unique_ptr<SoundPlayer> player,
                       QObject *parent)
    : QObject(parent)
    , m_player(std::move(player))
{
    connect(&alarms, &QueueAlarms::soundWanted, this,
            [this](const QueueId &, QueueLevel level) { want(level); });
}

void AlarmSound::want(QueueLevel level)
{
    const bool isFirst = m_wanted == QueueLevel::Normal;
    m_wanted = std::max(m_wanted, level);
    if (!isFirst)
        return;
    QMetaObject::invokeMethod(
        this, [this] { m_player->play(std::exchange(m_wanted, QueueLevel::Normal)); },
        Qt::QueuedConnection);
}

} // namespace Jackfield
