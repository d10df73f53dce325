// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/views/callactions.h"

namespace Jackfield {

/// Gives the user's calls to a number: what dropping a call there does, and what a menu there
/// offers.
class HandOver final
{
public:
    /// What `context` refers to must outlive it.
    explicit HandOver(const UiContext &context);

    /// Of a call that was dropped on `number`; empty: it is not possible.
    std::optional<Command> drop(const CallId &call, const QString &number) const;
    /// Transfer (of a ringing call: Redirect) or Consult of the user's own call to `number`; empty:
    /// no call is there with which it is possible. The active one first, then a held one, then one
    /// that rings.
    std::optional<Command> transfer(const QString &number) const;
    std::optional<Command> consult(const QString &number) const;

private:
    enum class Way { Transfer, Consult };
    std::optional<Command> command(const Call &call, const QString &number, Way way) const;
    std::optional<Command> ofOwnCall(const QString &number, Way way) const;

    const UiContext m_context;
    const CallActions m_actions;
};

} // namespace Jackfield
