// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapifactory.h"

#include "protocols/nettapi/nettapiorders.h"
#include "protocols/nettapi/nettapisystem.h"
#include "protocols/nettapi/nettapivalues.h"
#include "protocols/transport/httpget.h"

namespace Jackfield {

using namespace NetTapi;

namespace {

    // The keys of [[system]] in jackfield.toml.
    constexpr QLatin1String keyHost("host");
    constexpr QLatin1String keyPort("port");
    constexpr QLatin1String keyUser("user");
    constexpr QLatin1String keyWatch("watch");
    constexpr QLatin1String keyTrunkPrefix("trunk_prefix");
    constexpr QLatin1String keyStatuses("statuses");
    constexpr QLatin1String keyDialInternal("dial_internal");

    constexpr int defaultPort = 6500; // "almost always" (protocols.md 3.1)

    tl::unexpected<Error> unusable(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    Result<QList<quint32>> uidsIn(const QStringList &texts)
    {
        QList<quint32> uids;
        for (const QString &text : texts) {
            const auto uid = toId(text.trimmed().toUtf8());
            if (!uid)
                return unusable(NetTapiFactory::tr("\"%1\" is no extension; use digits without "
                                                   "blanks")
                                    .arg(text));
            uids << *uid;
        }
        return uids;
    }

    Result<Unit> readServer(const SystemConfig &config, Setup &setup)
    {
        setup.host = config.values.value(keyHost).toString().trimmed();
        bool isNumber = false;
        const int port = config.values.value(keyPort, defaultPort).toInt(&isNumber);
        if (!isNumber || port < 1 || port > 65535)
            return unusable(NetTapiFactory::tr("The port is a number from 1 to 65535"));
        setup.port = quint16(port);
        if (!httpGetRequest(setup.host, setup.port, {}))
            return unusable(
                NetTapiFactory::tr("The name or address of the server is missing or misspelled"));
        setup.user = config.values.value(keyUser).toString().trimmed();
        if (setup.user.isEmpty())
            return unusable(NetTapiFactory::tr("The name of the user is missing"));
        return loginOrder(setup.user).map([](const QByteArray &) { return Unit {}; });
    }

    Result<Unit> readLines(const SystemConfig &config, Setup &setup)
    {
        const auto lines = uidsIn(config.lines);
        const auto watch = uidsIn(config.values.value(keyWatch).toStringList());
        for (const auto *read : {&lines, &watch})
            if (!*read)
                return tl::unexpected<Error>(read->error());
        setup.lines = *lines;
        setup.watch = *watch;
        return Unit {};
    }

    Result<Unit> readDialling(const SystemConfig &config, Setup &setup)
    {
        setup.trunkPrefix = config.values.value(keyTrunkPrefix, QStringLiteral("9")).toString();
        setup.dialsInternal = config.values.value(keyDialInternal, false).toBool();
        setup.statuses = config.values.value(keyStatuses).toStringList();
        if (!dialOrder(0, setup.trunkPrefix, QStringLiteral("1")))
            return unusable(
                NetTapiFactory::tr("The prefix of the trunk group is digits, such as 9, or empty"));
        for (const QString &status : std::as_const(setup.statuses))
            if (const auto order = statusOrder(0, status); !order)
                return tl::unexpected<Error>(order.error());
        return Unit {};
    }

} // namespace

NetTapiFactory::NetTapiFactory(Clock &clock, TcpTransportFactory tcp)
    : m_clock(clock)
    , m_tcp(std::move(tcp))
{ }

QString NetTapiFactory::kind() const
{
    return QStringLiteral("nettapi");
}

QString NetTapiFactory::displayName() const
{
    return QStringLiteral("FacetPhone");
}

QString NetTapiFactory::summary() const
{
    return tr("A telephone exchange by FacetCorp; you have a user name there.");
}

QString NetTapiFactory::warning() const
{
    return tr("FacetPhone knows neither passwords nor encryption: whoever reaches its port can "
              "listen, and act as any user. Let only trusted computers reach it, with a VPN or a "
              "rule of the firewall.");
}

QList<SetupField> NetTapiFactory::fields() const
{
    using Kind = SetupField::Kind;
    return {
        {keyHost,
         Kind::Text,
         tr("Server"),
         tr("Name or address of the FacetPhone server."),
         QString(),
         {},
         {},
         {}},
        {keyPort, Kind::Port, tr("Port"), tr("The port of NetTAPI."), defaultPort, {}, {}, {}},
        {keyUser,
         Kind::Text,
         tr("User"),
         tr("Your user name in FacetPhone; there is no password."),
         QString(),
         {},
         {},
         {}},
        {keyWatch,
         Kind::TextList,
         tr("Others to watch"),
         tr("Extensions whose outside calls are shown too."),
         QStringList(),
         {},
         {},
         {}},
        {keyTrunkPrefix,
         Kind::Text,
         tr("Trunk prefix"),
         tr("Goes before numbers outside: 9 is the default trunk group, 81 and on are others."),
         QStringLiteral("9"),
         {},
         {},
         {}},
        {keyStatuses,
         Kind::TextList,
         tr("Statuses"),
         tr("What you may choose as your status, spelled exactly as in FacetPhone: the server does "
            "not tell them."),
         QStringList(),
         {},
         {},
         {}},
        {keyDialInternal,
         Kind::Flag,
         tr("Dial extensions"),
         tr("The vendor only speaks of numbers outside; try whether your server dials extensions "
            "too."),
         false,
         {},
         {},
         {},
         true},
    };
}

Result<std::unique_ptr<PhoneSystem>> NetTapiFactory::create(const SystemConfig &config) const
{
    Setup setup;
    for (const auto read : {readServer, readLines, readDialling})
        if (const auto done = read(config, setup); !done)
            return tl::unexpected<Error>(done.error());
    return std::make_unique<NetTapiSystem>(config.id, std::move(setup), m_clock, m_tcp);
}

} // namespace Jackfield
