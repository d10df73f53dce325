// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of UCServer a second on one core, read and written in both encodings, envelope and
// payload. Baseline: QJsonDocument parsing the same message's JSON, which only makes a tree of it.
// "times_vendor": ours to the vendor's own C++ runtime (ucserver.md 12, measured on this kind of
// machine, not in this run).
#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/jsoncodec.h"
#include "tests/support/ucservervectors.h"

#include <QJsonDocument>

#include <benchmark/benchmark.h>

using namespace Jackfield;
using namespace Jackfield::UcServer;

namespace {

/// Messages a second of the vendor's C++ runtime.
struct VendorFigures
{
    double berDecode = 0;
    double jsonDecode = 0;
    double berEncode = 0;
    double jsonEncode = 0;
};

struct Subject
{
    const char *name;
    VendorFigures vendor;
    RoseMessage message;
    const OperationInfo *operation;
    QByteArray ber;
    QByteArray json;
};

Subject subjectOf(const char *name, const VendorFigures &vendor, qint64 operationId,
                  const QByteArray &ber)
{
    const OperationInfo *operation = findOperation(operationId);
    auto message = decodeBer(ber, [&](qint64) { return operation; });
    if (!message)
        qFatal("%s: %s", name, qPrintable(message.error().detail));
    const QByteArray json = encodeJson(*message);
    return {name, vendor, std::move(*message), operation, ber, json};
}

// The third message of the stream of four; it has no contact.
QByteArray offeringEvent()
{
    for (const StreamVector &stream : streamVectors()) {
        const qsizetype begin = stream.octets.indexOf(QByteArray::fromHex("a1820101"));
        if (stream.encoding == Encoding::Ber && begin > 0)
            return stream.octets.mid(begin, 4 + 0x0101);
    }
    qFatal("no offering event");
}

QByteArray snapshot(int timesTwentyCalls)
{
    const MessageVector &vector = messageVector("asnCtiSnapshotPhoneLine.res.calls20");
    RoseMessage message = decodeBer(vector.ber, vector.operationOf()).value();
    auto &known = std::get<KnownPayload>(std::get<RoseResult>(message).result);
    auto &calls = std::get<CtiSnapshotPhoneLineResult>(known).calls;
    const std::vector<CtiCallInformation> twenty = calls;
    for (int i = 1; i < timesTwentyCalls; ++i)
        calls.insert(calls.end(), twenty.begin(), twenty.end());
    return encodeBer(message);
}

const std::vector<Subject> &subjects()
{
    constexpr qint64 callEvent = NotifyLineCallInformationChangedOperation::id;
    constexpr qint64 ofLine = SnapshotPhoneLineOperation::id;
    static const std::vector<Subject> all {
        subjectOf("offering", {190'000, 54'000, 240'000, 57'000}, callEvent, offeringEvent()),
        subjectOf(
            "contact", {100'000, 34'000, 120'000, 45'000}, callEvent,
            messageVector("asnCtiNotifyLineCallInformationChanged.event.offering.contacts").ber),
        subjectOf("every member", {71'000, 26'000, 96'000, 37'000}, callEvent,
                  messageVector("asnCtiNotifyLineCallInformationChanged.event.all").ber),
        subjectOf("20 calls", {10'300, 3'400, 19'000, 3'900}, ofLine, snapshot(1)),
        subjectOf("200 calls", {920, 290, 1'640, 440}, ofLine, snapshot(10)),
    };
    return all;
}

// Counts `work` of a subject, and sets it in relation to the vendor's figure.
template<typename Work>
void measure(benchmark::State &state, const Subject &subject, double vendor, Work work)
{
    for (auto _ : state)
        work(subject);
    state.SetItemsProcessed(state.iterations());
    if (vendor > 0) {
        state.counters["times_vendor"] =
            benchmark::Counter(double(state.iterations()) / vendor, benchmark::Counter::kIsRate);
    }
}

void decodeBerOf(const Subject &subject)
{
    auto message = decodeBer(subject.ber, [&](qint64) { return subject.operation; });
    benchmark::DoNotOptimize(message);
}

void encodeBerOf(const Subject &subject)
{
    benchmark::DoNotOptimize(encodeBer(subject.message));
}

void encodeJsonOf(const Subject &subject)
{
    benchmark::DoNotOptimize(encodeJson(subject.message));
}

void decodeJsonOf(const Subject &subject)
{
    static JsonDecoder decoder;
    auto messages = decoder.decode(subject.json, [&](qint64) { return subject.operation; });
    benchmark::DoNotOptimize(messages);
}

void parseDocument(const Subject &subject)
{
    benchmark::DoNotOptimize(QJsonDocument::fromJson(subject.json));
}

template<typename Work>
void add(const char *what, const Subject &subject, double vendor, Work work)
{
    const std::string name = std::string(what) + '/' + subject.name;
    benchmark::RegisterBenchmark(name.c_str(), [&subject, vendor, work](benchmark::State &state) {
        measure(state, subject, vendor, work);
    });
}

} // namespace

int main(int argc, char **argv)
{
    for (const Subject &subject : subjects()) {
        add("ber decode", subject, subject.vendor.berDecode, decodeBerOf);
        add("json decode", subject, subject.vendor.jsonDecode, decodeJsonOf);
        add("baseline QJsonDocument", subject, 0, parseDocument);
        add("ber encode", subject, subject.vendor.berEncode, encodeBerOf);
        add("json encode", subject, subject.vendor.jsonEncode, encodeJsonOf);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
