// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/protocoltrace.h"

#include <QRandomGenerator>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace Jackfield {

static qsizetype sizeOf(const WireMessage &message)
{
    qsizetype letters = message.decoded.size();
    for (const QString &person : message.people)
        letters += person.size();
    return message.bytes.size() + letters * qsizetype(sizeof(QChar));
}

static QByteArray randomOctets()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), sizeof(words)};
}

bool isReadable(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError() && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t';
    });
}

QString ProtocolTrace::Record::text() const
{
    if (!message.decoded.isEmpty())
        return message.decoded;
    return isReadable(message.bytes) ? QString::fromUtf8(message.bytes) : QString();
}

ProtocolTrace::ProtocolTrace(Clock &clock, Switchboard &switchboard, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_switchboard(switchboard)
    , m_seed(randomOctets())
{
    connect(&switchboard, &Switchboard::systemAdded, this,
            [this](PhoneSystem *system) { watch(*system); });
}

ProtocolTrace::~ProtocolTrace()
{
    for (const SystemId &id : m_watched)
        if (const PhoneSystem *system = m_switchboard.system(id))
            system->wire().listen(WireTap::Depth::Nothing, {});
}

void ProtocolTrace::watch(PhoneSystem &system)
{
    if (!m_watched.contains(system.id()))
        m_watched << system.id();
    listen(system);
    connect(&system, &PhoneSystem::linkChanged, this,
            [this, id = system.id()](PhoneSystem::Link link, const QString &detail) {
                m_links.push_back({m_clock.now().toUTC(), id, link, detail});
                if (m_links.size() > maxLinks)
                    m_links.pop_front();
            });
}

void ProtocolTrace::listen(const PhoneSystem &system)
{
    system.wire().listen(
        isTraced(system.id()) ? WireTap::Depth::Contents : WireTap::Depth::Names,
        [this, id = system.id()](const WireMessage &message) { record(id, message); });
}

void ProtocolTrace::setTraced(const QStringList &systems)
{
    if (systems == m_traced)
        return;
    m_traced = systems;
    m_byHand.clear();
    for (const SystemId &id : std::as_const(m_watched))
        if (const PhoneSystem *system = m_switchboard.system(id))
            listen(*system);
    Q_EMIT tracedChanged();
}

void ProtocolTrace::setTraced(const SystemId &id, bool on)
{
    if (on == isTraced(id))
        return;
    m_byHand.insert(id.value, on);
    if (const PhoneSystem *system = m_switchboard.system(id))
        listen(*system);
    Q_EMIT tracedChanged();
}

bool ProtocolTrace::isTraced(const SystemId &id) const
{
    return m_byHand.value(id.value,
                          m_traced.contains(id.value) || m_traced.contains(QStringLiteral("*")));
}

void ProtocolTrace::record(const SystemId &system, const WireMessage &message)
{
    Record made {++m_lastSerial, m_clock.now().toUTC(), system,
                 message,        isTraced(system),      message.missing};
    WireMessage &told = made.message;
    if (told.bytes.size() > maxMessage) {
        made.missing += told.bytes.size() - maxMessage;
        told.bytes.truncate(maxMessage);
        // Not in the middle of a character.
        while (!told.bytes.isEmpty() && (quint8(message.bytes[told.bytes.size()]) & 0xc0) == 0x80)
            told.bytes.chop(1);
    }
    if (told.decoded.size() > maxMessage) {
        made.missing = std::max(made.missing, told.decoded.size() - maxMessage);
        told.decoded.truncate(maxMessage);
    }
    told.people.removeDuplicates();
    if (told.people.size() > maxPeople) {
        made.missing = message.missing + std::max(message.bytes.size(), message.decoded.size());
        told.bytes.clear();
        told.decoded.clear();
        told.people.clear();
    }
    m_bytes += sizeOf(told);
    m_records.push_back(std::move(made));
    while (m_records.size() > maxRecords || m_bytes > maxBytes)
        drop();
    Q_EMIT recorded();
}

void ProtocolTrace::drop()
{
    m_bytes -= sizeOf(m_records.front().message);
    m_records.pop_front();
}

QList<ProtocolTrace::Record> ProtocolTrace::since(qint64 serial) const
{
    const auto first =
        std::upper_bound(m_records.begin(), m_records.end(), serial,
                         [](qint64 value, const Record &record) { return value < record.serial; });
    return {first, m_records.end()};
}

void ProtocolTrace::clear()
{
    m_records.clear();
    m_bytes = 0;
    Q_EMIT cleared();
}

} // namespace Jackfield
