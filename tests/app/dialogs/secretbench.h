// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/secretquestions.h"
#include "tests/app/dialogs/dialogbench.h"

namespace Jackfield {

/// Two phone systems, contacts and a team's journal that want passwords.
struct SecretBench : DialogBench
{
    class Factory final : public PhoneSystemFactory
    {
    public:
        QString kind() const override { return QStringLiteral("scripted"); }
        QString displayName() const override { return QStringLiteral("Scripted"); }
        QList<SetupField> fields() const override
        {
            SetupField key;
            key.key = QStringLiteral("key");
            key.kind = SetupField::Kind::Secret;
            key.label = QStringLiteral("Key");
            return {key};
        }
        Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &) const override
        {
            return failure(Error::Code::Unsupported);
        }
    };

    SecretBench()
    {
        registry.add(std::make_unique<Factory>());
        writeSite(R"([[system]]
id = "uc"
kind = "scripted"
label = "Office"
url = "http://mia:s3cret@192.0.2.7:7224"
user = "mia"
[[system]]
id = "pbx"
kind = "scripted"
[contacts]
sources = [ { kind = "ldap", id = "staff", host = "ldap.example.com", base = "dc=example", bind_dn = "cn=reader" } ]
[journal]
database = "postgresql"
host = "db.example.com"
user = "agents"
)");
    }
    SecretId uc {{QStringLiteral("uc")}};
    SecretId key {{QStringLiteral("pbx")}, QStringLiteral("key")};
    SecretId staff {{QStringLiteral("contacts-staff")}};
    SecretId journal {{QStringLiteral("journal")}};
    SecretQuestions questions {store, registry, secrets, journal.system};
};

} // namespace Jackfield
