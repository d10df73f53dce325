// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/builtinscenarios.h"

namespace Jackfield::Simulator {

namespace {

    // The office of the first two. Outside numbers are from blocks reserved for fiction
    // (protocols.md 11).
    // clang-format off
    constexpr char office[] = R"toml(
extension = [
    { number = "100", name = "Mia Muster", staffed = false },
    { number = "101", name = "Jonas Beispiel" },
    { number = "102", name = "Ayla Demir" },
    { number = "103", name = "Piotr Nowak" },
    { number = "104", name = "Clara Vogel" },
    { number = "105", name = "Emil Sommer" },
    { number = "106", name = "Nora Lindqvist" },
    { number = "107", name = "Tomás Rivera" },
    { number = "108", name = "Hanna Fuchs" },
    { number = "109", name = "Workshop" },
]
outside = [
    { number = "+493023125001", name = "Adler Logistics", after = 2.5 },
    { number = "+493023125002", name = "Bistro Morgenrot", after = 4.0 },
    { number = "+493023125003", name = "Dr. Winter", does = "busy" },
    { number = "+493023125004", name = "Night Desk", does = "no-answer" },
    { number = "+493023125005", name = "Old Number", does = "invalid" },
    { number = "+498999998010", name = "Kranz & Partner", after = 3.0 },
    { number = "+498999998011", name = "Studio Elf", after = 6.0 },
    { number = "+498999998012", name = "Hausverwaltung Roth", after = 2.0 },
    { number = "+498999998013", name = "", after = 3.0 },
    { number = "+4915228817386", name = "Lena (mobile)", after = 5.0 },
    { number = "110", name = "Police (simulated)", after = 1.0 },
    { number = "112", name = "Emergency (simulated)", after = 1.0 },
]
queue = [
    { number = "900", name = "Sales", agents = ["103", "104", "105"] },
    { number = "901", name = "Support", agents = ["100", "106", "107", "108"] },
]
)toml";
    // clang-format on

    constexpr char busyTraffic[] = R"toml(
[traffic]
outside = 25.0
inside = 30.0
queue = 40.0
unstaffed = 75.0
[[call]]
after = 3.0
from = "+498999998010"
name = "Kranz & Partner"
to = "100"
[people]
answer = [2.0, 9.0]
talk = [15.0, 90.0]
)toml";

    // Four teams of ten who are just enough for 300 calls an hour: 33 of the 40 speak, on average,
    // and each team is out of agents now and then.
    constexpr char rush[] = R"toml(
outside = [
    { number = "+493023125001", name = "Adler Logistics" },
    { number = "+498999998010", name = "Kranz & Partner" },
    { number = "+4915228817386", name = "Lena (mobile)" },
    { number = "+12125550123", name = "Hudson Imports" },
    { number = "+442079460123", name = "Thames Shipping" },
    { number = "+33199001234", name = "Maison Lumière" },
]
[traffic]
queue = 12.0
[people]
answer = [1.0, 5.0]
talk = [200.0, 600.0]
patience = [15.0, 90.0]
)toml";

    struct Team
    {
        const char *number;
        const char *name;
        int first; ///< Of its ten extensions.
        int helper; ///< Of another team, who works for this one, too.
    };
    constexpr Team teams[] = {
        {"900", "Sales", 120, 150},
        {"901", "Support", 130, 120},
        {"902", "Billing", 140, 130},
        {"903", "Returns", 150, 140},
    };
    constexpr int teamSize = 10;

    QByteArray agentName(int extension)
    {
        constexpr const char *first[] = {"Anna", "Bela",  "Carla", "Dario", "Elif",
                                         "Finn", "Greta", "Hugo",  "Ines",  "Jan"};
        constexpr const char *last[] = {"Berg", "Costa", "Lang", "Novak"};
        return QByteArray(first[extension % 10]) + ' ' + last[extension / 10 % 4];
    }

    QByteArray rushOffice()
    {
        QByteArray extensions = "extension = [\n"
                                "{ number = \"100\", name = \"Mia Muster\", staffed = false },\n";
        QByteArray queues = "queue = [\n";
        for (const Team &team : teams) {
            QByteArray agents = '"' + QByteArray::number(team.helper) + '"';
            for (int extension = team.first; extension < team.first + teamSize; ++extension) {
                const QByteArray number = '"' + QByteArray::number(extension) + '"';
                extensions +=
                    "{ number = " + number + ", name = \"" + agentName(extension) + "\" },\n";
                agents += ", " + number;
            }
            queues += QByteArray("{ number = \"") + team.number + "\", name = \"" + team.name
                + "\", service_target = 20, agents = [" + agents + "] },\n";
        }
        return extensions + "]\n" + queues + "]\n" + rush;
    }

    struct BuiltIn
    {
        const char *name;
        QByteArray (*text)(); ///< Without the name.
    };
    constexpr BuiltIn scenarios[] = {
        {"quiet", [] { return QByteArray(office); }},
        {"busy office", [] { return QByteArray(office) + busyTraffic; }},
        {"queue rush", rushOffice},
    };

} // namespace

QStringList builtInScenarios()
{
    QStringList names;
    for (const BuiltIn &scenario : scenarios)
        names.append(QString::fromLatin1(scenario.name));
    return names;
}

QByteArray builtInScenario(const QString &name)
{
    const QString wanted = QString(name).replace(u'-', u' ').toLower();
    for (const BuiltIn &scenario : scenarios) {
        if (wanted == QLatin1String(scenario.name))
            return QByteArray("name = \"") + scenario.name + "\"\n" + scenario.text();
    }
    return {};
}

} // namespace Jackfield::Simulator
