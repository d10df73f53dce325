// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ctl.h"

#include "app/ctl/localverbs.h"
#include "app/ctl/starter.h"
#include "app/inbound/startargument.h"
#include "core/base/privatefile.h"
#include "core/base/redact.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Jackfield {

using Kind = ControlClient::Failure::Kind;

Ctl::Ctl(Clock &clock, Streams &streams, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_streams(streams)
{ }

// The client answers what is open when it dies with this.
Ctl::~Ctl()
{
    blockSignals(true);
}

static QString jsonText(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

// The options every verb has stand anywhere before a "--".
tl::expected<Ctl::Globals, QString> Ctl::takeGlobals(QStringList &arguments) const
{
    Globals globals;
    QStringList rest;
    while (!arguments.isEmpty()) {
        const QString argument = arguments.takeFirst();
        if (argument == QLatin1String("--")) {
            rest << argument << arguments;
            break;
        }
        if (argument == QLatin1String("--json")) {
            globals.json = true;
        } else if (argument == QLatin1String("--help") || argument == QLatin1String("-h")) {
            globals.help = true;
        } else if (argument == QLatin1String("--version")) {
            globals.version = true;
        } else if (argument.startsWith(QLatin1String("--profile="))) {
            globals.profile = argument.section(QLatin1Char('='), 1);
        } else if (argument == QLatin1String("--profile") && !arguments.isEmpty()) {
            globals.profile = arguments.takeFirst();
        } else {
            rest << argument;
            continue;
        }
        if (argument.startsWith(QLatin1String("--profile")) && globals.profile.isEmpty())
            return tl::unexpected(tr("--profile needs a folder."));
    }
    arguments = rest;
    return globals;
}

void Ctl::run(const QStringList &given)
{
    QStringList arguments = given;
    const auto globals = takeGlobals(arguments);
    if (!globals)
        return usageError(globals.error(), {});
    if (globals->version || globals->help) {
        m_streams.out << (globals->help
                              ? help()
                              : tr("jackfieldctl %1\n").arg(QStringLiteral(JACKFIELD_VERSION)))
                      << Qt::flush;
        Q_EMIT finished(exitDone);
        return;
    }
    if (!arguments.isEmpty() && arguments.first() == QLatin1String("--"))
        arguments.removeFirst();
    if (arguments.isEmpty())
        return usageError(tr("What is to be done? Name a verb."), help());
    const Verb *verb = findVerb(arguments.takeFirst());
    if (!verb)
        return usageError(tr("There is no such verb."), help());
    runVerb(*verb, arguments, *globals);
}

void Ctl::runVerb(const Verb &verb, const QStringList &arguments, const Globals &globals)
{
    const auto parsed = parseArguments(VerbSpec::from(verb.usage), arguments);
    if (!parsed)
        return usageError(parsed.error(), verb.usage);
    if (const auto *remote = std::get_if<RemoteVerb>(&verb.action))
        return runRemote(verb, *remote, *parsed, globals);
    const Profile profile =
        globals.profile.isNull() ? Profile::standard() : Profile::at(globals.profile);
    const int code =
        std::get<LocalVerb>(verb.action)
            .run(*parsed, {profile, globals.json, m_streams.in, m_streams.out, m_streams.err});
    Q_EMIT finished(code);
}

void Ctl::runRemote(const Verb &verb, const RemoteVerb &remote, const VerbArguments &arguments,
                    const Globals &globals)
{
    const auto params = remote.params(arguments);
    if (!params)
        return usageError(params.error(), verb.usage);
    const QString record = QStringLiteral("--record");
    if (arguments.has(record) && !openRecord(arguments.value(record))) {
        Q_EMIT finished(exitRefused);
        return;
    }
    m_globals = globals;
    m_arguments = arguments;
    const Profile profile =
        globals.profile.isNull() ? Profile::standard() : Profile::at(globals.profile);
    m_client = std::make_unique<ControlClient>(m_clock, profile.socketPath());
    connect(m_client.get(), &ControlClient::changed, this,
            [this](const QJsonObject &change) { m_streams.out << jsonText(change) << Qt::endl; });
    ask(verb, remote, *params);
}

void Ctl::ask(const Verb &verb, const RemoteVerb &remote, const QJsonObject &params)
{
    m_client->call(verb.name(), params, remote.timeout)
        .then(this, [this, &verb, &remote, params](const ControlClient::Answer &answer) {
            take(verb, remote, params, answer);
        });
}

void Ctl::take(const Verb &verb, const RemoteVerb &remote, const QJsonObject &params,
               const ControlClient::Answer &answer)
{
    if (!answer && remote.startsWithLink && answer.error().kind == Kind::NoInstance) {
        Q_EMIT finished(startWith(params[QLatin1String("uri")].toString(), m_globals.profile));
    } else if (!answer) {
        Q_EMIT finished(report(remote, answer.error()));
    } else if (remote.kind == RemoteVerb::Kind::Stream) {
        connect(m_client.get(), &ControlClient::closed, this,
                [this] { Q_EMIT finished(exitNoInstance); });
    } else if (!print(remote, *answer)) {
        Q_EMIT finished(exitRefused);
    } else {
        const auto next = remote.next ? remote.next(params, *answer, m_arguments) : std::nullopt;
        if (next)
            m_next = m_clock.after(next->pause, [this, &verb, &remote, params = next->params] {
                ask(verb, remote, params);
            });
        else
            Q_EMIT finished(exitDone);
    }
}

bool Ctl::openRecord(const QString &path)
{
    m_record.setFileName(path);
    return openNewPrivately(m_record) || cannotRecord();
}

bool Ctl::cannotRecord()
{
    m_streams.err
        << tr("“%1” cannot be written: %2").arg(m_record.fileName(), m_record.errorString())
        << Qt::endl;
    return false;
}

bool Ctl::print(const RemoteVerb &remote, const QJsonValue &answer)
{
    if (m_record.isOpen()) {
        const QByteArray lines = remote.json(answer).toUtf8();
        return (m_record.write(lines) == lines.size() && m_record.flush()) || cannotRecord();
    }
    if (m_globals.json) {
        m_streams.out << (remote.json ? remote.json(answer) : jsonText(answer) + u'\n')
                      << Qt::flush;
    } else if (remote.csv && m_arguments.has(QStringLiteral("--csv"))) {
        m_streams.out << remote.csv(answer) << Qt::flush;
    } else {
        m_streams.out << remote.text(answer) << Qt::flush;
    }
    return true;
}

// What a running instance would refuse starts none.
int Ctl::startWith(const QString &link, const QString &profile)
{
    if (link.toUtf8().size() > maxStartArgument) {
        m_streams.err << tr("That is too long for a link; nothing was started.") << Qt::endl;
        return exitRefused;
    }
    const StartArgument kind = classifyStartArgument(link);
    if (kind == StartArgument::Ignore) {
        m_streams.err << tr("That is not a link to a telephone number.") << Qt::endl;
        return exitRefused;
    }
    // A bare number would be a program's order there, which is not asked about as a link is.
    if (startJackfield(profile,
                       kind == StartArgument::Number ? QLatin1String("tel:") + link : link))
        return exitDone;
    m_streams.err << tr("Jackfield is not running and cannot be started: there is no program "
                        "“jackfield” beside jackfieldctl or in the PATH.")
                  << Qt::endl;
    return exitNoInstance;
}

static int exitCodeFor(const JsonRpc::Failure &failure)
{
    if (failure.code == JsonRpc::invalidParams)
        return exitUsage;
    const auto code = JsonRpc::errorCodeFrom(failure.code);
    if (code == Error::Code::TimedOut)
        return exitTimedOut;
    return code == Error::Code::Uncertain ? exitUncertain : exitRefused;
}

int Ctl::report(const RemoteVerb &remote, const ControlClient::Failure &failure)
{
    const bool orders = remote.kind == RemoteVerb::Kind::Order;
    const QString unknown = tr("Jackfield did not answer. What became of the order is not known.");
    switch (failure.kind) {
    case Kind::NoInstance:
        m_streams.err << tr("Jackfield is not running in this profile.") << Qt::endl;
        return exitNoInstance;
    case Kind::Stranger:
        m_streams.err << tr("A program of another user answers there; nothing was sent to it.")
                      << Qt::endl;
        return exitNoInstance;
    case Kind::Lost:
        m_streams.err << (orders ? unknown : tr("Jackfield has ended.")) << Qt::endl;
        return orders ? exitUncertain : exitNoInstance;
    case Kind::TimedOut:
        m_streams.err << (orders ? unknown : tr("Jackfield does not answer.")) << Qt::endl;
        return orders ? exitUncertain : exitTimedOut;
    case Kind::TooLong:
        m_streams.err << tr("That is too long; nothing was sent.") << Qt::endl;
        return exitRefused;
    case Kind::Answered:
        // May quote a phone system; what it sends must not reach the terminal raw.
        for (const QString &line : failure.answer.message.split(QLatin1Char('\n')))
            m_streams.err << oneLine(line, 1000) << Qt::endl;
        return exitCodeFor(failure.answer);
    }
    Q_UNREACHABLE();
}

void Ctl::usageError(const QString &text, const QString &usage)
{
    m_streams.err << text << Qt::endl;
    if (!usage.isEmpty())
        m_streams.err << usage << Qt::endl;
    Q_EMIT finished(exitUsage);
}

QString Ctl::help() const
{
    QString text = tr("jackfieldctl [--profile DIR] [--json] VERB …\n\n");
    for (const Verb &verb : verbs())
        text += QStringLiteral("  %1\n      %2\n").arg(verb.usage, verb.help);
    return text
        + tr("\nWithout CALL the obvious one is meant. Exit codes: 0 done or sent, 1 refused, 2 "
             "usage, "
             "3 not running, 4 timed out, 5 outcome unknown.\n");
}

} // namespace Jackfield
