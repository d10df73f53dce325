// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapireplies.h"

#include "protocols/nettapi/nettapicodec.h"

namespace Jackfield::NetTapi {

namespace {

    Result<QByteArray> statement(const QList<UnitText> &units)
    {
        return encodeAsIs(MessageType::Statement, units);
    }

    UnitText unit(const char *keyword, quint32 number)
    {
        return {keyword, QByteArray::number(number)};
    }

    QByteArray twoDigits(qint64 number)
    {
        return QByteArray::number(number).rightJustified(2, '0');
    }

    QByteArray shortTime(std::chrono::seconds time)
    {
        return QByteArray::number(qint64(time.count()) / 60) + ':' + twoDigits(time.count() % 60);
    }

    QByteArray longTime(std::chrono::seconds time)
    {
        const qint64 minutes = time.count() / 60;
        return QByteArray::number(minutes / 60) + ':' + twoDigits(minutes % 60) + ':'
            + twoDigits(time.count() % 60);
    }

} // namespace

Result<QByteArray> challenge(const QByteArray &text)
{
    return statement({{"challenge", text}});
}

Result<QByteArray> loginAccepted(quint32 uid, const QByteArrayList &privileges)
{
    return statement(
        {{"login_nettapi", QByteArray("y")}, unit("uid", uid), {"priv", privileges.join(',')}});
}

Result<QByteArray> loginRefused()
{
    return statement({{"login_nettapi", QByteArray("n")}});
}

Result<QByteArray> interestDone()
{
    return statement({{"interest"}, {"ok"}});
}

Result<QByteArray> interestRefused(const QByteArray &why)
{
    return statement({{"interest"}, {"err", why}});
}

Result<QByteArray> dialDone()
{
    return statement({{"dial"}, {"ok"}});
}

Result<QByteArray> dialRefused(const QByteArray &why)
{
    return statement({{"dial"}, {"err", why}});
}

Result<QByteArray> callOffered(const IncomingCall &call)
{
    QList<UnitText> units {
        unit("uid", call.uid), unit("call", call.slot), {"incoming_outside_call"}};
    if (call.callerName)
        units << UnitText {"caller_name", call.callerName};
    if (call.callerNumber)
        units << UnitText {"caller_number", call.callerNumber};
    return statement(units << unit("serial", call.serial));
}

Result<QByteArray> callOffered(const OutgoingCall &call)
{
    return statement({unit("uid", call.uid),
                      unit("call", call.slot),
                      {"outgoing_outside_call"},
                      {"called_number", call.calledNumber},
                      unit("serial", call.serial)});
}

Result<QByteArray> callEnded(quint32 uid, quint32 slot, quint32 serial)
{
    return statement({unit("uid", uid), unit("call", slot), unit("serial", serial), {"end"}});
}

Result<QByteArray> callInfoNotCompleted(quint32 serial)
{
    return statement({unit("call_info", serial), {"not_completed"}});
}

Result<QByteArray> callInfoRefused(quint32 serial, const QByteArray &why)
{
    return statement({unit("call_info", serial), {"err", why}});
}

Result<QByteArray> callInfoGeneral(const GeneralInfo &info)
{
    const QByteArray start = info.start.toString(QStringLiteral("yyyy/MM/dd@HH:mm:ss")).toLatin1();
    return statement({unit("call_info", info.serial),
                      {"call_type", QByteArray(info.direction == Direction::Incoming ? "I" : "O")},
                      {"start_time", start},
                      {"duration", longTime(info.duration)},
                      {"ring_time", shortTime(info.ringTime)},
                      {"hold_time", shortTime(info.holdTime)},
                      {"job_code", info.jobCode},
                      {"note", info.note}});
}

Result<QByteArray> callInfoParty(const PartyInfo &info)
{
    return statement({unit("call_info", info.serial),
                      unit("party", info.party),
                      {"voice_type", QByteArray(info.isLine ? "L" : "S")},
                      unit("device_index", info.deviceIndex),
                      {"party_number", info.number},
                      {"party_name", info.name},
                      {"duration", longTime(info.duration)},
                      {"ring_time", shortTime(info.ringTime)}});
}

Result<QByteArray> callInfoRecording(quint32 serial, const QByteArray &path)
{
    return statement({unit("call_info", serial), {"recording_file", path}});
}

Result<QByteArray> callInfoEnd(quint32 serial)
{
    return statement({unit("call_info", serial), {"end"}});
}

} // namespace Jackfield::NetTapi
