// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers a second on one core over the inputs of tel-cases.csv: our resolver, and as baseline
// libphonenumber's Parse and Format, which read less (protocols.md 8.5). "ratio": ours to it.
#include "core/dialing/numberresolver.h"
#include "tests/support/csv.h"
#include "tests/support/locations.h"

#include <benchmark/benchmark.h>
#include <ctime>
#include <phonenumbers/phonenumberutil.h>

using namespace Jackfield;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

struct Input
{
    QString text;
    std::string utf8;
    NumberOrigin origin;
};

const std::vector<Input> &inputs()
{
    static const std::vector<Input> all = [] {
        std::vector<Input> list;
        for (const auto &row : csvFile(QStringLiteral("tel-cases.csv"))) {
            const QString text = row[QStringLiteral("input")];
            const bool link = row[QStringLiteral("origin")] == u"link";
            list.push_back(
                {text, text.toStdString(), link ? NumberOrigin::Link : NumberOrigin::Typed});
        }
        return list;
    }();
    return all;
}

void resolveAll(const Location &location)
{
    for (const Input &input : inputs())
        benchmark::DoNotOptimize(resolveNumber(input.text, location, input.origin));
}

void parseAndFormatAll(const std::string &region)
{
    const PhoneNumberUtil &numbers = *PhoneNumberUtil::GetInstance();
    for (const Input &input : inputs()) {
        PhoneNumber number;
        std::string formatted;
        if (numbers.Parse(input.utf8, region, &number) == PhoneNumberUtil::NO_PARSING_ERROR)
            numbers.Format(number, PhoneNumberUtil::E164, &formatted);
        benchmark::DoNotOptimize(formatted);
    }
}

/// Runs `work` and counts the numbers a second.
template<typename Work>
void measure(benchmark::State &state, Work work)
{
    for (auto _ : state)
        work();
    state.SetItemsProcessed(state.iterations() * std::int64_t(inputs().size()));
}

/// Processor time, which other programs do not spoil as they do wall time.
template<typename Work>
double ticks(Work work)
{
    constexpr int rounds = 50;
    const std::clock_t start = std::clock();
    for (int i = 0; i < rounds; ++i)
        work();
    return double(std::clock() - start);
}

void resolver(benchmark::State &state, const Location &location)
{
    measure(state, [&location] { resolveAll(location); });
    const std::string region = location.country.toStdString();
    const double ours = ticks([&location] { resolveAll(location); });
    const double baseline = ticks([&region] { parseAndFormatAll(region); });
    state.counters["ratio"] = baseline / ours;
}

void libphonenumberBaseline(benchmark::State &state, const std::string &region)
{
    measure(state, [&region] { parseAndFormatAll(region); });
}

BENCHMARK_CAPTURE(resolver, Munich, munich());
BENCHMARK_CAPTURE(libphonenumberBaseline, DE, std::string("DE"));
BENCHMARK_CAPTURE(resolver, Dallas, dallas());
BENCHMARK_CAPTURE(libphonenumberBaseline, US, std::string("US"));

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    if (inputs().empty()) { // nothing measured must not look fast
        std::fputs("tests/data/tel-cases.csv cannot be read\n", stderr);
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
