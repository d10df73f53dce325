// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretnames.h"

#include "core/base/namedvalues.h"
#include "core/base/redact.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Jackfield {

namespace {

    using Form = NamedValue::Form;

    const QString stars = QStringLiteral("***");

    QRegularExpression anyCase(const char *form)
    {
        return QRegularExpression(QString::fromLatin1(form),
                                  QRegularExpression::CaseInsensitiveOption);
    }

    /// Nothing else is called so, whatever stands before it.
    bool isSecretWord(const QString &name)
    {
        static const QRegularExpression form = anyCase(
            "(?:password|passwd|passwort|kennwort|passphrase|passcode|secret|credentials?|token|jwt"
            "|sess(?:ion)?[_-]?id|(?:api|access|private|encryption|signing)[_-]?key)\\W*\\z");
        return form.match(name).hasMatch();
    }

    bool isMeant(const NamedValue &value)
    {
        // "key: none" of a log tells nothing.
        const bool isWordy = value.form == Form::Prose && !value.isAssigned;
        return isWordy ? isSecretWord(value.name) : soundsSecret(value.name);
    }

    bool isPlaceholder(const QString &value)
    {
        static const QRegularExpression form = anyCase("\\A\\{\\w++\\}\\z");
        return form.match(value).hasMatch();
    }

    /// Of JSON: true, null, the beginning of an object.
    bool isNoText(const NamedValue &value)
    {
        static const QRegularExpression form = anyCase("\\A(?:true|false|null|[{\\[].*)\\z");
        return value.form == Form::Member && !value.isQuoted && form.match(value.value).hasMatch();
    }

    QString hidden(const NamedValue &value)
    {
        if (isPlaceholder(value.value) || isNoText(value))
            return value.value;
        static const QRegularExpression number = anyCase("\\A[\\d.e+-]++\\z");
        const bool isNumber =
            value.form == Form::Member && !value.isQuoted && number.match(value.value).hasMatch();
        return isNumber ? QStringLiteral("0") : stars; // what is JSON stays JSON
    }

    /// Somebody who proves who they are by their name alone.
    QString withoutUser(QString text)
    {
        static const QRegularExpression form(QStringLiteral("://[^/?#\"\\s]*@"));
        return text.replace(form, QStringLiteral("://***@"));
    }

    /// "Authorization: Basic dTpw", and schemes that stand alone.
    QString withoutProofs(QString text)
    {
        static const QRegularExpression header =
            anyCase("((?<![a-z0-9])(?:authorization|cookie)[\"'\\\\]*+\\s*+:\\s*+[\"'\\\\]*+)"
                    "(?:digest\\s[^\\r\\n]*+|[^\"'\\r\\n\\\\]++)");
        static const QRegularExpression bearer = anyCase("(\\bbearer\\s++)[\\w+/.~=-]++");
        static const QRegularExpression basic(
            QStringLiteral("(\\bBasic\\s++)(?=[a-z]*+[A-Z0-9+/=])[A-Za-z0-9+/=]{4,}+"));
        const QString masked = QStringLiteral("\\1***");
        return text.replace(header, masked).replace(bearer, masked).replace(basic, masked);
    }

    const QRegularExpression &optionForm()
    {
        static const QRegularExpression form(
            QStringLiteral("(?<![\\w-])-{1,2}+([\\w-]++)(?:[ \\t]++|[\"']\\s*+,\\s*+[\"'])(?!-)"
                           "(?:\"([^\"\\r\\n]++)|'([^'\\r\\n]++)|([^\\s\"']++))"));
        return form;
    }

    /// "--api-key Zq7", "--api-key", "Zq7"
    QString withoutOptions(const QString &text)
    {
        QString made;
        qsizetype done = 0;
        for (auto matches = optionForm().globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            const int part = match.lastCapturedIndex();
            if (!soundsSecret(match.captured(1)) || isPlaceholder(match.captured(part)))
                continue;
            made += text.mid(done, match.capturedStart(part) - done) + stars;
            done = match.capturedEnd(part);
        }
        return done == 0 ? text : made + text.mid(done);
    }

    bool isSecretOption(const QString &argument)
    {
        return argument.startsWith(u'-') && !argument.contains(u'=') && soundsSecret(argument);
    }

} // namespace

QStringList secretNames()
{
    return {QStringLiteral("password"), QStringLiteral("key"),    QStringLiteral("token"),
            QStringLiteral("passcode"), QStringLiteral("secret"), QStringLiteral("pin"),
            QStringLiteral("pass"),     QStringLiteral("passwd"), QStringLiteral("pwd"),
            QStringLiteral("pw"),       QStringLiteral("auth"),   QStringLiteral("apikey"),
            QStringLiteral("api_key")};
}

bool isSecretValue(const QString &name)
{
    return secretNames().contains(name, Qt::CaseInsensitive);
}

bool soundsSecret(const QString &name)
{
    // Short ones only as words of their own: a monkey has no key.
    static const QRegularExpression form =
        anyCase("(?<![a-z0-9])(?:key|pin|pass|pwd|pw|auth|session|authorization|cookie)\\W*\\z");
    return isSecretWord(name) || form.match(name).hasMatch();
}

bool isSecretHeader(const QByteArray &name)
{
    static constexpr std::array parts {"cookie",  "auth",   "token", "key",
                                       "session", "secret", "passw", "pwd"};
    const QByteArray small = name.toLower();
    return std::any_of(parts.begin(), parts.end(),
                       [&](const char *part) { return small.contains(part); });
}

QString maskedSecrets(QString text)
{
    text = withoutProofs(withoutUser(maskedCredentials(std::move(text))));
    return withoutOptions(withValues(text, isMeant, hidden));
}

QStringList maskedArguments(QStringList arguments)
{
    bool isSecret = false;
    for (QString &argument : arguments) {
        const bool isNext = isSecretOption(argument);
        argument = isSecret && !isPlaceholder(argument) ? stars : maskedSecrets(argument);
        isSecret = isNext;
    }
    return arguments;
}

QStringList secretParameters(const QString &text)
{
    QStringList values;
    const auto isParameter = [](const NamedValue &value) {
        const bool isMember = value.form == Form::Member;
        return isMember ? isSecretWord(value.name)
                        : value.form == Form::Parameter && isMeant(value);
    };
    withValues(text, isParameter, [&](const NamedValue &value) {
        if (!isPlaceholder(value.value) && !isNoText(value))
            values << QString::fromUtf8(QByteArray::fromPercentEncoding(value.value.toUtf8()));
        return value.value;
    });
    return values;
}

} // namespace Jackfield
