// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"

#include "app/ctl/codecverbs.h"
#include "app/ctl/completion.h"
#include "app/ctl/localverbs.h"
#include "app/ctl/templateverb.h"
#include "app/ctl/texts.h"
#include "core/base/processguard.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>

namespace Jackfield {

using namespace std::chrono_literals;
using Params = tl::expected<QJsonObject, QString>;

static constexpr int longestPassword = 1000;

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::Verbs)
    };

} // namespace

// "CALL" becomes the param "call", "--line" "line"; a flag becomes true.
static Params plain(const VerbArguments &arguments)
{
    QJsonObject params;
    for (auto it = arguments.values.begin(); it != arguments.values.end(); ++it) {
        QString key = it.key().toLower();
        const bool isOption = key.startsWith(QLatin1String("--"));
        if (isOption)
            key.remove(0, 2);
        params.insert(key, isOption && it.value().isNull() ? QJsonValue(true) : it.value());
    }
    return params;
}

static void rename(QJsonObject &params, const char *from, const char *to)
{
    if (params.contains(QLatin1String(from)))
        params.insert(QLatin1String(to), params.take(QLatin1String(from)));
}

static Params dialParams(const VerbArguments &arguments)
{
    if (arguments.has(QStringLiteral("TEXT")) == arguments.has(QStringLiteral("--selection")))
        return tl::unexpected(Words::tr("dial needs either TEXT or --selection."));
    return plain(arguments);
}

static Params transferParams(const VerbArguments &arguments)
{
    return plain(arguments).map([](QJsonObject params) {
        if (!params.contains(QLatin1String("number")))
            rename(params, "call", "number"); // one word is the number; the call is the obvious one
        return params;
    });
}

static Params pickupParams(const VerbArguments &arguments)
{
    return plain(arguments).map([](QJsonObject params) {
        rename(params, "ext", "from");
        return params;
    });
}

static Params callDataParams(const VerbArguments &arguments)
{
    QJsonObject data;
    for (const QString &pair : arguments.repeated) {
        if (pair.indexOf(QLatin1Char('=')) < 1)
            return tl::unexpected(Words::tr("\"%1\" is not KEY=VALUE.").arg(pair));
        data.insert(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
    }
    return plain(arguments).map([&](QJsonObject params) {
        params.insert(QStringLiteral("data"), data);
        return params;
    });
}

static Params forwardParams(const VerbArguments &arguments)
{
    int given = 0;
    for (const QString &one :
         {QStringLiteral("NUMBER"), QStringLiteral("--on"), QStringLiteral("--off")})
        given += arguments.has(one) ? 1 : 0;
    if (given != 1)
        return tl::unexpected(Words::tr("forward needs one of NUMBER, --on and --off."));
    return plain(arguments);
}

static Params dndParams(const VerbArguments &arguments)
{
    return QJsonObject {
        {QStringLiteral("line"), arguments.value(QStringLiteral("LINE"))},
        {QStringLiteral("on"), arguments.value(QStringLiteral("on|off")) == QLatin1String("on")}};
}

static Params remoteOfficeParams(const VerbArguments &arguments)
{
    const QString number = arguments.value(QStringLiteral("NUMBER|off"));
    return QJsonObject {
        {QStringLiteral("line"), arguments.value(QStringLiteral("LINE"))},
        {QStringLiteral("number"), number == QLatin1String("off") ? QString() : number}};
}

static Params statusParams(const VerbArguments &arguments)
{
    return plain(arguments).map([](QJsonObject params) {
        rename(params, "text", "status");
        return params;
    });
}

static tl::expected<int, QString> wholeNumber(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 1)
        return tl::unexpected(Words::tr("\"%1\" is not a whole number above 0.").arg(text));
    return number;
}

/// Never on the command line, which every program can read.
static Params passwordParams(const VerbArguments &arguments)
{
    guardMemoryOfRelease();
    QTextStream in(stdin);
    const QString line = in.readLine(longestPassword + 1);
    if (line.size() > longestPassword)
        return tl::unexpected(
            Words::tr("A password is at most %1 characters.").arg(longestPassword));
    QJsonObject params {{QStringLiteral("id"), arguments.value(QStringLiteral("ID"))},
                        {QStringLiteral("password"), line}};
    if (arguments.has(QStringLiteral("NAME")))
        params.insert(QStringLiteral("name"), arguments.value(QStringLiteral("NAME")));
    return params;
}

static Params promptParams(const VerbArguments &arguments)
{
    return wholeNumber(arguments.value(QStringLiteral("ID"))).map([&](int id) {
        return QJsonObject {
            {QStringLiteral("id"), id},
            {QStringLiteral("choice"), arguments.value(QStringLiteral("dial|refuse"))},
            {QStringLiteral("digits"), arguments.has(QStringLiteral("--digits"))},
            {QStringLiteral("remember"), arguments.has(QStringLiteral("--remember"))}};
    });
}

// The instance may run in another folder.
static Params bundleParams(const VerbArguments &arguments)
{
    return QJsonObject {{QStringLiteral("file"),
                         QFileInfo(arguments.value(QStringLiteral("FILE"))).absoluteFilePath()},
                        {QStringLiteral("numbers"), arguments.has(QStringLiteral("--numbers"))}};
}

static Params journalParams(const VerbArguments &arguments)
{
    return plain(arguments).and_then([](QJsonObject params) -> Params {
        if (!params.contains(QLatin1String("limit")))
            return params;
        return wholeNumber(params[QLatin1String("limit")].toString()).map([&](int limit) {
            params.insert(QStringLiteral("limit"), limit);
            return params;
        });
    });
}

// What the answer is printed as is not the instance's business.
static Params queueHistoryParams(const VerbArguments &arguments)
{
    if (!arguments.has(QStringLiteral("--minutes")))
        return QJsonObject();
    return wholeNumber(arguments.value(QStringLiteral("--minutes"))).map([](int minutes) {
        return QJsonObject {{QStringLiteral("minutes"), minutes}};
    });
}

static Params traceParams(const VerbArguments &arguments)
{
    if (arguments.has(QStringLiteral("--on")) && arguments.has(QStringLiteral("--off")))
        return tl::unexpected(Words::tr("trace takes one of --on and --off."));
    QJsonObject params;
    for (const char *flag : {"numbers", "on"})
        if (arguments.has(QLatin1String("--") + QLatin1String(flag)))
            params.insert(QLatin1String(flag), true);
    if (arguments.has(QStringLiteral("--off")))
        params.insert(QStringLiteral("on"), false);
    if (arguments.has(QStringLiteral("--record")))
        params.insert(QStringLiteral("recording"), true);
    if (arguments.has(QStringLiteral("--system")))
        params.insert(QStringLiteral("system"), arguments.value(QStringLiteral("--system")));
    return params;
}

static std::optional<RemoteVerb::Next>
nextTrace(const QJsonObject &params, const QJsonValue &answer, const VerbArguments &arguments)
{
    const bool more = answer[QLatin1String("more")].toBool();
    if (!more && !arguments.has(QStringLiteral("--follow")))
        return {};
    QJsonObject next = params;
    next.remove(QStringLiteral("on")); // once
    next.insert(QStringLiteral("since"), answer[QLatin1String("last")]);
    return RemoteVerb::Next {next, more ? 0ms : 500ms};
}

static Verb question(const char *usage, const QString &help, QString (*text)(const QJsonValue &),
                     RemoteVerb::Params params = plain)
{
    return {QString::fromUtf8(usage), help,
            RemoteVerb {RemoteVerb::Kind::Question, params, text, 3s}};
}

static Verb order(const char *usage, const QString &help, RemoteVerb::Params params = plain,
                  std::chrono::seconds timeout = 30s)
{
    return {QString::fromUtf8(usage), help,
            RemoteVerb {RemoteVerb::Kind::Order, params, Texts::order, timeout}};
}

static QList<Verb> callVerbs()
{
    return {
        // A prompt waits 30 s for a person, the order behind it for the telephone system.
        order("dial [TEXT] [--line EXT] [--system ID] [--selection]",
              Words::tr("call a number, or the selected text"), dialParams, 75s),
        order("redial [--line EXT]", Words::tr("call the number dialled last"), plain, 75s),
        {QStringLiteral("open URI"),
         Words::tr("as a clicked link; starts jackfield when none runs"),
         RemoteVerb {RemoteVerb::Kind::Order, plain, Texts::open, 3s, true}},
        order("page [CALL]", Words::tr("open the page or program that is set for calls")),
        order("entry-note ID [TEXT]",
              Words::tr("note of a call of the journal; without TEXT: none")),
        order("work-done ID", Words::tr("all that is open of this call's number is done")),
        order("work-open ID", Words::tr("this call is to be finished again")),
        order("answer [CALL]", Words::tr("take the call that rings")),
        order("hangup [CALL]", Words::tr("end a call")),
        order("hold [CALL]", Words::tr("put a call on hold")),
        order("retrieve [CALL]", Words::tr("take a call back from hold")),
        order("record-start [CALL]", Words::tr("record a call")),
        order("record-stop [CALL]", Words::tr("end its recording")),
        order("complete [CALL]", Words::tr("call back when the busy party is free")),
        order("swap [LINE]", Words::tr("active and held call change places")),
        order("transfer [CALL] [NUMBER]",
              Words::tr("hand the connected call to NUMBER; without it join active and held call"),
              transferParams),
        order("merge", Words::tr("join active and held call and leave")),
        order("conference [CALL] [SECOND]", Words::tr("join two calls and stay")),
        order("redirect CALL NUMBER", Words::tr("send the call that rings elsewhere")),
        order("pickup EXT [--line EXT]", Words::tr("take the call that rings at EXT"),
              pickupParams),
        order("digits CALL DIGITS", Words::tr("send digits in a call")),
        order("note CALL TEXT", Words::tr("set the note of a call")),
        order("calldata CALL KEY=VALUE…", Words::tr("set data of a call"), callDataParams),
        order(
            "forward LINE [NUMBER] [--mode MODE] [--on] [--off]",
            Words::tr(
                "forward a line; MODE: unconditional busy no-answer busy-no-answer not-connected, "
                "each also with -internal or -external, and follow-me voice-mail, which are "
                "switched with --on; forwardKinds of the line say which can be set"),
            forwardParams),
        order("dnd LINE on|off", Words::tr("do not disturb"), dndParams),
        order("remote-office LINE NUMBER|off", Words::tr("telephone of a line elsewhere"),
              remoteOfficeParams),
        order("status-set SYSTEM TEXT", Words::tr("your status in a phone system"), statusParams),
        order("prompt ID dial|refuse [--digits] [--remember]",
              Words::tr(
                  "answer a prompt; --digits: the digits behind the number too; --remember: do not "
                  "ask for this source again"),
              promptParams),
        order(
            "password ID [NAME]",
            Words::tr("keep the password on standard input in the keychain; ID: of a phone system, "
                      "journal, or contacts-ID; nothing: forget it"),
            passwordParams),
        order("bundle FILE [--numbers]",
              Words::tr("write what somebody who helps wants to see, as .tar.gz; never passwords; "
                        "--numbers: with numbers and names"),
              bundleParams),
        order("forget KIND [ORIGIN]", Words::tr("ask again for a remembered source")),
    };
}

static QList<Verb> allVerbs()
{
    QList<Verb> list {
        question("status", Words::tr("version, own extension, phone systems, notices"),
                 Texts::status),
        question("lines", Words::tr("lines and their state"), Texts::lines),
        question("calls", Words::tr("calls"), Texts::calls),
        question("queues", Words::tr("queues"), Texts::queues),
        {QStringLiteral("queue-history [--minutes N] [--csv]"),
         Words::tr("queues of the last 24 hours by the minute; --csv: for spreadsheets"),
         RemoteVerb {RemoteVerb::Kind::Question, queueHistoryParams, Texts::queueHistory, 3s, false,
                     Texts::queueHistoryCsv}},
        question("forwards", Words::tr("forwards in force"), Texts::forwards),
        question("prompts", Words::tr("questions that wait for an answer"), Texts::prompts),
        question("remembered", Words::tr("sources that are not asked about"), Texts::remembered),
        question("journal [TEXT] [--since T] [--until T] [--limit N]",
                 Words::tr("calls of the past, newest first"), Texts::journal, journalParams),
        question("worklist", Words::tr("callers to call back"), Texts::worklist),
        question("contacts TEXT", Words::tr("people by name, company, number or keypad letters"),
                 Texts::contacts),
        question("contact NUMBER", Words::tr("who has a number"), Texts::contact),
        {QStringLiteral("watch"),
         Words::tr("one JSON object a line for every change, until interrupted"),
         RemoteVerb {RemoteVerb::Kind::Stream, plain, nullptr, 3s}},
        {QStringLiteral(
             "trace [--system ID] [--numbers] [--follow] [--on] [--off] [--record FILE]"),
         Words::tr(
             "messages from and to phone systems; --numbers: with numbers and names; --follow: "
             "until "
             "interrupted; --on, --off: keep contents, or names only; --record: contents into a "
             "new file, one JSON object a line"),
         RemoteVerb {RemoteVerb::Kind::Question, traceParams, Texts::trace, 3s, false, nullptr,
                     Texts::traceJson, nextTrace}},
        question("settings", Words::tr("every setting and the layer that set it"), Texts::settings),
    };
    list += callVerbs();
    list += {
        {QStringLiteral("resolve TEXT [--origin ORIGIN] [--location NAME]"),
         Words::tr("what TEXT means as a number, as JSON; ORIGIN: link or typed (the default)"),
         LocalVerb {&resolveVerb}},
        {QStringLiteral("template expand TEMPLATE [--number N] [--extension E] [--set KEY=VALUE…] "
                        "[--location NAME]"),
         Words::tr("the request that a dial template makes; KEY: a {name}, number_format or "
                   "keep_slashes"),
         LocalVerb {&templateVerb}},
        {QStringLiteral("decode PROTOCOL [--hex] [--operation NAME]"),
         Words::tr(
             "wire bytes on standard input to JSON lines; PROTOCOL: tapimaster, ucserver-ber, "
             "ucserver-json, nettapi, ipbx-channels or ipbx-queue; NAME: which operation results "
             "without a request are of"),
         LocalVerb {&decodeVerb}},
        {QStringLiteral("encode PROTOCOL [--hex] [--operation NAME]"), Words::tr("and back"),
         LocalVerb {&encodeVerb}},
        {QStringLiteral("completion bash"),
         Words::tr("the script by which bash completes all this"), LocalVerb {&completionVerb}},
    };
    return list;
}

const QList<Verb> &verbs()
{
    static const QList<Verb> list = allVerbs();
    return list;
}

const Verb *findVerb(const QString &name)
{
    const auto found = std::find_if(verbs().cbegin(), verbs().cend(),
                                    [&](const Verb &verb) { return verb.name() == name; });
    return found == verbs().cend() ? nullptr : &*found;
}

} // namespace Jackfield
