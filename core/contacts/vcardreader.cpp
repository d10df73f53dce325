// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/vcardreader.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace Jackfield {

namespace {

    using Kind = Contact::Kind;

    QString plainText(const VCardProperty &property)
    {
        return unescaped(property.text());
    }

    /// The parts of a structured value.
    QStringList fields(const VCardProperty &property)
    {
        QStringList fields = splitEscaped(property.text(), u';');
        for (QString &field : fields)
            field = unescaped(splitEscaped(field, u',').join(u' ')).trimmed();
        return fields;
    }

    QString categoriesOf(const VCardProperty &property)
    {
        QStringList categories = splitEscaped(property.text(), u',');
        for (QString &category : categories)
            category = unescaped(category).trimmed();
        categories.removeAll(QString());
        return categories.join(QStringLiteral(", "));
    }

    /// Types of version 2.1 to 4.0 as labels of this program; the first one says most.
    QString labelOf(const QByteArrayList &types)
    {
        struct Row
        {
            const char *type;
            QLatin1String label;
        };
        static constexpr std::array rows {
            Row {"cell", QLatin1String("mobile")},   Row {"iphone", QLatin1String("mobile")},
            Row {"pager", QLatin1String("pager")},   Row {"car", QLatin1String("car")},
            Row {"main", QLatin1String("company")},  Row {"work", QLatin1String("business")},
            Row {"home", QLatin1String("private")},  Row {"isdn", QLatin1String("ISDN")},
            Row {"textphone", QLatin1String("TTY")}, Row {"other", QLatin1String("other")},
        };
        for (const Row &row : rows)
            if (types.contains(row.type))
                return row.label;
        return {};
    }

    bool isFax(const QByteArrayList &types)
    {
        return types.contains("fax") && !types.contains("voice") && !types.contains("cell");
    }

    /// 1 (first) to 100; 101: none given.
    int preferenceOf(const VCardProperty &property)
    {
        bool isNumber = false;
        const int preference = property.parameter("PREF").toInt(&isNumber);
        if (isNumber && preference >= 1 && preference <= 100)
            return preference;
        return property.types().contains("pref") ? 1 : 101;
    }

    /// "tel:+49-89-123;ext=4" as one would write it (RFC 3966).
    QString numberOfTel(const QString &uri)
    {
        const QStringList parts = uri.sliced(4).split(u';');
        QString number = QUrl::fromPercentEncoding(parts.first().toUtf8());
        QString extension;
        for (const QString &part : parts.sliced(1)) {
            const QString value = QUrl::fromPercentEncoding(part.section(u'=', 1).toUtf8());
            if (part.startsWith(u"ext=", Qt::CaseInsensitive))
                extension = value;
            else if (part.startsWith(u"phone-context=+", Qt::CaseInsensitive)
                     && !number.startsWith(u'+'))
                number.prepend(value);
        }
        return extension.isEmpty() ? number : number + QStringLiteral(" ext. ") + extension;
    }

    bool isUri(const QString &text, QLatin1String scheme)
    {
        return text.startsWith(scheme, Qt::CaseInsensitive);
    }

    /// "_$!<Mobile>!$_" is how an address book marks a label of its own.
    QString groupLabel(QString label)
    {
        if (label.startsWith(u"_$!<") && label.endsWith(u">!$_"))
            label = label.sliced(4, label.size() - 8);
        return label;
    }

    bool isBorder(const VCardProperty &property, QByteArrayView name)
    {
        return property.name == name
            && property.value.trimmed().compare("VCARD", Qt::CaseInsensitive) == 0;
    }

    /// Changes with every export, and says nothing of the contact.
    bool isOfFile(const QByteArray &name)
    {
        return name == "REV" || name == "PRODID" || name == "VERSION";
    }

} // namespace

QList<ContactCard> VCardReader::feed(QByteArrayView octets)
{
    for (const QByteArray &line : m_lines.feed(octets))
        take(line);
    return std::exchange(m_cards, {});
}

QList<ContactCard> VCardReader::end()
{
    for (const QByteArray &line : m_lines.end())
        take(line);
    if (std::exchange(m_card, {}))
        ++m_dropped;
    return std::exchange(m_cards, {});
}

void VCardReader::take(const QByteArray &line)
{
    const auto property = VCardProperty::parse(line);
    if (!property)
        return;
    const bool isBegin = isBorder(*property, "BEGIN");
    if (m_card && takeNested(*property, isBegin, isBorder(*property, "END")))
        return;
    if (isBegin) {
        if (m_card)
            ++m_dropped; // the one before has no end
        return begin();
    }
    if (!m_card)
        return;
    m_size += line.size();
    if (m_size > largestCard) {
        ++m_dropped;
        m_card.reset();
    } else if (isBorder(*property, "END")) {
        finish();
    } else {
        if (!isOfFile(property->name))
            m_content.addData(line);
        read(*property);
    }
}

/// A card within a card is somebody else's: left out.
bool VCardReader::takeNested(const VCardProperty &property, bool isBegin, bool isEnd)
{
    const bool wasExpected = std::exchange(m_expectsNested, property.name == "AGENT");
    if (property.name == "AGENT") {
        const QByteArray value = property.value.trimmed().toUpper();
        m_nested += value == "BEGIN:VCARD" ? 1 : 0;
        m_expectsNested = value.isEmpty();
        return true;
    }
    if (isBegin && wasExpected) {
        ++m_nested;
        return true;
    }
    if (m_nested == 0 || isBegin)
        return false;
    m_nested -= isEnd ? 1 : 0;
    return true;
}

void VCardReader::begin()
{
    m_card.emplace();
    m_phones.clear();
    m_labels.clear();
    m_content.reset();
    m_size = 0;
    m_nested = 0;
    m_expectsNested = false;
    m_isGroup = false;
}

void VCardReader::finish()
{
    CardDraft draft = *std::exchange(m_card, {});
    if (m_isGroup)
        return;
    for (const Labelled &phone : std::as_const(m_phones)) {
        const QString label =
            phone.group.isEmpty() ? QString() : groupLabel(m_labels.value(phone.group));
        draft.addPhone(label.isEmpty() ? phone.label : label, phone.number, phone.preference);
    }
    if (const auto card = draft.card(QString::fromLatin1(m_content.result().toHex())))
        m_cards.append(*card);
    else
        ++m_dropped;
}

void VCardReader::read(const VCardProperty &property)
{
    using Reading = void (VCardReader::*)(const VCardProperty &);
    static const QHash<QByteArray, Reading> readings {
        {"N", &VCardReader::readName},         {"ORG", &VCardReader::readCompany},
        {"TEL", &VCardReader::readPhone},      {"ADR", &VCardReader::readAddress},
        {"IMPP", &VCardReader::readMessenger}, {"X-SIP", &VCardReader::readMessenger},
        {"PHOTO", &VCardReader::readPhoto},
    };
    if (const Reading reading = readings.value(property.name))
        (this->*reading)(property);
    else
        readText(property);
}

void VCardReader::readText(const VCardProperty &property)
{
    const QByteArray &name = property.name;
    const QString label = labelOf(property.types());
    if (name == "TITLE" || name == "ROLE")
        m_card->add(Kind::JobTitle, {}, plainText(property));
    else if (name == "EMAIL")
        m_card->add(Kind::EMail, label, plainText(property));
    else if (name == "URL")
        m_card->add(Kind::WebPage, label, plainText(property));
    else if (name == "NOTE")
        m_card->add(Kind::Note, {}, plainText(property));
    else if (name == "CATEGORIES")
        m_card->add(Kind::Other, QStringLiteral("categories"), categoriesOf(property));
    else
        readOfCard(property);
}

/// What is no entry.
void VCardReader::readOfCard(const VCardProperty &property)
{
    const QByteArray &name = property.name;
    if (name == "X-ABLABEL" && m_labels.size() < CardDraft::mostEntries)
        m_labels.insert(property.group, plainText(property));
    else if (name == "FN" && m_card->fullName.isEmpty())
        m_card->fullName = plainText(property);
    else if (name == "UID")
        m_card->id = plainText(property);
    else if (name == "X-JACKFIELD-RING")
        m_card->ringSound = plainText(property);
    else if (name == "KIND" || name == "X-ADDRESSBOOKSERVER-KIND")
        m_isGroup = property.value.trimmed().compare("group", Qt::CaseInsensitive) == 0;
}

void VCardReader::readName(const VCardProperty &property)
{
    const QStringList parts = fields(property);
    m_card->familyName = parts.value(0);
    m_card->givenName = parts.value(1);
    m_card->otherNames = parts.value(2);
    m_card->title = parts.value(3);
    m_card->suffix = parts.value(4);
}

void VCardReader::readCompany(const VCardProperty &property)
{
    QStringList parts = splitEscaped(property.text(), u';');
    for (QString &part : parts)
        part = unescaped(part).trimmed();
    if (m_card->company.isEmpty())
        m_card->company = parts.first();
    parts.removeFirst();
    parts.removeAll(QString());
    if (m_card->department.isEmpty())
        m_card->department = parts.join(QStringLiteral(", "));
}

void VCardReader::readPhone(const VCardProperty &property)
{
    const QString text = plainText(property).trimmed();
    const QByteArrayList types = property.types();
    if (isUri(text, QLatin1String("sip:")) || isUri(text, QLatin1String("sips:")))
        return m_card->add(Kind::Sip, labelOf(types), text);
    const QString number = isUri(text, QLatin1String("tel:")) ? numberOfTel(text) : text;
    if (isFax(types))
        return m_card->add(Kind::Fax, labelOf(types), number);
    if (m_phones.size() < CardDraft::mostEntries)
        m_phones.append({property.group, labelOf(types), number, preferenceOf(property)});
}

/// On one line, as people of most countries read it.
void VCardReader::readAddress(const VCardProperty &property)
{
    const QStringList parts = fields(property);
    const QString place = QStringList {parts.value(5), parts.value(3)}.join(u' ').trimmed();
    QStringList lines {parts.value(0), parts.value(1), parts.value(2),
                       place,          parts.value(4), parts.value(6)};
    lines.removeAll(QString());
    m_card->add(Kind::Address, labelOf(property.types()), lines.join(QStringLiteral(", ")));
}

void VCardReader::readMessenger(const VCardProperty &property)
{
    const QString text = plainText(property).trimmed();
    const QString scheme = text.section(u':', 0, 0).toLower();
    const bool isSip = property.name == "X-SIP" || scheme == u"sip" || scheme == u"sips";
    m_card->add(isSip ? Kind::Sip : Kind::Other, isSip ? labelOf(property.types()) : scheme, text);
}

void VCardReader::readPhoto(const VCardProperty &property)
{
    if (property.isBase64())
        return m_card->setPhoto(property.octets());
    const QByteArray value = property.value.trimmed();
    const qsizetype comma = value.indexOf(',');
    const bool isData = value.first(std::min<qsizetype>(5, value.size())).toLower() == "data:";
    if (isData && comma > 0 && value.first(comma).toLower().endsWith(";base64"))
        m_card->setPhoto(QByteArray::fromBase64(value.sliced(comma + 1)));
}

} // namespace Jackfield
