// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/tracemethod.h"

#include "core/phone/phonestore.h"
#include "core/phone/tracetext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Jackfield {

// Of one answer: what a client does not take in time ends its connection, and hiding people in more
// would keep the window waiting.
static constexpr qsizetype mostRecords = 500;
static constexpr qsizetype mostText = 128 * 1024; ///< Characters; one message may be over it.

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::ControlApi)
    };

} // namespace

JsonRpc::Answer traceAnswer(ProtocolTrace &trace, const PhoneStore &store, ControlParams params)
{
    const SystemId system {params.optionalText(QStringLiteral("system"))};
    const int since = params.optionalNumber(QStringLiteral("since")).value_or(0);
    const bool numbers = params.optionalFlag(QStringLiteral("numbers")).value_or(false);
    const bool asRecording = params.optionalFlag(QStringLiteral("recording")).value_or(false);
    const std::optional<bool> on = params.optionalFlag(QStringLiteral("on"));
    if (!system.value.isEmpty() && !store.findSystem(system))
        params.fail(Words::tr("There is no phone system %1.").arg(system.value));
    if (const auto fault = params.finish())
        return tl::unexpected(*fault);
    QJsonArray traced;
    for (const SystemStatus &each : store.systems()) {
        if (on && (system.value.isEmpty() || each.id == system))
            trace.setTraced(each.id, *on);
        if (trace.isTraced(each.id))
            traced << each.id.value;
    }
    const People people = numbers ? People::Shown : People::Hidden;
    const ProtocolRecording recording = recordingOf(trace, store, people);
    QJsonArray rows;
    qsizetype text = 0;
    qint64 last = since;
    bool more = false;
    for (const ProtocolTrace::Record &record : trace.since(since)) {
        more = rows.size() == mostRecords || text > mostText;
        if (more)
            break;
        last = record.serial;
        if (!system.value.isEmpty() && !(record.system == system))
            continue;
        if (asRecording && !record.hasContents)
            continue;
        rows << (asRecording ? recording.line(record) : toJson(record, people));
        text += record.message.bytes.size() + record.message.decoded.size();
    }
    QJsonObject answer {{asRecording ? QStringLiteral("lines") : QStringLiteral("records"), rows},
                        {QStringLiteral("last"), last},
                        {QStringLiteral("more"), more},
                        {QStringLiteral("traced"), traced}};
    if (asRecording && since == 0)
        answer.insert(QStringLiteral("head"), recording.head(store.now()));
    return answer;
}

} // namespace Jackfield
