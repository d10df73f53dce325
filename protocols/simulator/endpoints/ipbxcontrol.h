// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/simulator/endpoints/ipbxanswer.h"

#include <QMap>
#include <QString>

namespace Jackfield::Ipbx {
struct ControlRequest;
}

namespace Jackfield::Simulator {

class Endpoint;
class Exchange;
class HttpLogin;
struct IpbxOptions;
struct ReceivedRequest;

/// URL Control (protocols.md 2.4): /user/c/?key=K00100&call=101. The user is known by the key, by
/// the address, or for `call` by HTTP Basic with user=. The journal gets "order" with {"verb":
/// "call" | "fwd" | "fwdnr" | "follow" | "vm", "extension", "argument", "cid", "done", "reason"}.
class IpbxControl
{
public:
    /// All must outlive this.
    IpbxControl(Endpoint &endpoint, Exchange &exchange, HttpLogin &login,
                const IpbxOptions &options);
    IpbxAnswer answer(const ReceivedRequest &request, const QString &peer);

private:
    QString userOf(const Ipbx::ControlRequest &order, const ReceivedRequest &request,
                   const QString &peer) const;
    QString userWithKey(const QString &key) const;
    bool isLoggedIn(const ReceivedRequest &request) const;
    Result<Unit> carryOut(const QString &extension, const Ipbx::ControlRequest &request);
    Result<Unit> forwardTo(const QString &extension, const QString &number);
    Result<Unit> switchForward(const QString &extension, bool on);
    void tell(const QString &extension, const Ipbx::ControlRequest &request,
              const Result<Unit> &result);

    Endpoint &m_endpoint;
    Exchange &m_exchange;
    HttpLogin &m_login;
    const IpbxOptions &m_options;
    QMap<QString, QString> m_numbers; ///< By extension: where calls were last sent by fwdnr.
};

} // namespace Jackfield::Simulator
