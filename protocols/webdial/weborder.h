// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/wiretap.h"
#include "core/phone/command.h"
#include "protocols/webdial/webdialservices.h"
#include "protocols/webdial/webdialsetup.h"

namespace Jackfield {
class SecretMask;
}

namespace Jackfield::WebDial {

/// What an order wants sent.
struct OrderText
{
    DialRule rule;
    QString number; ///< In the form of the setup; empty: nothing is dialled.
    QString extension;
    bool hangsUp = false;
};

/// What became of an order, and what there is to show of it.
struct OrderEnd
{
    CommandResult result = failure(Error::Code::Uncertain);
    bool wasRejected = false; ///< The server answered 401.
    /// Stands for the secrets it was made with: tells whether two orders had the same, and no more.
    /// 0: none.
    size_t login = 0;
    QString sent; ///< As it went out, or what the desktop was handed; empty: nothing.
    QString received; ///< Foreign text, plain lines; empty: nothing.
};

/// One order on its way: secrets are read, the database function is asked if there is one, then one
/// request goes out or one address to the desktop. Nothing is sent twice, whatever happens.
class WebOrder final : public QObject
{
    Q_OBJECT
public:
    /// `setup`, `services` and `function` must outlive the order. `function`: null if the rule
    /// names a template.
    WebOrder(const Setup &setup, const WebDialServices &services, DialFunction *function,
             SystemId system, OrderText text, QObject *parent);
    ~WebOrder() override;
    /// Before start().
    void setWire(WireTap wire) { m_wire = std::move(wire); }

    void start(); ///< Once. finished() may come before it returns.
    /// finished() comes before it returns, unless it has been: Cancelled when nothing was sent,
    /// else what is known by then, mostly Uncertain.
    void cancel();

Q_SIGNALS:
    void finished(const Jackfield::WebDial::OrderEnd &end); ///< Once.

private:
    enum class Stage { Reading, Asking, Sending, Launching, Over };

    void readSecrets();
    void onSecret(const QString &name, const Result<QString> &secret);
    void makeRequest();
    void onFunction(const Result<std::optional<QString>> &returned);
    void dispatch(const Request &request);
    void launch(const Request &request);
    void send(const Request &request);
    void onOutcome(const HttpOutcome &outcome);
    bool isOwn(const Request &request) const;
    SecretMask mask() const;
    QStringList secrets() const;
    void tellWire(WireMessage::Direction direction, const QString &name, const QString &text) const;
    size_t login() const;
    void finish(const CommandResult &result);

    const Setup &m_setup;
    const WebDialServices &m_services;
    DialFunction *const m_function;
    const SystemId m_system;
    const OrderText m_text;
    WireTap m_wire;
    Stage m_stage = Stage::Reading;
    QStringList m_wanted; ///< Names of secrets that are not read yet.
    QMap<QString, QString> m_secrets; ///< Only until the order is over.
    std::unique_ptr<HttpSender> m_http;
    bool m_wasRejected = false;
    QString m_sent; ///< As in OrderEnd.
    QString m_received;
};

} // namespace Jackfield::WebDial
