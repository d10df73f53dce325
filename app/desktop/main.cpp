// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"
#include "app/desktop/desktop.h"
#include "app/desktop/linkenvironment.h"
#include "core/base/processguard.h"

#include <QApplication>
#include <QProcessEnvironment>
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
    return std::make_unique<QApplication>(argc, argv);
}

int main(int argc, char **argv)
{
    guardMemoryOfRelease();
    const auto commandLine = CommandLine::parse(argumentsFrom(argc, argv));
    if (!commandLine) {
        QTextStream(stderr) << commandLine.error() << "\n\n" << CommandLine::usage();
        return 2;
    }
    if (commandLine->help || commandLine->version) {
        QTextStream(stdout) << (commandLine->help
                                    ? CommandLine::usage()
                                    : QStringLiteral("jackfield " JACKFIELD_VERSION "\n"));
        return 0;
    }
    if (!commandLine->argument.isEmpty())
        distrustEnvironment();
    // Qt sees the program's name alone: in what came with a link it would find options of its own.
    int count = 1;
    char *names[] {argv[0], nullptr};
    const auto application = makeApplication(commandLine->headless, count, names);
    Desktop desktop(*commandLine);
    QMetaObject::invokeMethod(&desktop, &Desktop::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
