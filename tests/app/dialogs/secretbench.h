// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secretquestions.h"
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
        writeSite("[[system]]\n"
                  "id = \"uc\"\n"
                  "kind = \"scripted\"\n"
                  "label = \"Office\"\n"
                  "url = \"http://mia:s3cret@192.0.2.7:7224\"\n"
                  "user = \"mia\"\n"
                  "[[system]]\n"
                  "id = \"pbx\"\n"
                  "kind = \"scripted\"\n"
                  "[contacts]\n"
                  "sources = [ { kind = \"ldap\", id = \"staff\", host = \"ldap.example.com\", "
                  "base = \"dc=example\", bind_dn = \"cn=reader\" } ]\n"
                  "[journal]\n"
                  "database = \"postgresql\"\n"
                  "host = \"db.example.com\"\n"
                  "user = \"agents\"\n");
    }
    SecretId uc {{QStringLiteral("uc")}};
    SecretId key {{QStringLiteral("pbx")}, QStringLiteral("key")};
    SecretId staff {{QStringLiteral("contacts-staff")}};
    SecretId journal {{QStringLiteral("journal")}};
    SecretQuestions questions {store, registry, secrets, journal.system};
};

} // namespace Jackfield
