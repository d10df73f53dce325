// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"
#include "protocols/directory/davclient.h"

#include <QHash>

#include <optional>
#include <utility>

namespace Jackfield {

/// An address book as it was when it was read last.
struct DavBook
{
    struct Item
    {
        QString etag;
        QList<ContactCard> cards; ///< Usually one.
        qsizetype unread = 0; ///< Cards that could not be read.
    };
    QByteArray url;
    QString token; ///< RFC 6578; empty: everything is looked at.
    QHash<QByteArray, Item> items; ///< By address, decoded.
};

/// Brings address books up to date once: finds them (RFC 6764, RFC 5397, RFC 6352), asks for what
/// has changed (RFC 6578, or by ETags) and fetches that, in batches. Only addresses of the
/// configured server are ever asked.
class CardDavSync final : public QObject
{
    Q_OBJECT
public:
    struct Outcome
    {
        QList<DavBook> books;
        qsizetype unread = 0; ///< Cards that could not be read or fetched.
        bool isChanged = false;
    };
    using Ended = std::function<void(const tl::expected<Outcome, DavFailure> &)>;

    /// `former`: of the last time. `ended` is called once, never inside start(), and may delete
    /// this later.
    CardDavSync(std::unique_ptr<DavClient> client, QByteArray url, QList<DavBook> former,
                Ended ended);
    void start();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); ///< Cards.

private:
    struct Wanted
    {
        QByteArray key; ///< Of DavBook::items.
        QString href; ///< As the server wrote it.
    };
    void discover(const QByteArray &url);
    void discovered(const QByteArray &url, const DavOutcome &outcome);
    bool follow(const QByteArray &url, const DavResource &found);
    void listHome(const QByteArray &home);
    void addBook(const QByteArray &url, bool isSyncOffered);
    void nextBook();
    void askChanges();
    void changed(const DavOutcome &outcome);
    void askList();
    void note(const DavAnswer &answer);
    void compare();
    void fetch();
    void fetched(const QList<Wanted> &batch, const DavOutcome &outcome);
    void take(const QList<Wanted> &batch, const DavAnswer &answer);
    void takeCard(const QByteArray &key, const DavResource &resource);
    void finishBook();
    void fail(const DavFailure &failure);
    void noBook();
    QByteArray keyOf(const QString &href) const;

    const std::unique_ptr<DavClient> m_client;
    const QByteArray m_url;
    const QList<DavBook> m_former;
    const Ended m_ended;
    QList<QByteArray> m_asked; ///< Addresses of the discovery.
    QList<std::pair<DavBook, bool>> m_toRead; ///< And whether changes can be asked for.
    Outcome m_outcome;

    // Of the book that is being read:
    DavBook m_book;
    bool m_isSyncOffered = false;
    bool m_isWhole = false; ///< What is not among `m_seen` is gone.
    int m_rounds = 0;
    QHash<QByteArray, std::pair<QString, QString>> m_seen; ///< Key → href, ETag.
    QList<QByteArray> m_gone;
    QList<Wanted> m_wanted;
    qsizetype m_batch = 0;
    bool m_isMissing = false; ///< The server did not give all that was asked for.
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace Jackfield
