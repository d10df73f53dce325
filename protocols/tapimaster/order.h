// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/command.h"

#include <QObject>

namespace Jackfield::TapiMaster {

/// One order on its way to the server and what becomes of it. It is sent at most once, whatever
/// happens; the server never says that it was carried out.
class Order : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0; ///< Once. finished() may come before it returns.
    /// finished() comes before it returns, unless it has been: Cancelled when nothing was sent,
    /// else what is known by then, mostly Uncertain.
    virtual void cancel() = 0;

Q_SIGNALS:
    void sent(); ///< All of it was handed over.
    void replied(const QByteArray &bytes); ///< What came of the server, as far as it is looked at.
    void finished(const Jackfield::CommandResult &result); ///< Once.
};

} // namespace Jackfield::TapiMaster
