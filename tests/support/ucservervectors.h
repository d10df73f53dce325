// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/rosemessage.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// The messages of tests/data/ucserver-vectors.json: octets that the vendor's own encoders wrote.
namespace Jackfield::UcServer {

/// A message in both encodings.
struct MessageVector
{
    QString name;
    QString operation; ///< Its name.
    QString payloadType; ///< ASN.1 name.
    QByteArray ber;
    QByteArray json; ///< With the line feed of the vendor's C++ runtime.
    QByteArray jsonOfStub; ///< As the vendor's TypeScript writes the same.
    QMap<QString, QByteArray> berAlternatives; ///< By name: what else stands for the same message.
    QByteArray framedJson; ///< On a TCP connection; of some vectors only, else empty.

    bool sendsName() const; ///< Whether the operation's name is in `ber`.
    OperationOfInvoke operationOf() const; ///< For its answers.
};
const std::vector<MessageVector> &messageVectors();
const MessageVector &messageVector(const char *name); ///< Fatal where there is none.

/// Messages one behind the other on a TCP connection.
struct StreamVector
{
    QString name;
    Encoding encoding = Encoding::Json;
    QByteArray octets;
    QStringList messages; ///< Names of message vectors.
};
std::vector<StreamVector> streamVectors();

/// BER that is unusual or wrong.
struct ToleranceVector
{
    QString name;
    QString base; ///< The message vector it was made of.
    QByteArray ber;
    bool vendorAccepts = false;
};
std::vector<ToleranceVector> toleranceVectors();

/// What the vendor's server runtime answers.
struct RuntimeCase
{
    QString name;
    Encoding encoding = Encoding::Json;
    QByteArray request; ///< JSON may have its TCP prefix.
    std::optional<QByteArray> answer; ///< Nothing: none is sent.
};
std::vector<RuntimeCase> runtimeCases();

} // namespace Jackfield::UcServer
