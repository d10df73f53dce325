// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"
#include "app/desktop/core.h"
#include "app/desktop/desktop.h"
#include "app/desktop/linkenvironment.h"
#include "app/desktop/settingsreference.h"
#include "app/language/language.h"
#include "core/base/processguard.h"

#include <QApplication>
#include <QIcon>
#include <QNetworkProxyFactory>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTextStream>

#include <memory>

using namespace Jackfield;

static QStringList argumentsFrom(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

// Before Qt loads its first plugin.
static void distrustEnvironment()
{
    QByteArrayList names;
    for (const QString &name : QProcessEnvironment::systemEnvironment().keys())
        names << name.toLocal8Bit();
    for (const QByteArray &name : distrustedVariables(names))
        qunsetenv(name.constData());
}

static std::unique_ptr<QCoreApplication> makeApplication(bool headless, int &argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("jackfield"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JACKFIELD_VERSION));
    if (headless)
        return std::make_unique<QCoreApplication>(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Jackfield"));
    QGuiApplication::setDesktopFileName(QStringLiteral("jackfield"));
    QGuiApplication::setQuitOnLastWindowClosed(false);
    auto application = std::make_unique<QApplication>(argc, argv);
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/desktop/jackfield.svg")));
    return application;
}

/// Of all kinds of phone systems; nothing is opened or read for it.
static QString reference()
{
    SystemClock clock;
    const QTemporaryDir nowhere;
    const Core core(clock, Profile::at(nowhere.path()), KeychainSecretStore::Use::SessionOnly, {});
    return settingsReference(core.registry);
}

/// What ends at once, in the user's language. Exit code.
static int answer(const QStringList &arguments)
{
    const Language language;
    const auto commandLine = CommandLine::parse(arguments);
    if (!commandLine) {
        QTextStream(stderr) << commandLine.error() << "\n\n" << CommandLine::usage();
        return 2;
    }
    QTextStream out(stdout);
    if (commandLine->help)
        out << CommandLine::usage();
    else if (commandLine->version)
        out << QStringLiteral("jackfield " JACKFIELD_VERSION "\n");
    else
        out << reference();
    return 0;
}

int main(int argc, char **argv)
{
    guardMemoryOfRelease();
    // Qt sees the program's name alone: in what came with a link it would find options of its own.
    int count = 1;
    char *names[] {argv[0], nullptr};
    const QStringList arguments = argumentsFrom(argc, argv);
    const auto commandLine = CommandLine::parse(arguments);
    if (!commandLine || commandLine->help || commandLine->version
        || commandLine->settingsReference) {
        const QCoreApplication application(count, names);
        return answer(arguments);
    }
    if (!commandLine->argument.isEmpty())
        distrustEnvironment();
    // Proxies are libcurl's business. Qt would have its own sockets, the doors' too, opened at one.
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    const auto application = makeApplication(commandLine->headless, count, names);
    Desktop desktop(*commandLine);
    QMetaObject::invokeMethod(&desktop, &Desktop::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
