// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/changefeed.h"

#include "core/journal/journal.h"
#include "core/phone/dialer.h"

namespace Jackfield {

ChangeFeed::ChangeFeed(const PhoneStore &store, const PromptQueue &prompts, const Journal &journal,
                       const SettingsStore &settings, const Dialer &dialer, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_dialer(dialer)
{
    using namespace JsonFacts;
    follow(store.systemRows(), QStringLiteral("system"),
           [this](int row) { return toJson(m_store.systems().at(row)); });
    follow(store.lineRows(), QStringLiteral("line"),
           [this](int row) { return toJson(m_store.lines().at(row), context()); });
    follow(store.callRows(), QStringLiteral("call"), [this](int row) {
        const Call &call = m_store.calls().at(row);
        return toJson(call, lineNumberOf(m_store, call), context());
    });
    follow(store.queueRows(), QStringLiteral("queue"),
           [this](int row) { return toJson(m_store.queues().at(row), context()); });
    follow(journal.rows(), QStringLiteral("journal"),
           [this, &journal](int row) { return toJson(journal.entries().at(row), context()); });
    connect(&prompts, &PromptQueue::changed, this, [this, &prompts] {
        QJsonArray all;
        for (const Prompt &prompt : prompts.prompts())
            all << toJson(prompt, context());
        Q_EMIT changed({{QStringLiteral("change"), QStringLiteral("prompts")},
                        {QStringLiteral("prompts"), all}});
    });
    connect(&settings, &SettingsStore::changed, this, [this] {
        Q_EMIT changed({{QStringLiteral("change"), QStringLiteral("settings")}});
    });
    connect(&store, &PhoneStore::noticeReceived, this,
            [this](const SystemId &system, const QString &text) {
                Q_EMIT changed({{QStringLiteral("change"), QStringLiteral("notice")},
                                {QStringLiteral("system"), system.value},
                                {QStringLiteral("notice"), text}});
            });
}

void ChangeFeed::follow(const RowSignals &rows, const QString &what,
                        std::function<QJsonObject(int row)> fact)
{
    const auto tell = [this, what, fact = std::move(fact)](const char *event, int row) {
        if (m_isHeard && !m_isHeard())
            return; // A queue of thousands of callers costs more than all the rest.
        Q_EMIT changed({{QStringLiteral("change"), what},
                        {QStringLiteral("event"), QLatin1String(event)},
                        {what, fact(row)}});
    };
    connect(&rows, &RowSignals::inserted, this, [tell](int row) { tell("added", row); });
    connect(&rows, &RowSignals::changed, this, [tell](int row) { tell("changed", row); });
    connect(&rows, &RowSignals::aboutToRemove, this, [tell](int row) { tell("removed", row); });
}

JsonFacts::Context ChangeFeed::context() const
{
    return {m_store.monotonic(), m_dialer.setup().location};
}

} // namespace Jackfield
