// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystemfactory.h"
#include "tests/support/scriptedsystem.h"

#include <QRegularExpression>

namespace Jackfield {

/// What a test wants of the tools to set a system up with, and what they were asked.
struct SetupScript
{
    struct Trial
    {
        SystemConfig config;
        QMap<QString, QString> typed;
        DialString number;
    };
    QList<SetupPreset> presets;
    QList<Trial> trials;
    std::optional<Resolver<TrialReport>> trial; ///< The one that waits for its answer.
    QString warning;
    int looks = 0;
    std::optional<Resolver<Result<ServerTrust>>> look; ///< The one that waits for its answer.
};

/// A kind of phone system with a field of every sort; an empty host cannot be used. With a script
/// it has a template and everything that goes with one.
class ScriptedFactory final : public PhoneSystemFactory
{
public:
    explicit ScriptedFactory(std::shared_ptr<SetupScript> script = {})
        : m_script(std::move(script))
    { }
    QString kind() const override { return QStringLiteral("scripted"); }
    QString displayName() const override { return QStringLiteral("Scripted exchange"); }
    QString warning() const override { return m_script ? m_script->warning : QString(); }
    QStringList secretNames() const override
    {
        return PhoneSystemFactory::secretNames() + QStringList {QStringLiteral("former")};
    }
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
                 {},
                 false,
                 0,
                 0,
                 {QStringLiteral("Network (TCP)"), QStringLiteral("Network (UDP)"),
                  QStringLiteral("File in a folder")}},
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

    /// A row for each {name} in the template; {key} and {token} are secrets.
    QList<SetupField> fieldsFor(const QVariantMap &values) const override
    {
        using Kind = SetupField::Kind;
        QList<SetupField> all = fields();
        if (!m_script)
            return all;
        const auto text = [](const QString &key, Kind kind, const QString &label) {
            SetupField field;
            field.key = key;
            field.kind = kind;
            field.label = label;
            field.defaultValue = kind == Kind::TextMap ? QVariant(QVariantMap()) : QString();
            return field;
        };
        all.insert(1, text(QStringLiteral("template"), Kind::LongText, QStringLiteral("Template")));
        qsizetype at = 2;
        for (const QString &name : namesIn(values)) {
            const bool isSecret = name == QLatin1String("key") || name == QLatin1String("token");
            all.insert(at++,
                       isSecret ? text(name, Kind::Secret, name)
                                : text(QStringLiteral("values.") + name, Kind::Text, name));
        }
        all.append(text(QStringLiteral("user"), Kind::Text, QStringLiteral("User")));
        all.append(text(QStringLiteral("proxy"), Kind::Text, QStringLiteral("Proxy")));
        all.last().isAdvanced = true;
        all.append(text(QStringLiteral("pins"), Kind::TextMap, QStringLiteral("Trusted keys")));
        all.last().isAdvanced = true;
        return all;
    }
    QList<SetupPreset> presets() const override
    {
        return m_script ? m_script->presets : QList<SetupPreset>();
    }
    ClearedConfig withoutSecrets(const SystemConfig &config) const override
    {
        ClearedConfig cleared {config, {}};
        QString address = templateOf(config.values);
        static const QRegularExpression typed(QStringLiteral("://([^:/@]*):([^/@]*)@"));
        if (const auto match = typed.match(address); match.hasMatch()) {
            cleared.config.values[QStringLiteral("user")] = match.captured(1);
            cleared.secrets.insert(QStringLiteral("password"), match.captured(2));
            cleared.config.values[QStringLiteral("template")] =
                address.replace(match.captured(), QStringLiteral("://"));
        }
        return cleared;
    }
    std::optional<RequestPreview> preview(const SystemConfig &config,
                                          const DialString &number) const override
    {
        if (!m_script)
            return std::nullopt;
        QString address = templateOf(config.values);
        if (address.isEmpty())
            return RequestPreview {{}, QStringLiteral("E5: There is no address yet."), {}};
        RequestPreview preview;
        if (!address.contains(QLatin1Char('#')))
            preview.warnings.append(QStringLiteral("E6: The number is never inserted."));
        for (const QString &name : namesIn(config.values))
            address.replace(QLatin1Char('{') + name + QLatin1Char('}'), QStringLiteral("***"));
        address.replace(QLatin1Char('#'), number.outside);
        address.replace(QLatin1Char('^'), config.lines.value(0));
        preview.request = QStringLiteral("GET %1\nAuthorization: Basic ***").arg(address);
        return preview;
    }
    Pending<Result<ServerTrust>> lookAtServer(const SystemConfig &config,
                                              QObject *parent) const override
    {
        if (!m_script || !templateOf(config.values).startsWith(QLatin1String("https")))
            return PhoneSystemFactory::lookAtServer(config, parent);
        ++m_script->looks;
        m_script->look.emplace(failure(Error::Code::Cancelled));
        return m_script->look->pending();
    }
    bool canTry() const override { return bool(m_script); }
    Pending<TrialReport> tryOut(const SystemConfig &config, const QMap<QString, QString> &typed,
                                const DialString &number, QObject *) const override
    {
        m_script->trials.append({config, typed, number});
        m_script->trial.emplace(TrialReport());
        return m_script->trial->pending();
    }

private:
    static QString templateOf(const QVariantMap &values)
    {
        return values.value(QStringLiteral("template")).toString();
    }
    static QStringList namesIn(const QVariantMap &values)
    {
        static const QRegularExpression name(QStringLiteral("\\{([a-z]+)\\}"));
        QStringList names;
        for (auto it = name.globalMatch(templateOf(values)); it.hasNext();)
            names.append(it.next().captured(1));
        return names;
    }

    const std::shared_ptr<SetupScript> m_script;
};

} // namespace Jackfield
