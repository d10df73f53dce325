// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/webdial/dialfunction.h"

#include <QStringList>

#include <optional>

namespace Jackfield::WebDial {

/// A database whose function returns what the test says.
class ScriptedFunctions
{
public:
    using Returned = Result<std::optional<QString>>;

    DialFunctionMaker maker()
    {
        return [this](const SystemId &system,
                      const QVariantMap &function) -> Result<std::unique_ptr<DialFunction>> {
            if (unusable)
                return tl::unexpected<Error>(*unusable);
            made << system.value;
            setup = function;
            return std::make_unique<Function>(*this);
        };
    }
    void answer(const Returned &returned) ///< The last call, which waits.
    {
        Resolver<Returned> resolver = std::move(*m_open);
        m_open.reset();
        resolver.resolve(returned);
    }

    std::optional<Error> unusable; ///< Making one fails, while set.
    std::optional<Returned> returns; ///< Unset: waits for answer().
    QStringList made; ///< For which systems.
    QVariantMap setup; ///< Of the last one made.
    QStringList calls; ///< "number extension"

private:
    class Function final : public DialFunction
    {
    public:
        explicit Function(ScriptedFunctions &functions)
            : m_functions(functions)
        { }
        Pending<Returned> call(const QString &number, const QString &extension) override
        {
            m_functions.calls << number + QLatin1Char(' ') + extension;
            if (m_functions.returns)
                return Pending<Returned>::ready(*m_functions.returns);
            m_functions.m_open =
                std::make_unique<Resolver<Returned>>(failure(Error::Code::Cancelled));
            return m_functions.m_open->pending();
        }

    private:
        ScriptedFunctions &m_functions;
    };

    std::unique_ptr<Resolver<Returned>> m_open;
};

} // namespace Jackfield::WebDial
