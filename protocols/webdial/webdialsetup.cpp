// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/webdialsetup.h"

#include "core/base/secretnames.h"
#include "core/phone/setupchoice.h"
#include "protocols/transport/certificateprobe.h"
#include "protocols/webdial/addressparts.h"
#include "protocols/webdial/webdialkeys.h"
#include "protocols/webdial/words.h"

#include <algorithm>

namespace Jackfield::WebDial {

namespace {

    tl::unexpected<Error> unusable(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    tl::unexpected<Error> unusable(const QString &where, const TemplateError &error)
    {
        return unusable(where.isEmpty() ? wordsOf(error)
                                        : QStringLiteral("%1: %2").arg(where, wordsOf(error)));
    }

    /// As hosts stand in requests: a pin that is written otherwise would protect nothing. Nothing:
    /// no host, or one with a port.
    std::optional<QString> pinnedHost(const QString &written)
    {
        const bool isBareIpv6 = written.count(u':') > 1 && !written.startsWith(u'[');
        const auto known = checkedAuthority(isBareIpv6 ? u'[' + written + u']' : written);
        if (!known)
            return {};
        const QString host = QString::fromLatin1(*known);
        if (host.startsWith(u'[') && host.endsWith(u']'))
            return host.mid(1, host.size() - 2);
        return host.contains(u':') ? std::nullopt : std::optional(host);
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
            for (const Step step : {&Reader::choices, &Reader::lines, &Reader::texts,
                                    &Reader::values, &Reader::pins, &Reader::templates}) {
                if (const auto done = (this->*step)(); !done)
                    return tl::unexpected<Error>(done.error());
            }
            return m_setup;
        }

    private:
        QVariant at(const QString &key) const { return m_config.values.value(key); }
        QString textAt(const QString &key) const { return at(key).toString().trimmed(); }

        Result<Unit> choices()
        {
            const auto form = chosenIn(m_config, Key::numberFormat, numberFormNames());
            if (!form)
                return tl::unexpected<Error>(form.error());
            const auto proxy = chosenIn(m_config, Key::proxy, proxyNames());
            if (!proxy)
                return tl::unexpected<Error>(proxy.error());
            m_setup.numberForm = NumberForm(*form);
            m_setup.rules.proxy = HttpRules::Proxy(*proxy);
            m_setup.rules.caFile = textAt(Key::caFile);
            return Unit {};
        }

        Result<Unit> lines()
        {
            m_setup.extensions = m_config.lines;
            for (const QString &extension : m_setup.extensions) {
                const bool isPlain = !extension.isEmpty()
                    && std::all_of(extension.begin(), extension.end(), [](QChar c) {
                           return c.unicode() > 0x20 && c.unicode() < 0x7f;
                       });
                if (!isPlain) // bad-inputs D07
                    return unusable(Words::tr("\"%1\" is no extension; use digits without blanks")
                                        .arg(extension));
            }
            return Unit {};
        }

        Result<Unit> texts()
        {
            m_setup.user = at(Key::user).toString();
            if (const auto clean = checkedControls(m_setup.user);
                !clean) // Digest quotes it as it is
                return unusable(Key::user, clean.error());
            m_setup.opensInBrowser = at(Key::openInBrowser).toBool();
            m_setup.mustContain = at(Key::mustContain).toStringList();
            m_setup.mustNotContain = at(Key::mustNotContain).toStringList();
            for (QStringList *list : {&m_setup.mustContain, &m_setup.mustNotContain})
                list->removeAll(QString()); // every answer contains it
            m_setup.function = at(Key::function).toMap();
            for (const QString &host : m_setup.function.value(Key::functionHosts).toStringList())
                m_setup.functionHosts
                    << checkedAuthority(host.trimmed())
                           .map([](const QByteArray &known) { return QString::fromLatin1(known); })
                           .value_or(host.trimmed().toLower());
            m_setup.functionHosts.removeAll(QString());
            return Unit {};
        }

        Result<Unit> values()
        {
            const QVariantMap values = at(Key::values).toMap();
            for (auto it = values.cbegin(); it != values.cend(); ++it) {
                if (isSecretValue(it.key()))
                    return unusable(Words::tr("%1 is a secret; type it into its own field, then "
                                              "it is kept in the keychain")
                                        .arg(it.key()));
                m_setup.values.insert(it.key(), it.value().toString());
            }
            if (!m_setup.user.isEmpty())
                m_setup.values.insert(Key::user, m_setup.user);
            return Unit {};
        }

        Result<Unit> pins()
        {
            const QVariantMap pins = at(Key::pins).toMap();
            for (auto it = pins.cbegin(); it != pins.cend(); ++it) {
                const auto pin = pinFrom(it.value().toString());
                const auto host = pinnedHost(it.key());
                if (!pin || !host)
                    return unusable(Words::tr("The pin of %1 cannot be read; it begins with "
                                              "sha256// and is made by the settings")
                                        .arg(it.key()));
                m_setup.rules.pins.insert(*host, *pin);
            }
            return Unit {};
        }

        Result<Unit> templates()
        {
            if (textAt(Key::templateText).isEmpty())
                return unusable(Words::tr("The template is missing: the address that dials"));
            auto dial = ruleFrom(textAt(Key::templateText), {});
            if (!dial)
                return tl::unexpected<Error>(dial.error());
            m_setup.dial = *std::move(dial);
            const QVariantMap branches = at(Key::branches).toMap();
            for (auto it = branches.cbegin(); it != branches.cend(); ++it) {
                auto rule =
                    ruleFrom(it.value().toString().trimmed(), Words::tr("Branch %1").arg(it.key()));
                if (!rule)
                    return tl::unexpected<Error>(rule.error());
                m_setup.branches.insert(it.key(), *std::move(rule));
            }
            return hangUpTemplate();
        }

        Result<Unit> hangUpTemplate()
        {
            const QString text = textAt(Key::hangUpTemplate);
            if (text.isEmpty())
                return Unit {};
            const QString where = Words::tr("Hang up");
            auto hangUp = checked(text, where);
            if (!hangUp)
                return tl::unexpected<Error>(hangUp.error());
            if (hangUp->hasNumber())
                return unusable(
                    QStringLiteral("%1: %2").arg(where,
                                                 Words::tr("# is the number that is dialled; "
                                                           "nothing is dialled here")));
            m_setup.hangUp = *std::move(hangUp);
            return Unit {};
        }

        Result<DialRule> ruleFrom(const QString &text, const QString &where) const
        {
            if (text == Key::functionWord)
                return DialRule {};
            auto request = checked(text, where);
            if (!request)
                return tl::unexpected<Error>(request.error());
            return DialRule {*std::move(request)};
        }

        Result<RequestTemplate> checked(const QString &text, const QString &where) const
        {
            if (typedCredentials(text)) // bad-inputs D14
                return unusable(Words::tr("A user name or password stands in the template. "
                                          "Save it in the settings once, which keeps it where it "
                                          "belongs"));
            auto request = RequestTemplate::from(text, {at(Key::keepSlashes).toBool()});
            if (!request)
                return unusable(where, request.error());
            if (const auto bound = request->bind(m_setup.valuesForShow(*request)); !bound)
                return unusable(where, bound.error());
            return *std::move(request);
        }

        const SystemConfig &m_config;
        Setup m_setup;
    };

} // namespace

const DialRule &Setup::ruleFor(const QString &branch) const
{
    const auto it = branches.constFind(branch);
    return it == branches.cend() ? dial : *it;
}

bool Setup::usesFunction() const
{
    return !dial || std::any_of(branches.begin(), branches.end(), [](const DialRule &rule) {
        return !rule;
    });
}

QStringList Setup::secretsFor(const DialRule &rule) const
{
    QStringList names;
    if (rule) {
        for (const QString &name : rule->names()) {
            if (isSecretValue(name))
                names << name.toLower();
        }
    }
    const bool mayNeedLogin = !rule || (rule->isHttp() && !opensInBrowser);
    if (!user.isEmpty() && mayNeedLogin)
        names << Key::password;
    names.removeDuplicates();
    return names;
}

Values Setup::valuesFor(const RequestTemplate &request, const QMap<QString, QString> &secrets) const
{
    Values found;
    for (const QString &name : request.names()) {
        const bool isSecret = isSecretValue(name);
        const QString key = isSecret ? name.toLower() : name;
        const auto &source = isSecret ? secrets : values;
        if (const auto it = source.constFind(key); it != source.cend())
            found.insert(name, {*it, isSecret});
    }
    return found;
}

Values Setup::valuesForShow(const RequestTemplate &request) const
{
    QMap<QString, QString> secrets;
    for (const QString &name : secretNames())
        secrets.insert(name, QStringLiteral("1")); // may stand anywhere, in a port as well
    return valuesFor(request, secrets);
}

bool Setup::isSent(const Request &request) const
{
    return request.kind != Request::Kind::Launch && !opensInBrowser;
}

QStringList proxyNames()
{
    return {QStringLiteral("auto"), QStringLiteral("never"), QStringLiteral("always")};
}

Result<Setup> setupFrom(const SystemConfig &config)
{
    return Reader(config).read();
}

QString wordsOf(const TemplateError &error)
{
    return QStringLiteral("%1 (%2)").arg(error.text, error.code);
}

} // namespace Jackfield::WebDial
