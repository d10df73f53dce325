// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/ucserversetup.h"

#include "core/dialing/percentencoding.h"
#include "core/phone/setupchoice.h"
#include "protocols/transport/certificateprobe.h"
#include "protocols/transport/httpurl.h"

#include <QRegularExpression>

#include <array>

namespace Jackfield::UcServer {

namespace {

    constexpr quint16 directPort = 7222; // ucserver.md 1

    // The words of the choices; the first is the default.
    QStringList transports()
    {
        return {QStringLiteral("auto"), QStringLiteral("websocket"), QStringLiteral("tcp")};
    }
    QStringList tlsWords()
    {
        return {QStringLiteral("auto"), QStringLiteral("required"), QStringLiteral("starttls"),
                QStringLiteral("off")};
    }
    QStringList encodings() // in the order of Encoding
    {
        return {QStringLiteral("json"), QStringLiteral("ber")};
    }
    QStringList scopes()
    {
        return {QStringLiteral("monitor"), QStringLiteral("own"), QStringLiteral("all")};
    }
    constexpr std::array scopeOf {LineScope::OwnAndGranted, LineScope::Own, LineScope::Known};
    QStringList logins() // in the order of Credentials
    {
        return {QString(Key::password), QString(Key::token)};
    }

    tl::unexpected<Error> unusable(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    struct Address
    {
        QString scheme; ///< "http", "https", "tcp"
        QString host;
        quint16 port = 0;
        QByteArray path; ///< Without a slash at its end.
    };

    /// Without a port HTTP's own stands; it is never 7224 by itself, since a proxy may be meant.
    std::optional<Address> addressFrom(const QString &text)
    {
        static const QRegularExpression form(
            QStringLiteral("\\A([A-Za-z]+)(://([^/?#]*)([^?#]*))\\z"));
        const auto match = form.match(text);
        if (!match.hasMatch())
            return {};
        Address address;
        address.scheme = match.captured(1).toLower();
        if (address.scheme == QLatin1String("ws") || address.scheme == QLatin1String("wss"))
            address.scheme.replace(QLatin1String("ws"), QLatin1String("http"));
        const bool isTcp = address.scheme == QLatin1String("tcp");
        const QString asHttp =
            (isTcp ? QStringLiteral("http") : address.scheme) + match.captured(2);
        const auto url = HttpUrl::from(asHttp.toUtf8());
        if (!url)
            return {};
        static const QRegularExpression port(QStringLiteral(":[0-9]+\\z"));
        const bool hasPort = port.match(match.captured(3)).hasMatch();
        address.host = QString::fromLatin1(url->host);
        address.port = isTcp && !hasPort ? directPort : url->port;
        address.path = match.captured(4).toUtf8();
        while (address.path.endsWith('/'))
            address.path.chop(1);
        return address;
    }

    struct TypedCredentials
    {
        QString user;
        QString password;
        QString cleared;
    };

    /// "http://user:password@host": up to the last '@' in front of the path.
    std::optional<TypedCredentials> typedCredentials(const QString &text)
    {
        static const QRegularExpression form(QStringLiteral("\\A(\\s*[A-Za-z]+://)([^/?#]*)@"));
        const auto match = form.match(text);
        if (!match.hasMatch())
            return {};
        const auto decoded = [](const QString &part) {
            const QByteArray bytes = part.toUtf8();
            return isEncodedWell(bytes) ? QString::fromUtf8(urlDecoded(bytes)) : part;
        };
        const QString both = match.captured(2);
        const qsizetype colon = both.indexOf(u':');
        return TypedCredentials {decoded(colon < 0 ? both : both.left(colon)),
                                 colon < 0 ? QString() : decoded(both.mid(colon + 1)),
                                 match.captured(1) + text.mid(match.capturedEnd())};
    }

    /// Reads the keys into a Setup one after the other; the first that cannot be used ends it.
    class Reader
    {
    public:
        explicit Reader(const SystemConfig &config)
            : m_config(config)
        { }

        Result<Setup> read()
        {
            using Step = Result<Unit> (Reader::*)();
            for (const Step step :
                 {&Reader::address, &Reader::transport, &Reader::tls, &Reader::choices,
                  &Reader::texts, &Reader::controller, &Reader::pins}) {
                if (const auto done = (this->*step)(); !done)
                    return tl::unexpected<Error>(done.error());
            }
            return m_setup;
        }

    private:
        QString textAt(QLatin1String key) const
        {
            return m_config.values.value(key).toString().trimmed();
        }
        bool isTcp() const { return m_setup.way == Way::Direct; }

        Result<Unit> address()
        {
            const QString text = textAt(Key::url);
            if (text.isEmpty())
                return unusable(SetupWords::tr("The address of the server is missing"));
            if (typedCredentials(text))
                return unusable(
                    SetupWords::tr("A user name or password stands in the address. Save it "
                                   "in the settings once, which keeps it where it belongs"));
            const auto address = addressFrom(text);
            if (!address)
                return unusable(
                    SetupWords::tr("The address of the server cannot be read; it is like "
                                   "https://server:7225 or tcp://server:7222"));
            m_scheme = address->scheme;
            m_setup.way = m_scheme == QLatin1String("tcp") ? Way::Direct : Way::UcWeb;
            if (isTcp() && !address->path.isEmpty())
                return unusable(SetupWords::tr("An address with tcp:// ends behind the port"));
            m_setup.host = address->host;
            m_setup.port = address->port;
            m_setup.basePath = address->path;
            return Unit {};
        }

        Result<Unit> transport()
        {
            const auto chosen = chosenIn(m_config, Key::transport, transports());
            if (!chosen)
                return tl::unexpected<Error>(chosen.error());
            if (*chosen != 0 && (*chosen == 2) != isTcp())
                return unusable(
                    SetupWords::tr("The transport does not fit the address: TCP goes with "
                                   "tcp://, WebSocket with http:// or https://"));
            return Unit {};
        }

        Result<Unit> tls()
        {
            const auto chosen = chosenIn(m_config, Key::tls, tlsWords());
            if (!chosen)
                return tl::unexpected<Error>(chosen.error());
            const bool isHttps = m_scheme == QLatin1String("https");
            if (*chosen == 0) {
                m_setup.tls = isHttps ? Tls::Required : isTcp() ? Tls::StartTls : Tls::Off;
                return Unit {};
            }
            m_setup.tls = Tls(*chosen - 1);
            if (isTcp())
                return Unit {};
            if (isHttps && m_setup.tls != Tls::Required)
                return unusable(SetupWords::tr("An address with https:// is always encrypted"));
            if (!isHttps && m_setup.tls != Tls::Off)
                return unusable(SetupWords::tr(
                    "An address with http:// is never encrypted; use https:// (mostly port 7225)"));
            return Unit {};
        }

        Result<Unit> choices()
        {
            const auto encoding = chosenIn(m_config, Key::encoding, encodings());
            const auto scope = chosenIn(m_config, Key::linesScope, scopes());
            const auto login = chosenIn(m_config, Key::login, logins());
            for (const auto *chosen : {&encoding, &scope, &login}) {
                if (!*chosen)
                    return tl::unexpected<Error>(chosen->error());
            }
            m_setup.encoding = Encoding(*encoding);
            m_setup.scope = scopeOf.at(size_t(*scope));
            m_setup.credentials = Credentials(*login);
            return Unit {};
        }

        Result<Unit> texts()
        {
            m_setup.user = textAt(Key::user);
            if (m_setup.user.isEmpty() && m_setup.credentials == Credentials::Password)
                return unusable(SetupWords::tr("The user name is missing"));
            // Basic puts the first colon between the two (RFC 7617).
            if (m_setup.user.contains(u':') || hasControl(m_setup.user))
                return unusable(SetupWords::tr("A user name has no colon and no line break"));
            if (const QString ucsid = textAt(Key::ucsid); !ucsid.isEmpty())
                m_setup.ucsid = ucsid;
            if (hasControl(m_setup.ucsid))
                return unusable(SetupWords::tr("The UCSID has no line break"));
            m_setup.lines = m_config.lines;
            m_setup.lines.removeAll(QString());
            return Unit {};
        }

        static bool hasControl(const QString &text)
        {
            return std::any_of(text.begin(), text.end(),
                               [](QChar c) { return c.category() == QChar::Other_Control; });
        }

        Result<Unit> controller()
        {
            const QString text = textAt(Key::controller);
            if (text.isEmpty())
                return Unit {};
            if (typedCredentials(text))
                return unusable(
                    SetupWords::tr("The UCController takes no user name in its address"));
            const auto address = addressFrom(text);
            const bool isHttp = address && address->scheme != QLatin1String("tcp");
            if (!isHttp || !address->path.isEmpty())
                return unusable(
                    SetupWords::tr("The address of the UCController cannot be read; it is "
                                   "like https://uccontroller.example"));
            if (isTcp())
                return unusable(
                    SetupWords::tr("A UCController leads to http:// and https:// only"));
            if (m_setup.tls != Tls::Off && address->scheme != QLatin1String("https"))
                return unusable(
                    SetupWords::tr("The UCController says whom the password is sent to: "
                                   "with an encrypted server its address begins with "
                                   "https:// too"));
            m_setup.controller = text.toUtf8();
            while (m_setup.controller.endsWith('/'))
                m_setup.controller.chop(1);
            return Unit {};
        }

        Result<Unit> pins()
        {
            const QVariantMap pins = m_config.values.value(Key::pins).toMap();
            for (auto it = pins.cbegin(); it != pins.cend(); ++it) {
                const auto pin = pinFrom(it.value().toString());
                const bool isBareIpv6 = it.key().count(u':') > 1 && !it.key().startsWith(u'[');
                const QString host = isBareIpv6 ? u'[' + it.key() + u']' : it.key();
                const auto url = HttpUrl::from("http://" + host.toUtf8() + "/");
                if (!pin || !url || url->port != 80 || host.contains(u'/'))
                    return unusable(SetupWords::tr("The pin of %1 cannot be read; it begins with "
                                                   "sha256// and is made by the settings")
                                        .arg(it.key()));
                m_setup.pins.insert(QString::fromLatin1(url->host), *pin);
            }
            return Unit {};
        }

        const SystemConfig &m_config;
        QString m_scheme;
        Setup m_setup;
    };

} // namespace

Result<Setup> setupFrom(const SystemConfig &config)
{
    return Reader(config).read();
}

ClearedConfig withoutSecrets(const SystemConfig &config)
{
    ClearedConfig cleared {config, {}};
    QVariantMap &values = cleared.config.values;
    const auto keep = [&](const QString &name, const QString &secret) {
        if (!secret.isEmpty() && !cleared.secrets.contains(name))
            cleared.secrets.insert(name, secret);
    };
    if (const auto typed = typedCredentials(values.value(Key::url).toString())) {
        values.insert(Key::url, typed->cleared);
        if (!typed->user.isEmpty() && values.value(Key::user).toString().isEmpty())
            values.insert(Key::user, typed->user);
        keep(Key::password, typed->password);
    }
    if (const auto typed = typedCredentials(values.value(Key::controller).toString()))
        values.insert(Key::controller, typed->cleared);
    for (const QLatin1String name : {Key::password, Key::token})
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
    const auto choice = [](QLatin1String key, const QString &label, const QString &help,
                           const QStringList &words, const QStringList &names) {
        SetupField field {key, Kind::Choice, label, help, words.first(), words, {}, {}};
        field.choiceNames = names;
        return field;
    };
    const auto onlyFor = [](SetupField field, const QString &login) {
        field.onlyWhenKey = Key::login;
        field.onlyWhenValues = QStringList {login};
        return field;
    };
    QList<SetupField> fields {
        row(Key::url, Kind::Text, SetupWords::tr("Server"),
            SetupWords::tr(
                "https://server:7225 or http://server:7224 for UCWeb, tcp://server:7222 for "
                "UCServer itself."),
            QString()),
        choice(Key::login, SetupWords::tr("Sign in with"),
               SetupWords::tr("Your name and password, or a token that UCServer gave."), logins(),
               {SetupWords::tr("Name and password"), SetupWords::tr("Token")}),
        row(Key::user, Kind::Text, SetupWords::tr("User"),
            SetupWords::tr("Your name at the UCServer."), QString()),
        onlyFor(row(Key::password, Kind::Secret, SetupWords::tr("Password"),
                    SetupWords::tr("It is not kept in the settings."), QString()),
                Key::password),
        onlyFor(row(Key::token, Kind::Secret, SetupWords::tr("Token"),
                    SetupWords::tr("It is not kept in the settings."), QString()),
                Key::token),
        choice(
            Key::tls, SetupWords::tr("Encryption"),
            SetupWords::tr("Automatic: by the address, http:// not at all and tcp:// by STARTTLS. "
                           "Without encryption everybody on the way can read your password."),
            tlsWords(),
            {SetupWords::tr("Automatic"), SetupWords::tr("From the start (TLS)"),
             SetupWords::tr("After the start (STARTTLS)"), SetupWords::tr("Never")}),
        choice(
            Key::linesScope, SetupWords::tr("Lines to show"),
            SetupWords::tr(
                "Granted: those you were given rights for. All: every line of the server."),
            scopes(),
            {SetupWords::tr("Own and granted"), SetupWords::tr("Only own"), SetupWords::tr("All")}),
    };
    QList<SetupField> advanced {
        row(Key::ucsid, Kind::Text, SetupWords::tr("UCSID"),
            SetupWords::tr("Which UCServer is meant, where one UCWeb serves several."),
            QStringLiteral("local")),
        choice(Key::transport, SetupWords::tr("Transport"),
               SetupWords::tr("Automatic: as the address says; else it must agree with it."),
               transports(),
               {SetupWords::tr("Automatic"), QStringLiteral("WebSocket"), QStringLiteral("TCP")}),
        choice(Key::encoding, SetupWords::tr("Encoding"),
               SetupWords::tr("Of the messages; change it only when the server wants it."),
               encodings(), {QStringLiteral("JSON"), QStringLiteral("BER")}),
        row(Key::controller, Kind::Text, SetupWords::tr("UCController"),
            SetupWords::tr("Address that tells which UCWeb to use, for UCConnect: "
                           "https://uccontroller.ucconnect.de"),
            QString()),
        row(Key::pins, Kind::TextMap, SetupWords::tr("Trusted certificates"),
            SetupWords::tr("Name of a server, and the mark of its key (sha256//…) by which it is "
                           "trusted though nobody vouches for its certificate."),
            QVariantMap()),
    };
    for (SetupField &field : advanced)
        field.isAdvanced = true;
    return fields + advanced;
}

} // namespace Jackfield::UcServer
