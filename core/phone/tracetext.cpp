// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/tracetext.h"

#include "core/base/personal.h"
#include "core/base/redact.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Jackfield {

using Record = ProtocolTrace::Record;

static constexpr qsizetype longestLine = 200;

QString shownText(const Record &record, People people)
{
    const QString text = record.text();
    return people == People::Shown ? text : maskedPersonal(text, record.message.people);
}

QString firstLine(const Record &record, People people)
{
    const QString text = record.text();
    qsizetype begin = 0;
    while (begin < text.size() && text[begin].isSpace())
        ++begin;
    const qsizetype end = text.indexOf(u'\n', begin);
    // What is masked gets shorter; what goes beyond this nobody sees.
    constexpr qsizetype enough = 4 * longestLine;
    const QString line = text.mid(begin, std::min(end < 0 ? enough : end - begin, enough));
    return oneLine((people == People::Shown ? line : maskedPersonal(line, record.message.people))
                       .left(longestLine),
                   longestLine)
        .trimmed();
}

QString shownOctets(const Record &record, People people)
{
    const QByteArray &bytes = record.message.bytes;
    if (people == People::Hidden || isReadable(bytes))
        return {};
    constexpr qsizetype row = 16;
    QString text;
    for (qsizetype at = 0; at < bytes.size(); at += row) {
        const QByteArray octets = bytes.mid(at, row);
        QByteArray letters = octets;
        for (char &letter : letters)
            letter = letter >= 0x20 && letter < 0x7f ? letter : '.';
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(at, 6, 16, QLatin1Char('0'))
                    .arg(QString::fromLatin1(octets.toHex(' ')), -int(3 * row - 1))
                    .arg(QString::fromLatin1(letters));
    }
    return text;
}

QString nameOf(WireMessage::Direction direction)
{
    return direction == WireMessage::Direction::Sent ? QStringLiteral("sent")
                                                     : QStringLiteral("received");
}

QJsonObject toJson(const Record &record, People people)
{
    QJsonObject object {
        {QStringLiteral("serial"), record.serial},
        {QStringLiteral("time"), record.time.toString(Qt::ISODateWithMs)},
        {QStringLiteral("system"), record.system.value},
        {QStringLiteral("direction"), nameOf(record.message.direction)},
        {QStringLiteral("name"),
         people == People::Shown ? record.message.name : maskedPersonal(record.message.name)}};
    if (!record.hasContents)
        return object;
    object.insert(QStringLiteral("text"), shownText(record, people));
    object.insert(QStringLiteral("octets"), record.message.bytes.size() + record.missing);
    if (people == People::Shown && !isReadable(record.message.bytes))
        object.insert(QStringLiteral("base64"),
                      QString::fromLatin1(record.message.bytes.toBase64()));
    if (record.missing > 0)
        object.insert(QStringLiteral("missing"), record.missing);
    return object;
}

ProtocolRecording::ProtocolRecording(Of of)
    : m_of(std::move(of))
{ }

ProtocolRecording recordingOf(const ProtocolTrace &trace, const PhoneStore &store, People people)
{
    ProtocolRecording::Of of {people, trace.seed(), {}};
    for (const SystemStatus &system : store.systems())
        of.kinds.insert(system.id.value, system.kind);
    return ProtocolRecording(std::move(of));
}

QJsonObject ProtocolRecording::head(const QDateTime &madeAt) const
{
    QJsonObject systems;
    for (auto it = m_of.kinds.begin(); it != m_of.kinds.end(); ++it)
        systems.insert(it.key(), it.value());
    return {{QStringLiteral("recording"), QStringLiteral("jackfield")},
            {QStringLiteral("version"), version},
            {QStringLiteral("made"), madeAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("people"),
             m_of.people == People::Shown ? QStringLiteral("shown") : QStringLiteral("hidden")},
            {QStringLiteral("systems"), systems}};
}

QJsonObject ProtocolRecording::line(const Record &record) const
{
    const WireMessage &message = record.message;
    const Pseudonyms pseudonyms(m_of.seed);
    const auto shown = [&](const QString &text) {
        return m_of.people == People::Shown ? text : pseudonyms.text(text, message.people);
    };
    QJsonObject object {{QStringLiteral("time"), record.time.toString(Qt::ISODateWithMs)},
                        {QStringLiteral("system"), record.system.value},
                        {QStringLiteral("direction"), nameOf(message.direction)},
                        {QStringLiteral("name"), shown(message.name)}};
    if (isReadable(message.bytes))
        object.insert(QStringLiteral("text"), shown(QString::fromUtf8(message.bytes)));
    else if (m_of.people == People::Shown)
        object.insert(QStringLiteral("base64"), QString::fromLatin1(message.bytes.toBase64()));
    if (!message.decoded.isEmpty())
        object.insert(QStringLiteral("decoded"), shown(message.decoded));
    if (record.missing > 0)
        object.insert(QStringLiteral("missing"), record.missing);
    return object;
}

QByteArray ProtocolRecording::text(const QDateTime &madeAt, const QList<Record> &records) const
{
    const auto compact = [](const QJsonObject &object) {
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    };
    QByteArray all = compact(head(madeAt));
    for (const Record &record : records)
        if (record.hasContents)
            all += compact(line(record));
    return all;
}

} // namespace Jackfield
