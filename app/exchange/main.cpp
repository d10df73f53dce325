// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchangeprogram.h"
#include "app/exchange/replayprogram.h"
#include "app/language/language.h"
#include "core/base/terminationsignals.h"
#include "protocols/simulator/builtinscenarios.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QNetworkProxyFactory>

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
        "ipbx {option, …}, callData {extension, note, data}; of a replay: state, step {system}."));
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
          QStringLiteral("FILE")},
         {QStringLiteral("record"),
          Words::tr("Write what clients and endpoints say to this new file, without secrets."),
          QStringLiteral("FILE")},
         {QStringLiteral("replay"),
          Words::tr("Instead of an exchange: play the server's side of a recording to whoever "
                    "connects, and print what is different."),
          QStringLiteral("FILE")},
         {QStringLiteral("speed"),
          Words::tr("Of a replay: times the recorded pace; 0: at once. 1 is the default."),
          QStringLiteral("N")},
         {QStringLiteral("step"),
          Words::tr("Of a replay: go on only when the control port says so.")},
         {QStringLiteral("patience"),
          Words::tr("Of a replay: how long a request may keep it waiting. 60 is the default."),
          QStringLiteral("SECONDS")}});
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

/// What does not go together, in words; empty: all does.
QString contradiction(const QCommandLineParser &parser)
{
    const bool isReplay = parser.isSet(QStringLiteral("replay"));
    const QStringList ofOthers = isReplay
        ? QStringList {QStringLiteral("config"), QStringLiteral("scenario"),
                       QStringLiteral("record")}
        : QStringList {QStringLiteral("speed"), QStringLiteral("step"), QStringLiteral("patience")};
    for (const QString &option : ofOthers)
        if (parser.isSet(option))
            return isReplay ? Words::tr("--%1 does not go with --replay.").arg(option)
                            : Words::tr("--%1 goes with --replay only.").arg(option);
    return {};
}

/// Unset when an option has no number that will do.
std::optional<ReplayPace> paceOf(const QCommandLineParser &parser)
{
    constexpr double longest = 1'000'000;
    const auto number = [&](const QString &option, double otherwise) {
        bool isNumber = true;
        const double value =
            parser.isSet(option) ? parser.value(option).toDouble(&isNumber) : otherwise;
        return isNumber && value >= 0 && value <= longest ? std::optional(value) : std::nullopt;
    };
    const auto speed = number(QStringLiteral("speed"), 1);
    const auto patience = number(QStringLiteral("patience"), 60);
    if (!speed || !patience)
        return std::nullopt;
    return ReplayPace {*speed, parser.isSet(QStringLiteral("step")),
                       std::chrono::milliseconds(qint64(*patience * 1000))};
}

int replay(const QCommandLineParser &parser, const ReplayProgram::Doors &doors)
{
    const auto pace = paceOf(parser);
    if (!pace)
        return complain(Usage,
                        Words::tr("--speed and --patience must be numbers from 0 to 1000000."));
    const auto recording = readRecording(parser.value(QStringLiteral("replay")));
    if (!recording)
        return complain(Usage, recording.error().detail);
    SystemClock clock;
    ReplayProgram program(clock, doors, *recording, *pace);
    if (const auto started = program.start(); !started)
        return complain(started.error().code == Error::Code::Malformed ? Usage : Refused,
                        started.error().detail);
    const int ended = QCoreApplication::exec();
    program.giveUp();
    return ended == 0 && program.isWhole() ? Done : Refused;
}

} // namespace

int main(int argc, char **argv)
{
    QNetworkProxyFactory::setUseSystemConfiguration(false); // It listens here, not at a proxy.
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

    if (const QString wrong = contradiction(parser); !wrong.isEmpty())
        return complain(Usage, wrong + u'\n' + parser.helpText());
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
    if (parser.isSet(QStringLiteral("replay")))
        return replay(parser, {config.portBase, config.journal});
    config.record = parser.value(QStringLiteral("record"));
    const auto scenario = loadScenario(config.scenario);
    if (!scenario)
        return complain(Usage, scenario.error().detail);

    SystemClock clock;
    ExchangeProgram program(clock, config, *scenario,
                            [](const QString &words) { complain(Refused, words); });
    if (const auto started = program.start(); !started)
        return complain(Refused, started.error().detail);
    return QCoreApplication::exec();
}
