// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/sessionrecorder.h"

#include "core/phone/tracetext.h"
#include "protocols/simulator/endpoints/endpoint.h"

#include <QJsonDocument>

namespace Jackfield::Simulator {

namespace {

    QByteArray lineOf(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }

} // namespace

Result<Unit> SessionRecorder::start(const QString &path, const std::vector<Endpoint *> &endpoints)
{
    ProtocolRecording::Of of {People::Shown, 0, {}};
    for (const Endpoint *endpoint : endpoints)
        of.kinds.insert(endpoint->name(), endpoint->kind());
    const QByteArray head = lineOf(ProtocolRecording(of).head(m_clock.now()));
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly) || m_file.write(head) != head.size() || !m_file.flush())
        return failure(Error::Code::Storage, path + QStringLiteral(": ") + m_file.errorString());
    for (const Endpoint *endpoint : endpoints)
        endpoint->wire().listen(
            WireTap::Depth::Contents,
            [this, endpoint](const WireMessage &message) { write(*endpoint, message); });
    return Unit {};
}

void SessionRecorder::write(const Endpoint &endpoint, const WireMessage &message)
{
    ProtocolTrace::Record record;
    record.time = m_clock.now();
    record.system = SystemId {endpoint.name()};
    record.message = message;
    record.hasContents = true;
    m_file.write(lineOf(ProtocolRecording({People::Shown, 0, {}}).line(record)));
    m_file.flush();
}

} // namespace Jackfield::Simulator
