// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/tapimasterfactory.h"

#include "core/phone/setupchoice.h"
#include "protocols/tapimaster/tapimastersystem.h"
#include "protocols/transport/httpget.h"

namespace Jackfield {

using namespace TapiMaster;

namespace {

    // The keys and words of [[system]] in jackfield.toml.
    constexpr QLatin1String keyTransport("transport");
    constexpr QLatin1String keyHost("host");
    constexpr QLatin1String keyPort("port");
    constexpr QLatin1String keyTerminator("terminator");
    constexpr QLatin1String keyFolder("folder");
    constexpr QLatin1String keyNumberFormat("number_format");
    constexpr QLatin1String keyServerKnows("server_knows_extension");

    constexpr int defaultPort = 2503; // as in the vendor's printed links (protocols.md 1.1)

    QStringList transports() // in the order of Carrier
    {
        return {QStringLiteral("tcp"), QStringLiteral("udp"), QStringLiteral("http"),
                QStringLiteral("file")};
    }

    QStringList terminators() // "auto", then in the order of Terminator
    {
        return {QStringLiteral("auto"), QStringLiteral("crlf"), QStringLiteral("lf"),
                QStringLiteral("nul"), QStringLiteral("none")};
    }

    QStringList numberFormats()
    {
        return {QStringLiteral("dialable"), QStringLiteral("e164")};
    }

    tl::unexpected<Error> unusable(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    Terminator terminatorFrom(int position, Carrier carrier)
    {
        if (position > 0)
            return Terminator(position - 1);
        // protocols.md 1.3
        return carrier == Carrier::Udp ? Terminator::None : Terminator::CrLf;
    }

    Result<Unit> readAddress(const SystemConfig &config, Setup &setup)
    {
        if (setup.carrier == Carrier::File) {
            setup.folder = config.values.value(keyFolder).toString();
            if (setup.folder.isEmpty())
                return unusable(
                    TapiMasterFactory::tr("The folder that the server watches is missing"));
            return Unit {};
        }
        setup.host = config.values.value(keyHost).toString().trimmed();
        bool isNumber = false;
        const int port = config.values.value(keyPort, defaultPort).toInt(&isNumber);
        if (!isNumber || port < 1 || port > 65535)
            return unusable(TapiMasterFactory::tr("The port is a number from 1 to 65535"));
        setup.port = quint16(port);
        if (!httpGetRequest(setup.host, setup.port, {}))
            return unusable(TapiMasterFactory::tr(
                "The name or address of the server is missing or misspelled"));
        return Unit {};
    }

    Result<Unit> readLines(const SystemConfig &config, Setup &setup)
    {
        setup.extensions = config.lines;
        for (const QString &extension : setup.extensions) {
            if (!encode({Verb::Answer, extension.toUtf8(), {}}, Terminator::None))
                return unusable(
                    TapiMasterFactory::tr("\"%1\" is no extension; use digits without blanks")
                        .arg(extension));
        }
        setup.serverKnowsExtension = config.values.value(keyServerKnows, false).toBool();
        // NNNNN is one extension only; orders for another line would act on it.
        if (setup.serverKnowsExtension && setup.extensions.size() > 1)
            return unusable(TapiMasterFactory::tr(
                "When the server knows the extension by the computer's address, only "
                "one line can be set up"));
        return Unit {};
    }

    Result<Setup> setupFrom(const SystemConfig &config)
    {
        Setup setup;
        const auto carrier = chosenIn(config, keyTransport, transports());
        const auto terminator = chosenIn(config, keyTerminator, terminators());
        const auto format = chosenIn(config, keyNumberFormat, numberFormats());
        for (const auto *read : {&carrier, &terminator, &format}) {
            if (!*read)
                return tl::unexpected<Error>(read->error());
        }
        setup.carrier = Carrier(*carrier);
        setup.terminator = terminatorFrom(*terminator, setup.carrier);
        setup.sendsE164 = *format == 1;
        if (const auto read = readAddress(config, setup); !read)
            return tl::unexpected<Error>(read.error());
        if (const auto read = readLines(config, setup); !read)
            return tl::unexpected<Error>(read.error());
        return setup;
    }

} // namespace

TapiMasterFactory::TapiMasterFactory(Clock &clock, TcpTransportFactory tcp)
    : m_clock(clock)
    , m_tcp(std::move(tcp))
{ }

QString TapiMasterFactory::kind() const
{
    return QStringLiteral("tapimaster");
}

QString TapiMasterFactory::displayName() const
{
    return QStringLiteral("TAPIMaster");
}

QString TapiMasterFactory::summary() const
{
    return tr("A program on a Windows computer of your office that passes orders on to the "
              "telephone exchange.");
}

QList<SetupField> TapiMasterFactory::fields() const
{
    using Kind = SetupField::Kind;
    const QStringList network {QStringLiteral("tcp"), QStringLiteral("udp"),
                               QStringLiteral("http")};
    const QStringList sockets {QStringLiteral("tcp"), QStringLiteral("udp")};
    const QStringList file {QStringLiteral("file")};
    const auto choice = [](QLatin1String key, const QString &label, const QString &help,
                           const QStringList &values, const QStringList &names) {
        SetupField field {key, Kind::Choice, label, help, values.first(), values, {}, {}};
        field.choiceNames = names;
        return field;
    };
    SetupField terminator =
        choice(keyTerminator, tr("End of command"),
               tr("Automatic: CR LF by TCP and nothing by UDP. Change it only when the server does "
                  "not react."),
               terminators(),
               {tr("Automatic"), QStringLiteral("CR LF"), QStringLiteral("LF"),
                QStringLiteral("NUL"), tr("Nothing")});
    terminator.onlyWhenKey = keyTransport;
    terminator.onlyWhenValues = sockets;
    return {
        choice(keyTransport, tr("Send by"),
               tr("Network message, web request, or a file in a folder that the server watches."),
               transports(),
               {tr("Network message (TCP)"), tr("Network message (UDP)"), tr("Web request (HTTP)"),
                tr("File in a folder")}),
        {keyHost,
         Kind::Text,
         tr("Server"),
         tr("Name or address of the computer with TAPIMaster."),
         QString(),
         {},
         keyTransport,
         network},
        {keyPort,
         Kind::Port,
         tr("Port"),
         tr("The port of the server's IP interface."),
         defaultPort,
         {},
         keyTransport,
         network},
        terminator,
        {keyFolder,
         Kind::Folder,
         tr("Folder"),
         tr("The folder where the server looks for .CTI files."),
         QString(),
         {},
         keyTransport,
         file},
        choice(keyNumberFormat, tr("Numbers"),
               tr("As on the phone: what you would dial there; international: with + and the "
                  "country code."),
               numberFormats(), {tr("As on the phone"), tr("International with +")}),
        {keyServerKnows,
         Kind::Flag,
         tr("The server knows my extension"),
         tr("The server finds the extension by the address of this computer."),
         false,
         {},
         {},
         {}},
    };
}

Result<std::unique_ptr<PhoneSystem>> TapiMasterFactory::create(const SystemConfig &config) const
{
    auto setup = setupFrom(config);
    if (!setup)
        return tl::unexpected<Error>(setup.error());
    return std::make_unique<TapiMasterSystem>(config.id, *std::move(setup), m_clock, m_tcp);
}

// By UDP nothing answers, and a folder was looked at when the system was opened.
Pending<Result<Unit>> TapiMasterFactory::reach(const SystemConfig &config, QObject *parent) const
{
    using Reached = Result<Unit>;
    const auto setup = setupFrom(config);
    if (!setup)
        return Pending<Reached>::ready(tl::unexpected<Error>(setup.error()));
    if (setup->carrier != Carrier::Tcp && setup->carrier != Carrier::Http)
        return Pending<Reached>::ready(failure(Error::Code::Unsupported));
    const auto resolver = std::make_shared<Resolver<Reached>>(failure(Error::Code::Cancelled));
    const auto pending = resolver->pending();
    Transport *transport = m_tcp(setup->host, setup->port).release();
    transport->setParent(parent);
    const auto end = [resolver, transport](const Reached &reached) {
        transport->disconnect();
        transport->abort();
        transport->deleteLater();
        resolver->resolve(reached);
    };
    QObject::connect(transport, &Transport::opened, transport, [end] { end(Unit {}); });
    QObject::connect(
        transport, &Transport::closed, transport, [end](const std::optional<Error> &error) {
            end(tl::unexpected<Error>(error.value_or(Error {Error::Code::Refused, {}})));
        });
    transport->open();
    return pending;
}

} // namespace Jackfield
