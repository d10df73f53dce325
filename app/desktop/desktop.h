// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/commandline.h"
#include "app/inbound/profile.h"
#include "app/language/language.h"
#include "core/base/clock.h"

#include <QObject>

namespace Jackfield {

struct Core;
class Demo;
class LogFile;
class SingleInstance;
class TerminationSignals;
class Window;

/// One run of `jackfield`, from the decision who is first to the orderly end.
class Desktop : public QObject
{
    Q_OBJECT
public:
    explicit Desktop(const CommandLine &commandLine, QObject *parent = nullptr);
    ~Desktop() override;
    /// Once, in the event loop, which it ends with the exit code.
    void start();
    Core *core() const { return m_core.get(); } ///< Null: this run is not the first, or not yet.

private:
    void run();
    void open();
    QString wantedLanguage() const;
    void followLanguage();
    void fail(const QString &words);
    void end(int exitCode);

    const CommandLine m_commandLine;
    Language m_language;
    QString m_languageChoice; ///< As the settings say.
    SystemClock m_clock;
    Profile m_profile;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<LogFile> m_log;
    std::unique_ptr<TerminationSignals> m_signals;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<Alarm> m_opening; ///< Null: the core is open.
    std::unique_ptr<Alarm> m_changing; ///< The language, when the window can be spared.
};

} // namespace Jackfield
