// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ipbxlines.h"

#include "protocols/ipbx/channelcsv.h"
#include "protocols/ipbx/queuecsv.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTime>

namespace Jackfield {

using namespace Ipbx;

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::CodecVerbs)
    };

    tl::unexpected<Error> inWords(const Error &error)
    {
        if (error.code != Error::Code::Refused)
            return tl::unexpected(error);
        return failure(error.code, Words::tr("The phone system refused: %1").arg(error.detail));
    }

    /// Leaves out what has no value.
    void insert(QJsonObject &object, const char *name, const QString &value)
    {
        if (!value.isEmpty())
            object.insert(QLatin1String(name), value);
    }

    QJsonObject objectOf(const ChannelRow &row)
    {
        QJsonObject object;
        insert(object, "channel", row.channel);
        insert(object, "state", QString::fromLatin1(nameOf(row.state)));
        insert(object, "number", row.number);
        insert(object, "name", row.name);
        insert(object, "account", row.account);
        insert(object, "uniqueId", QString::fromLatin1(row.uniqueId));
        return object;
    }

    QJsonObject objectOf(const QueueRow &row)
    {
        QJsonObject object;
        insert(object, "id", textOf(row.id));
        insert(object, "caller", textOf(row.caller));
        insert(object, "country", textOf(row.country));
        insert(object, "status",
               row.isConnected ? QStringLiteral("CONNECTED") : QStringLiteral("WAITING"));
        if (row.entered)
            insert(object, "entered", QTime(0, 0).addSecs(*row.entered).toString(u"HH:mm:ss"));
        if (row.waited)
            object.insert(QLatin1String("waited"), qint64(row.waited->count()));
        insert(object, "agent", textOf(row.agent));
        return object;
    }

    Result<QList<QJsonObject>> channelsIn(QByteArrayView body)
    {
        return readChannels(body, namedChannels(body)).map([](const ChannelReply &reply) {
            QList<QJsonObject> objects;
            for (const ChannelRow &row : reply.rows)
                objects << objectOf(row);
            return objects;
        });
    }

    Result<QList<QJsonObject>> queueIn(QByteArrayView body)
    {
        if (const auto checked = checkBody(body); !checked)
            return tl::unexpected(checked.error());
        QList<QJsonObject> objects;
        QueueReader reader(body);
        QueueRow row;
        for (auto more = reader.next(row);; more = reader.next(row)) {
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return objects;
            objects << objectOf(row);
        }
    }

    QByteArray compact(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

    Result<QByteArrayList> texts(const Result<QList<QJsonObject>> &objects)
    {
        if (!objects)
            return inWords(objects.error());
        QByteArrayList lines;
        for (const QJsonObject &object : *objects)
            lines << compact(object);
        return lines;
    }

    using Reader = Result<QList<QJsonObject>> (*)(QByteArrayView);

    /// `members`: in the order of the line's fields.
    Result<QByteArray> lineOf(const QByteArray &json, std::initializer_list<const char *> members,
                              Reader read)
    {
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        QByteArrayList fields;
        for (const char *member : members)
            fields << object[QLatin1String(member)].toVariant().toString().toUtf8();
        const QByteArray line = fields.join(',') + '\n';
        const auto again = read(line);
        if (again && again->size() == 1 && again->front() == object)
            return line;
        if (!again || again->size() != 1)
            return failure(Error::Code::Malformed,
                           Words::tr("This cannot be written as one line."));
        return failure(
            Error::Code::Malformed,
            Words::tr("This would be read as %1").arg(QString::fromUtf8(compact(again->front()))));
    }

} // namespace

Result<QByteArrayList> ipbxChannelObjects(QByteArrayView body)
{
    return texts(channelsIn(body));
}

Result<QByteArrayList> ipbxQueueObjects(QByteArrayView body)
{
    return texts(queueIn(body));
}

Result<QByteArray> ipbxChannelLine(const QByteArray &object)
{
    return lineOf(object, {"channel", "state", "number", "name", "account", "uniqueId"},
                  channelsIn);
}

Result<QByteArray> ipbxQueueLine(const QByteArray &object)
{
    return lineOf(object, {"id", "caller", "country", "status", "entered", "waited", "agent"},
                  queueIn);
}

} // namespace Jackfield
