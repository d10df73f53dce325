// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/faults.h"
#include "protocols/simulator/endpoints/tapimaster.h"
#include "protocols/simulator/endpoints/webdialoptions.h"

namespace Jackfield::Simulator {

/// What jackfield-exchange is started with: the file of --config, overruled by the command line.
/// The file is TOML, everything in it may be left out, keys it does not know are errors.
///
///     scenario = "queue rush"        # built-in name or file
///     seed = 1                       # of the people of the scenario
///     port_base = 0                  # 0: any free ports
///     journal = "exchange.jsonl"     # a file beside standard output
///     [tapimaster]
///     profile = "http200"            # quiet http200 http204 verbose
///     folder = "/srv/cti"            # watched for .CTI files
///     process_stale = false          # run files older than 60 s at the start
///     extensions = { "127.0.0.1" = "100" }   # NNNNN
///     faults = { refuse = false, silent = false, reset = false, closeAfter = 10, delay = 1.5 }
///     [webdial]
///     answer = "200"        # 200 204 302 basic digest-md5 digest-sha256 404 500
///     location = "http://127.0.0.1/elsewhere"   # of 302
///     user = "anna"                  # of basic and digest
///     password = "1234"              # for tries only: never one that is used elsewhere
///     tls = "off"                    # off trusted wrong-name expired
///     faults = { … }                 # as above
struct ExchangeConfig
{
    ExchangeConfig()
    {
        tapiMaster.ownExtensions.insert(QStringLiteral("127.0.0.1"), QStringLiteral("100"));
    }
    QString scenario = QStringLiteral("quiet");
    quint64 seed = 1;
    quint16 portBase = 0; ///< 0: any free ports.
    QString journal; ///< A file; empty: standard output only.
    TapiMasterOptions tapiMaster; ///< NNNNN of this host is 100, unless the file says else.
    Faults tapiMasterFaults;
    WebDialOptions webDial;
    Faults webDialFaults;
};

/// Endpoints have fixed places behind the port base.
namespace PortOffset {
    inline constexpr int tapiMaster = 0;
    inline constexpr int webDial = 5;
    inline constexpr int control = 6;
} // namespace PortOffset
inline constexpr int highestPortBase = 65535 - PortOffset::control;

/// Storage when the file cannot be read; Malformed with file, line and what is wrong.
Result<ExchangeConfig> readExchangeConfig(const QString &file);

} // namespace Jackfield::Simulator
