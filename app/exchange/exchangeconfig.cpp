// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchangeconfig.h"

#include "protocols/simulator/tomlreader.h"

#include <QFile>

namespace Jackfield::Simulator {

namespace {

    QJsonObject jsonOf(const toml::table &table)
    {
        QJsonObject object;
        for (const auto &[key, value] : table) {
            const QString name = textOf(key.str());
            if (const auto flag = value.value_exact<bool>())
                object[name] = *flag;
            else if (const auto number = value.value<double>())
                object[name] = *number;
            else
                object[name] = QJsonValue::Undefined;
        }
        return object;
    }

    void readFaults(TomlReader &reader, const toml::table &table, Faults &faults)
    {
        if (const auto read = changed(faults, jsonOf(table)))
            faults = *read;
        else
            reader.fail(table.source(), read.error().detail);
    }

    void readTapiMaster(TomlReader &reader, const toml::table &table, ExchangeConfig &config)
    {
        TapiMasterOptions &options = config.tapiMaster;
        reader.onlyKeys(table, {"profile", "folder", "process_stale", "extensions", "faults"});
        QString profile = QStringLiteral("http200");
        reader.text(table, "profile", profile);
        if (const auto known = profileFrom(profile))
            options.profile = *known;
        else
            reader.fail(
                table.source(),
                QStringLiteral("\"profile\" must be one of quiet, http200, http204, verbose"));
        reader.text(table, "folder", options.folder);
        reader.flag(table, "process_stale", options.processStale);
        reader.section(table, "extensions", [&](const toml::table &extensions) {
            options.ownExtensions.clear();
            for (const auto &[address, extension] : extensions)
                options.ownExtensions[textOf(address.str())] =
                    textOf(extension.value_or(std::string_view()));
        });
        reader.section(table, "faults", [&](const toml::table &faults) {
            readFaults(reader, faults, config.tapiMasterFaults);
        });
    }

    void readConfig(TomlReader &reader, const toml::table &root, ExchangeConfig &config)
    {
        reader.onlyKeys(root, {"scenario", "seed", "port_base", "journal", "tapimaster"});
        reader.text(root, "scenario", config.scenario);
        reader.text(root, "journal", config.journal);
        int seed = 1;
        reader.whole(root, "seed", seed, 0, 1'000'000'000);
        config.seed = quint64(seed);
        int portBase = 0;
        reader.whole(root, "port_base", portBase, 0, highestPortBase);
        config.portBase = quint16(portBase);
        reader.section(root, "tapimaster",
                       [&](const toml::table &table) { readTapiMaster(reader, table, config); });
    }

} // namespace

Result<ExchangeConfig> readExchangeConfig(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(Error::Code::Storage, file + QStringLiteral(": ") + source.errorString());
    TomlReader reader(file);
    ExchangeConfig config;
    if (const auto root = reader.parse(source.readAll()))
        readConfig(reader, *root, config);
    if (!reader.error().isEmpty())
        return failure(Error::Code::Malformed, reader.error());
    return config;
}

} // namespace Jackfield::Simulator
