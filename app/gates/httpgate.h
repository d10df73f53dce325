// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/httpanswer.h"
#include "app/gates/httpsource.h"
#include "core/dialing/inboundtemplates.h"
#include "protocols/tapimaster/textcommand.h"

#include <optional>
#include <variant>

namespace Jackfield {

/// Judges one HTTP request by what its head says: steps 5 to 9 of security.md 3.3, the first
/// failure wins. Pure; whether the number may be dialled is decided behind it.
class HttpGate
{
public:
    static constexpr qsizetype maxForm = 8192; ///< Bytes of a form.

    struct Setup
    {
        quint16 port = 2503; ///< The one that is listened on; the Host field must name it.
        InboundTemplates templates; ///< Further forms of address; they come before our own.
    };

    /// May be carried out, or asked about, as TextOrders decides.
    struct Ask
    {
        TapiMaster::TextCommand command; ///< Always a MakeCall; its number has no separators.
        Source source; ///< Web or Program; pid is not known here.
        /// The URL holds a token. Tokens are never handed out, so it is a wrong one; three of a
        /// source within 60 s mute the source.
        bool wrongToken = false;
        bool operator==(const Ask &) const = default;
    };
    /// A form belongs to the request: read this many bytes behind the head, at most maxForm, and
    /// judge again with them.
    struct FormWanted
    {
        qsizetype size = 0;
        bool operator==(const FormWanted &) const = default;
    };
    struct Refusal
    {
        HttpStatus status = HttpStatus::BadRequest;
        const char *counter = ""; ///< What is counted and logged: "host_refused".
        bool operator==(const Refusal &other) const;
    };
    using Verdict = std::variant<Ask, FormWanted, Refusal>;

    explicit HttpGate(Setup setup);

    /// `form`: the bytes FormWanted asked for; never FormWanted when it is given.
    Verdict judge(const HttpHead &head, PeerOwner owner,
                  std::optional<QByteArrayView> form = std::nullopt) const;

private:
    Setup m_setup;
};

} // namespace Jackfield
