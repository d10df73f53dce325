// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ipbxoptions.h"

#include "protocols/simulator/endpoints/optionfields.h"

#include <array>

namespace Jackfield::Simulator {

namespace {

    using Options = IpbxOptions;

    // In the order of the enumeration.
    constexpr std::array answerNames {
        "given", "html", "500", "redirect", "cut", "cut-without-length", "bomb", "endless"};
    constexpr int longestOffset = 24 * 60 - 1;
    constexpr int longestSkew = 24 * 60 * 60;

    /// Every option but users, addresses, numbers with a sign and the password, once for reading
    /// and for showing.
    template<typename Self, typename Visitor>
    void describe(Self &self, Visitor &visit)
    {
        visit("technology", self.technology);
        visit("user", self.user);
        visit("tls", self.tls, testTlsNames);
        visit("disabled", self.disabled);
        visit("require_ssl", self.requireSsl);
        visit("always_status_200", self.alwaysStatus200);
        visit("wrong_order_status", self.wrongOrderStatus);
        visit("answer", self.answer, answerNames);
        visit("location", self.location);
        visit("slow_ms", self.slow);
        visit("comma_in_name", self.commaInName);
        visit("newline_in_name", self.newlineInName);
        visit("comma_in_country", self.commaInCountry);
        visit("duplicate_rows", self.duplicateRows);
        visit("stale_rows", self.staleRows);
        visit("crlf", self.crlf);
        visit("no_final_newline", self.noFinalNewline);
        visit("short_idle", self.shortIdle);
    }

    bool isPlain(const QString &text)
    {
        return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
        });
    }

    bool isHeaderValue(const QString &text)
    {
        return std::all_of(text.cbegin(), text.cend(),
                           [](QChar c) { return c > u' ' && c < u'\x7f'; });
    }

    bool takeUser(const QJsonObject &object, Options::User &user)
    {
        user.key = object[QLatin1String("key")].toString();
        return object.size() == 1 && object[QLatin1String("key")].isString() && isPlain(user.key);
    }

    bool takeAddresses(const QJsonValue &value, QMap<QString, QString> &addresses)
    {
        addresses.clear();
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (!it.value().isString())
                return false;
            addresses[it.key()] = it.value().toString();
        }
        return value.isObject();
    }

    bool takeSigned(const QJsonValue &value, int limit, int &into)
    {
        into = value.toInt(limit + 1);
        return into >= -limit && into <= limit;
    }

    bool take(const QString &key, const QJsonValue &value, Options &options)
    {
        TakenOption take {key, value};
        if (take.isFor("users"))
            return takeUsers(value, options.users, takeUser);
        if (take.isFor("addresses"))
            return takeAddresses(value, options.addresses);
        if (take.isFor("utc_offset_minutes"))
            return takeSigned(value, longestOffset, options.utcOffset);
        if (take.isFor("clock_skew_seconds"))
            return takeSigned(value, longestSkew, options.clockSkew);
        take("password", options.password);
        describe(options, take);
        return take.isTaken && isHeaderValue(options.location) && isPlain(options.technology)
            && !options.technology.isEmpty();
    }

} // namespace

QString ipbxKey(const QString &extension)
{
    return u'K' + extension.right(5).rightJustified(5, u'0');
}

QJsonObject toJson(const IpbxOptions &options)
{
    ShownOptions show;
    describe(options, show);
    show.set("users", QJsonArray::fromStringList(options.users.keys()));
    QJsonObject addresses;
    for (auto it = options.addresses.cbegin(); it != options.addresses.cend(); ++it)
        addresses[it.key()] = it.value();
    show.set("addresses", addresses);
    show.set("utc_offset_minutes", options.utcOffset);
    show.set("clock_skew_seconds", options.clockSkew);
    return show.object;
}

Result<IpbxOptions> changed(IpbxOptions options, const QJsonObject &changes)
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
