// SPDX-License-Identifier: GPL-3.0-or-later
// keychainclient read|write|remove <system> <name>: one thing done with the keychain of the
// environment. A secret is read from standard input. Says "ok <what>" or "<error code>".
#include "core/base/clock.h"
#include "core/settings/keychainsecretstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcessEnvironment>
#include <QTextStream>
#include <QTimer>

using namespace Jackfield;

static void end(const QString &words)
{
    QTextStream(stdout) << words << Qt::endl;
    QCoreApplication::quit();
}

template<typename T, typename Words>
static void say(const Pending<Result<T>> &pending, Words words)
{
    pending.then(qApp, [words](const Result<T> &got) {
        end(got ? QStringLiteral("ok ") + words(*got)
                : QStringLiteral("%1 %2").arg(int(got.error().code)).arg(got.error().detail));
    });
}

static void run(SecretStore &store, const QStringList &arguments)
{
    const SecretId id {{arguments.value(2)}, arguments.value(3)};
    if (arguments.value(1) == QLatin1String("read")) {
        say(store.read(id), [](const QString &secret) { return secret; });
    } else if (arguments.value(1) == QLatin1String("write")) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return end(QStringLiteral("no input"));
        say(store.write(id, QString::fromUtf8(input.readAll())), [](SecretStore::Keeper keeper) {
            return keeper == SecretStore::Keeper::Keychain ? QStringLiteral("keychain")
                                                           : QStringLiteral("session");
        });
    } else {
        say(store.remove(id), [](Unit) { return QString(); });
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    SystemClock clock;
    KeychainSecretStore store(clock, KeychainSecretStore::Use::Keychain,
                              QProcessEnvironment::systemEnvironment());
    QTimer::singleShot(0, &application, [&] { run(store, application.arguments()); });
    return application.exec();
}
