// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/httpgate.h"

namespace Jackfield {

bool HttpGate::Refusal::operator==(const Refusal &other) const
{
    return status == other.status && QByteArrayView(counter) == QByteArrayView(other.counter);
}

HttpGate::HttpGate(Setup setup)
    : m_setup(setup)
{ }

HttpGate::Verdict HttpGate::judge(const HttpHead &, PeerOwner, std::optional<QByteArrayView>) const
{
    return Refusal {HttpStatus::NotFound, "unknown_path"};
}

QByteArray httpAnswer(HttpStatus status, std::chrono::seconds)
{
    return "HTTP/1.1 " + QByteArray::number(int(status)) + " \r\nConnection: close\r\n\r\n";
}

} // namespace Jackfield
