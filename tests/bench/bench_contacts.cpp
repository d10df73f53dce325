// SPDX-License-Identifier: GPL-3.0-or-later
// 50 000 contacts: whose number it is, who has a name, and how long they take to read. Baselines: a
// look at every contact one after the other, and the same file read line by line. "ratio": ours to
// the baseline.
#include "core/contacts/contactbook.h"
#include "core/contacts/contacts.h"
#include "core/contacts/filesource.h"
#include "tests/support/locations.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace Jackfield;

namespace {

constexpr int many = 50'000;

NumberKeys keys()
{
    return NumberKeys(munich());
}

QString subscriber(int i)
{
    return QString::number(2'000'000 + i * 131);
}

QString nameOf(int i)
{
    static const QStringList first {QStringLiteral("Anna"), QStringLiteral("Jörg"),
                                    QStringLiteral("Mei"),  QStringLiteral("Łukasz"),
                                    QStringLiteral("Eva"),  QStringLiteral("Max")};
    static const QStringList last {QStringLiteral("Müller"), QStringLiteral("Roth"),
                                   QStringLiteral("Kranz"), QStringLiteral("Adler"),
                                   QStringLiteral("Groß")};
    return first[i % first.size()] + u' ' + last[i / 7 % last.size()] + QString::number(i, 36);
}

const QList<ContactCard> &cards()
{
    static const QList<ContactCard> all = [] {
        QList<ContactCard> list;
        for (int i = 0; i < many; ++i) {
            ContactCard card;
            card.id = QString::number(i);
            card.name = nameOf(i);
            card.company = QStringLiteral("Company %1").arg(i % 900);
            card.details.entries = {
                {Contact::Kind::Phone, QStringLiteral("business"),
                 QStringLiteral("089 ") + subscriber(i)},
                {Contact::Kind::Phone, QStringLiteral("mobile"),
                 QStringLiteral("+49 171 ") + subscriber(i)},
            };
            list.append(card);
        }
        return list;
    }();
    return all;
}

const ContactBook &book()
{
    static const ContactBook all = ContactBook::of(cards(), keys());
    return all;
}

/// What every number would cost without an index: its key compared with each contact's.
qsizetype scan(const std::vector<QString> &all, const QString &key)
{
    qsizetype found = 0;
    for (const QString &other : all)
        found += other == key || (other.size() > 6 && key.startsWith(other)) || other.endsWith(key);
    return found;
}

const std::vector<QString> &allKeys()
{
    static const std::vector<QString> all = [] {
        std::vector<QString> list;
        const NumberKeys how = keys();
        for (const ContactCard &card : cards())
            for (const QString &number : card.numbers())
                list.push_back(how.key(number));
        return list;
    }();
    return all;
}

template<typename Work>
double seconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

void match(benchmark::State &state, const QString &key, ContactMatch::Kind expected)
{
    if (book().match(key).kind != expected)
        return state.SkipWithError("another kind of match");
    for (auto _ : state)
        benchmark::DoNotOptimize(book().match(key));
    constexpr int rounds = 20;
    const double baseline = seconds([&key] {
        for (int i = 0; i < rounds; ++i)
            benchmark::DoNotOptimize(scan(allKeys(), key));
    });
    const double ours = seconds([&key] {
        for (int i = 0; i < rounds; ++i)
            benchmark::DoNotOptimize(book().match(key));
    });
    state.counters["ratio"] = baseline / ours;
}

void search(benchmark::State &state, const QString &text)
{
    if (book().search(text, 20).isEmpty())
        return state.SkipWithError("nothing found");
    for (auto _ : state)
        benchmark::DoNotOptimize(book().search(text, 20));
    const double baseline = seconds([&text] {
        qsizetype found = 0;
        for (const ContactCard &card : cards())
            found += card.name.contains(text, Qt::CaseInsensitive);
        benchmark::DoNotOptimize(found);
    });
    const double ours = seconds([&text] { benchmark::DoNotOptimize(book().search(text, 20)); });
    state.counters["ratio"] = baseline / ours;
}

void keyOfNumbers(benchmark::State &state)
{
    const NumberKeys how = keys();
    for (auto _ : state)
        for (int i = 0; i < many; ++i)
            benchmark::DoNotOptimize(how.key(QStringLiteral("089 / 2000-") + QString::number(i)));
    state.SetItemsProcessed(state.iterations() * many);
}

QByteArray vcardOf(int i)
{
    const QByteArray name = nameOf(i).toUtf8();
    const QByteArray phone = subscriber(i).toLatin1();
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + QByteArray::number(i) + "\r\nFN:" + name
        + "\r\nN:" + name + ";;;;\r\nORG:Company " + QByteArray::number(i % 900)
        + ";Sales\r\nTEL;TYPE=WORK,VOICE:089 " + phone + "\r\nTEL;TYPE=CELL:+49 171 " + phone
        + "\r\nEMAIL;TYPE=INTERNET:person" + QByteArray::number(i)
        + "@example.com\r\nADR;TYPE=WORK:;;Street 1;Munich;;80331;Germany\r\nNOTE:Called once\\, "
          "wants to be called\r\n  again in spring\r\nREV:2026-01-05T09:00:00Z\r\nEND:VCARD\r\n";
}

/// From open() until the contacts are matched and searched, through thread and event loop.
double importSeconds(const QString &path)
{
    SystemClock clock;
    Contacts contacts(clock);
    contacts.setNumberKeys(keys());
    const auto made = [&] {
        return fileContactSource(clock)(
            QStringLiteral("file"),
            {{QStringLiteral("kind"), QStringLiteral("vcard")}, {QStringLiteral("path"), path}});
    };
    std::vector<std::unique_ptr<ContactSource>> sources;
    sources.push_back(std::move(*made()));
    return seconds([&] {
        contacts.setSources(std::move(sources));
        while (contacts.size() != many)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    });
}

double readSeconds(const QString &path)
{
    return seconds([&path] {
        QFile file(path);
        qsizetype octets = 0;
        if (file.open(QIODevice::ReadOnly))
            while (!file.atEnd())
                octets += file.readLine().size();
        benchmark::DoNotOptimize(octets);
    });
}

void import(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("contacts.vcf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return state.SkipWithError("no file");
    for (int i = 0; i < many; ++i)
        file.write(vcardOf(i));
    file.close();
    double ours = 0;
    for (auto _ : state) {
        ours = importSeconds(path);
        state.SetIterationTime(ours);
    }
    const double baseline = readSeconds(path);
    state.counters["lineByLine_ms"] = baseline * 1000;
    state.counters["ratio"] = baseline / ours;
    state.counters["MB"] = double(file.size()) / 1e6;
}

void index(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(ContactBook::of(cards(), keys()).size());
}

using Kind = ContactMatch::Kind;
BENCHMARK_CAPTURE(match, exact, QStringLiteral("+49892131000"), Kind::Exact);
BENCHMARK_CAPTURE(match, prefix, QStringLiteral("+4989213100012"), Kind::Prefix);
BENCHMARK_CAPTURE(match, suffix, QStringLiteral("02131000"), Kind::Suffix);
BENCHMARK_CAPTURE(match, none, QStringLiteral("+493055512345"), Kind::None);
BENCHMARK_CAPTURE(search, oneLetter, QStringLiteral("a"));
BENCHMARK_CAPTURE(search, name, QStringLiteral("mueller"));
BENCHMARK_CAPTURE(search, dialPad, QStringLiteral("7684"));
BENCHMARK_CAPTURE(search, twoWordsOnTheDialPad, QStringLiteral("382 7684"));
BENCHMARK_CAPTURE(search, partOfANumber, QStringLiteral("13100"));
BENCHMARK(keyOfNumbers)->Unit(benchmark::kMillisecond);
BENCHMARK(index)->Unit(benchmark::kMillisecond);
BENCHMARK(import)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(3);

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
