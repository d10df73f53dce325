// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/sessionrecorder.h"

#include "core/base/privatefile.h"
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
    m_file.setFileName(path);
    if (!openNewPrivately(m_file) || !write(lineOf(ProtocolRecording(of).head(m_clock.now()))))
        return failure(Error::Code::Storage, path + QStringLiteral(": ") + m_file.errorString());
    for (const Endpoint *endpoint : endpoints)
        endpoint->wire().listen(
            WireTap::Depth::Contents,
            [this, endpoint](const WireMessage &message) { write(*endpoint, message); });
    return Unit {};
}

bool SessionRecorder::write(const QByteArray &line)
{
    return m_file.write(line) == line.size() && m_file.flush();
}

void SessionRecorder::write(const Endpoint &endpoint, const WireMessage &message)
{
    if (!m_file.isOpen())
        return; // It could not be written.
    ProtocolTrace::Record record;
    record.time = m_clock.now();
    record.system = SystemId {endpoint.name()};
    record.message = message;
    record.hasContents = true;
    if (write(lineOf(ProtocolRecording({People::Shown, 0, {}}).line(record))))
        return;
    m_complain(
        tr("%1: %2. Nothing more is recorded.").arg(m_file.fileName(), m_file.errorString()));
    m_file.close();
}

} // namespace Jackfield::Simulator
