// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchangeprogram.h"
#include "app/language/language.h"
#include "core/base/terminationsignals.h"
#include "protocols/simulator/builtinscenarios.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Jackfield;
using namespace Jackfield::Simulator;

namespace {

enum ExitCode { Done = 0, Refused = 1, Usage = 2 };

int complain(ExitCode code, const QString &text)
{
    std::fprintf(stderr, "jackfield-exchange: %s\n", qPrintable(text));
    return code;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::Exchange)
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Words::tr(
        "A simulated telephone exchange on loopback, to try and test telephony programs.\n\n"
        "Prints one JSON object a line: first {\"event\":\"ready\",\"ports\":{…}}, then what it "
        "receives and what changes.\n"
        "Its control port takes JSON-RPC 2.0, one object a line, with the methods state, "
        "scenarios, call {number, name, to, patience}, hangup {call}, clear {call}, order "
        "{text}, outside {number, name, does, after}, agent {queue, extension, loggedIn, "
        "paused}, faults {endpoint, refuse, silent, reset, closeAfter, delay}, webdial {answer, "
        "location, "
        "user, password, tls}, ucserver {option, …}, ucserverAdmin {does, …}, nettapi {option, …}, "
        "ipbx {option, …}, callData {extension, note, data}."));
    parser.addOptions(
        {{QStringLiteral("config"), Words::tr("Settings, a TOML file."), QStringLiteral("FILE")},
         {QStringLiteral("scenario"),
          Words::tr("What the exchange consists of and what goes on there: a file, or one of: %1.")
              .arg(builtInScenarios().join(QLatin1String(", "))),
          QStringLiteral("NAME|FILE")},
         {QStringLiteral("port-base"),
          Words::tr(
              "TAPIMaster listens on N, UCServer on N + 1 (web) and N + 2, NetTAPI on N + 3, ipbx "
              "on N + 4, web dial on N + 5, the control port is N + 6. 0, the default: free "
              "ports."),
          QStringLiteral("N")},
         {QStringLiteral("journal"), Words::tr("Also add what is printed to this file."),
          QStringLiteral("FILE")}});
    parser.addHelpOption();
    parser.addVersionOption();
}

/// Unset when the value is no port base.
std::optional<quint16> portBase(const QString &text)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < 0 || value > highestPortBase)
        return std::nullopt;
    return quint16(value);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("jackfield-exchange"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JACKFIELD_VERSION));
    const Language language;
    const TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::requested, &app, &QCoreApplication::quit);

    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain(Usage, parser.errorText() + u'\n' + parser.helpText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(Done);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return complain(
            Usage,
            Words::tr("There is nothing to do with “%1”.").arg(parser.positionalArguments().first())
                + u'\n' + parser.helpText());

    ExchangeConfig config;
    if (parser.isSet(QStringLiteral("config"))) {
        const auto read = readExchangeConfig(parser.value(QStringLiteral("config")));
        if (!read)
            return complain(Usage, read.error().detail);
        config = *read;
    }
    if (parser.isSet(QStringLiteral("scenario")))
        config.scenario = parser.value(QStringLiteral("scenario"));
    if (parser.isSet(QStringLiteral("journal")))
        config.journal = parser.value(QStringLiteral("journal"));
    if (parser.isSet(QStringLiteral("port-base"))) {
        const auto base = portBase(parser.value(QStringLiteral("port-base")));
        if (!base)
            return complain(
                Usage,
                Words::tr("--port-base must be a number from 0 to %1.").arg(highestPortBase));
        config.portBase = *base;
    }
    const auto scenario = loadScenario(config.scenario);
    if (!scenario)
        return complain(Usage, scenario.error().detail);

    SystemClock clock;
    ExchangeProgram program(clock, config, *scenario);
    if (const auto started = program.start(); !started)
        return complain(Refused, started.error().detail);
    return QCoreApplication::exec();
}
