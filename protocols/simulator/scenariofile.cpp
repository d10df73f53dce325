// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/scenario.h"
#include "protocols/simulator/tomlreader.h"

// The reader of scenario files; their form stands at Scenario.
namespace Jackfield::Simulator {

namespace {

    void readNumbering(TomlReader &reader, const TomlNode &table, Numbering &numbering)
    {
        reader.onlyKeys(table, {"country_code", "area_code", "outside_prefix", "root"});
        reader.text(table, "country_code", numbering.countryCode);
        reader.text(table, "area_code", numbering.areaCode);
        reader.text(table, "outside_prefix", numbering.outsidePrefix);
        reader.text(table, "root", numbering.root);
    }

    void readExtension(TomlReader &reader, const TomlNode &table, Scenario &scenario)
    {
        Extension extension;
        bool staffed = true;
        reader.onlyKeys(table, {"number", "name", "staffed", "max_calls"});
        reader.needs(table, "number");
        reader.text(table, "number", extension.number);
        reader.text(table, "name", extension.name);
        reader.flag(table, "staffed", staffed);
        reader.whole(table, "max_calls", extension.maxCalls, 1, 99);
        scenario.extensions.append(extension);
        if (staffed)
            scenario.staffed.append(extension.number);
    }

    void readOutside(TomlReader &reader, const TomlNode &table, Scenario &scenario)
    {
        OutsideNumber outside;
        QString does = QStringLiteral("answers");
        reader.onlyKeys(table, {"number", "name", "does", "after"});
        reader.needs(table, "number");
        reader.text(table, "number", outside.number);
        reader.text(table, "name", outside.name);
        reader.text(table, "does", does);
        reader.seconds(table, "after", outside.answersAfter);
        if (const auto behaviour = behaviourFrom(does))
            outside.behaviour = *behaviour;
        else
            reader.fail(
                table.line,
                QStringLiteral("\"does\" must be one of answers, busy, no-answer, invalid"));
        outside.number = canonicalNumber(scenario.numbering, outside.number);
        scenario.outside.append(outside);
    }

    void readQueue(TomlReader &reader, const TomlNode &table, Scenario &scenario)
    {
        CallQueue queue;
        reader.onlyKeys(table, {"number", "name", "agents", "service_target", "ring_time"});
        reader.needs(table, "number");
        reader.text(table, "number", queue.number);
        reader.text(table, "name", queue.name);
        reader.seconds(table, "service_target", queue.serviceTarget);
        reader.seconds(table, "ring_time", queue.ringTime);
        for (const QString &extension : reader.texts(table, "agents")) {
            Agent agent;
            agent.extension = extension;
            queue.agents.append(agent);
        }
        scenario.queues.append(queue);
    }

    void readCall(TomlReader &reader, const TomlNode &table, Scenario &scenario)
    {
        Scenario::PlannedCall call;
        reader.onlyKeys(table, {"after", "from", "name", "to"});
        reader.needs(table, "from");
        reader.needs(table, "to");
        reader.seconds(table, "after", call.after);
        reader.text(table, "from", call.from.number);
        reader.text(table, "name", call.from.name);
        reader.text(table, "to", call.to);
        call.from.number = canonicalNumber(scenario.numbering, call.from.number);
        scenario.calls.append(call);
    }

    void readTraffic(TomlReader &reader, const TomlNode &table, Scenario::Traffic &traffic)
    {
        reader.onlyKeys(table, {"outside", "inside", "queue", "unstaffed"});
        reader.seconds(table, "outside", traffic.outside);
        reader.seconds(table, "inside", traffic.inside);
        reader.seconds(table, "queue", traffic.queue);
        reader.seconds(table, "unstaffed", traffic.unstaffed);
    }

    void readScenario(TomlReader &reader, const TomlNode &root, Scenario &scenario)
    {
        reader.onlyKeys(
            root,
            {"name", "numbering", "extension", "outside", "queue", "traffic", "call", "people"});
        reader.text(root, "name", scenario.name);
        reader.section(root, "numbering", [&](const TomlNode &table) {
            readNumbering(reader, table, scenario.numbering);
        });
        reader.each(root, "extension",
                    [&](const TomlNode &row) { readExtension(reader, row, scenario); });
        reader.each(root, "outside",
                    [&](const TomlNode &row) { readOutside(reader, row, scenario); });
        reader.each(root, "queue", [&](const TomlNode &row) { readQueue(reader, row, scenario); });
        reader.section(root, "traffic", [&](const TomlNode &table) {
            readTraffic(reader, table, scenario.traffic);
        });
        reader.each(root, "call", [&](const TomlNode &row) { readCall(reader, row, scenario); });
        reader.section(root, "people", [&](const TomlNode &table) {
            reader.onlyKeys(table, {"answer", "talk", "patience"});
            reader.span(table, "answer", scenario.people.answer.least, scenario.people.answer.most);
            reader.span(table, "talk", scenario.people.talk.least, scenario.people.talk.most);
            reader.span(table, "patience", scenario.people.patience.least,
                        scenario.people.patience.most);
        });
    }

} // namespace

Result<Scenario> parseScenario(const QByteArray &toml, const QString &origin)
{
    TomlReader reader(origin);
    Scenario scenario;
    scenario.name = origin;
    readScenario(reader, reader.parse(toml), scenario);
    if (!reader.error().isEmpty())
        return failure(Error::Code::Malformed, reader.error());
    return scenario;
}

} // namespace Jackfield::Simulator
