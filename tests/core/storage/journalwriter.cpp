// SPDX-License-Identifier: GPL-3.0-or-later
// journalwriter <file> <first> <count> [user]: writes so many numbered entries (0: without end),
// each with its place in the outbox, and prints each number once it is on the disk; "trouble" and
// the words of a trouble, "well" when it has passed. As that user (a number) when told so.
#include "core/storage/journalsession.h"
#include "core/storage/sqljournalstore.h"
#include "tests/core/storage/journalsamples.h"

#include <cstdio>
#include <grp.h>
#include <unistd.h>

using namespace Jackfield;

static void say(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

static bool become(unsigned user)
{
    return setgroups(0, nullptr) == 0 && setresgid(user, user, user) == 0
        && setresuid(user, user, user) == 0;
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() > 4 && !become(arguments.at(4).toUInt()))
        return 1;
    constexpr int together = 3;
    int next = arguments.value(2).toInt();
    const int count = arguments.value(3).toInt();
    const int end = next + count;
    SystemClock clock;
    JournalDatabase database(profileJournal(arguments.value(1)));
    SqlJournalStore store(database, clock, SqlJournalStore::Outbox::Yes);
    const auto writeNext = [&] {
        if (count == 0 || next < end)
            store.write(PutEntry {sampleEntry(next++)});
    };
    QObject::connect(&store, &JournalStore::written, &app, [&](const QString &id) {
        const int number = id.right(12).toInt();
        say(QByteArray::number(number));
        if (count > 0 && number == end - 1)
            QCoreApplication::quit();
        writeNext();
    });
    QObject::connect(&store, &JournalStore::troubled, &app, [](const QString &words) {
        say(words.isEmpty() ? "well" : "trouble " + words.toUtf8());
    });
    for (int i = 0; i < together; ++i)
        writeNext();
    return QCoreApplication::exec();
}
