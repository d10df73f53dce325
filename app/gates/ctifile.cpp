// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/ctifile.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield {

bool isCtiName(const QByteArray &name)
{
    constexpr QByteArrayView extension(".cti");
    if (name.size() <= extension.size() || name.startsWith('.') || name.startsWith('~')
        || name.startsWith('#'))
        return false;
    return QByteArrayView(name).last(extension.size()).compare(extension, Qt::CaseInsensitive) == 0;
}

static tl::unexpected<Error> refusal(const char *words)
{
    return failure(Error::Code::Malformed,
                   QCoreApplication::translate("Jackfield::CtiFolder", words));
}

static bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Result<TapiMaster::TextCommand> ctiCommand(QByteArrayView bytes)
{
    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    if (bytes.startsWith(byteOrderMark))
        bytes = bytes.sliced(byteOrderMark.size());
    if (bytes.size() > maxCtiFile)
        return refusal(QT_TRANSLATE_NOOP("Jackfield::CtiFolder", "The file is larger than 4 KiB."));
    if (!isAscii(bytes))
        return refusal(
            QT_TRANSLATE_NOOP("Jackfield::CtiFolder", "The file is not plain ASCII text."));

    TapiMaster::Decoder decoder(maxCtiFile + 1);
    auto commands = decoder.feed(bytes);
    if (auto last = decoder.finish())
        commands.push_back(*std::move(last));
    if (commands.empty())
        return refusal(QT_TRANSLATE_NOOP("Jackfield::CtiFolder", "The file is empty."));
    if (commands.size() > 1)
        return refusal(
            QT_TRANSLATE_NOOP("Jackfield::CtiFolder",
                              "The file holds more than one line; one order a file is allowed."));
    if (!commands.front())
        return failure(
            Error::Code::Malformed,
            QCoreApplication::translate("Jackfield::CtiFolder", "The order is not valid: %1.")
                .arg(commands.front().error().detail));
    return commands.front();
}

} // namespace Jackfield
