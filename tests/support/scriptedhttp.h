// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/httpclient.h"

#include <QPointer>

#include <vector>

namespace Jackfield {

/// A server the test plays itself, behind every sender its factory makes: it keeps what it was
/// asked and answers when told to. Nothing happens on its own.
class ScriptedHttp
{
public:
    HttpSenderFactory factory()
    {
        return [this](const HttpRules &rules) { return std::make_unique<Sender>(*this, rules); };
    }

    size_t count() const { return m_exchanges.size(); } ///< Requests so far.
    const HttpRequest &request(size_t index) const { return m_exchanges.at(index).request; }
    const HttpRules &rules(size_t index) const { return m_exchanges.at(index).rules; }
    const HttpRequest &last() const { return m_exchanges.back().request; }
    bool isOpen(size_t index) const { return m_exchanges.at(index).sender; }

    void answer(size_t index, const HttpOutcome &outcome)
    {
        m_exchanges.at(index).sender->answer(outcome);
    }
    void answer(const HttpOutcome &outcome) { answer(count() - 1, outcome); } ///< The last one.
    void answer(int status, const QByteArray &body = {})
    {
        HttpAnswer answered;
        answered.status = status;
        answered.body = body;
        answer(answered);
    }
    void fail(Error::Code code, const QString &detail, HttpTrouble trouble = HttpTrouble::Other)
    {
        answer(tl::unexpected<HttpFailure>(HttpFailure {{code, detail}, trouble}));
    }

    bool goesOut = true; ///< What is open has been sent: cancel() answers Uncertain.

private:
    class Sender final : public HttpSender
    {
    public:
        Sender(ScriptedHttp &server, const HttpRules &rules)
            : m_server(server)
            , m_rules(rules)
        { }
        Pending<HttpOutcome> send(const HttpRequest &request) override
        {
            m_server.m_exchanges.push_back({request, m_rules, this});
            m_open.emplace(failed(Error::Code::Uncertain));
            return m_open->pending();
        }
        void cancel() override
        {
            if (m_open)
                answer(failed(m_server.goesOut ? Error::Code::Uncertain : Error::Code::Cancelled));
        }
        void answer(const HttpOutcome &outcome)
        {
            Resolver<HttpOutcome> resolver = std::move(*m_open);
            m_open.reset();
            resolver.resolve(outcome);
        }

    private:
        static HttpOutcome failed(Error::Code code)
        {
            return tl::unexpected<HttpFailure>(HttpFailure {{code, {}}, HttpTrouble::Other});
        }

        ScriptedHttp &m_server;
        const HttpRules m_rules;
        std::optional<Resolver<HttpOutcome>> m_open;
    };
    struct Exchange
    {
        HttpRequest request;
        HttpRules rules;
        QPointer<Sender> sender; ///< Null: it is gone.
    };

    std::vector<Exchange> m_exchanges;
};

} // namespace Jackfield
