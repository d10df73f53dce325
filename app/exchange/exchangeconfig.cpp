// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchangeconfig.h"

#include "protocols/simulator/tomlreader.h"

#include <QFile>

namespace Jackfield::Simulator {

namespace {

    void readFaults(TomlReader &reader, const TomlNode &table, Faults &faults)
    {
        const auto read = changed(faults, QJsonObject::fromVariantMap(table.toVariant().toMap()));
        if (read)
            faults = *read;
        else
            reader.fail(table.line, read.error().detail);
    }

    void readTapiMaster(TomlReader &reader, const TomlNode &table, ExchangeConfig &config)
    {
        TapiMasterOptions &options = config.tapiMaster;
        reader.onlyKeys(table, {"profile", "folder", "process_stale", "extensions", "faults"});
        QString profile = QStringLiteral("http200");
        reader.text(table, "profile", profile);
        if (const auto known = profileFrom(profile))
            options.profile = *known;
        else
            reader.fail(
                table.line,
                QStringLiteral("\"profile\" must be one of quiet, http200, http204, verbose"));
        reader.text(table, "folder", options.folder);
        reader.flag(table, "process_stale", options.processStale);
        reader.section(table, "extensions", [&](const TomlNode &extensions) {
            options.ownExtensions.clear();
            for (const TomlNode &extension : extensions.children)
                options.ownExtensions[extension.key] = extension.value.toString();
        });
        reader.section(table, "faults", [&](const TomlNode &faults) {
            readFaults(reader, faults, config.tapiMasterFaults);
        });
    }

    /// Options that are read as the control port reads them, and `faults` beside them.
    template<typename Options>
    void readOptions(TomlReader &reader, const TomlNode &table, Options &options, Faults &faults)
    {
        QJsonObject changes = QJsonObject::fromVariantMap(table.toVariant().toMap());
        changes.remove(QLatin1String("faults"));
        const auto read = changed(options, changes);
        if (read)
            options = *read;
        else
            reader.fail(table.line, read.error().detail);
        reader.section(table, "faults",
                       [&](const TomlNode &inner) { readFaults(reader, inner, faults); });
    }

    void readUcServer(TomlReader &reader, const TomlNode &table, ExchangeConfig &config)
    {
        QJsonObject options = QJsonObject::fromVariantMap(table.toVariant().toMap());
        options.remove(QLatin1String("web"));
        options.remove(QLatin1String("tcp"));
        const auto read = changed(config.ucServer, options);
        if (read)
            config.ucServer = *read;
        else
            reader.fail(table.line, read.error().detail);
        const auto readWay = [&](const char *key, Faults &into) {
            reader.section(table, key, [&](const TomlNode &way) {
                reader.onlyKeys(way, {"faults"});
                reader.section(way, "faults",
                               [&](const TomlNode &faults) { readFaults(reader, faults, into); });
            });
        };
        readWay("web", config.ucServerWebFaults);
        readWay("tcp", config.ucServerTcpFaults);
    }

    void readConfig(TomlReader &reader, const TomlNode &root, ExchangeConfig &config)
    {
        reader.onlyKeys(root,
                        {"scenario", "seed", "port_base", "journal", "tapimaster", "ucserver",
                         "nettapi", "ipbx", "webdial"});
        reader.text(root, "scenario", config.scenario);
        reader.text(root, "journal", config.journal);
        int seed = 1;
        reader.whole(root, "seed", seed, 0, 1'000'000'000);
        config.seed = quint64(seed);
        int portBase = 0;
        reader.whole(root, "port_base", portBase, 0, highestPortBase);
        config.portBase = quint16(portBase);
        reader.section(root, "tapimaster",
                       [&](const TomlNode &table) { readTapiMaster(reader, table, config); });
        reader.section(root, "ucserver",
                       [&](const TomlNode &table) { readUcServer(reader, table, config); });
        reader.section(root, "webdial", [&](const TomlNode &table) {
            readOptions(reader, table, config.webDial, config.webDialFaults);
        });
        reader.section(root, "ipbx", [&](const TomlNode &table) {
            readOptions(reader, table, config.ipbx, config.ipbxFaults);
        });
        reader.section(root, "nettapi", [&](const TomlNode &table) {
            readOptions(reader, table, config.netTapi, config.netTapiFaults);
        });
    }

} // namespace

Result<ExchangeConfig> readExchangeConfig(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(Error::Code::Storage, file + QStringLiteral(": ") + source.errorString());
    TomlReader reader(file);
    ExchangeConfig config;
    readConfig(reader, reader.parse(source.readAll()), config);
    if (!reader.error().isEmpty())
        return failure(Error::Code::Malformed, reader.error());
    return config;
}

} // namespace Jackfield::Simulator
