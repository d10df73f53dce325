// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/core.h"
#include "app/desktop/demo.h"
#include "app/desktop/logfile.h"
#include "app/desktop/window.h"
#include "app/inbound/singleinstance.h"
#include "core/base/crashreport.h"
#include "core/base/log.h"
#include "core/base/terminationsignals.h"

#include <QCoreApplication>
#include <QTextStream>

namespace Jackfield {

namespace {

    /// A window that nobody sees (on another workspace, behind a locked screen) is never painted.
    constexpr std::chrono::milliseconds paintingAtMost {500};
    constexpr std::chrono::milliseconds untilNextLook {400};

} // namespace

Desktop::Desktop(const CommandLine &commandLine, QObject *parent)
    : QObject(parent)
    , m_commandLine(commandLine)
{ }

Desktop::~Desktop() = default;

void Desktop::start()
{
    m_signals = std::make_unique<TerminationSignals>();
    connect(m_signals.get(), &TerminationSignals::requested, this, [this] { end(0); });
    if (m_commandLine.demo) {
        auto demo = Demo::make(m_clock);
        if (!demo)
            return fail(demo.error().detail);
        m_demo = std::move(*demo);
        m_profile = m_demo->profile();
    } else {
        m_profile = m_commandLine.profile.isEmpty() ? Profile::standard()
                                                    : Profile::at(m_commandLine.profile);
    }
    if (const auto prepared = m_profile.prepare(); !prepared)
        return fail(prepared.error().detail);
    m_instance = std::make_unique<SingleInstance>(m_clock, m_profile);
    connect(m_instance.get(), &SingleInstance::first, this, &Desktop::run);
    connect(m_instance.get(), &SingleInstance::handedOver, this, [this] { end(0); });
    connect(m_instance.get(), &SingleInstance::failed, this, &Desktop::fail);
    m_instance->start(m_commandLine.argument, m_commandLine.wallboard);
}

void Desktop::run()
{
    m_log = std::make_unique<LogFile>(m_profile.logFile);
    const QString report = m_profile.crashPath();
    const bool crashed = takeCrashReport(report);
    if (crashed)
        qCWarning(logUi) << "the last run crashed; see" << report;
    reportCrashesTo(report);
    m_languageChoice = wantedLanguage();
    m_language.use(m_languageChoice);
    m_core = std::make_unique<Core>(
        m_clock, m_profile,
        m_demo ? KeychainSecretStore::Use::SessionOnly : KeychainSecretStore::Use::Keychain,
        QJsonObject {{QStringLiteral("version"), QStringLiteral(JACKFIELD_VERSION)},
                     {QStringLiteral("profile"), m_profile.runtimeFolder},
                     {QStringLiteral("demo"), m_commandLine.demo},
                     {QStringLiteral("headless"), m_commandLine.headless}});
    m_core->settings.setCommandLine(m_commandLine.settings);
    if (m_demo) {
        m_demo->addKinds(m_core->registry);
        for (const auto &[id, secret] : m_demo->secrets())
            m_core->secrets.keepForSession(id, secret);
    }
    if (const auto started = m_core->start(); !started)
        return fail(started.error().detail);
    connect(&m_core->settings, &SettingsStore::changed, this, &Desktop::followLanguage,
            Qt::QueuedConnection);
    // What the core opens works on threads of its own: it would delay the window.
    m_opening = m_clock.after(paintingAtMost, [this] { open(); });
    if (!m_commandLine.headless)
        m_window = std::make_unique<Window>(
            *m_core,
            Window::Start {m_commandLine.demo, m_commandLine.hidden, m_commandLine.wallboard,
                           crashed ? report : QString(), [this] { open(); }});
    if (m_commandLine.headless || m_commandLine.hidden || m_commandLine.wallboard)
        open();
}

/// Once: what the start may do behind the window, and what it was given to do.
void Desktop::open()
{
    if (!std::exchange(m_opening, nullptr))
        return;
    m_core->open();
    if (!m_commandLine.argument.isEmpty())
        m_core->api.accept(m_commandLine.argument, int(QCoreApplication::applicationPid()));
}

// Ahead of everything that speaks.
QString Desktop::wantedLanguage() const
{
    const QVariant chosen =
        SettingsStore::peek({m_profile.siteFile, m_profile.settingsFile}, m_commandLine.settings,
                            QStringLiteral("window.language"));
    return chosen.isValid() ? chosen.toString() : Settings().language;
}

/// A window keeps the words it was made with, so there is a new one: when nothing is open in it
/// that would be lost, and with all else as the user has it.
void Desktop::followLanguage()
{
    m_changing.reset();
    const QString choice = m_core->settings.settings().language;
    if (choice == m_languageChoice)
        return;
    if (m_window && m_window->isBusy()) {
        m_changing = m_clock.after(untilNextLook, [this] { followLanguage(); });
        return;
    }
    m_languageChoice = choice;
    Window::Start start {m_commandLine.demo, false, {}};
    if (m_window)
        start.carried = m_window->leave();
    m_window.reset();
    m_language.use(choice);
    if (start.carried)
        m_window = std::make_unique<Window>(*m_core, start);
}

void Desktop::fail(const QString &words)
{
    QTextStream(stderr) << words << Qt::endl;
    end(1);
}

// Not quit(): that asks the windows first, and they may want to hide instead.
void Desktop::end(int exitCode)
{
    m_opening.reset();
    m_changing.reset();
    if (m_core)
        m_core->stop();
    QCoreApplication::exit(exitCode);
}

} // namespace Jackfield
