// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/officeday.h"

#include "tests/support/waitfor.h"

#include <QFile>
#include <QRandomGenerator>

#include <cstdio>
#include <cstdlib>

namespace Jackfield {

namespace {

    constexpr int firstExtension = 100;
    constexpr int extensions = 10;

    // Nobody simulated sits at 100.
    const QByteArray people = R"toml(
extension = [
    { number = "100", name = "Mia Muster", staffed = false },
    { number = "101", name = "Jonas Beispiel" },
    { number = "102", name = "Ayla Demir" },
    { number = "103", name = "Piotr Nowak" },
    { number = "104", name = "Clara Vogel" },
    { number = "105", name = "Emil Sommer" },
    { number = "106", name = "Nora Lindqvist" },
    { number = "107", name = "Tomás Rivera" },
    { number = "108", name = "Hanna Fuchs" },
    { number = "109", name = "Workshop" },
]
outside = [
    { number = "+493023125001", name = "Adler Logistics", after = 2.0 },
    { number = "+493023125002", name = "Bistro Morgenrot", after = 3.0 },
    { number = "+493023125003", name = "Dr. Winter", does = "busy" },
    { number = "+493023125004", name = "Night Desk", does = "no-answer" },
    { number = "+498999998010", name = "Kranz & Partner", after = 1.0 },
]
queue = [
    { number = "900", name = "Sales", agents = ["103", "104", "105"] },
    { number = "901", name = "Support", agents = ["106", "107", "108"] },
]
)toml";

    const QByteArray traffic = R"toml(
[traffic]
outside = 5.0
inside = 4.0
queue = 6.0
unstaffed = 20.0
[people]
answer = [1.0, 4.0]
talk = [4.0, 15.0]
patience = [10.0, 25.0]
)toml";

    const QStringList endpoints {QStringLiteral("ucserver-web"), QStringLiteral("nettapi"),
                                 QStringLiteral("ipbx"), QStringLiteral("tapimaster"),
                                 QStringLiteral("webdial")};

    /// Whom the user calls, and by which system.
    struct Wish
    {
        const char *number;
        const char *system;
    };
    constexpr Wish wishes[] = {{"+49 30 23125001", "uc"},   {"104", "pbx"},
                               {"+49 30 23125002", "tapi"}, {"+49 30 23125003", "web"},
                               {"+49 89 99998010", "uc"},   {"+49 30 23125004", "facet"}};

    QString stateOf(const QJsonValue &leg)
    {
        return leg[QLatin1String("state")].toString();
    }

} // namespace

QString OfficeDay::customer(int index)
{
    return QStringLiteral("+49302312%1").arg(5000 + index % 1000);
}

QString OfficeDay::profileFile(const char *name) const
{
    return m_programs.folder() + u'/' + QLatin1String(name);
}

QString OfficeDay::open(bool isBusy, int cards)
{
    m_platform =
        qEnvironmentVariableIsSet("DISPLAY") ? QStringLiteral("xcb") : QStringLiteral("offscreen");
    // Below the ports that systems hand out; another program may sit there.
    const bool isUp = waitFor([&] {
        return m_exchange.start(isBusy ? people + traffic : people, {},
                                int(QRandomGenerator::global()->bounded(10'000, 30'000)));
    });
    if (!isUp)
        return QString::fromUtf8(m_exchange.error());
    for (const char *name : {"QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "QT_LOGGING_RULES"})
        m_programs.setVariable(QLatin1String(name), environment().value(QLatin1String(name)));
    m_programs.setVariable(QStringLiteral("JACKFIELD_PASSWORD_UC"), QStringLiteral("secret"));
    m_programs.setVariable(QStringLiteral("JACKFIELD_PASSWORD_PBX__KEY"), QStringLiteral("K00100"));
    m_programs.writeSettings(settings());
    QFile file(profileFile("customers.vcf"));
    const QByteArray text = contacts(cards);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? QString()
                                                                              : file.errorString();
}

/// No bus, so that nothing waits for a keychain or a desktop.
QProcessEnvironment OfficeDay::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), m_platform);
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                       QStringLiteral("unix:path=/nonexistent/bus"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"),
                       QStringLiteral("jackfield.ui.info=true"));
    return environment;
}

QByteArray OfficeDay::contacts(int cards) const
{
    QByteArray text;
    for (int i = 0; i < cards; ++i)
        text += "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Customer " + QByteArray::number(i)
            + "\r\nORG:Firm " + QByteArray::number(i % 100)
            + "\r\nTEL;TYPE=work;VALUE=uri:tel:" + customer(i).toLatin1() + "\r\nEND:VCARD\r\n";
    return text;
}

QByteArray OfficeDay::settings() const
{
    const auto port = [this](const char *endpoint) {
        return QByteArray::number(m_exchange.port(endpoint));
    };
    QByteArrayList channels;
    QByteArrayList watched;
    for (int i = 0; i < extensions; ++i) {
        const QByteArray extension = QByteArray::number(firstExtension + i);
        channels << extension + " = \"SIP/" + extension + '"';
        watched << '"' + extension + '"';
    }
    return "[me]\nextension = \"100\"\nlocation = \"office\"\n"
           "[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\narea_code = \"89\"\n"
           "[contacts]\nsources = [{ kind = \"vcard\", id = \"customers\", path = \""
        + profileFile("customers.vcf").toUtf8()
        + "\" }]\n[worklist]\nqueues = [\"Sales\", \"Support\"]\n"
          "[policy]\nautomation_per_minute = 60\nautomation_per_hour = 3600\n"
          "automation_per_day = 86400\n"
          "[[system]]\nid = \"tapi\"\nkind = \"tapimaster\"\nhost = \"127.0.0.1\"\nport = "
        + port("tapimaster")
        + "\n[[system]]\nid = \"uc\"\nkind = \"ucserver\"\nurl = \"http://127.0.0.1:"
        + port("ucserver-web")
        + "\"\nuser = \"mia\"\ntls = \"off\"\nlines_scope = \"all\"\n"
          "[[system]]\nid = \"facet\"\nkind = \"nettapi\"\nhost = \"127.0.0.1\"\nport = "
        + port("nettapi") + "\nuser = \"100\"\nwatch = [" + watched.mid(1).join(", ")
        + "]\n[[system]]\nid = \"pbx\"\nkind = \"ipbx\"\nurl = \"http://127.0.0.1:" + port("ipbx")
        + "\"\nchannels = { " + channels.join(", ")
        + " }\nqueues = [\"Sales\", \"Support\"]\npoll_seconds = 3\nurl_control = true\n"
          "[[system]]\nid = \"web\"\nkind = \"webdial\"\ntemplate = \"{POST}http://127.0.0.1:"
        + port("webdial") + "/dial<&>func=make_call<&>from=^<&>to=#\"\n";
}

std::unique_ptr<QProcess> OfficeDay::launchWindow() const
{
    return m_programs.launch({QStringLiteral("--profile"), m_programs.folder()});
}

bool OfficeDay::isConnected() const
{
    const QJsonArray systems = m_programs.ctl({QStringLiteral("status"), QStringLiteral("--json")})
                                   .json()[QLatin1String("systems")]
                                   .toArray();
    return systems.size() == endpoints.size()
        && std::all_of(systems.begin(), systems.end(), [](const QJsonValue &system) {
               const QString link = system[QLatin1String("link")].toString();
               return link == QLatin1String("online") || link == QLatin1String("ready");
           });
}

void OfficeDay::waitUntilConnected() const
{
    if (waitFor([this] { return isConnected(); }))
        return;
    const Outcome status = m_programs.ctl({QStringLiteral("status")});
    std::fprintf(stderr, "not all systems are connected:\n%s%s", status.out.constData(),
                 status.err.constData());
    std::exit(1);
}

void OfficeDay::work(QProcess &window)
{
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second == m_lastSecond)
        return;
    m_lastSecond = second;
    ++m_seconds;
    drain(window);
    const QJsonArray calls =
        m_exchange.ask("state")[QLatin1String("result")][QLatin1String("calls")].toArray();
    useTelephone(calls);
    if (m_seconds % 7 == 0)
        transferSomebody(calls);
    if (m_seconds % 15 == 0)
        order({QStringLiteral("contacts"), QStringLiteral("customer %1").arg(below(1000))});
    if (m_seconds % 20 == 10)
        breakLink();
}

/// Both write as long as they run.
void OfficeDay::drain(QProcess &window)
{
    window.readAllStandardError();
    while (m_exchange.program.canReadLine())
        m_calls += m_exchange.program.readLine().contains("\"call-ended\"") ? 1 : 0;
}

/// Through Jackfield. Some must fail: the call may have ended, the link may be broken.
bool OfficeDay::order(const QStringList &words)
{
    ++m_orders;
    const bool isDone = m_programs.ctl(words).exitCode == 0;
    m_refusals += isDone ? 0 : 1;
    return isDone;
}

void OfficeDay::useTelephone(const QJsonArray &calls)
{
    QString state;
    for (const QJsonValue &call : calls)
        for (const QJsonValue &leg : call[QLatin1String("legs")].toArray())
            if (state.isEmpty() && leg[QLatin1String("number")] == QLatin1String("100"))
                state = stateOf(leg);
    m_inState = state == m_state ? m_inState + 1 : 0;
    m_state = state;
    if (m_inState > 40) {
        m_exchange.order(QStringLiteral("Drop 100"));
    } else if (state.isEmpty() && m_inState == 6) {
        const Wish &wish = wishes[m_seconds % int(std::size(wishes))];
        order({QStringLiteral("dial"), QLatin1String(wish.number), QStringLiteral("--system"),
               QLatin1String(wish.system)});
    } else if (state == QLatin1String("ringing") && m_inState == 3) {
        // Every fourth is missed.
        if (const int way = below(4); way < 2)
            order({QStringLiteral("answer")});
        else if (way == 2)
            m_exchange.order(QStringLiteral("Answer 100"));
    } else if (state == QLatin1String("connected") && m_inState == 5) {
        endTalk();
    } else if (state == QLatin1String("held") && m_inState == 2) {
        if (!order({QStringLiteral("retrieve")}))
            m_exchange.order(QStringLiteral("Toggle 100"));
    }
}

void OfficeDay::endTalk()
{
    switch (m_ended++ % 4) {
    case 0:
        order({QStringLiteral("hangup")});
        break;
    case 1:
        order({QStringLiteral("transfer"),
               QString::number(firstExtension + 1 + below(extensions - 1))});
        break;
    case 2:
        order({QStringLiteral("hold")});
        break;
    default:
        m_exchange.order(QStringLiteral("Drop 100"));
    }
}

/// Of the colleagues, one who speaks hands the call on.
void OfficeDay::transferSomebody(const QJsonArray &calls)
{
    for (const QJsonValue &call : calls) {
        for (const QJsonValue &leg : call[QLatin1String("legs")].toArray()) {
            const QString number = leg[QLatin1String("number")].toString();
            if (leg[QLatin1String("outside")].toBool() || number == QLatin1String("100")
                || stateOf(leg) != QLatin1String("connected"))
                continue;
            // Refused where the other one is busy.
            m_exchange.order(QStringLiteral("Redirect %1 %2")
                                 .arg(number, QString::number(firstExtension + below(extensions))));
            return;
        }
    }
}

/// One endpoint after the other cuts its connections for twenty seconds, then twenty are whole.
void OfficeDay::breakLink()
{
    const auto set = [this](const QJsonValue &closeAfter) {
        m_exchange.ask(
            "faults",
            {{QStringLiteral("endpoint"), m_broken}, {QStringLiteral("closeAfter"), closeAfter}});
    };
    if (!m_broken.isEmpty()) {
        set(QJsonValue::Null);
        m_broken.clear();
        return;
    }
    m_broken = endpoints.at(m_breaks++ % endpoints.size());
    set(1);
}

double OfficeDay::statusValue(const QString &folder, const char *key)
{
    QFile file(folder + QLatin1String("/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(key))
            return line.mid(qsizetype(qstrlen(key))).trimmed().split(' ').constFirst().toDouble();
    return 0;
}

double OfficeDay::residentMiB(qint64 pid)
{
    return statusValue(QStringLiteral("/proc/%1").arg(pid), "VmRSS:") / 1024;
}

double OfficeDay::ownMiB(qint64 pid)
{
    return statusValue(QStringLiteral("/proc/%1").arg(pid), "RssAnon:") / 1024;
}

} // namespace Jackfield
