// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/controlsession.h"

#include <cstdlib>

using namespace Jackfield;

/// What a client of the control socket may send: cut at any place it must give the same lines, hold
/// nothing beyond its limit, and every request that is taken must be one again when written.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    JsonLines whole(ControlSession::maxRequest);
    const QList<QByteArray> lines = whole.feed(bytes);
    JsonLines cut(ControlSession::maxRequest);
    QList<QByteArray> pieces;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        pieces += cut.feed(bytes.sliced(i, 1));
    if (pieces != lines || cut.fault() != whole.fault())
        abort();
    for (const QByteArray &line : lines) {
        if (line.size() > ControlSession::maxRequest)
            abort();
        JsonRpc::parseMessage(line);
        // Half a surrogate pair does not come back as it was, so only the form is compared.
        const auto request = JsonRpc::parseRequest(line);
        if (request
            && !JsonRpc::parseRequest(
                JsonLines::line(JsonRpc::request(1, request->method, request->params))))
            abort();
    }
    return 0;
}
