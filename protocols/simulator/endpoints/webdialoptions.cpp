// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/webdialoptions.h"

#include <algorithm>
#include <array>

namespace Jackfield::Simulator {

namespace {

    // In the order of the enumerations.
    constexpr std::array answerNames {"200",        "204",           "302", "basic",
                                      "digest-md5", "digest-sha256", "404", "500"};

    template<typename Enum, typename Names>
    bool takeName(const QJsonValue &value, const Names &names, Enum &into)
    {
        const QString name = value.toString();
        const auto found = std::find_if(names.begin(), names.end(), [&](const char *candidate) {
            return name == QLatin1String(candidate);
        });
        if (found == names.end())
            return false;
        into = Enum(found - names.begin());
        return true;
    }

    bool takeText(const QJsonValue &value, QString &into)
    {
        into = value.toString();
        return value.isString();
    }

    bool isHeaderValue(const QString &text)
    {
        return std::all_of(text.cbegin(), text.cend(),
                           [](QChar c) { return c > u' ' && c < u'\x7f'; });
    }

    bool take(const QString &key, const QJsonValue &value, WebDialOptions &options)
    {
        if (key == QLatin1String("answer"))
            return takeName(value, answerNames, options.answer);
        if (key == QLatin1String("tls"))
            return takeName(value, testTlsNames, options.tls);
        if (key == QLatin1String("location"))
            return takeText(value, options.location) && isHeaderValue(options.location);
        if (key == QLatin1String("user"))
            return takeText(value, options.user);
        return key == QLatin1String("password") && takeText(value, options.password);
    }

} // namespace

QJsonObject toJson(const WebDialOptions &options)
{
    return {{QLatin1String("answer"), QLatin1String(answerNames[size_t(options.answer)])},
            {QLatin1String("location"), options.location},
            {QLatin1String("user"), options.user},
            {QLatin1String("tls"), QLatin1String(testTlsNames[size_t(options.tls)])}};
}

Result<WebDialOptions> changed(WebDialOptions options, const QJsonObject &changes)
{
    for (auto it = changes.constBegin(); it != changes.constEnd(); ++it) {
        if (!take(it.key(), it.value(), options))
            return failure(
                Error::Code::Malformed,
                QStringLiteral("\"%1\" is unknown or its value is not possible").arg(it.key()));
    }
    return options;
}

} // namespace Jackfield::Simulator
