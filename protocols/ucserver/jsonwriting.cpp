// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/jsoncodec.h"
#include "protocols/ucserver/jsonwriter.h"

// The envelope as JSON (ucserver.md 5.2). Its members, too, are sorted by name: the lines below
// stand in that order.
namespace Jackfield::UcServer {

namespace {

    /// One object of the envelope.
    class Envelope
    {
    public:
        explicit Envelope(JsonText &out)
            : m_out(out)
        { }
        ~Envelope() { m_out.raw(m_isEmpty ? "{}" : "}"); }
        Q_DISABLE_COPY_MOVE(Envelope)

        void name(std::string_view name)
        {
            m_out.raw(std::exchange(m_isEmpty, false) ? "{\"" : ",\"");
            m_out.raw(name);
            m_out.raw("\":");
        }
        template<typename T>
        void value(std::string_view called, const T &value)
        {
            name(called);
            writeJson(m_out, value);
        }
        template<typename T>
        void value(std::string_view called, const std::optional<T> &optional)
        {
            if (optional)
                value(called, *optional);
        }
        /// What JSON cannot carry is left out, as what is absent is.
        void payload(std::string_view called, const Payload &payload)
        {
            if (const auto *known = std::get_if<KnownPayload>(&payload)) {
                name(called);
                std::visit(
                    [this](const auto &typed) {
                        writeJsonObject(m_out, typed, std::decay_t<decltype(typed)>::asnName);
                    },
                    *known);
            } else if (const auto *unknown = std::get_if<UnknownPayload>(&payload);
                       unknown && unknown->encoding == Encoding::Json) {
                name(called);
                m_out.raw({unknown->octets.data(), size_t(unknown->octets.size())});
            }
        }

    private:
        JsonText &m_out;
        bool m_isEmpty = true;
    };

    void write(JsonText &out, const RoseAuthentication::Entry &entry)
    {
        Envelope object(out);
        object.value("authdata", entry.data);
        object.value("method", entry.method);
    }

    /// A request has one entry, a reject has a list of them.
    void write(JsonText &out, const RoseAuthentication &authentication, bool isRequest)
    {
        Envelope object(out);
        if (isRequest) {
            object.name("auth");
            write(out,
                  authentication.entries.empty() ? RoseAuthentication::Entry {}
                                                 : authentication.entries.front());
        } else {
            object.name("authList");
            out.raw("[");
            for (size_t i = 0; i < authentication.entries.size(); ++i) {
                out.raw(i == 0 ? "" : ",");
                write(out, authentication.entries[i]);
            }
            out.raw("]");
        }
        object.value("context", authentication.context);
    }

    std::string_view nameOf(RoseReject::Problem problem)
    {
        switch (problem) {
        case RoseReject::Problem::General:
            return "generalProblem";
        case RoseReject::Problem::Invoke:
            return "invokeProblem";
        case RoseReject::Problem::ReturnResult:
            return "returnResultProblem";
        case RoseReject::Problem::ReturnError:
            return "returnErrorProblem";
        }
        Q_UNREACHABLE();
    }

    void write(JsonText &out, const Invoke &invoke)
    {
        Envelope object(out);
        object.payload("argument", invoke.argument);
        if (invoke.authentication) {
            object.name("authentication");
            write(out, *invoke.authentication, true);
        }
        object.value("invokeID", invoke.invokeId);
        object.value("linked_ID", invoke.linkedId);
        object.value("operationID", invoke.operationId);
        object.value("operationName", invoke.operationName);
        object.value("sessionID", invoke.sessionId);
    }

    void write(JsonText &out, const RoseResult &result)
    {
        Envelope object(out);
        object.value("invokeID", result.invokeId);
        if (result.resultValue) {
            object.name("result");
            Envelope inner(out);
            inner.payload("result", result.result);
            inner.value("resultValue", *result.resultValue);
        }
        object.value("sessionID", result.sessionId);
    }

    void write(JsonText &out, const RoseError &error)
    {
        Envelope object(out);
        object.payload("error", error.error);
        object.value("error_value", error.errorValue);
        object.value("invokedID", error.invokedId);
        object.value("sessionID", error.sessionId);
    }

    void write(JsonText &out, const RoseReject &reject)
    {
        Envelope object(out);
        if (reject.authentication) {
            object.name("authentication");
            write(out, *reject.authentication, false);
        }
        object.value("details", reject.details);
        object.name("invokedID");
        {
            Envelope inner(out);
            inner.value(reject.invokedId ? "invokedID" : "invokednull",
                        reject.invokedId.value_or(0));
        }
        if (reject.reject) {
            object.name("reject");
            Envelope inner(out);
            inner.value(nameOf(reject.reject->first), reject.reject->second);
        }
        object.value("sessionID", reject.sessionId);
    }

} // namespace

QByteArray encodeJson(const RoseMessage &message, JsonWriting writing)
{
    static constexpr std::array<std::string_view, 4> kinds {"invoke", "result", "error", "reject"};
    JsonText out(writing.keepsParameters);
    {
        Envelope object(out);
        object.name(kinds.at(message.index()));
        std::visit([&out](const auto &typed) { write(out, typed); }, message);
    }
    return out.take();
}

} // namespace Jackfield::UcServer
