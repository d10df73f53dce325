// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pop/screenpop.h"

namespace Jackfield {

/// Keeps what it is asked for; answers as told.
struct ScriptedPopLauncher : PopLauncher
{
    Pending<Result<Unit>> openPage(const QByteArray &address) override
    {
        pages.append(address);
        return Pending<Result<Unit>>::ready(answer);
    }
    Result<Unit> start(const QString &program, const QStringList &arguments) override
    {
        programs.append(QStringList {program} + arguments);
        return answer;
    }
    QList<QByteArray> pages;
    QList<QStringList> programs;
    Result<Unit> answer = Unit {};
};

} // namespace Jackfield
