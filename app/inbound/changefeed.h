// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/jsonfacts.h"

#include <functional>

namespace Jackfield {

class Dialer;
class Journal;
class PromptQueue;

/// Turns every change of what is known into one JSON object: `change` says what it is about
/// (system, line, call, queue, journal, prompts, settings, notice), `event` is added, changed or
/// removed where it is a row, and a member named as the change holds the fact.
class ChangeFeed : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the feed.
    ChangeFeed(const PhoneStore &store, const PromptQueue &prompts, const Journal &journal,
               const SettingsStore &settings, const Dialer &dialer, QObject *parent = nullptr);

    /// Facts are made only while `isHeard` says that somebody listens; without it always.
    void setHeard(std::function<bool()> isHeard) { m_isHeard = std::move(isHeard); }

Q_SIGNALS:
    void changed(const QJsonObject &change);

private:
    void follow(const RowSignals &rows, const QString &what,
                std::function<QJsonObject(int row)> fact);
    JsonFacts::Context context() const;

    const PhoneStore &m_store;
    const Dialer &m_dialer;
    std::function<bool()> m_isHeard;
};

} // namespace Jackfield
