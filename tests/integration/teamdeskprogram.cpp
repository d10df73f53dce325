// SPDX-License-Identifier: GPL-3.0-or-later
// A desk of a team, to be killed: teamdesk <file> <folder of the server's socket> <desk> <first>
// <count>. Writes that many calls and sends them; ends when all of it is sent.
#include "tests/integration/teamdesk.h"
#include "tests/support/waitfor.h"

using namespace Jackfield;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    SystemClock clock;
    TeamDatabase team;
    team.host = arguments.value(2);
    team.name = QStringLiteral("team");
    team.user = QStringLiteral("owner");
    TeamDesk desk(arguments.value(1), team, clock);
    const int number = arguments.value(3).toInt();
    const int first = arguments.value(4).toInt();
    for (int i = first; i < first + arguments.value(5).toInt(); ++i)
        desk.call(number, i);
    return waitFor([&desk] { return desk.isDone(); }, std::chrono::seconds(120)) ? 0 : 1;
}
