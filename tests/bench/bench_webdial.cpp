// SPDX-License-Identifier: GPL-3.0-or-later
// Requests a second on one core, of the worked examples of protocols.md 4.6: all three steps for
// each, and the last one alone, which is what a call costs. Baseline: the least that programs do
// instead, QString::replace and QUrl. "ratio": ours to it.
#include "protocols/webdial/requesttemplate.h"

#include <QUrl>

#include <benchmark/benchmark.h>
#include <ctime>

using namespace Jackfield;
using namespace Jackfield::WebDial;

namespace {

const QString number = QStringLiteral("003023125123");
const QString extension = QStringLiteral("21");

const QStringList &templates()
{
    static const QStringList all {QStringLiteral("http://pbx.example/dial?from=^&to=#"),
                                  QStringLiteral("{POST}https://pbx.example/api<&>a=^<&>b=#"),
                                  QStringLiteral("{POST}https://pbx.example/api?v=2<&>b=#"),
                                  QStringLiteral("http://pbx.example/call/^/#/9"),
                                  QStringLiteral("http://{host}/c?n=#"),
                                  QStringLiteral("tel://#")};
    return all;
}

const Values &values()
{
    static const Values all {{QStringLiteral("host"), {QStringLiteral("192.0.2.50"), false}}};
    return all;
}

BoundTemplate boundOf(const QString &text)
{
    return RequestTemplate::from(text, {})->bind(values()).value();
}

const std::vector<BoundTemplate> &bounds()
{
    static const std::vector<BoundTemplate> all = [] {
        std::vector<BoundTemplate> list;
        for (const QString &text : templates())
            list.push_back(boundOf(text));
        return list;
    }();
    return all;
}

void expandAll()
{
    for (const BoundTemplate &bound : bounds())
        benchmark::DoNotOptimize(bound.expand(number, extension));
}

void makeAll()
{
    for (const QString &text : templates())
        benchmark::DoNotOptimize(boundOf(text).expand(number, extension));
}

/// Checks nothing, encodes nothing that QUrl does not, and knows no body.
void replaceAll()
{
    for (const QString &text : templates()) {
        QString address = text;
        address.replace(QStringLiteral("{POST}"), QString())
            .replace(QStringLiteral("{host}"), QStringLiteral("192.0.2.50"))
            .replace(u'^', extension)
            .replace(u'#', number);
        benchmark::DoNotOptimize(QUrl(address).toEncoded());
    }
}

/// Runs `work` and counts the requests a second.
template<typename Work>
void measure(benchmark::State &state, Work work)
{
    for (auto _ : state)
        work();
    state.SetItemsProcessed(state.iterations() * std::int64_t(templates().size()));
}

/// Processor time, which other programs do not spoil as they do wall time.
template<typename Work>
double ticks(Work work)
{
    constexpr int rounds = 20'000;
    const std::clock_t start = std::clock();
    for (int i = 0; i < rounds; ++i)
        work();
    return double(std::clock() - start);
}

template<typename Work>
void compared(benchmark::State &state, Work work)
{
    measure(state, work);
    const double ours = ticks(work);
    state.counters["ratio"] = ticks(replaceAll) / ours;
}

BENCHMARK_CAPTURE(compared, expandAlone, expandAll);
BENCHMARK_CAPTURE(compared, parseBindExpand, makeAll);
BENCHMARK_CAPTURE(measure, replaceBaseline, replaceAll);

} // namespace

BENCHMARK_MAIN();
