// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pending.h"
#include "core/base/result.h"
#include "core/contacts/contactcard.h"

#include <QObject>
#include <QVariantMap>

#include <functional>
#include <memory>

namespace Jackfield {

/// Where contacts come from. Some bring all they have (vCard, CSV, CardDAV) and again whenever it
/// changes; some are asked for each number or name (SQL, LDAP). Nothing waits: files and servers
/// are read on other threads or by events.
class ContactSource : public QObject
{
    Q_OBJECT
public:
    using Cards = QList<ContactCard>;
    explicit ContactSource(QString id, QString label, QObject *parent = nullptr);
    const QString &id() const { return m_id; } ///< Unique in the program.
    const QString &label() const { return m_label; } ///< For people: "contacts.vcf"

    virtual void open() = 0; ///< Once. Answers by signals.
    /// Stops what runs; what was loaded stays. It goes on with reload().
    virtual void cancel() = 0;
    virtual void reload() = 0;

    /// Asked for each number and search: it does not load everything.
    virtual bool isAsked() const { return false; }
    /// isAsked() only. `key`: as NumberKeys gives it; `spellings`: ways it may stand in a
    /// directory. NotConnected, TimedOut, Refused with words for people.
    virtual Pending<Result<Cards>> lookUp(const QString &key, const QStringList &spellings);
    /// isAsked() only: names that have all words of `text`, at most `limit`.
    virtual Pending<Result<Cards>> search(const QString &text, int limit);

Q_SIGNALS:
    void loaded(const QList<Jackfield::ContactCard> &cards); ///< All of them: the former are gone.
    void progressed(qint64 done, qint64 total); ///< Octets or cards; total 0: not known.
    /// In words for people; empty: all is well. `isWarning`: what came was taken all the same.
    void told(const QString &words, bool isWarning);

private:
    const QString m_id;
    const QString m_label;
};

/// The id that the user gave it, else its kind and place (`number`, from 1): "ldap-2". It names the
/// source's password too.
QString contactSourceId(const QVariantMap &config, int number);

/// Makes a source of a [contacts] sources table. Malformed with words for people.
using ContactSourceMaker = std::function<Result<std::unique_ptr<ContactSource>>(
    const QString &id, const QVariantMap &config)>;

} // namespace Jackfield
