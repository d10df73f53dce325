// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

// What a CardDAV server is asked: bodies of its requests, and which of its addresses are asked.
namespace Jackfield {

/// PROPFIND: who we are, where our address books are, what this is.
QByteArray davDiscoveryBody();
/// PROPFIND with depth 1 of an address book: what it has, by ETag.
QByteArray davListBody();
/// REPORT (RFC 6578): what has changed since `token`; empty: everything.
QByteArray davChangesBody(const QString &token);
/// REPORT (RFC 6352 section 8.7): these cards, in whole.
QByteArray davCardsBody(const QStringList &hrefs);

/// `href` as an address, if it is one of the scheme, host and port of `base`; else nothing.
std::optional<QByteArray> davAddress(const QByteArray &base, const QString &href);

} // namespace Jackfield
