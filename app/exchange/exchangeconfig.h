// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/faults.h"
#include "protocols/simulator/endpoints/ipbxoptions.h"
#include "protocols/simulator/endpoints/nettapioptions.h"
#include "protocols/simulator/endpoints/tapimaster.h"
#include "protocols/simulator/endpoints/ucserveroptions.h"
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
///     [nettapi]                      # every option of nettapioptions.h under its name:
///     users = { mia = { uid = 100, priv = "oper" } }   # none: every extension, by number or name
///     trunk_prefix = "9"             # of the default trunk group; "": none is needed
///     internal_dialling = false      # extensions may be dialled
///     statuses = ["At Lunch"]        # that may be chosen; none: any
///     refuse_login = false
///     refuse_interest = ""           refuse_dial = ""           # every one, with this text
///     unanswered = ["dial"]          # verbs that are done without an answer
///     ignored = ["record"]           # verbs that are not done either
///     drop_after = "never"           # never connect challenge login interest dial
///     prefix_in_notices = false      # called numbers with the trunk prefix
///     segments = "whole"             # whole split joined
///     notices_first = false          # before the answer of the order they come of
///     missing_ends = false           duplicate_notices = false
///     interleaved_call_info = false  # the last notice again between its messages
///     call_info_pause = 0            # milliseconds between its messages
///     endless_call_info = false
///     blanks = false                 unknown_units = false      unknown_messages = false
///     faults = { … }                 # as above
///     [ipbx]                         # every option of ipbxoptions.h under its name:
///     technology = "SIP"             # channels are TECHNOLOGY/extension
///     utc_offset_minutes = -240      # the zone of the time a caller entered
///     users = { 100 = { key = "AB12CD" } }   # none: everybody has a key, K00100 for 100
///     addresses = { "127.0.0.1" = "100" }    # no key is needed from there
///     user = "ipps"                  # of HTTP Basic; with one of both it is needed
///     password = "1234"
///     tls = "off"                    # as of web dial
///     disabled = false               # 404
///     require_ssl = false            always_status_200 = false
///     wrong_order_status = false     # OK with 500
///     answer = "given"               # given html 500 redirect cut cut-without-length bomb endless
///     location = "http://127.0.0.1/elsewhere"   # of redirect
///     slow_ms = 0                    # before the answer, when all is done
///     clock_skew_seconds = 0
///     comma_in_name = false          newline_in_name = false    comma_in_country = false
///     duplicate_rows = false         stale_rows = false         short_idle = false
///     crlf = false                   no_final_newline = false
///     faults = { … }                 # as above
///     [webdial]
///     answer = "200"        # 200 204 302 basic digest-md5 digest-sha256 404 500
///     location = "http://127.0.0.1/elsewhere"   # of 302
///     user = "anna"                  # of basic and digest
///     password = "1234"              # for tries only: never one that is used elsewhere
///     tls = "off"                    # off trusted wrong-name expired
///     faults = { … }                 # as above
///     [ucserver]                     # every option of ucserveroptions.h under its name:
///     users = { anna = { password = "1234", token = "T1", lines = ["100", "101"] } }
///     ucsid = "local"
///     controller = true              # the route of the UCController is there
///     redirect = ""                  # where controller and login = "redirect" send to
///     certificate = "trusted"        # trusted wrong-name expired
///     webTls = false
///     sessionNotFound = false        # 404 instead of 401 for unknown sessions
///     tcpTls = "starttls"            # plain starttls starttls-required tls
///     negotiation = "accepted"       # accepted busy incompatible
///     login = "basic"                # basic ntlm-first busy redirect
///     logonError = 0                 # every login fails with this number
///     retryIn = 30                   # seconds, of both busy
///     keepAlive = 60                 # seconds without a message; 0: never cut
///     forwardMasks = false           # ForwardMode 3 to 10 are masks
///     bareRuntime = false            # answers as the vendor's runtime alone
///     strict = false                 # refuses what the vendor's TypeScript stub would
///     wrapping = "array"             # array bare several
///     segments = "whole"             # whole split joined
///     order = "result-first"         # result-first events-first
///     answers = "given"              # given dropped rejected
///     duplicateEvents = false        unknownEvents = false      unknownMembers = false
///     unknownElements = false        gccArtefact = false        wrongTypes = false
///     reduced = false                padding = 0
///     web = { faults = { … } }       # as above, of ucserver-web
///     tcp = { faults = { … } }       # of ucserver-tcp
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
    QString record; ///< A file; empty: nothing is recorded. From the command line alone.
    TapiMasterOptions tapiMaster; ///< NNNNN of this host is 100, unless the file says else.
    Faults tapiMasterFaults;
    NetTapiOptions netTapi;
    Faults netTapiFaults;
    IpbxOptions ipbx;
    Faults ipbxFaults;
    WebDialOptions webDial;
    Faults webDialFaults;
    UcServerOptions ucServer;
    Faults ucServerWebFaults;
    Faults ucServerTcpFaults;
};

/// Endpoints have fixed places behind the port base.
namespace PortOffset {
    inline constexpr int tapiMaster = 0;
    inline constexpr int ucServerWeb = 1;
    inline constexpr int ucServerTcp = 2;
    inline constexpr int netTapi = 3;
    inline constexpr int ipbx = 4;
    inline constexpr int webDial = 5;
    inline constexpr int control = 6;
} // namespace PortOffset
inline constexpr int highestPortBase = 65535 - PortOffset::control;

/// Storage when the file cannot be read; Malformed with file, line and what is wrong.
Result<ExchangeConfig> readExchangeConfig(const QString &file);

} // namespace Jackfield::Simulator
