// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/ipbxsetup.h"

#include "core/phone/setupchoice.h"
#include "protocols/transport/certificateprobe.h"
#include "protocols/transport/httpurl.h"

#include <QRegularExpression>

#include <algorithm>

namespace Jackfield::Ipbx {

using std::chrono::seconds;

namespace {

    constexpr int mostPollSeconds = 60;
    constexpr int mostServiceSeconds = 3600;
    constexpr qsizetype mostNames = 200; // they stand in one address

    QStringList logins() // in the order of ControlLogin, but for Off
    {
        return {QString(Key::key), QStringLiteral("login"), QStringLiteral("address")};
    }

    tl::unexpected<Error> unusable(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    bool isName(const QString &name)
    {
        return !name.isEmpty() && std::none_of(name.begin(), name.end(), [](QChar c) {
            return c == u',' || c.category() == QChar::Other_Control;
        });
    }

    /// Nothing: it is none.
    std::optional<int> numberIn(const QVariant &value, int least, int most)
    {
        bool isNumber = false;
        const int number = value.toString().trimmed().toInt(&isNumber);
        if (!isNumber || number < least || number > most)
            return {};
        return number;
    }

    Result<Unit> readServer(const SystemConfig &config, Setup &setup)
    {
        QByteArray base = config.values.value(Key::url).toString().trimmed().toUtf8();
        while (base.endsWith('/'))
            base.chop(1);
        const auto url = HttpUrl::from(base);
        if (!url || base.contains('?') || base.contains('#'))
            return unusable(Words::tr("The address of the server cannot be read; it is like "
                                      "https://192.0.2.12"));
        setup.base = base;
        setup.isTls = url->isTls;
        setup.host = QString::fromLatin1(url->host);
        setup.port = url->port;
        setup.user = config.values.value(Key::user).toString().trimmed();
        // Basic puts the first colon between the two (RFC 7617).
        if (setup.user.contains(u':'))
            return unusable(Words::tr("A user name has no colon"));
        return Unit {};
    }

    Result<Unit> readChannels(const SystemConfig &config, Setup &setup)
    {
        const QVariantMap channels = config.values.value(Key::channels).toMap();
        for (auto it = channels.cbegin(); it != channels.cend(); ++it) {
            const QString channel = it.value().toString().trimmed();
            if (!isName(channel) || !channel.contains(u'/') || it.key().trimmed().isEmpty())
                return unusable(
                    Words::tr("\"%1\" is no channel; one is like SIP/100").arg(channel));
            if (QStringList(setup.channels.values()).contains(channel, Qt::CaseInsensitive))
                return unusable(Words::tr("Two lines have the channel %1").arg(channel));
            setup.channels.insert(it.key().trimmed(), channel);
        }
        if (setup.channels.size() > mostNames)
            return unusable(
                Words::tr("These are too many channels; up to %1 can be watched").arg(mostNames));
        return Unit {};
    }

    Result<Unit> readQueues(const SystemConfig &config, Setup &setup)
    {
        for (const QString &text : config.values.value(Key::queues).toStringList()) {
            const QString queue = text.trimmed();
            if (!isName(queue))
                return unusable(Words::tr("\"%1\" is no name of a queue").arg(queue));
            if (!setup.queues.contains(queue))
                setup.queues << queue;
        }
        if (setup.queues.size() > mostNames)
            return unusable(
                Words::tr("These are too many queues; up to %1 can be watched").arg(mostNames));
        setup.resolveCountry = config.values.value(Key::resolveCountry, true).toBool();
        return Unit {};
    }

    Result<Unit> readTimes(const SystemConfig &config, Setup &setup)
    {
        const QVariant poll = config.values.value(Key::pollSeconds, int(setup.period.count()));
        const auto period = numberIn(poll, leastPollSeconds, mostPollSeconds);
        if (!period)
            return unusable(Words::tr("The server is asked every %1 to %2 seconds")
                                .arg(leastPollSeconds)
                                .arg(mostPollSeconds));
        setup.period = seconds(*period);
        const QString words =
            Words::tr("The time to answer in is 1 to %1 seconds").arg(mostServiceSeconds);
        const QVariant target =
            config.values.value(Key::serviceSeconds, int(setup.serviceTarget.count()));
        const auto usual = numberIn(target, 1, mostServiceSeconds);
        if (!usual)
            return unusable(words);
        setup.serviceTarget = seconds(*usual);
        const QVariantMap targets = config.values.value(Key::serviceTargets).toMap();
        for (auto it = targets.cbegin(); it != targets.cend(); ++it) {
            const auto own = numberIn(it.value(), 1, mostServiceSeconds);
            if (!own)
                return unusable(words);
            setup.serviceTargets.insert(it.key(), seconds(*own));
        }
        return Unit {};
    }

    Result<Unit> readControl(const SystemConfig &config, Setup &setup)
    {
        setup.lines = config.lines;
        setup.lines.removeAll(QString());
        if (!config.values.value(Key::urlControl, false).toBool())
            return Unit {};
        const auto chosen = chosenIn(config, Key::urlLogin, logins());
        if (!chosen)
            return tl::unexpected<Error>(chosen.error());
        setup.control = ControlLogin(*chosen + 1);
        if (setup.control == ControlLogin::Login && setup.user.isEmpty())
            return unusable(Words::tr("To dial with user and password a user name is needed"));
        return Unit {};
    }

    Result<Unit> readPins(const SystemConfig &config, Setup &setup)
    {
        const QVariantMap pins = config.values.value(Key::pins).toMap();
        for (auto it = pins.cbegin(); it != pins.cend(); ++it) {
            const auto pin = pinFrom(it.value().toString());
            if (!pin)
                return unusable(Words::tr("The pin of %1 cannot be read; it begins with sha256// "
                                          "and is made by the settings")
                                    .arg(it.key()));
            setup.pins.insert(it.key().toLower(), *pin);
        }
        return Unit {};
    }

    QString decoded(const QString &part)
    {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(part.toUtf8()));
    }

} // namespace

Result<Setup> setupFrom(const SystemConfig &config)
{
    Setup setup;
    for (const auto read :
         {readServer, readChannels, readQueues, readTimes, readControl, readPins}) {
        if (const auto done = read(config, setup); !done)
            return tl::unexpected<Error>(done.error());
    }
    if (!setup.isPolled() && setup.control == ControlLogin::Off)
        return unusable(Words::tr("There is nothing to do: name channels or queues to watch, or "
                                  "switch URL Control on"));
    return setup;
}

ClearedConfig withoutSecrets(const SystemConfig &config)
{
    ClearedConfig cleared {config, {}};
    QVariantMap &values = cleared.config.values;
    const auto keep = [&](const QString &name, const QString &secret) {
        if (!secret.isEmpty() && !cleared.secrets.contains(name))
            cleared.secrets.insert(name, secret);
    };
    // scheme, user:password@ (up to the last "@", whatever is in it), host and port, path, "?" and
    // what follows
    static const QRegularExpression form(
        QStringLiteral("\\A(\\s*(?:[A-Za-z]+://)?)(?:(.*)@)?([^/?#]*)([^?#]*)(?:\\?([^#]*))?"));
    const QString address = values.value(Key::url).toString();
    if (const auto match = form.match(address); match.hasMatch()) {
        const QString both = match.captured(2);
        const qsizetype colon = both.indexOf(u':');
        const QString user = decoded(colon < 0 ? both : both.left(colon));
        if (!user.isEmpty() && values.value(Key::user).toString().isEmpty())
            values.insert(Key::user, user);
        if (colon >= 0)
            keep(Key::password, decoded(both.mid(colon + 1)));
        static const QRegularExpression keyPart(QStringLiteral("(?:\\A|&)key=([^&]*)"));
        if (const auto found = keyPart.match(match.captured(5)); found.hasMatch())
            keep(Key::key, decoded(found.captured(1)));
        // An address of one of the pages was copied: what stands before the pages counts.
        QString path = match.captured(4);
        for (const QLatin1String page : {QLatin1String("/ipps/"), QLatin1String("/user/c")}) {
            if (const qsizetype at = path.indexOf(page); at >= 0)
                path.truncate(at);
        }
        values.insert(Key::url, match.captured(1) + match.captured(3) + path);
    }
    for (const QLatin1String name : {Key::password, Key::key})
        keep(name, values.take(name).toString());
    return cleared;
}

QList<SetupField> setupFields()
{
    using Kind = SetupField::Kind;
    const auto row = [](QLatin1String key, Kind kind, const QString &label, const QString &help,
                        const QVariant &value) {
        return SetupField {key, kind, label, help, value, {}, {}, {}};
    };
    const auto number = [row](QLatin1String key, const QString &label, const QString &help,
                              int value, int minimum, int maximum) {
        SetupField field = row(key, Kind::Number, label, help, value);
        field.minimum = minimum;
        field.maximum = maximum;
        return field;
    };
    SetupField login = row(Key::urlLogin, Kind::Choice, Words::tr("Dial with"),
                           Words::tr("Key: the six characters of your user panel; user and "
                                     "password: those of IPPS, for calls only; address of this "
                                     "computer: the server knows it."),
                           logins().first());
    login.choices = logins();
    login.choiceNames = {Words::tr("Key"), Words::tr("User and password"),
                         Words::tr("Address of this computer")};
    SetupField key = row(Key::key, Kind::Secret, Words::tr("Key"),
                         Words::tr("Of URL Control, from your user panel. It is not kept in the "
                                   "settings."),
                         QString());
    key.onlyWhenKey = Key::urlLogin;
    key.onlyWhenValues = QStringList {QString(Key::key)};
    QList<SetupField> fields {
        row(Key::url, Kind::Text, Words::tr("Server"),
            Words::tr("Address of the ipbx, like https://192.0.2.12"), QString()),
        row(Key::user, Kind::Text, Words::tr("IPPS user"),
            Words::tr("Where the pages of IPPS want a login; else empty."), QString()),
        row(Key::password, Kind::Secret, Words::tr("IPPS password"),
            Words::tr("It is not kept in the settings."), QString()),
        row(Key::channels, Kind::TextMap, Words::tr("Lines to watch"),
            Words::tr("Extension and its channel: 100 and SIP/100."), QVariantMap()),
        row(Key::queues, Kind::TextList, Words::tr("Queues to watch"),
            Words::tr("Their names as they are written in ipbx."), QStringList()),
        row(Key::urlControl, Kind::Flag, Words::tr("URL Control"),
            Words::tr("Dial and set forwards through the user panel of ipbx."), false),
        login,
        key,
    };
    QList<SetupField> advanced {
        number(Key::pollSeconds, Words::tr("Ask every (seconds)"),
               Words::tr("Several queues are asked one after the other, at least %1 seconds apart.")
                   .arg(leastPollSeconds),
               5, leastPollSeconds, mostPollSeconds),
        row(Key::resolveCountry, Kind::Flag, Words::tr("Countries of callers"),
            Words::tr("The server names the country of each caller."), true),
        number(Key::serviceSeconds, Words::tr("Answer within (seconds)"),
               Words::tr("For the service level: the share of calls answered in this time."), 20, 1,
               mostServiceSeconds),
        row(Key::serviceTargets, Kind::TextMap, Words::tr("Answer within, by queue"),
            Words::tr("Queue and seconds, where a queue has another time."), QVariantMap()),
        row(Key::pins, Kind::TextMap, Words::tr("Trusted certificates"),
            Words::tr("Name of a server, and the mark of its key (sha256//…) by which it is "
                      "trusted though nobody vouches for its certificate."),
            QVariantMap()),
    };
    for (SetupField &field : advanced)
        field.isAdvanced = true;
    return fields + advanced;
}

} // namespace Jackfield::Ipbx
