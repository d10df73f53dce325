// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/requestencoding.h"

#include <QString>

#include <algorithm>
#include <array>
#include <string_view>

namespace Jackfield::WebDial {

namespace {

    using Table = std::array<bool, 128>; // by ASCII code: it stays as it is

    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    constexpr Table tableOf(std::string_view first, std::string_view second, std::string_view third)
    {
        Table table {};
        for (const std::string_view set : {first, second, third})
            for (const char c : set)
                table[static_cast<std::size_t>(c)] = true;
        return table;
    }

    constexpr Table unreserved = tableOf(digits, letters, "-._~");
    constexpr Table linkNumber = tableOf(digits, "+*,;-.", {});
    constexpr Table linkValue = tableOf(digits, letters, "+*,;-._~");

    const Table &tableFor(Encoding encoding)
    {
        switch (encoding) {
        case Encoding::LinkNumber:
            return linkNumber;
        case Encoding::LinkValue:
            return linkValue;
        case Encoding::Address:
        case Encoding::Form:
            break;
        }
        return unreserved;
    }

    void appendByte(QByteArray &out, unsigned char byte, Encoding encoding, const Table &stays)
    {
        static constexpr char hex[] = "0123456789ABCDEF";
        if (byte < stays.size() && stays[byte]) {
            out.append(static_cast<char>(byte));
        } else if (byte == ' ' && encoding == Encoding::Form) {
            out.append('+');
        } else {
            const char escape[] = {'%', hex[byte >> 4], hex[byte & 15]};
            out.append(escape, sizeof escape);
        }
    }

} // namespace

void appendEncoded(QByteArray &out, QStringView text, Encoding encoding)
{
    const Table &stays = tableFor(encoding);
    const auto isAscii = [](QChar c) { return c.unicode() < 128; };
    if (std::all_of(text.begin(), text.end(), isAscii)) { // numbers: no detour over UTF-8
        for (const QChar c : text)
            appendByte(out, static_cast<unsigned char>(c.unicode()), encoding, stays);
        return;
    }
    for (const char byte : text.toUtf8())
        appendByte(out, static_cast<unsigned char>(byte), encoding, stays);
}

QByteArray encoded(QStringView text, Encoding encoding)
{
    QByteArray out;
    out.reserve(text.size() * 3);
    appendEncoded(out, text, encoding);
    return out;
}

} // namespace Jackfield::WebDial
