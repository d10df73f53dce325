// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tracedhttp.h"

#include "core/base/redact.h"
#include "core/base/secretnames.h"
#include "protocols/transport/secretmask.h"

namespace Jackfield {

namespace {

    QByteArray methodOf(HttpRequest::Method method)
    {
        switch (method) {
        case HttpRequest::Method::Get:
            return "GET";
        case HttpRequest::Method::Post:
            return "POST";
        case HttpRequest::Method::Propfind:
            return "PROPFIND";
        case HttpRequest::Method::Report:
            return "REPORT";
        }
        Q_UNREACHABLE();
    }

    /// "GET /path": what a query asks for is the contents.
    QString nameOf(const HttpRequest &request)
    {
        const qsizetype authority = request.url.indexOf("://") + 3;
        qsizetype path = request.url.indexOf('/', authority);
        if (path < 0)
            path = request.url.size();
        QByteArray shown = request.url.mid(path);
        for (const char end : {'?', '#'})
            if (const qsizetype at = shown.indexOf(end); at >= 0)
                shown.truncate(at);
        return oneLine(
            QString::fromUtf8(methodOf(request.method) + ' ' + (shown.isEmpty() ? "/" : shown)));
    }

    /// "Basic dTpw": the scheme does not matter.
    QStringList secretsOfHeader(const QByteArray &value)
    {
        const qsizetype blank = value.indexOf(' ');
        const QByteArray rest = value.mid(blank + 1);
        QStringList secrets {QString::fromUtf8(rest)};
        if (value.startsWith("Basic "))
            secrets << QString::fromUtf8(QByteArray::fromBase64(rest)).section(u':', 1);
        return secrets;
    }

    SecretMask maskFor(const HttpTrace &trace, const HttpRequest &request, const HttpAnswer *answer)
    {
        QStringList secrets {request.password};
        // Shorter ones stand in anything.
        constexpr qsizetype tellsSomething = 4;
        for (const HttpRequest::Header &header : request.headers)
            if (header.isSecret
                || (isSecretHeader(header.name) && header.value.size() >= tellsSomething))
                secrets << secretsOfHeader(header.value);
        if (!request.user.isEmpty())
            secrets << QString::fromLatin1(
                (request.user + u':' + request.password).toUtf8().toBase64());
        for (const QByteArray &text : {request.url, request.body})
            for (const QString &value : secretParameters(QString::fromUtf8(text)))
                if (value.size() >= tellsSomething)
                    secrets << value;
        if (trace.secrets)
            secrets << trace.secrets(request, answer);
        return SecretMask(secrets);
    }

    /// Also what nobody has told to be a secret, but stands where they do.
    QByteArray shown(const SecretMask &mask, const QByteArray &text)
    {
        return maskedSecrets(mask.text(QString::fromUtf8(text))).toUtf8();
    }

    QByteArray textOf(const HttpRequest &request)
    {
        QByteArray text = methodOf(request.method) + ' ' + request.url + '\n';
        for (const HttpRequest::Header &header : request.headers)
            text += header.name + ": "
                + (header.isSecret || isSecretHeader(header.name) ? "***" : header.value) + '\n';
        if (!request.contentType.isEmpty())
            text += "Content-Type: " + request.contentType + '\n';
        return text + '\n' + request.body;
    }

    QByteArray textOf(const HttpAnswer &answer)
    {
        QByteArray text =
            "HTTP " + QByteArray::number(answer.status) + ' ' + answer.reason.toUtf8() + '\n';
        for (const auto &[name, value] : answer.headers)
            text += name + ": " + (isSecretHeader(name) ? "***" : value) + '\n';
        return text + '\n' + answer.body;
    }

    class TracedSender final : public HttpSender
    {
    public:
        TracedSender(std::unique_ptr<HttpSender> http, HttpTrace trace)
            : m_http(std::move(http))
            , m_trace(std::move(trace))
        { }

        Pending<HttpOutcome> send(const HttpRequest &request) override
        {
            if (m_trace.wire.depth() == WireTap::Depth::Nothing)
                return m_http->send(request);
            tellSent(request);
            const HttpFailure dropped {{Error::Code::Uncertain, {}}, HttpTrouble::Other};
            const auto resolver =
                std::make_shared<Resolver<HttpOutcome>>(tl::unexpected<HttpFailure>(dropped));
            const auto pending = resolver->pending();
            m_http->send(request).then(this, [this, request, resolver](const HttpOutcome &outcome) {
                tellReceived(request, outcome);
                resolver->resolve(outcome);
            });
            return pending;
        }
        void cancel() override { m_http->cancel(); }

    private:
        void tellSent(const HttpRequest &request) const
        {
            m_trace.wire.tell(
                WireMessage::Direction::Sent, [&](WireMessage &message, bool withContents) {
                    message.name = maskFor(m_trace, request, nullptr).text(nameOf(request));
                    if (withContents)
                        message.bytes = shown(maskFor(m_trace, request, nullptr), textOf(request));
                });
        }

        void tellReceived(const HttpRequest &request, const HttpOutcome &outcome) const
        {
            m_trace.wire.tell(
                WireMessage::Direction::Received, [&](WireMessage &message, bool withContents) {
                    message.name = maskFor(m_trace, request, nullptr).text(nameOf(request));
                    if (!withContents)
                        return;
                    const HttpAnswer *answer = outcome ? &*outcome : nullptr;
                    const SecretMask mask = maskFor(m_trace, request, answer);
                    if (answer)
                        message.bytes = shown(mask, textOf(*answer));
                    else // there are no bytes: why
                        message.decoded = mask.text(outcome.error().error.detail);
                    if (answer && m_trace.people)
                        message.people = m_trace.people(request, *answer);
                });
        }

        const std::unique_ptr<HttpSender> m_http;
        const HttpTrace m_trace;
    };

} // namespace

HttpSenderFactory tracedHttp(HttpSenderFactory http, HttpTrace trace)
{
    return [http = std::move(http), trace = std::move(trace)](const HttpRules &rules) {
        return std::make_unique<TracedSender>(http(rules), trace);
    };
}

} // namespace Jackfield
