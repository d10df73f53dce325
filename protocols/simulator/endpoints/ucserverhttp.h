// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/httprequest.h"
#include "protocols/simulator/endpoints/ucserveroffice.h"

namespace Jackfield::Simulator {

/// What the web service answers to a request.
struct UcServerHttpAnswer
{
    QByteArray status; ///< "200 OK"
    QJsonObject body;
    QByteArray headers; ///< More of them, with their ends of line.
};

/// The path of a request, without its query.
QByteArray pathOf(const ReceivedRequest &request);
/// A parameter of the query, decoded; empty: not there.
QString queryValue(const ReceivedRequest &request, QLatin1String name);

/// The routes of UCWeb and of the UCController but for the WebSocket (ucserver.md 1.1, 1.2, 1.5).
class UcServerHttp
{
public:
    /// `office` must outlive it; `base` is where the web service itself is reached.
    UcServerHttp(UcServerOffice &office, QString base)
        : m_office(office)
        , m_base(std::move(base))
    { }
    UcServerHttpAnswer answerTo(const ReceivedRequest &request);

private:
    UcServerHttpAnswer controller(const ReceivedRequest &request) const;
    UcServerHttpAnswer createSession(const ReceivedRequest &request);
    UcServerHttpAnswer destroySession(const ReceivedRequest &request);
    UcServerHttpAnswer refused(const ReceivedRequest &request, int logonError) const;
    std::optional<int> versionTrouble(const ReceivedRequest &request) const;
    UcServerOffice::Login<UcServerOffice::Account> logIn(const ReceivedRequest &request) const;
    bool isAddressed(const ReceivedRequest &request) const;

    UcServerOffice &m_office;
    const QString m_base;
};

} // namespace Jackfield::Simulator
