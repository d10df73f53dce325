// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/webdial.h"
#include "tests/protocols/simulator/endpoints/httpfixture.h"

namespace Jackfield::Simulator {

class WebDialFixture : public HttpFixture<WebDialEndpoint>
{
protected:
    WebDialFixture()
        : HttpFixture(1)
    { }

    static QByteArray postText(const QByteArray &target, const QByteArray &body)
    {
        return "POST " + target
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
              "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    const QByteArray makeCall = "/ivr/PbxAPI.aspx?func=make_call&from=100&to=101";
    const QString rings = QStringLiteral("100=dialing 101=ringing");
};

} // namespace Jackfield::Simulator
