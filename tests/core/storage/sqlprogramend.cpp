// SPDX-License-Identifier: GPL-3.0-or-later
// A program that ends while it asks a database: sqlprogramend <driver> <host> <database> <query>.
// Prints "asking", and ends with 0 at once.
#include "core/storage/sqlfunction.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/waitfor.h"

#include <cstdio>

using namespace Jackfield;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    SystemClock clock;
    ScriptedSecrets secrets;
    SqlFunctionSetup setup;
    setup.driver = app.arguments().value(1);
    setup.host = app.arguments().value(2);
    setup.database = app.arguments().value(3);
    setup.query = app.arguments().value(4);
    if (setup.driver == QLatin1String("QPSQL"))
        setup.user = QStringLiteral("owner");
    SqlFunction function(clock, secrets, setup);
    bool answered = false;
    function.call({}).then(&app, [&answered](const auto &) { answered = true; });
    // Into the midst of opening, or of asking.
    waitFor(
        [&answered,
         until = clock.monotonic() + std::chrono::milliseconds(app.arguments().value(5).toInt()),
         &clock] { return answered || clock.monotonic() >= until; });
    std::puts(answered ? "answered" : "asking");
    return 0;
}
