// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/assumedlines.h"
#include "core/phone/phonesystem.h"
#include "protocols/webdial/webdialservices.h"
#include "protocols/webdial/webdialsetup.h"

#include <map>

namespace Jackfield {

namespace WebDial {
    class WebOrder;
    struct OrderEnd;
    struct OrderText;
} // namespace WebDial

/// A telephone or exchange that dials when an address is fetched or opened. Each order is a request
/// of its own; nothing is ever told, so every success is "only sent" and every fact is assumed.
class WebDialSystem final : public PhoneSystem
{
    Q_OBJECT
public:
    /// `function`: null where no rule of `setup` wants one.
    WebDialSystem(SystemId id, WebDial::Setup setup, WebDialServices services,
                  std::unique_ptr<WebDial::DialFunction> function, QObject *parent = nullptr);
    ~WebDialSystem() override;

    Features features() const override;
    void open() override; ///< Ready or Disconnected before it returns; nothing is sent.
    void close() override;

private:
    struct OpenOrder
    {
        Command command;
        Resolver<CommandResult> resolver;
    };

    Pending<CommandResult> doExecute(const Command &command) override;
    std::optional<WebDial::OrderText> textFor(const Command &command) const;
    QString address() const;
    void onFinished(WebDial::WebOrder *order, const WebDial::OrderEnd &end);
    void countRejection(const WebDial::OrderEnd &end);
    void cancelAll();

    const WebDial::Setup m_setup;
    const WebDialServices m_services;
    const std::unique_ptr<WebDial::DialFunction> m_function;
    AssumedLines m_lines;
    std::map<WebDial::WebOrder *, OpenOrder> m_orders;
    QHash<size_t, int> m_rejections; ///< In a row, by OrderEnd::login.
};

} // namespace Jackfield
