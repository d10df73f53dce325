// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/httpgate.h"
#include "tests/support/printers.h"

#include <ostream>

namespace Jackfield {

inline void PrintTo(const HttpGate::Verdict &verdict, std::ostream *out)
{
    if (const auto *ask = std::get_if<HttpGate::Ask>(&verdict))
        *out << "ask " << ask->command.extension.constData() << ' '
             << ask->command.argument.constData() << " for "
             << nameOf(ask->source.kind).toStdString() << " '" << ask->source.origin.toStdString()
             << "' trust " << int(ask->source.trust);
    else if (const auto *refusal = std::get_if<HttpGate::Refusal>(&verdict))
        *out << "refuse " << int(refusal->status) << ' ' << refusal->counter;
    else
        *out << "form of " << std::get<HttpGate::FormWanted>(verdict).size;
}

/// On port 2503 if not said otherwise.
inline HttpGate gate(const QStringList &templates = {}, quint16 port = 2503)
{
    return HttpGate({port, InboundTemplates(templates)});
}

/// The verdict on a head; a head that is not whole times out.
inline HttpGate::Verdict judged(const QByteArray &bytes, PeerOwner owner = PeerOwner::Own,
                                const HttpGate &by = gate())
{
    HttpHeadReader reader;
    const auto head = reader.feed(bytes);
    if (!head || !*head)
        return HttpGate::Refusal {head ? head->error() : HttpStatus::RequestTimeout, "malformed"};
    return by.judge(**head, owner);
}

} // namespace Jackfield
