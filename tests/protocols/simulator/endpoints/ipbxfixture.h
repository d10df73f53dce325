// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/ipbxendpoint.h"
#include "tests/protocols/simulator/endpoints/httpfixture.h"

namespace Jackfield::Simulator {

/// The clock stands at 1767603600, 05:00:00 at the server. The first call is 1, its caller's leg 2.
class IpbxFixture : public HttpFixture<IpbxEndpoint>
{
protected:
    static QByteArray bodyOf(const QByteArray &answer)
    {
        return answer.mid(answer.indexOf("\r\n\r\n") + 4);
    }
    static QByteArray statusOf(const QByteArray &answer)
    {
        return answer.left(answer.indexOf("\r\n"));
    }
    QByteArray body(const QByteArray &target) { return bodyOf(get(target)); }
    QByteArray channels(const QByteArray &names)
    {
        return body("/ipps/channelinfo.php?channel=" + names + "&useid=1");
    }
    QByteArray queues(const QByteArray &names)
    {
        return body("/ipps/queueactive.php?queue_name=" + names + "&res_cc=1");
    }
    int callIn(const QString &number, const QString &to, const QString &name = {})
    {
        return *exchange.callFromOutside({number, name}, to, std::chrono::minutes(10));
    }

    const QString sales = QStringLiteral("900");
    const QString agent = QStringLiteral("103");
    const QByteArray plain = "Content-Type: text/plain; charset=utf-8\r\n";
    const QByteArray html = "Content-Type: text/html; charset=utf-8\r\n";
    const QByteArray date = "Date: Mon, 05 Jan 2026 09:00:00 GMT\r\n";
    const QByteArray end = "Connection: close\r\n\r\n";
};

} // namespace Jackfield::Simulator
