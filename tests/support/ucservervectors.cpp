// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ucservervectors.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Jackfield::UcServer {

namespace {

    QJsonObject document()
    {
        QFile file(QStringLiteral(TEST_DATA_DIR "/ucserver-vectors.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("ucserver-vectors.json cannot be read");
        return QJsonDocument::fromJson(file.readAll()).object();
    }

    QJsonArray table(const char *name)
    {
        static const QJsonObject whole = document();
        const QJsonArray rows = whole[QLatin1String(name)].toArray();
        if (rows.isEmpty())
            qFatal("ucserver-vectors.json has no %s", name);
        return rows;
    }

    QByteArray octets(const QJsonValue &hex)
    {
        return QByteArray::fromHex(hex.toString().toLatin1());
    }

    Encoding encodingOf(const QJsonObject &row)
    {
        return row[QLatin1String("encoding")].toString() == QLatin1String("ber") ? Encoding::Ber
                                                                                 : Encoding::Json;
    }

    QByteArray octets(const QJsonValue &value, Encoding encoding)
    {
        return encoding == Encoding::Ber ? octets(value) : value.toString().toUtf8();
    }

    MessageVector messageVector(const QJsonObject &row)
    {
        MessageVector vector;
        vector.name = row[QLatin1String("name")].toString();
        vector.operation = row[QLatin1String("operation")].toString();
        vector.payloadType = row[QLatin1String("payloadType")].toString();
        vector.ber = octets(row[QLatin1String("berHex")]);
        vector.json = row[QLatin1String("json")].toString().toUtf8();
        vector.jsonOfStub = row[QLatin1String("jsonTs")].toString().toUtf8();
        vector.framedJson = octets(row[QLatin1String("tcpFrameJsonHex")]);
        const QJsonObject others = row[QLatin1String("berAlternatives")].toObject();
        for (auto it = others.begin(); it != others.end(); ++it)
            vector.berAlternatives.insert(it.key(), octets(it.value()));
        return vector;
    }

} // namespace

bool MessageVector::sendsName() const
{
    return ber.startsWith('\xa1') && ber.contains(operation.toLatin1());
}

OperationOfInvoke MessageVector::operationOf() const
{
    const OperationInfo *info = findOperation(operation.toStdString());
    return [info](qint64) { return info; };
}

const std::vector<MessageVector> &messageVectors()
{
    static const std::vector<MessageVector> all = [] {
        std::vector<MessageVector> vectors;
        for (const QJsonValue row : table("vectors"))
            vectors.push_back(messageVector(row.toObject()));
        return vectors;
    }();
    return all;
}

const MessageVector &messageVector(const char *name)
{
    for (const MessageVector &vector : messageVectors()) {
        if (vector.name == QLatin1String(name))
            return vector;
    }
    qFatal("no vector %s", name);
}

std::vector<StreamVector> streamVectors()
{
    std::vector<StreamVector> vectors;
    for (const QJsonValue value : table("streams")) {
        const QJsonObject row = value.toObject();
        StreamVector vector {row[QLatin1String("name")].toString(),
                             encodingOf(row),
                             octets(row[QLatin1String("hex")]),
                             {}};
        for (const QJsonValue name : row[QLatin1String("messages")].toArray())
            vector.messages << name.toString();
        vectors.push_back(vector);
    }
    return vectors;
}

std::vector<ToleranceVector> toleranceVectors()
{
    std::vector<ToleranceVector> vectors;
    for (const QJsonValue value : table("tolerance")) {
        const QJsonObject row = value.toObject();
        vectors.push_back(
            {row[QLatin1String("name")].toString(), row[QLatin1String("base")].toString(),
             octets(row[QLatin1String("berHex")]), row[QLatin1String("estosCppAccepts")].toBool()});
    }
    return vectors;
}

std::vector<RuntimeCase> runtimeCases()
{
    const QJsonArray cases =
        document()[QLatin1String("serverRuntime")].toObject()[QLatin1String("cases")].toArray();
    std::vector<RuntimeCase> all;
    for (const QJsonValue value : cases) {
        const QJsonObject row = value.toObject();
        RuntimeCase one {row[QLatin1String("name")].toString(), encodingOf(row), {}, {}};
        one.request = octets(row[QLatin1String("in")], one.encoding);
        if (row[QLatin1String("out")].isString())
            one.answer = octets(row[QLatin1String("out")], one.encoding);
        all.push_back(one);
    }
    return all;
}

} // namespace Jackfield::UcServer
