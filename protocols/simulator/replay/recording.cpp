// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/replay/recording.h"

#include "core/phone/tracetext.h"
#include "protocols/simulator/replay/replaymessage.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <map>

namespace Jackfield::Simulator {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::Exchange)
    };

    class Reader
    {
    public:
        explicit Reader(QString file)
            : m_file(std::move(file))
        { }
        Result<std::vector<RecordedSystem>> read();

    private:
        tl::unexpected<Error> wrong(const QString &why) const
        {
            return failure(
                Error::Code::Malformed,
                m_line == 0
                    ? Words::tr("%1: %2").arg(m_file, why)
                    : Words::tr("%1, line %2: %3").arg(m_file, QString::number(m_line), why));
        }
        Result<QJsonObject> object(const QByteArray &line) const;
        Result<Unit> readHead(const QJsonObject &head);
        Result<Unit> readMessage(const QJsonObject &line);

        const QString m_file;
        int m_line = 0; ///< From 1; 0: of the whole file.
        QDateTime m_first;
        std::map<QString, RecordedSystem> m_systems;
    };

    Result<QJsonObject> Reader::object(const QByteArray &line) const
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (document.isObject())
            return document.object();
        if (!line.endsWith('\n') && m_line > 1)
            return wrong(Words::tr("The recording is cut here."));
        return wrong(document.isNull()
                         ? Words::tr("This is not JSON (%1).").arg(error.errorString())
                         : Words::tr("This is no JSON object."));
    }

    Result<Unit> Reader::readHead(const QJsonObject &head)
    {
        if (head[QLatin1String("recording")] != QLatin1String("jackfield"))
            return wrong(Words::tr("This is no recording of Jackfield."));
        const int version = head[QLatin1String("version")].toInt();
        if (version > ProtocolRecording::version)
            return wrong(Words::tr("The recording is of version %1, which is newer than this "
                                   "program; it knows version %2.")
                             .arg(version)
                             .arg(ProtocolRecording::version));
        if (version < 1)
            return wrong(Words::tr("The recording has no version."));
        const QJsonObject systems = head[QLatin1String("systems")].toObject();
        for (auto it = systems.begin(); it != systems.end(); ++it) {
            RecordedSystem system;
            system.id = it.key();
            system.kind = it.value().toString();
            m_systems.emplace(it.key(), std::move(system));
        }
        return Unit {};
    }

    Result<Unit> Reader::readMessage(const QJsonObject &line)
    {
        const auto found = m_systems.find(line[QLatin1String("system")].toString());
        if (found == m_systems.end())
            return wrong(Words::tr("The head of the recording does not know the system “%1”.")
                             .arg(line[QLatin1String("system")].toString()));
        RecordedSystem &system = found->second;
        const QString direction = line[QLatin1String("direction")].toString();
        const auto time =
            QDateTime::fromString(line[QLatin1String("time")].toString(), Qt::ISODateWithMs);
        if (!time.isValid()
            || (direction != QLatin1String("sent") && direction != QLatin1String("received")))
            return wrong(Words::tr("The message has no time or no direction."));
        if (!m_first.isValid())
            m_first = time;
        RecordedSystem::Message message;
        // Computers set their clocks; the order of the lines counts.
        const auto last = system.messages.empty() ? message.time : system.messages.back().time;
        message.time = std::max(last, std::chrono::milliseconds(m_first.msecsTo(time)));
        message.isRequest = direction == QLatin1String("sent");
        message.name = line[QLatin1String("name")].toString();
        const QJsonValue text = line[QLatin1String("text")];
        message.bytes = text.isString()
            ? text.toString().toUtf8()
            : QByteArray::fromBase64(line[QLatin1String("base64")].toString().toLatin1());
        const bool hasDecoded = !line[QLatin1String("decoded")].toString().isEmpty();
        if (line.contains(QLatin1String("missing")))
            system.unplayable =
                Words::tr("A part of the message in line %1 was not recorded.").arg(m_line);
        else if (message.bytes.isEmpty() && (message.isRequest || !text.isString() || !hasDecoded))
            system.unplayable = Words::tr("Of the message in line %1 only the decoded text is "
                                          "there. Record again with numbers and names.")
                                    .arg(m_line);
        else if (message.isRequest && startsTls(system.kind, message.bytes))
            system.unplayable =
                Words::tr("In line %1 the connection turns to TLS, which is not played.")
                    .arg(m_line);
        system.messages.push_back(std::move(message));
        return Unit {};
    }

    Result<std::vector<RecordedSystem>> Reader::read()
    {
        QFile file(m_file);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Code::Storage,
                           Words::tr("%1: %2").arg(m_file, file.errorString()));
        while (!file.atEnd()) {
            ++m_line;
            const auto line = object(file.readLine());
            if (!line)
                return tl::unexpected<Error>(line.error());
            if (const auto read = m_line == 1 ? readHead(*line) : readMessage(*line); !read)
                return tl::unexpected<Error>(read.error());
        }
        const bool isEmpty = std::exchange(m_line, 0) == 0;
        if (isEmpty)
            return wrong(Words::tr("The file is empty."));
        std::vector<RecordedSystem> systems;
        for (auto &[id, system] : m_systems) {
            if (system.messages.empty())
                continue;
            if (!isPlayedKind(system.kind))
                system.unplayable =
                    Words::tr("Systems of the kind “%1” are not played.").arg(system.kind);
            systems.push_back(std::move(system));
        }
        if (systems.empty())
            return wrong(Words::tr("There is no message in the recording."));
        return systems;
    }

} // namespace

Result<std::vector<RecordedSystem>> readRecording(const QString &file)
{
    return Reader(file).read();
}

} // namespace Jackfield::Simulator
