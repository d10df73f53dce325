// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ctl.h"
#include "app/language/language.h"

#include <QCoreApplication>
#include <QFile>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("jackfieldctl"));
    const Jackfield::Language language;
    QFile in;
    // Only opened, never read unless a verb asks.
    (void)in.open(stdin, QIODevice::ReadOnly);
    Jackfield::SystemClock clock;
    Jackfield::Ctl::Streams streams {in, QTextStream(stdout), QTextStream(stderr)};
    Jackfield::Ctl ctl(clock, streams);
    QObject::connect(&ctl, &Jackfield::Ctl::finished, &app, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    ctl.run(QCoreApplication::arguments().mid(1));
    return QCoreApplication::exec();
}
