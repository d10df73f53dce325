// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/davrequests.h"

#include "protocols/transport/httpurl.h"

#include <QXmlStreamWriter>

#include <functional>

namespace Jackfield {

namespace {

    const QString dav = QStringLiteral("DAV:");
    const QString cardDav = QStringLiteral("urn:ietf:params:xml:ns:carddav");

    QByteArray document(const QString &space, const char *name,
                        const std::function<void(QXmlStreamWriter &)> &write)
    {
        QByteArray bytes;
        QXmlStreamWriter xml(&bytes);
        xml.writeStartDocument();
        xml.writeNamespace(dav, QStringLiteral("d"));
        xml.writeNamespace(cardDav, QStringLiteral("c"));
        xml.writeStartElement(space, QLatin1String(name));
        write(xml);
        xml.writeEndElement();
        xml.writeEndDocument();
        return bytes;
    }

    void writeProperties(QXmlStreamWriter &xml, const QStringList &ofDav,
                         const QStringList &ofCardDav = {})
    {
        xml.writeStartElement(dav, QStringLiteral("prop"));
        for (const QString &name : ofDav)
            xml.writeEmptyElement(dav, name);
        for (const QString &name : ofCardDav)
            xml.writeEmptyElement(cardDav, name);
        xml.writeEndElement();
    }

    QString etag()
    {
        return QStringLiteral("getetag");
    }

} // namespace

QByteArray davDiscoveryBody()
{
    return document(dav, "propfind", [](QXmlStreamWriter &xml) {
        writeProperties(xml,
                        {QStringLiteral("resourcetype"), QStringLiteral("displayname"),
                         QStringLiteral("current-user-principal"), QStringLiteral("sync-token")},
                        {QStringLiteral("addressbook-home-set")});
    });
}

QByteArray davListBody()
{
    return document(dav, "propfind", [](QXmlStreamWriter &xml) {
        writeProperties(xml, {QStringLiteral("resourcetype"), etag()});
    });
}

QByteArray davChangesBody(const QString &token)
{
    return document(dav, "sync-collection", [&token](QXmlStreamWriter &xml) {
        xml.writeTextElement(dav, QStringLiteral("sync-token"), token);
        xml.writeTextElement(dav, QStringLiteral("sync-level"), QStringLiteral("1"));
        writeProperties(xml, {etag()});
    });
}

QByteArray davCardsBody(const QStringList &hrefs)
{
    return document(cardDav, "addressbook-multiget", [&hrefs](QXmlStreamWriter &xml) {
        writeProperties(xml, {etag()}, {QStringLiteral("address-data")});
        for (const QString &href : hrefs)
            xml.writeTextElement(dav, QStringLiteral("href"), href);
    });
}

std::optional<QByteArray> davAddress(const QByteArray &base, const QString &href)
{
    const auto from = HttpUrl::from(base);
    if (!from || href.isEmpty())
        return {};
    const auto to = HttpUrl::from(resolved(*from, href.toUtf8()));
    const bool isSame =
        to && to->isTls == from->isTls && to->host == from->host && to->port == from->port;
    return isSame ? std::optional(to->text) : std::nullopt;
}

} // namespace Jackfield
