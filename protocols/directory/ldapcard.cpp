// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/ldapcard.h"

#include "core/contacts/cardfields.h"

namespace Jackfield {

namespace {

    const QString photoField = QStringLiteral("photo");

    QByteArrayList valuesOf(const LdapEntry &entry, const QString &attribute)
    {
        return entry.values.value(attribute.section(QLatin1Char(';'), 0, 0).toLower().toLatin1());
    }

    /// A second name or department would be another word for the same thing.
    bool isSingle(const QString &field)
    {
        return field == QLatin1String("name") || field == QLatin1String("company")
            || field == QLatin1String("department") || field == photoField;
    }

} // namespace

std::optional<ContactCard> ldapCard(const LdapEntry &entry, const LdapSetup &setup,
                                    const QString &source)
{
    CardFields fields;
    for (auto it = setup.attributes.cbegin(); it != setup.attributes.cend(); ++it) {
        for (const QString &attribute : it.value()) {
            const QByteArrayList values = valuesOf(entry, attribute);
            if (it.key() == photoField) {
                fields.setPhoto(values.value(0));
            } else {
                for (const QByteArray &value : values)
                    if (const QString text = QString::fromUtf8(value);
                        !text.contains(QChar(QChar::ReplacementCharacter)))
                        fields.add(it.key(), text);
            }
            if (isSingle(it.key()) && !values.isEmpty())
                break;
        }
    }
    fields.add(QStringLiteral("id"), QString::fromUtf8(entry.dn));
    return fields.card(source);
}

QByteArrayList ldapAttributes(const LdapSetup &setup, bool withPhotos)
{
    QByteArrayList all;
    for (auto it = setup.attributes.cbegin(); it != setup.attributes.cend(); ++it)
        if (withPhotos || it.key() != photoField)
            for (const QString &attribute : it.value())
                all.append(attribute.toLatin1());
    return all;
}

} // namespace Jackfield
