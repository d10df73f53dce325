// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/weborder.h"

#include "core/base/log.h"
#include "core/base/redact.h"
#include "core/base/secretnames.h"
#include "protocols/transport/tracedhttp.h"
#include "protocols/webdial/answerjudge.h"
#include "protocols/webdial/functionresult.h"
#include "protocols/webdial/requesttext.h"
#include "protocols/webdial/webdialkeys.h"
#include "protocols/webdial/words.h"

#include <QHostAddress>

#include <algorithm>

namespace Jackfield::WebDial {

namespace {

    /// Why a secret cannot be had, with its name in front; the code is the store's.
    Error secretError(const QString &name, const Result<QString> &secret)
    {
        if (secret || secret.error().code == Error::Code::NotPossible)
            return {Error::Code::NotPossible,
                    Words::tr("{%1} is not kept on this computer. Type it into the settings of "
                              "this phone system")
                        .arg(name)};
        const QString words = secret.error().detail.isEmpty()
            ? Words::tr("the keychain did not give it")
            : secret.error().detail;
        return {secret.error().code, QStringLiteral("{%1}: %2").arg(name, words)};
    }

    /// Where a connection to `address` ends: that to 0.0.0.0 or :: does so on this computer.
    QHostAddress reached(const QHostAddress &address)
    {
        bool isIpv4 = false;
        const quint32 four = address.toIPv4Address(&isIpv4); // also "::ffff:127.0.0.1" and "::"
        if (!isIpv4)
            return address;
        return four == 0 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(four);
    }

} // namespace

WebOrder::WebOrder(const Setup &setup, const WebDialServices &services, DialFunction *function,
                   SystemId system, OrderText text, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
    , m_services(services)
    , m_function(function)
    , m_system(std::move(system))
    , m_text(std::move(text))
    , m_wanted(setup.secretsFor(m_text.rule))
{ }

WebOrder::~WebOrder() = default;

void WebOrder::start()
{
    if (m_text.number.isEmpty() && !m_text.hangsUp)
        finish(failure(Error::Code::Malformed));
    else
        readSecrets();
}

void WebOrder::cancel()
{
    switch (m_stage) {
    case Stage::Reading:
    case Stage::Asking:
        finish(failure(Error::Code::Cancelled));
        return;
    case Stage::Sending:
        m_http->cancel(); // answers
        return;
    case Stage::Launching:
        finish(failure(Error::Code::Uncertain));
        return;
    case Stage::Over:
        return;
    }
}

void WebOrder::readSecrets()
{
    if (m_wanted.isEmpty()) {
        makeRequest();
        return;
    }
    const QString name = m_wanted.takeFirst();
    m_services.secrets.read({m_system, name})
        .then(this, [this, name](const Result<QString> &secret) { onSecret(name, secret); });
}

void WebOrder::onSecret(const QString &name, const Result<QString> &secret)
{
    if (m_stage != Stage::Reading)
        return; // cancelled meanwhile
    if (!secret || secret->isEmpty()) {
        if (secret || secret.error().code == Error::Code::NotPossible)
            m_services.secrets.tellFlaw({m_system, name}, SecretStore::Flaw::Missing);
        finish(tl::unexpected<Error>(secretError(name, secret)));
        return;
    }
    m_secrets.insert(name, *secret);
    readSecrets();
}

void WebOrder::makeRequest()
{
    if (!m_text.rule) {
        m_stage = Stage::Asking;
        qCDebug(logProtocol) << m_system.value << "asks its function for"
                             << redactedNumber(m_text.number);
        tellWire(WireMessage::Direction::Sent, QStringLiteral("function"),
                 m_text.number + u'\n' + m_text.extension);
        m_function->call(m_text.number, m_text.extension)
            .then(this, [this](const Result<std::optional<QString>> &r) { onFunction(r); });
        return;
    }
    const auto request = m_text.rule->bind(m_setup.valuesFor(*m_text.rule, m_secrets))
                             .and_then([this](const BoundTemplate &bound) {
                                 return bound.expand(m_text.number, m_text.extension);
                             });
    if (request)
        dispatch(*request);
    else
        finish(failure(Error::Code::Malformed, wordsOf(request.error())));
}

void WebOrder::onFunction(const Result<std::optional<QString>> &returned)
{
    if (m_stage != Stage::Asking)
        return; // cancelled meanwhile
    tellWire(WireMessage::Direction::Received, QStringLiteral("function"),
             returned ? returned->value_or(QStringLiteral("NULL")) : returned.error().detail);
    if (!returned) {
        finish(tl::unexpected<Error>(returned.error()));
        return;
    }
    const auto request = requestOfFunction(*returned, m_setup.functionHosts);
    if (request)
        dispatch(*request);
    else
        finish(tl::unexpected<Error>(request.error()));
}

void WebOrder::dispatch(const Request &request)
{
    if (isOwn(request)) {
        finish(failure(Error::Code::Refused,
                       Words::tr("This is the address of Jackfield's own local server, which "
                                 "would dial again and again")));
        return;
    }
    const bool isSent = m_setup.isSent(request);
    m_sent = mask().text(textOf(request, isSent));
    if (isSent)
        send(request);
    else
        launch(request);
}

void WebOrder::launch(const Request &request)
{
    m_stage = Stage::Launching;
    qCDebug(logProtocol) << m_system.value << "opens" << request.url.left(request.url.indexOf(':'))
                         << mask().bytes(request.host()) << redactedNumber(m_text.number);
    tellWire(WireMessage::Direction::Sent,
             QStringLiteral("open %1").arg(
                 QString::fromLatin1(request.url.left(request.url.indexOf(':') + 1))),
             QString::fromUtf8(request.url));
    m_services.launcher.launch(request.url).then(this, [this](const Result<Unit> &launched) {
        if (m_stage != Stage::Launching)
            return; // cancelled meanwhile
        if (launched) {
            finish(Accepted {std::nullopt, true});
            return;
        }
        if (launched.error().code != Error::Code::Uncertain)
            m_sent.clear();
        finish(failure(launched.error().code, mask().text(launched.error().detail)));
    });
}

void WebOrder::send(const Request &request)
{
    m_stage = Stage::Sending;
    HttpRequest http;
    http.method =
        request.kind == Request::Kind::Post ? HttpRequest::Method::Post : HttpRequest::Method::Get;
    http.url = request.url;
    http.body = request.body;
    if (!http.body.isEmpty())
        http.contentType = QByteArrayLiteral("application/x-www-form-urlencoded");
    if (!m_setup.user.isEmpty()) {
        http.user = m_setup.user;
        http.password = m_secrets.value(Key::password);
    }
    HttpRules rules = m_setup.rules;
    rules.mayConnect = [isOwn = m_services.isOwnAddress](const QHostAddress &address,
                                                         quint16 port) {
        return !isOwn(reached(address), port);
    };
    qCDebug(logProtocol) << m_system.value
                         << (http.method == HttpRequest::Method::Post ? "POST" : "GET")
                         << mask().bytes(request.host()) << redactedNumber(m_text.number);
    m_http = tracedHttp(m_services.http, {m_wire, [this](const HttpRequest &, const HttpAnswer *) {
                                              return secrets();
                                          }})(rules);
    m_http->send(http).then(this, [this](const HttpOutcome &outcome) { onOutcome(outcome); });
}

void WebOrder::onOutcome(const HttpOutcome &outcome)
{
    const SecretMask hidden = mask();
    if (outcome) {
        const HttpAnswer shown = hidden.answer(*outcome);
        if (!shown.sent.isEmpty())
            m_sent = textOfBytes(shown.sent);
        m_received = textOf(shown);
        m_wasRejected = outcome->status == 401;
    } else if (outcome.error().error.code != Error::Code::Uncertain) {
        m_sent.clear(); // nothing was
    }
    // What says that a call was placed does not say that it was ended.
    finish(judge(outcome,
                 {m_text.hangsUp ? QStringList() : m_setup.mustContain, m_setup.mustNotContain},
                 hidden));
}

bool WebOrder::isOwn(const Request &request) const
{
    if (request.kind == Request::Kind::Launch)
        return false;
    QString host = QString::fromLatin1(request.host());
    if (host.endsWith(u'.'))
        host.chop(1);
    QList<QHostAddress> addresses;
    if (const QHostAddress literal(host); !literal.isNull())
        addresses << reached(literal);
    else if (host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")))
        addresses << QHostAddress(QHostAddress::LocalHost)
                  << QHostAddress(QHostAddress::LocalHostIPv6);
    // Other names are asked about when they have been looked up: HttpRules::mayConnect.
    return std::any_of(addresses.begin(), addresses.end(), [&](const QHostAddress &address) {
        return m_services.isOwnAddress(address, portOf(request));
    });
}

SecretMask WebOrder::mask() const
{
    return SecretMask(secrets());
}

QStringList WebOrder::secrets() const
{
    QStringList secrets = m_secrets.values();
    // As Basic sends it: pages that tell of errors may quote the header.
    if (const QString password = m_secrets.value(Key::password); !password.isEmpty())
        secrets << QString::fromLatin1((m_setup.user + u':' + password).toUtf8().toBase64());
    return secrets;
}

void WebOrder::tellWire(WireMessage::Direction direction, const QString &name,
                        const QString &text) const
{
    m_wire.tell(direction, [&](WireMessage &message, bool withContents) {
        message.name = name;
        if (withContents)
            message.bytes = maskedSecrets(mask().text(text)).toUtf8();
    });
}

size_t WebOrder::login() const
{
    size_t hash = m_secrets.isEmpty() ? 0 : size_t(QHashSeed::globalSeed());
    for (auto it = m_secrets.cbegin(); it != m_secrets.cend(); ++it)
        hash = qHash(it.value(), qHash(it.key(), hash));
    return hash;
}

void WebOrder::finish(const CommandResult &result)
{
    m_stage = Stage::Over;
    const OrderEnd end {result, m_wasRejected, login(), m_sent, m_received};
    m_secrets.clear();
    Q_EMIT finished(end);
}

} // namespace Jackfield::WebDial
