// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapiorders.h"

#include "protocols/nettapi/nettapicodec.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield::NetTapi {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::NetTapi)
    };

    tl::unexpected<Error> refused(const QString &why)
    {
        return failure(Error::Code::Malformed, why);
    }

    bool isDigit(QChar c)
    {
        return c >= u'0' && c <= u'9';
    }

    bool isDialled(QChar c)
    {
        return isDigit(c) || c == u'*' || c == u'#';
    }

    bool hasControls(const QString &text)
    {
        return std::any_of(text.begin(), text.end(),
                           [](QChar c) { return c.category() == QChar::Other_Control; });
    }

    /// Not empty, and all of its characters are of those.
    template<typename Predicate>
    bool consistsOf(const QString &text, Predicate predicate)
    {
        return !text.isEmpty() && std::all_of(text.begin(), text.end(), predicate);
    }

    Result<QByteArray> order(const QList<UnitText> &units)
    {
        return encode(MessageType::Order, units);
    }

    UnitText unit(const char *keyword, quint32 number)
    {
        return {keyword, QByteArray::number(number)};
    }

} // namespace

Result<QByteArray> connectOrder()
{
    return order({{"connect_nettapi"}});
}

Result<QByteArray> loginOrder(const QString &user)
{
    if (user.trimmed().isEmpty())
        return refused(Words::tr("There is no user name."));
    if (hasControls(user) || user.contains(u'<') || user.contains(u'>'))
        return refused(Words::tr(
            "The user name holds characters that cannot be sent: < > or control characters."));
    return order({{"login_nettapi"}, {"uname", user.toUtf8()}, {"pass", QByteArray("")}});
}

Result<QByteArray> interestOrder(std::optional<quint32> uid)
{
    QList<UnitText> units {{"interest"}, {"incoming_outside_calls"}, {"outgoing_outside_calls"}};
    if (uid)
        units << unit("uid", *uid);
    return order(units);
}

Result<QByteArray> dialOrder(quint32 uid, const QString &trunkPrefix, const QString &number)
{
    if (!consistsOf(number, isDialled))
        return refused(Words::tr("The number may only have the digits 0 to 9, * and #."));
    if (!trunkPrefix.isEmpty() && !consistsOf(trunkPrefix, isDigit))
        return refused(Words::tr("The prefix of the trunk group may only have the digits 0 to 9."));
    const QString address = trunkPrefix.isEmpty() ? number : trunkPrefix + u',' + number;
    return order({{"dial"}, unit("uid", uid), {"addr", address.toLatin1()}});
}

Result<QByteArray> recordOrder(quint32 uid)
{
    return order({{"record"}, unit("uid", uid)});
}

Result<QByteArray> stopRecordOrder(quint32 uid)
{
    return order({{"stop_record"}, unit("uid", uid)});
}

Result<QByteArray> digitsOrder(quint32 uid, const QString &digits)
{
    if (!consistsOf(digits, isDialled))
        return refused(Words::tr("Only the digits 0 to 9, * and # can be sent into a call."));
    return order({{"play_dtmf"}, unit("uid", uid), {"digits", digits.toLatin1()}});
}

Result<QByteArray> statusOrder(quint32 uid, const QString &text)
{
    if (text.trimmed().isEmpty())
        return refused(Words::tr("The status is empty."));
    if (text.size() > maxStatus)
        return refused(Words::tr("The status is longer than %1 characters.").arg(maxStatus));
    if (hasControls(text))
        return refused(Words::tr("The status holds control characters, which cannot be sent."));
    QByteArray status = text.toUtf8();
    status.replace('<', '(').replace('>', ')');
    return order({{"change_status"}, unit("uid", uid), {"status", status}});
}

Result<QByteArray> callInfoQuestion(quint32 serial)
{
    return encode(MessageType::Question, {unit("call_info", serial)});
}

Result<QByteArray> logoutOrder()
{
    return order({{"logout_nettapi"}});
}

} // namespace Jackfield::NetTapi
