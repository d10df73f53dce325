// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsedit.h"
#include "core/settings/settingsmerge.h"

#include <cstdlib>

using namespace Jackfield;

// A settings file: read as a user's and as a site's, merged, changed and written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    auto root = parseToml(bytes);
    if (!root)
        return 0;
    SettingsNotices notices;
    dropSecrets(*root, QStringLiteral("file"), notices);
    const auto layer = [&](SettingsLayer::Layer which) {
        return layerFrom(*root, which, QStringLiteral("file"), notices);
    };
    const MergedSettings merged =
        merge({layer(SettingsLayer::Layer::Site), layer(SettingsLayer::Layer::User)}, notices);
    applyChanges(*root,
                 {{QStringLiteral("me.name"), QStringLiteral("x")},
                  {QStringLiteral("system.a.kind"), QStringLiteral("demo")}});
    const auto again = parseToml(writeToml(*root));
    if (again ? !again->sameAs(*root) : !again.error().description.contains(QLatin1String("dots")))
        std::abort(); // what is written must read the same, or be refused by our own limit
    return effectiveSettings(merged).isEmpty() ? std::abort(), 0 : 0;
}
