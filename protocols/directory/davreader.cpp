// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/davreader.h"

#include <QCoreApplication>

#include <utility>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::CardDavSource)
    };

    QString shortName(const QXmlStreamReader &xml)
    {
        if (xml.namespaceUri() == QLatin1String("DAV:"))
            return QLatin1String("d:") + xml.name().toString();
        if (xml.namespaceUri() == QLatin1String("urn:ietf:params:xml:ns:carddav"))
            return QLatin1String("c:") + xml.name().toString();
        return QStringLiteral("?");
    }

    int statusOf(const QString &line) // "HTTP/1.1 200 OK"
    {
        return line.simplified().section(QLatin1Char(' '), 1, 1).toInt();
    }

    void takeOver(QString &into, const QString &from)
    {
        if (!from.isEmpty())
            into = from;
    }

} // namespace

void DavReader::fail(const QString &words)
{
    if (m_error.isEmpty())
        m_error = words;
}

Result<Unit> DavReader::feed(QByteArrayView octets)
{
    if (m_error.isEmpty())
        m_xml.addData(octets.toByteArray());
    while (m_error.isEmpty() && !m_xml.atEnd()) {
        m_xml.readNext();
        step();
    }
    if (m_xml.hasError() && m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
        fail(Words::tr("What the server answered cannot be read (XML)."));
    if (!m_error.isEmpty())
        return failure(Error::Code::Malformed, m_error);
    return Unit {};
}

Result<DavAnswer> DavReader::end()
{
    if (m_xml.error() != QXmlStreamReader::NoError || !m_xml.atEnd())
        fail(Words::tr("What the server answered is not whole."));
    if (!m_error.isEmpty())
        return failure(Error::Code::Malformed, m_error);
    return std::move(m_answer);
}

void DavReader::step()
{
    switch (m_xml.tokenType()) {
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        return fail(Words::tr("The server's answer has a document type, which is not read."));
    case QXmlStreamReader::StartElement:
        return begin();
    case QXmlStreamReader::Characters:
        m_text += m_xml.text();
        return;
    case QXmlStreamReader::EndElement:
        return finish();
    default:
        return;
    }
}

void DavReader::begin()
{
    const QString name = shortName(m_xml);
    if (m_open.isEmpty() && name != QLatin1String("d:multistatus"))
        return fail(Words::tr("The server's answer is none of an address book (CardDAV)."));
    if (m_open.size() >= deepest)
        return fail(Words::tr("What the server answered is nested too deep."));
    const QString parent = m_open.value(m_open.size() - 1);
    if (name == QLatin1String("d:response"))
        m_resource = {};
    else if (name == QLatin1String("d:propstat"))
        m_part = {};
    else if (parent == QLatin1String("d:resourcetype") && name == QLatin1String("d:collection"))
        m_part.isCollection = true;
    else if (parent == QLatin1String("d:resourcetype") && name == QLatin1String("c:addressbook"))
        m_part.isAddressBook = true;
    m_open.append(name);
    m_text.clear();
}

void DavReader::finish()
{
    const QString name = m_open.takeLast();
    const QString parent = m_open.value(m_open.size() - 1);
    const QString text = m_text.trimmed();
    if (name == QLatin1String("d:response")) {
        m_answer.resources.append(std::exchange(m_resource, {}));
        if (m_answer.resources.size() > mostResources)
            fail(Words::tr("The address book has too many entries."));
    } else if (name == QLatin1String("d:propstat")) {
        finishPart();
    } else if (name == QLatin1String("d:status") && parent == QLatin1String("d:response")) {
        m_resource.status = statusOf(text);
    } else if (name == QLatin1String("d:status") && parent == QLatin1String("d:propstat")) {
        m_part.status = statusOf(text);
    } else if (name == QLatin1String("d:sync-token") && parent == QLatin1String("d:multistatus")) {
        m_answer.syncToken = text;
    } else if (name == QLatin1String("d:href") && parent == QLatin1String("d:response")) {
        m_resource.href = text;
    } else if (name == QLatin1String("d:href")
               && parent == QLatin1String("d:current-user-principal")) {
        m_part.principal = text;
    } else if (name == QLatin1String("d:href")
               && parent == QLatin1String("c:addressbook-home-set")) {
        m_part.homes.append(text);
    } else if (parent == QLatin1String("d:prop")) {
        finishProperty(name);
    }
    m_text.clear();
}

void DavReader::finishProperty(const QString &name)
{
    if (name == QLatin1String("d:getetag"))
        m_part.etag = m_text.trimmed();
    else if (name == QLatin1String("d:displayname"))
        m_part.name = m_text.trimmed();
    else if (name == QLatin1String("d:sync-token"))
        m_part.syncToken = m_text.trimmed();
    else if (name == QLatin1String("c:address-data"))
        m_part.card = m_text;
}

/// The status stands behind the properties it is of: only those of a 2xx are had.
void DavReader::finishPart()
{
    const DavResource part = std::exchange(m_part, {});
    if (part.status / 100 != 2)
        return;
    takeOver(m_resource.etag, part.etag);
    takeOver(m_resource.name, part.name);
    takeOver(m_resource.syncToken, part.syncToken);
    takeOver(m_resource.principal, part.principal);
    takeOver(m_resource.card, part.card);
    m_resource.homes += part.homes;
    m_resource.isAddressBook = m_resource.isAddressBook || part.isAddressBook;
    m_resource.isCollection = m_resource.isCollection || part.isCollection;
}

} // namespace Jackfield
