// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/ldapsetup.h"

#include "core/base/redact.h"
#include "core/contacts/cardfields.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::LdapSource)
    };

    tl::unexpected<Error> malformed(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    /// What persons have in inetOrgPerson (RFC 2798, RFC 4524) and in Active Directory.
    QMap<QString, QStringList> usualAttributes()
    {
        return {
            {QStringLiteral("name"), {QStringLiteral("displayName"), QStringLiteral("cn")}},
            {QStringLiteral("company"), {QStringLiteral("o"), QStringLiteral("company")}},
            {QStringLiteral("department"),
             {QStringLiteral("ou"), QStringLiteral("department"),
              QStringLiteral("departmentNumber")}},
            {QStringLiteral("title"), {QStringLiteral("title")}},
            {QStringLiteral("phone"),
             {QStringLiteral("telephoneNumber"), QStringLiteral("otherTelephone")}},
            {QStringLiteral("mobile"), {QStringLiteral("mobile"), QStringLiteral("otherMobile")}},
            {QStringLiteral("home"),
             {QStringLiteral("homePhone"), QStringLiteral("otherHomePhone")}},
            {QStringLiteral("ip"), {QStringLiteral("ipPhone")}},
            {QStringLiteral("fax"), {QStringLiteral("facsimileTelephoneNumber")}},
            {QStringLiteral("email"), {QStringLiteral("mail")}},
            {QStringLiteral("photo"),
             {QStringLiteral("jpegPhoto"), QStringLiteral("thumbnailPhoto")}},
        };
    }

    /// "cn, sn" or ["cn", "sn"]. Attribute names stand in filters as they are, so they are checked
    /// (RFC 4512 section 2.5: a name or numbers with dots, and options).
    Result<QStringList> attributeNames(const QVariant &value)
    {
        static const QRegularExpression form(
            QStringLiteral("\\A([A-Za-z][A-Za-z0-9-]*|[0-9]+(\\.[0-9]+)+)(;[A-Za-z0-9-]+)*\\z"));
        QStringList names;
        const QStringList parts = value.typeId() == QMetaType::QString
            ? value.toString().split(QLatin1Char(','), Qt::SkipEmptyParts)
            : value.toStringList();
        for (const QString &part : parts) {
            const QString name = part.trimmed();
            if (!form.match(name).hasMatch())
                return malformed(
                    Words::tr("“%1” is no attribute of a directory.").arg(oneLine(name)));
            names.append(name);
        }
        return names;
    }

    /// Reads the table; the first thing that is wrong ends it.
    class Reader
    {
    public:
        explicit Reader(const QVariantMap &config)
            : m_config(config)
        { }

        Result<LdapSetup> read()
        {
            for (const auto step : {&Reader::place, &Reader::trust, &Reader::texts,
                                    &Reader::attributes, &Reader::limit})
                if (const auto done = (this->*step)(); !done)
                    return tl::unexpected(done.error());
            return m_setup;
        }

    private:
        QString text(const char *key) const
        {
            return m_config.value(QLatin1String(key)).toString().trimmed();
        }

        Result<Unit> place()
        {
            m_setup.url = text("url");
            // The path of its socket, encoded, in the place of a host: no QUrl.
            static const QRegularExpression local(
                QStringLiteral("\\Aldapi://[A-Za-z0-9%._-]*/?\\z"));
            if (local.match(m_setup.url).hasMatch())
                return Unit {};
            const QUrl url(m_setup.url, QUrl::StrictMode);
            const bool isKnown =
                url.scheme() == QLatin1String("ldap") || url.scheme() == QLatin1String("ldaps");
            if (!url.isValid() || !isKnown || url.host().isEmpty())
                return malformed(Words::tr("The address of the directory must begin with ldap://, "
                                           "ldaps:// or ldapi:// and name a server."));
            const bool hasPath = !url.path().isEmpty() && url.path() != QLatin1String("/");
            if (!url.userInfo().isEmpty() || hasPath || url.hasQuery() || url.hasFragment())
                return malformed(
                    Words::tr("The address of the directory names the server only; user and base "
                              "have fields of their own."));
            return Unit {};
        }

        Result<Unit> trust()
        {
            const QString tls = text("tls");
            const bool isLocal = m_setup.url.startsWith(QLatin1String("ldapi:"));
            const bool isAtOnce = m_setup.url.startsWith(QLatin1String("ldaps:"));
            const QStringList known {QString(), QStringLiteral("required"),
                                     QStringLiteral("starttls"), QStringLiteral("off")};
            if (!known.contains(tls))
                return malformed(Words::tr("tls must be “required”, “starttls” or “off”."));
            if (isAtOnce && (tls == QLatin1String("off") || tls == QLatin1String("starttls")))
                return malformed(Words::tr("An address with ldaps:// is always encrypted from the "
                                           "start; tls cannot be “%1”.")
                                     .arg(tls));
            m_setup.tls = isAtOnce                       ? LdapSetup::Tls::AtOnce
                : isLocal || tls == QLatin1String("off") ? LdapSetup::Tls::Off
                                                         : LdapSetup::Tls::StartTls;
            if (isLocal && !tls.isEmpty() && tls != QLatin1String("off"))
                return malformed(Words::tr("An address with ldapi:// stays on this computer and "
                                           "is not encrypted."));
            m_setup.caFile = text("ca_file");
            if (!m_setup.caFile.isEmpty() && !QFileInfo(m_setup.caFile).isReadable())
                return malformed(Words::tr("The file of trusted certificates cannot be read: %1")
                                     .arg(oneLine(m_setup.caFile)));
            return Unit {};
        }

        Result<Unit> texts()
        {
            m_setup.base = text("base");
            m_setup.bindDn = text("bind_dn");
            m_setup.filter = text("filter");
            const QString all = m_setup.base + m_setup.bindDn + m_setup.filter;
            if (all.contains(QChar(QChar::Null)))
                return malformed(Words::tr("base, bind_dn and filter must be plain text."));
            if (m_setup.filter.count(QLatin1Char('(')) != m_setup.filter.count(QLatin1Char(')')))
                return malformed(Words::tr("The filter has a parenthesis too many or too few."));
            return Unit {};
        }

        Result<Unit> attributes()
        {
            const auto names = attributeNames(m_config.value(
                QStringLiteral("name_attributes"),
                QStringList {QStringLiteral("cn"), QStringLiteral("sn"),
                             QStringLiteral("givenName"), QStringLiteral("displayName"),
                             QStringLiteral("o"), QStringLiteral("company")}));
            if (!names)
                return tl::unexpected(names.error());
            m_setup.nameAttributes = *names;
            m_setup.attributes = usualAttributes();
            const QVariantMap own = m_config.value(QStringLiteral("attributes")).toMap();
            for (auto it = own.cbegin(); it != own.cend(); ++it) {
                const bool isKnown =
                    CardFields::names().contains(it.key()) || it.key() == QLatin1String("photo");
                if (!isKnown)
                    return malformed(
                        Words::tr("attributes has no field “%1”; the fields are %2.")
                            .arg(oneLine(it.key()), CardFields::names().join(QLatin1String(", "))));
                const auto read = attributeNames(it.value());
                if (!read)
                    return tl::unexpected(read.error());
                m_setup.attributes.insert(it.key(), *read);
            }
            if (m_setup.numberAttributes().isEmpty() || m_setup.nameAttributes.isEmpty())
                return malformed(Words::tr("The directory needs at least one attribute for "
                                           "numbers and one for names."));
            return Unit {};
        }

        Result<Unit> limit()
        {
            constexpr int most = 1000;
            bool isNumber = true;
            const QVariant value = m_config.value(QStringLiteral("size_limit"), m_setup.sizeLimit);
            m_setup.sizeLimit = value.toInt(&isNumber);
            if (!isNumber || m_setup.sizeLimit < 1 || m_setup.sizeLimit > most)
                return malformed(Words::tr("size_limit must be a number from 1 to %1.").arg(most));
            return Unit {};
        }

        const QVariantMap &m_config;
        LdapSetup m_setup;
    };

} // namespace

QStringList LdapSetup::numberAttributes() const
{
    QStringList names;
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it)
        if (CardFields::isNumber(it.key()))
            names += it.value();
    return names;
}

Result<LdapSetup> ldapSetup(const QVariantMap &config)
{
    return Reader(config).read();
}

} // namespace Jackfield
