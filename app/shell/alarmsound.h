// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/queueboard.h"

#include <QObject>

#include <memory>

namespace Jackfield {

class QueueAlarms;

/// Plays a sound of the program; a test counts them.
class SoundPlayer
{
public:
    virtual ~SoundPlayer() = default;
    virtual void play(QueueLevel level) = 0; ///< Amber or Red. Returns at once.
};

/// On the desktop's audio output. Without one nothing is heard, and the log says so once.
std::unique_ptr<SoundPlayer> audioPlayer();

/// Makes the alarms of queues heard. Several in one turn of the event loop sound once, as the
/// worst.
class AlarmSound final : public QObject
{
    Q_OBJECT
public:
    /// `alarms` must outlive it.
    AlarmSound(const QueueAlarms &alarms, std::unique_ptr<SoundPlayer> player,
               QObject *parent = nullptr);

private:
    void want(QueueLevel level);

    std::unique_ptr<SoundPlayer> m_player;
    QueueLevel m_wanted = QueueLevel::Normal;
};

} // namespace Jackfield
