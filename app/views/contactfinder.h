// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/contactmodel.h"
#include "core/base/clock.h"

#include <QSet>

#include <memory>

namespace Jackfield {

class QuickDials;

/// Fills the model of the page Contacts: without a text with what is at hand (favourites, speed
/// dials), else with what fits; from memory at once, from the sources that have to be asked when
/// the user has stopped typing.
class ContactFinder final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds pause {250}; ///< In typing.
    static constexpr int most = 50; ///< Contacts that a search shows.

    /// All must outlive it.
    ContactFinder(Clock &clock, Contacts &contacts, const QuickDials &quickDials,
                  ContactModel &model, QObject *parent = nullptr);

    void find(const QString &text);
    bool isSearching() const { return !m_text.isEmpty(); }
    bool isAsking() const { return m_isAsking; } ///< Some source has not answered yet.
    /// Has the sources asked for whom the numbers at hand are, once for each.
    void askForNames();

Q_SIGNALS:
    void changed(); ///< The model, or isAsking().

private:
    using Entry = ContactModel::Entry;
    void findAnew();
    void take(const QString &text, const QList<ContactCard> &cards, bool isWhole);
    void showFound(const QList<ContactCard> &cards);
    void showAtHand();
    Entry atHand(ContactModel::Kind kind, const QString &name, const QString &number) const;

    Clock &m_clock;
    Contacts &m_contacts;
    const QuickDials &m_quickDials;
    ContactModel &m_model;
    QString m_text;
    std::unique_ptr<Alarm> m_pause; ///< Until the sources are asked.
    bool m_isAsking = false;
    QSet<QString> m_asked; ///< Numbers at hand that the sources were asked for.
};

} // namespace Jackfield
