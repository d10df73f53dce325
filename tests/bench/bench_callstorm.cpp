// SPDX-License-Identifier: GPL-3.0-or-later
// A UCServer with 2 000 monitored lines that tells 5 000 call events a second, over TCP on loopback
// in both encodings, into the window. Measured is the longest gap between two turns of the GUI
// thread's event loop: with a beat of 1 ms, beside the same beat while nothing happens in the same
// run.
#include "app/gates/gatestatus.h"
#include "app/models/linemodel.h"
#include "app/views/mainwindow.h"
#include "core/journal/callrecorder.h"
#include "core/phone/dialer.h"
#include "core/phone/phonesystemfactory.h"
#include "core/queues/queuealarms.h"
#include "core/queues/queuehistory.h"
#include "core/settings/settingsstore.h"
#include "protocols/transport/tcptransport.h"
#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/framing.h"
#include "protocols/ucserver/jsoncodec.h"
#include "protocols/ucserver/ucserversystem.h"
#include "tests/support/scriptedpoplauncher.h"
#include "tests/support/scriptedsecrets.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <arpa/inet.h>
#include <atomic>
#include <benchmark/benchmark.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Jackfield;
using namespace Jackfield::UcServer;
using namespace std::chrono_literals;

namespace {

constexpr int lineCount = 2000;
constexpr int eventsPerSecond = 5000;
constexpr int storm = 10; ///< Seconds.
constexpr int callCount = eventsPerSecond * storm / 4; ///< Each call is told of four times.

QString uriOf(int line)
{
    return QStringLiteral("tel:+49899999%1@bench").arg(line, 5, 10, QLatin1Char('0'));
}

CtiLineInfo lineInfo(int line)
{
    CtiLineInfo info;
    info.openStatus = LineOpenStatus::usable;
    info.linePhoneNumber = uriOf(line);
    info.phoneNumber = QString::number(10000 + line);
    info.descriptor = QStringLiteral("Desk %1").arg(line);
    info.features = LineFeature::makeCall | LineFeature::doNotDisturb;
    return info;
}

/// The event number `n`: calls come, are answered, held and end, line after line.
CtiNotifyLineCallInformationChanged callEvent(int n)
{
    static constexpr std::array states {CallState::offering, CallState::connected, CallState::hold,
                                        CallState::destroyed};
    static constexpr std::array reasons {ChangedReason::offering, ChangedReason::connected,
                                         ChangedReason::hold, ChangedReason::destroyed};
    const int line = n / int(states.size()) % lineCount;
    const auto step = size_t(n) % states.size();
    CtiNotifyLineCallInformationChanged event;
    event.monitorCrossRefId = QStringLiteral("monitor-%1").arg(line);
    event.linePhoneNumber = uriOf(line);
    event.reason = reasons[step];
    event.call.linePhoneNumber = event.linePhoneNumber;
    event.call.connectionId =
        QStringLiteral("%1").arg(n / int(states.size()), 32, 16, QLatin1Char('0'));
    event.call.state = states[step];
    event.call.features = CallFeature::drop;
    event.call.remoteNumber =
        QStringLiteral("+4930231250%1").arg(line % 100, 2, 10, QLatin1Char('0'));
    event.call.created = SystemTime::from(QDateTime::currentDateTimeUtc());
    NetDatabaseContact contact;
    contact.texts = {{6, QStringLiteral("Jürgen Groß %1").arg(line)},
                     {10, QStringLiteral("Müller & Söhne GmbH")}};
    event.call.remoteContact = contact;
    return event;
}

/// The server, with blocking system calls on a thread of its own.
class StormServer
{
public:
    explicit StormServer(Encoding encoding)
        : m_encoding(encoding)
        , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0
            || listen(m_listener, 1) != 0
            || getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("no port for the server");
        port = ntohs(address.sin_port);
        for (int n = 0; n < eventsPerSecond * storm; ++n)
            m_events.push_back(wire(
                invoke<NotifyLineCallInformationChangedOperation>(eventInvokeId, callEvent(n))));
        m_thread = std::thread([this] { serve(); });
    }
    ~StormServer()
    {
        m_thread.join();
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(StormServer)

    quint16 port = 0;
    std::atomic<bool> begin = false;
    std::atomic<bool> told = false; ///< The last event has been written.
    std::atomic<bool> leave = false;

private:
    QByteArray wire(const RoseMessage &message) const
    {
        const QByteArray text =
            m_encoding == Encoding::Ber ? encodeBer(message) : encodeJson(message);
        return *framed(text, m_encoding);
    }
    void write(const QByteArray &bytes) const
    {
        for (qsizetype sent = 0; sent < bytes.size();) {
            const auto now =
                send(m_socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
            if (now <= 0)
                return;
            sent += now;
        }
    }
    void answer(qint64 id, KnownPayload payload) const
    {
        write(wire(RoseResult {{}, id, 0, std::move(payload)}));
    }
    /// Signs in and monitors until every line is watched.
    void serve()
    {
        m_socket = accept(m_listener, nullptr, nullptr);
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        Deframer deframer;
        JsonDecoder json;
        const auto nobody = [](qint64) -> const OperationInfo * { return nullptr; };
        char buffer[65536];
        while (m_monitored < lineCount) {
            const auto size = recv(m_socket, buffer, sizeof buffer, 0);
            if (size <= 0)
                return;
            const auto frames = deframer.feed({buffer, size});
            if (!frames)
                return;
            for (const Deframer::Frame &frame : *frames) {
                const RoseMessage message = m_encoding == Encoding::Ber
                    ? *decodeBer(frame.message, nobody)
                    : json.decode(frame.message, nobody)->front();
                if (const auto *request = std::get_if<Invoke>(&message))
                    handle(*request);
            }
        }
        rage();
        ::close(m_socket);
    }
    void handle(const Invoke &request)
    {
        if (const auto *login = payloadAs<LoginV2Argument>(request.argument)) {
            answer(request.invokeId,
                   login->auth ? LoginV2Result {LoginSucceeded {}}
                               : LoginV2Result {SupportedAuthMethods {{LoginMethod::Basic}, {}}});
        } else if (payloadAs<NegotiateV2Argument>(request.argument)) {
            answer(request.invokeId, NegotiateV2Result {Negotiated {}});
        } else if (payloadAs<CtiEnumPhoneLinesArgument>(request.argument)) {
            CtiEnumPhoneLinesResult result;
            for (int line = 0; line < lineCount; ++line)
                result.lines.push_back(lineInfo(line));
            answer(request.invokeId, result);
        } else if (const auto *line = payloadAs<CtiLineMonitorStartArgument>(request.argument)) {
            const int index = line->linePhoneNumber.section(u'@', 0, 0).right(5).toInt();
            CtiLineMonitorStartResult result;
            result.monitorCrossRefId = QStringLiteral("monitor-%1").arg(index);
            result.lineInfo = lineInfo(index);
            answer(request.invokeId, result);
            ++m_monitored;
        }
    }
    /// In portions of 10 ms.
    void rage()
    {
        while (!begin)
            std::this_thread::sleep_for(1ms);
        constexpr int portion = eventsPerSecond / 100;
        const auto start = std::chrono::steady_clock::now();
        for (size_t at = 0; at < m_events.size(); at += portion) {
            QByteArray bytes;
            for (size_t n = at; n < std::min(at + portion, m_events.size()); ++n)
                bytes += m_events[n];
            write(bytes);
            std::this_thread::sleep_until(start + 10ms * (at / portion + 1));
        }
        told = true;
        while (!leave)
            std::this_thread::sleep_for(1ms);
    }

    const Encoding m_encoding;
    const int m_listener;
    int m_socket = -1;
    int m_monitored = 0;
    std::vector<QByteArray> m_events;
    std::thread m_thread;
};

/// The longest time between two beats.
class Beat
{
public:
    Beat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, m_since.nsecsElapsed());
            m_since.start();
        });
        m_since.start();
        m_timer.start(1);
    }
    double longestMs() const { return double(m_longest) / 1e6; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

bool runUntil(const std::function<bool()> &done, std::chrono::seconds limit)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (std::chrono::milliseconds(timer.elapsed()) > limit)
            return false;
        QEventLoop loop; // processEvents() with a limit would spin
        QTimer::singleShot(5, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

void calls(benchmark::State &state, Encoding encoding)
{
    SystemClock clock;
    PhoneStore store(clock);
    Switchboard switchboard(store);
    PromptQueue prompts(clock);
    RememberedSources remembered(clock, {});
    Dialer dialer(clock, store, switchboard, prompts, remembered);
    Journal journal;
    CallRecorder recorder(store, journal);
    SettingsStore settings(SettingsStore::Paths {});
    settings.setCommandLine({{QStringLiteral("me.extension"), QStringLiteral("10000")}});
    settings.load();
    PhoneSystemRegistry registry;
    ScriptedSecrets secrets;
    secrets.kept[QStringLiteral("uc/password")] = QStringLiteral("secret");
    GateStatus gates;
    QueueHistory queueHistory(clock, store, nullptr);
    QueueAlarms queueAlarms(clock, store);
    Contacts contacts(clock);
    ScriptedPopLauncher popLauncher;
    ScreenPop screenPop(clock, store, contacts, popLauncher);
    const UiContext context {clock,      store,        switchboard, dialer,   prompts,
                             remembered, journal,      settings,    registry, secrets,
                             gates,      queueHistory, queueAlarms, contacts, screenPop};
    MainWindow window(context);
    window.resize(900, 900);
    window.show();

    StormServer server(encoding);
    Setup setup;
    setup.way = Way::Direct;
    setup.tls = Tls::Off;
    setup.host = QStringLiteral("127.0.0.1");
    setup.port = server.port;
    setup.user = QStringLiteral("bench");
    setup.encoding = encoding;
    setup.scope = LineScope::Known;
    const SessionServices services {clock, secrets, tcpTransports(clock), httpClients(clock),
                                    [] { return 4u; }};
    auto system = std::make_unique<UcServerSystem>(SystemId {QStringLiteral("uc")}, setup, clock,
                                                   sessions(services));
    int finished = 0;
    QObject counter;
    QObject::connect(&store, &PhoneStore::callFinished, &counter, [&] { ++finished; });
    switchboard.addSystem(std::move(system), QStringLiteral("ucserver"), QStringLiteral("Storm"));
    switchboard.openAll();
    if (!runUntil([&] { return store.lines().size() >= lineCount; }, 60s))
        qFatal("the lines did not come");
    const auto wait = [](qint64 ms) {
        QElapsedTimer timer;
        timer.start();
        runUntil([&] { return timer.elapsed() > ms; }, 60s);
    };
    wait(5000); // what signing in has begun

    for ([[maybe_unused]] auto _ : state) {
        double idle = 0;
        {
            Beat beat;
            wait(3000);
            idle = beat.longestMs();
        }
        QElapsedTimer timer;
        Beat beat;
        timer.start();
        server.begin = true;
        runUntil([&] { return server.told.load(); }, 60s);
        const qint64 toldAt = timer.elapsed();
        if (!runUntil([&] { return finished == callCount; }, 30s))
            state.SkipWithError("not every call came to its end");
        state.counters["gap_ms"] = beat.longestMs();
        state.counters["gap_idle_ms"] = idle;
        state.counters["gap_ratio"] = beat.longestMs() / idle;
        state.counters["events_per_s"] = eventsPerSecond * storm * 1000.0 / double(timer.elapsed());
        state.counters["behind_ms"] = double(timer.elapsed() - toldAt);
        state.counters["calls"] = finished;
        server.leave = true;
    }
    switchboard.closeAll();
}
BENCHMARK_CAPTURE(calls, ber, Encoding::Ber)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(calls, json, Encoding::Json)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
