// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystemfactory.h"
#include "tests/support/scriptedsystem.h"

namespace Jackfield {

/// A kind of phone system with a field of every sort; an empty host cannot be used.
class ScriptedFactory final : public PhoneSystemFactory
{
public:
    QString kind() const override { return QStringLiteral("scripted"); }
    QString displayName() const override { return QStringLiteral("Scripted exchange"); }
    QList<SetupField> fields() const override
    {
        using Kind = SetupField::Kind;
        const auto transport = QStringLiteral("transport");
        const QStringList network {QStringLiteral("tcp"), QStringLiteral("udp")};
        return {{QStringLiteral("transport"),
                 Kind::Choice,
                 QStringLiteral("Transport"),
                 QStringLiteral("How orders travel."),
                 QStringLiteral("tcp"),
                 network + QStringList {QStringLiteral("file")},
                 {},
                 {}},
                {QStringLiteral("host"),
                 Kind::Text,
                 QStringLiteral("Address"),
                 QStringLiteral("Name or address of the server."),
                 QString(),
                 {},
                 transport,
                 network},
                {QStringLiteral("port"),
                 Kind::Port,
                 QStringLiteral("Port"),
                 {},
                 2503,
                 {},
                 transport,
                 network},
                {QStringLiteral("folder"),
                 Kind::Folder,
                 QStringLiteral("Folder"),
                 QStringLiteral("Where the files are put."),
                 QString(),
                 {},
                 transport,
                 {QStringLiteral("file")}},
                {QStringLiteral("watch"),
                 Kind::TextList,
                 QStringLiteral("Watched lines"),
                 {},
                 QStringList(),
                 {},
                 {},
                 {}},
                {QStringLiteral("slow"),
                 Kind::Flag,
                 QStringLiteral("A slow line"),
                 {},
                 false,
                 {},
                 {},
                 {}},
                {QStringLiteral("password"),
                 Kind::Secret,
                 QStringLiteral("Password"),
                 {},
                 {},
                 {},
                 {},
                 {}}};
    }
    Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const override
    {
        const bool overNetwork =
            config.values.value(QStringLiteral("transport")).toString() != QLatin1String("file");
        if (overNetwork && config.values.value(QStringLiteral("host")).toString().isEmpty())
            return failure(Error::Code::Malformed, QStringLiteral("The address is missing."));
        return std::make_unique<ScriptedSystem>(config.id.value, Feature::Dial);
    }
};

} // namespace Jackfield
