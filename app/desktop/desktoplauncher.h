// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/pop/screenpop.h"
#include "protocols/webdial/linklauncher.h"

#include <QObject>
#include <QProcessEnvironment>

namespace Jackfield {

/// Opens addresses by xdg-open, which outlives us and gets our environment without its passwords.
/// Who opens a scheme is asked of xdg-mime before, so that a call does not come back to Jackfield
/// as a link (protocols.md 6.8); http and https go to the browser unasked.
class DesktopLauncher final : public QObject, public WebDial::LinkLauncher, public PopLauncher
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds patience {10}; ///< With xdg-mime.

    /// `clock` must outlive it. `environment`: of this process.
    DesktopLauncher(Clock &clock, const QProcessEnvironment &environment,
                    QObject *parent = nullptr);

    /// Also Refused, before anything is started: no address, or control characters in it; TimedOut:
    /// the desktop did not say who opens it.
    Pending<Result<Unit>> launch(const QByteArray &address) override;
    Pending<Result<Unit>> openPage(const QByteArray &address) override;
    Result<Unit> start(const QString &program, const QStringList &arguments) override;

private:
    Result<Unit> open(const QString &address) const;
    bool detach(const QString &program, const QStringList &arguments) const;

    Clock &m_clock;
    const QProcessEnvironment m_environment;
};

} // namespace Jackfield
