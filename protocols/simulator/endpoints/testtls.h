// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/simulator/certificate.h"

#include <QTcpServer>

#include <array>
#include <map>

QT_FORWARD_DECLARE_CLASS(QSslConfiguration)

namespace Jackfield::Simulator {

/// Which certificate an endpoint shows. All are self-signed and last as long as the endpoint, so
/// that a pin stays good.
enum class TestTls {
    Off,
    Trusted, ///< Right for 127.0.0.1: only that nobody knows who signed it.
    WrongName, ///< Made out to another host.
    Expired, ///< For 127.0.0.1, until yesterday.
};
/// As options call them, in the order of the enumeration.
inline constexpr std::array testTlsNames {"off", "trusted", "wrong-name", "expired"};

/// The certificates of an endpoint, made when first needed.
class TestCertificates
{
public:
    /// `clock` must outlive this.
    explicit TestCertificates(Clock &clock)
        : m_clock(clock)
    { }
    Result<Unit> make(TestTls which); ///< Does nothing for Off, and for one that is there.
    /// With certificate and key of one that was made.
    QSslConfiguration configuration(TestTls which) const;
    QString pin(TestTls which) const; ///< As publicKeyPin(); empty: it was not made.
    QString inWords(TestTls which) const; ///< Of one that was made, for the journal.

private:
    Clock &m_clock;
    std::map<TestTls, Certificate> m_made;
};

/// Its connections are QSslSockets: each may come to speak TLS.
class SslSocketServer final : public QTcpServer
{
    void incomingConnection(qintptr descriptor) override;
};

} // namespace Jackfield::Simulator
