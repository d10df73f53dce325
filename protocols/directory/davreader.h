// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>
#include <QXmlStreamReader>

namespace Jackfield {

/// What a WebDAV server says of one resource (RFC 4918 section 14.24).
struct DavResource
{
    QString href; ///< As sent: encoded, whole or a path.
    int status = 0; ///< Of the resource as a whole; 0: none was given, its properties were.
    // Properties that the server has, empty where it has none.
    QString etag;
    QString name;
    QString syncToken; ///< RFC 6578 section 4
    QString principal; ///< RFC 5397
    QStringList homes; ///< RFC 6352 section 7.1.1
    QString card; ///< The vCard.
    bool isAddressBook = false;
    bool isCollection = false;
    bool operator==(const DavResource &) const = default;
};

struct DavAnswer
{
    QList<DavResource> resources;
    QString syncToken; ///< Of the whole (RFC 6578 section 6.2).
};

/// Reads a multistatus answer in pieces of any size. Document types are refused, and with them
/// every entity (security.md T67); so is what is nested deeper than any such answer.
class DavReader
{
public:
    static constexpr int deepest = 32; ///< Elements within each other.
    static constexpr qsizetype mostResources = 200'000;

    /// Malformed with words for people, then and ever after.
    Result<Unit> feed(QByteArrayView octets);
    /// The answer ends here. Malformed also when it is not whole.
    Result<DavAnswer> end();

private:
    void step();
    void begin();
    void finish();
    void finishProperty(const QString &name);
    void finishPart();
    void fail(const QString &words);

    QXmlStreamReader m_xml;
    QStringList m_open; ///< Names of open elements: "d:href", "c:addressbook", "?" for others.
    QString m_text; ///< Of the innermost element.
    DavAnswer m_answer;
    DavResource m_resource; ///< The open response.
    DavResource m_part; ///< Its open propstat.
    QString m_error;
};

} // namespace Jackfield
