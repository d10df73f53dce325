// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/demodirectory.h"

#include "protocols/simulator/exchangetypes.h"

namespace Jackfield::Simulator {

namespace {

    using Kind = Contact::Kind;

    struct Row
    {
        const char *number; ///< As the exchange tells it.
        Kind kind;
        const char *label;
        const char *value;
    };

    // People and firms of the built-in scenarios; numbers from blocks reserved for fiction.
    // clang-format off
    constexpr Row rows[] = {
        {"+498999998010", Kind::Company, "", "Kranz & Partner"},
        {"+498999998010", Kind::Name, "", "Renate Kranz"},
        {"+498999998010", Kind::JobTitle, "", "Managing partner"},
        {"+498999998010", Kind::CustomerId, "", "K-10482"},
        {"+498999998010", Kind::Phone, "business", "+49 89 99998 010"},
        {"+498999998010", Kind::Phone, "mobile", "+49 1522 8817386"},
        {"+498999998010", Kind::EMail, "", "r.kranz@kranz.example"},
        {"+498999998010", Kind::WebPage, "", "https://kranz.example/"},
        {"+498999998010", Kind::Address, "business", "Lindenweg 4, 80331 München"},
        {"+498999998010", Kind::Note, "", "Prefers to be called in the morning"},
        {"+498999998010", Kind::Other, "Contract", "Service, until 2027"},
        {"+498999998011", Kind::Company, "", "Studio Elf Film GmbH"},
        {"+498999998011", Kind::Phone, "business", "+49 89 99998 011"},
        {"+498999998011", Kind::EMail, "", "hello@studio-elf.example"},
        {"+498999998012", Kind::Company, "", "Hausverwaltung Roth KG"},
        {"+498999998012", Kind::Name, "", "Peter Roth"},
        {"+498999998012", Kind::CustomerId, "", "K-10077"},
        {"+498999998012", Kind::Phone, "business", "+49 89 99998 012"},
        {"+498999998012", Kind::Fax, "business", "+49 89 99998 019"},
        {"+498999998012", Kind::Address, "business", "Am Anger 12, 81541 München"},
        {"+493023125001", Kind::Company, "", "Adler Logistics"},
        {"+493023125001", Kind::Department, "", "Dispatch"},
        {"+493023125001", Kind::Phone, "business", "+49 30 23125 001"},
    };
    // clang-format on

    constexpr char officeName[] = "Jackfield demo office";

    /// A drawn head and shoulders, 48 by 48 pixels.
    constexpr char drawnPhoto[] =
        "iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAIAAADYYG7QAAABj0lEQVR42u3WK3fDIBgG4PykycnJ/YTIysrKyMrJ"
        "yEokMhKJREZ+MhK5n7A3pTtNs1z4EiATnPOK5gZPuRfUff+rFBmUQRmUQaxYag1pSeoe/MAlbh4DMpqauvsT3Owf"
        "pQbpppvSPFm6SQjSalnza1JJQC35aB6mluKDlGSAMNLjgjjNs62RirBjef/oZoKUYIOUiAjiah6mDMqgZzZo4oK0"
        "5E97GXVhNPyF0UTdOiyx+8tG3suMZoD4B6NNxw+/9Zq7Ru8AUUc+nYXXEh5h7UI73dvGHnHIxwx6ZfUU5rQKBpKa"
        "rkJXN1VWorzUfSqBS9zEo3QgodrTl3w71avBa3g5IujWmI/LzYcyDD7Bh4FBytBnJbiUYfA5CgkDwv/bQxnGp6lW"
        "QOe6CaVxQYHbQcE1PqZZEGZvDI0LCueBsJDE07jMrVUTIEP2/VzHBqEKVOQFwmobW+OCitZBuu3SaFxQ3QooWfPM"
        "NdIYlGD0jEbSEgh7YUqNy2gDLg7sr8leewGVV5kehEpnQek1LkPDDz46/57IBspRAAAAAElFTkSuQmCC";

    QString mailOf(const QString &name)
    {
        QString local;
        for (const QChar c : name.toLower().normalized(QString::NormalizationForm_D)) {
            if (c.unicode() < 128 && c.isLetter())
                local += c;
            else if (c == u' ')
                local += u'.';
        }
        return local + QLatin1String("@office.example");
    }

} // namespace

Contact contactOf(const Extension &extension)
{
    Contact contact;
    contact.entries = {
        {Kind::Company, {}, QString::fromLatin1(officeName)},
        {Kind::Phone, QStringLiteral("internal"), extension.number},
        {Kind::EMail, {}, mailOf(extension.name)},
    };
    contact.photo = QByteArray::fromBase64(drawnPhoto);
    return contact;
}

Contact contactOf(const QString &outsideNumber)
{
    Contact contact;
    for (const Row &row : rows)
        if (outsideNumber == QLatin1String(row.number))
            contact.entries.append(
                {row.kind, QString::fromUtf8(row.label), QString::fromUtf8(row.value)});
    for (const Contact::Entry &entry : std::as_const(contact.entries))
        if (entry.kind == Kind::Name)
            contact.photo = QByteArray::fromBase64(drawnPhoto);
    return contact;
}

} // namespace Jackfield::Simulator
