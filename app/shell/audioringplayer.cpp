// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ringsound.h"
#include "core/base/log.h"

#include <QAudio>
#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>

namespace Jackfield {

namespace {

    class AudioRingPlayer final : public RingPlayer
    {
    public:
        void play(const QUrl &sound, int volume) override
        {
            // Asked anew each time: a headset may have been plugged in.
            const QAudioDevice output = QMediaDevices::defaultAudioOutput();
            if (output.isNull()) {
                if (!std::exchange(m_isTold, true))
                    qCWarning(logUi, "no audio output: ringing calls are not heard");
                return;
            }
            if (!m_effect)
                open();
            m_effect->stop();
            m_effect->setAudioDevice(output);
            if (m_effect->source() != sound)
                m_effect->setSource(sound);
            // Half the figure is to sound half as loud.
            m_effect->setVolume(QAudio::convertVolume(
                float(volume) / 100.0F, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
            m_isPlaying = true;
            m_effect->play();
        }
        void stop() override
        {
            m_isPlaying = false;
            if (m_effect)
                m_effect->stop();
        }

    private:
        /// Only now: the output is not opened before the first call rings.
        void open()
        {
            m_effect = std::make_unique<QSoundEffect>();
            // Queued: play() and stop() make the effect tell of itself too.
            connect(
                m_effect.get(), &QSoundEffect::playingChanged, this,
                [this] {
                    if (m_isPlaying && !m_effect->isPlaying()) {
                        m_isPlaying = false;
                        Q_EMIT finished();
                    }
                },
                Qt::QueuedConnection);
            connect(
                m_effect.get(), &QSoundEffect::statusChanged, this,
                [this] {
                    if (m_isPlaying && m_effect->status() == QSoundEffect::Error) {
                        m_isPlaying = false;
                        Q_EMIT failed();
                    }
                },
                Qt::QueuedConnection);
        }

        std::unique_ptr<QSoundEffect> m_effect;
        bool m_isPlaying = false; ///< As wanted.
        bool m_isTold = false; ///< That there is no output.
    };

} // namespace

std::unique_ptr<RingPlayer> audioRingPlayer()
{
    return std::make_unique<AudioRingPlayer>();
}

} // namespace Jackfield
