// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/demo.h"

#include "core/phone/phonesystemfactory.h"
#include "protocols/simulator/demofactory.h"
#include "protocols/simulator/endpoints/ipbxendpoint.h"
#include "protocols/simulator/endpoints/tapimaster.h"
#include "protocols/simulator/endpoints/webdial.h"
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/scenarioplayer.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

namespace Jackfield {

struct Demo::Simulation
{
    explicit Simulation(Clock &clock)
        : exchange(clock)
        , tapiMaster(exchange, {})
        , ipbx(exchange)
        , webDial(exchange, QRandomGenerator::system()->generate())
    { }
    /// Whose telephone the user has.
    const Simulator::Extension &own() const { return exchange.extensions().cbegin()->second; }

    Simulator::Exchange exchange;
    Simulator::TapiMasterEndpoint tapiMaster;
    Simulator::IpbxEndpoint ipbx;
    Simulator::WebDialEndpoint webDial;
    std::unique_ptr<Simulator::ScenarioPlayer> player;
};

Demo::Demo(Clock &clock)
    : m_profile(Profile::at(m_folder.path()))
    , m_simulation(std::make_unique<Simulation>(clock))
{
    m_profile.siteFile.clear(); // what a site sets or locks is not for the demo
}

Demo::~Demo() = default;

Result<std::unique_ptr<Demo>> Demo::make(Clock &clock)
{
    std::unique_ptr<Demo> demo(new Demo(clock));
    const auto scenario = Simulator::loadScenario(QStringLiteral("busy office"));
    if (!scenario)
        return tl::unexpected(scenario.error());
    Simulation &simulation = *demo->m_simulation;
    const auto started = Simulator::furnish(simulation.exchange, *scenario)
                             .and_then([&](Unit) { return simulation.tapiMaster.listen(0); })
                             .and_then([&](Unit) { return simulation.webDial.listen(0); })
                             .and_then([&](Unit) { return simulation.ipbx.listen(0); })
                             .and_then([&](Unit) { return demo->writeContacts(*scenario); })
                             .and_then([&](Unit) { return demo->writeSettings(); });
    if (!started)
        return tl::unexpected(started.error());
    simulation.player = std::make_unique<Simulator::ScenarioPlayer>(
        simulation.exchange, *scenario, QRandomGenerator::system()->generate64());
    simulation.player->start();
    return demo;
}

static QString contactsFile()
{
    return QStringLiteral("customers.vcf");
}

static Result<Unit> writeFile(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        return failure(Error::Code::Storage,
                       QCoreApplication::translate("Jackfield::Demo",
                                                   "The demo's settings cannot be written: %1")
                           .arg(file.errorString()));
    }
    return Unit {};
}

void Demo::addKinds(PhoneSystemRegistry &registry) const
{
    registry.add(std::make_unique<Simulator::DemoFactory>(m_simulation->exchange));
}

std::vector<std::pair<SecretId, QString>> Demo::secrets() const
{
    return {{{{QStringLiteral("ipbx")}, QStringLiteral("key")},
             Simulator::ipbxKey(m_simulation->own().number)}};
}

// The own telephone is served by several systems, as in a real office where some can be told what
// to do and another tells what goes on; they are one line to the user.
Result<Unit> Demo::writeSettings() const
{
    static const char pattern[] = R"([me]
name = "%1"
extension = "%2"
location = "demo"

[location.demo]
country = "DE"
country_code = "%3"
area_code = "%4"
outside_prefix = "%5"
pbx_root = "%6"

[[system]]
id = "demo"
kind = "demo"
label = "Demo exchange"
lines = ["%2"]

[[system]]
id = "tapi"
kind = "tapimaster"
label = "TAPIMaster"
host = "127.0.0.1"
port = %7
lines = ["%2"]

[[system]]
id = "web"
kind = "webdial"
label = "Web dial"
template = "{POST}http://127.0.0.1:%8/dial<&>func=make_call<&>from=^<&>to=#"
hangup_template = "{POST}http://127.0.0.1:%8/dial<&>func=drop_call<&>from=^"
lines = ["%2"]
)";
    const Simulator::Extension &own = m_simulation->own();
    const Simulator::Numbering &numbering = m_simulation->exchange.numbering();
    const QString text =
        QString::fromUtf8(pattern).arg(own.name, own.number, numbering.countryCode,
                                       numbering.areaCode, numbering.outsidePrefix, numbering.root,
                                       QString::number(m_simulation->tapiMaster.port()),
                                       QString::number(m_simulation->webDial.port()))
        + ipbxSettings() + deskSettings();
    return writeFile(m_profile.settingsFile, text);
}

/// Whom the own company knows: everybody else stays a caller with the name that is sent.
Result<Unit> Demo::writeContacts(const Simulator::Scenario &scenario) const
{
    QString cards;
    for (const Simulator::OutsideNumber &each : scenario.outside.first(scenario.outside.size() / 2))
        cards += QStringLiteral("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:%1\r\nORG:%1\r\n"
                                "TEL;TYPE=work;VALUE=uri:tel:%2\r\nEND:VCARD\r\n")
                     .arg(each.name, each.number);
    return writeFile(m_folder.filePath(contactsFile()), cards);
}

/// All of one folder, which goes with the demo.
QString Demo::deskSettings() const
{
    static const char pattern[] = R"(
[contacts]
sources = [{ kind = "vcard", id = "customers", path = "%1" }]

[worklist]
queues = [%2]
)";
    return QString::fromUtf8(pattern).arg(m_folder.filePath(contactsFile()), quotedQueues());
}

/// Every telephone is a channel, every queue is watched.
QString Demo::ipbxSettings() const
{
    static const char pattern[] = R"(
[[system]]
id = "ipbx"
kind = "ipbx"
label = "Taridium ipbx"
url = "http://127.0.0.1:%1"
channels = { %2 }
queues = [%3]
resolve_country = true
lines = ["%4"]
url_control = true
url_login = "key"
poll_seconds = 3
)";
    QStringList channels;
    for (const auto &[number, extension] : m_simulation->exchange.extensions())
        channels.append(QStringLiteral("\"%1\" = \"SIP/%1\"").arg(number));
    return QString::fromUtf8(pattern).arg(QString::number(m_simulation->ipbx.port()),
                                          channels.join(QStringLiteral(", ")), quotedQueues(),
                                          m_simulation->own().number);
}

QString Demo::quotedQueues() const
{
    QStringList queues;
    for (const auto &[number, queue] : m_simulation->exchange.queues())
        queues.append(QStringLiteral("\"%1\"").arg(queue.name));
    return queues.join(QStringLiteral(", "));
}

} // namespace Jackfield
