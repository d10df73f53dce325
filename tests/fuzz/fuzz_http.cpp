// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP at the local server: any bytes, in any pieces, are the same request, and none is asked about
// that security.md 3.4 refuses. What stands behind the head is the form.
#include "app/gates/httpgate.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;

namespace {

struct Reading
{
    std::optional<HttpHeadReader::Outcome> outcome;
    QByteArray rest; ///< With everything fed later.
    bool operator==(const Reading &) const = default;
};

Reading read(QByteArrayView bytes, qsizetype pieceSize)
{
    HttpHeadReader reader;
    Reading reading;
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(pieceSize, bytes.size()));
        bytes = bytes.sliced(piece.size());
        reading.outcome = reader.feed(piece);
        if (reading.outcome)
            break;
    }
    reading.rest = reader.rest();
    if (reading.outcome && *reading.outcome)
        reading.rest += bytes.toByteArray();
    return reading;
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void requireNamed(const Source &source)
{
    const QString &origin = source.origin;
    require(origin.isEmpty()
            || (source.kind == Source::Kind::Web && origin.startsWith(QLatin1String("http"))
                && origin.size() <= 253));
    require(std::all_of(origin.begin(), origin.end(),
                        [](QChar c) { return c > QLatin1Char(' ') && c < QChar(0x7F); }));
}

void requireAllowed(const HttpGate::Ask &ask, const HttpHead &head, PeerOwner owner)
{
    require(head.count("Host") == 1 && head.target.startsWith('/'));
    require(head.method == "GET" || head.method == "POST");
    require(head.method == "POST" || !head.has("Origin"));
    for (const char *name : {"Upgrade", "Sec-Purpose", "Purpose", "X-Moz", "Transfer-Encoding"})
        require(!head.has(name));
    if (ask.source.trust != Source::Trust::Unproved)
        require(owner == PeerOwner::Own);
    if (ask.source.kind == Source::Kind::Web && ask.source.trust == Source::Trust::Proved)
        require(head.only("Sec-Fetch-User") == "?1" && head.only("Sec-Fetch-Mode") == "navigate"
                && head.only("Sec-Fetch-Site") != "none");
    if (ask.source.kind == Source::Kind::Program)
        require(!head.has("Sec-Fetch-Site") && !head.has("Referer") && !head.has("Origin"));
    requireNamed(ask.source);

    require(ask.command.verb == TapiMaster::Verb::MakeCall);
    const QByteArray &number = ask.command.argument;
    require(std::all_of(number.begin(), number.end(),
                        [](char c) { return QByteArrayView("0123456789+*#,").contains(c); }));
    require(number.lastIndexOf('+') <= 0);
    const auto written = TapiMaster::encode(ask.command, TapiMaster::Terminator::None);
    require(written && TapiMaster::parse(*written) == ask.command);
}

/// As the connection does it: the form is read when it is wanted.
void judge(const HttpGate &gate, const HttpHead &head, QByteArrayView form, PeerOwner owner)
{
    auto verdict = gate.judge(head, owner);
    if (const auto *wanted = std::get_if<HttpGate::FormWanted>(&verdict)) {
        require(head.method == "POST" && wanted->size > 0 && wanted->size <= HttpGate::maxForm);
        verdict = gate.judge(head, owner, form.first(std::min(wanted->size, form.size())));
    }
    require(!std::holds_alternative<HttpGate::FormWanted>(verdict));
    if (const auto *ask = std::get_if<HttpGate::Ask>(&verdict))
        requireAllowed(*ask, head, owner);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const HttpGate gate(
        {2503,
         InboundTemplates({QStringLiteral("/dial?ext=^&number=#"), QStringLiteral("/call/^/#"),
                           QStringLiteral("{POST}/api/call<&>ext=^<&>number=#")})});
    const QByteArrayView bytes(data, qsizetype(size));
    const Reading whole = read(bytes, std::max<qsizetype>(bytes.size(), 1));
    for (const qsizetype pieceSize : {1, 3, 7})
        require(read(bytes, pieceSize) == whole);
    if (!whole.outcome || !*whole.outcome)
        return 0;
    const HttpHead &head = **whole.outcome;
    judge(gate, head, whole.rest, PeerOwner::Own);
    judge(gate, head, whole.rest, PeerOwner::Unknown);
    return 0;
}
