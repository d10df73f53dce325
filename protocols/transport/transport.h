// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace Jackfield {

/// A byte pipe to one peer: TCP in production, a scripted stand-in in tests. Used for one
/// connection, then thrown away (deleteLater() when inside one of its signals).
class Transport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Once. Answers with opened() or closed().
    virtual void open() = 0;
    /// Only between opened() and closed(). Everything is delivered or closed() comes with an error.
    virtual void write(const QByteArray &bytes) = 0;
    /// No more bytes from us; the peer's still arrive.
    virtual void finishWriting() = 0;
    /// At once and silently: no signal follows.
    virtual void abort() = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray &bytes); ///< At most 64 KiB each.
    void flushed(); ///< All that was written has left for the peer's host.
    /// The last signal. An Error (NotConnected, Refused, TimedOut) or, without one, the peer's
    /// plain end.
    void closed(const std::optional<Jackfield::Error> &error);
};

/// Makes transports; the seam where tests put their own. host: name or address; port 1 to 65535.
using TcpTransportFactory =
    std::function<std::unique_ptr<Transport>(const QString &host, quint16 port)>;

} // namespace Jackfield
