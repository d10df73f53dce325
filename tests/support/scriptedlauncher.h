// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/webdial/linklauncher.h"

#include <QList>

#include <optional>

namespace Jackfield::WebDial {

/// A desktop that keeps what it was handed and answers as told.
class ScriptedLauncher final : public LinkLauncher
{
public:
    Pending<Result<Unit>> launch(const QByteArray &address) override
    {
        launched << address;
        if (answers)
            return Pending<Result<Unit>>::ready(*answers);
        m_open = std::make_unique<Resolver<Result<Unit>>>(failure(Error::Code::Uncertain));
        return m_open->pending();
    }
    void answer(const Result<Unit> &result) ///< The last one, which waits.
    {
        Resolver<Result<Unit>> resolver = std::move(*m_open);
        m_open.reset();
        resolver.resolve(result);
    }

    QList<QByteArray> launched;
    std::optional<Result<Unit>> answers = Result<Unit>(Unit {}); ///< Unset: waits for answer().

private:
    std::unique_ptr<Resolver<Result<Unit>>> m_open;
};

} // namespace Jackfield::WebDial
