// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ringsound.h"

#include "app/shell/incomingcalls.h"
#include "core/base/redact.h"
#include "core/contacts/contacts.h"
#include "core/phone/phonestore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Jackfield {

// --- What a sound is

static QUrl builtIn(const QString &name)
{
    return QUrl(QStringLiteral("qrc:/jackfield/sounds/%1.wav").arg(name));
}

static tl::unexpected<Error> unusable(const char *why)
{
    return failure(Error::Code::Malformed,
                   QCoreApplication::translate("Jackfield::RingSound", why));
}

Result<QUrl> soundFrom(const QString &sound)
{
    static const QStringList names {QStringLiteral("ring"), QStringLiteral("soft"),
                                    QStringLiteral("bell")};
    if (sound == QLatin1String("none"))
        return QUrl();
    if (names.contains(sound))
        return builtIn(sound);
    const QFileInfo info(sound);
    if (!info.isAbsolute())
        return unusable(QT_TRANSLATE_NOOP("Jackfield::RingSound",
                                          "it is neither ring, soft, bell or none, nor the whole "
                                          "path of a file"));
    if (!info.isFile()) // Of a pipe or device there may be no end.
        return unusable(QT_TRANSLATE_NOOP("Jackfield::RingSound", "there is no such file"));
    if (info.size() > largestSound)
        return unusable(
            QT_TRANSLATE_NOOP("Jackfield::RingSound", "the file is larger than 10 MiB"));
    QFile file(sound);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(12) : QByteArray();
    if (!head.startsWith("RIFF") || head.mid(8) != "WAVE")
        return unusable(
            QT_TRANSLATE_NOOP("Jackfield::RingSound", "the file cannot be read as a WAV file"));
    return QUrl::fromLocalFile(sound);
}

std::function<Result<Unit>(const QString &, int)> soundTrial(std::shared_ptr<RingPlayer> player)
{
    return [player = std::move(player)](const QString &sound, int volume) -> Result<Unit> {
        const Result<QUrl> address = soundFrom(sound);
        player->stop();
        if (!address)
            return tl::unexpected(address.error());
        if (!address->isEmpty())
            player->play(*address, volume);
        return Unit {};
    };
}

// --- When it is heard

RingSound::RingSound(const UiContext &context, const IncomingCalls &calls,
                     std::unique_ptr<RingPlayer> player, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_calls(calls)
    , m_player(std::move(player))
{
    connect(&m_calls, &IncomingCalls::began, this, &RingSound::update);
    connect(&m_calls, &IncomingCalls::changed, this, &RingSound::update);
    connect(&m_calls, &IncomingCalls::ended, this, &RingSound::update);
    connect(&m_context.store.lineRows(), &RowSignals::changed, this, &RingSound::update);
    connect(m_player.get(), &RingPlayer::finished, this, [this] {
        if (isRinging())
            m_again = m_context.clock.after(pause, [this] { playOnce(); });
    });
    connect(m_player.get(), &RingPlayer::failed, this, [this] {
        complain(m_sound, tr("it cannot be played"));
        if (isRinging() && m_sound != QLatin1String("ring"))
            playOnce();
    });
}

RingSound::~RingSound() = default;

void RingSound::setUp(bool isOn, const SoundSettings &sounds)
{
    m_isOn = isOn;
    if (sounds != m_sounds)
        m_broken.clear();
    m_sounds = sounds;
    update();
}

void RingSound::silence()
{
    for (const CallId &id : m_calls.calls())
        m_silenced.insert(id);
    update();
}

/// The first call rings on until it is over: another sound with each caller would say nothing.
void RingSound::update()
{
    m_silenced.removeIf([this](const CallId &id) { return !m_calls.calls().contains(id); });
    const CallId heard = heardCall();
    if (heard == m_ringing)
        return;
    m_ringing = heard;
    if (isRinging()) {
        playOnce();
    } else {
        m_again.reset();
        m_player->stop();
    }
    Q_EMIT ringingChanged(isRinging());
}

CallId RingSound::heardCall() const
{
    if (!m_isOn)
        return {};
    for (const CallId &id : m_calls.calls()) {
        const Call *call = m_calls.find(id);
        if (call && !m_silenced.contains(id) && IncomingCalls::isHeard(*call) && !isQuiet(*call))
            return id;
    }
    return {};
}

bool RingSound::isQuiet(const Call &call) const
{
    const MergedLine *line = m_context.store.findLine(call.line);
    return line && line->doNotDisturb.value_or(false);
}

void RingSound::playOnce()
{
    m_again.reset();
    const Call *call = m_calls.find(m_ringing);
    if (!call)
        return;
    m_sound = wantedSound(*call);
    const QUrl sound = soundOf(m_sound);
    if (sound.isEmpty())
        m_player->stop();
    else
        m_player->play(sound, m_sounds.volume);
}

QString RingSound::wantedSound(const Call &call) const
{
    const ContactMatch match = call.remote.number.isEmpty()
        ? ContactMatch()
        : m_context.contacts.known(call.remote.number);
    const QString name = match.sureName();
    QStringList wanted;
    if (!name.isEmpty()) {
        wanted << m_sounds.contacts.value(name).toString();
        for (const ContactCard &card : match.cards)
            if (!card.ringSound.startsWith(QLatin1Char('/'))) // Whoever wrote it names no files.
                wanted << card.ringSound;
    }
    if (!call.queue.isEmpty())
        wanted << m_sounds.queues.value(call.queue).toString();
    const MergedLine *line = m_context.store.findLine(call.line);
    for (auto it = m_sounds.lines.cbegin(); it != m_sounds.lines.cend(); ++it)
        if (line && m_context.store.findLine(it.key()) == line)
            wanted << it.value().toString();
    wanted << m_sounds.ring;
    for (const QString &sound : wanted)
        if (!sound.isEmpty() && !m_broken.contains(sound))
            return sound;
    return QStringLiteral("ring"); // The default itself is broken.
}

/// What cannot be used is told, and the next in order taken.
QUrl RingSound::soundOf(const QString &sound)
{
    const Result<QUrl> address = soundFrom(sound);
    if (address)
        return *address;
    complain(sound, address.error().detail);
    const Call *call = m_calls.find(m_ringing);
    m_sound = call ? wantedSound(*call) : QStringLiteral("none");
    return m_broken.contains(m_sound) ? QUrl() : soundOf(m_sound);
}

void RingSound::complain(const QString &sound, const QString &why)
{
    if (m_broken.contains(sound))
        return;
    m_broken.insert(sound);
    //: %1 a name or path, %2 a reason: "there is no such file"
    Q_EMIT failed(tr("The ring sound %1 is not used: %2. Choose another one in the settings.")
                      .arg(oneLine(sound), why));
}

} // namespace Jackfield
