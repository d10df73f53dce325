// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/templateverb.h"

#include "app/ctl/localverbs.h"
#include "core/base/redact.h"
#include "core/base/secretnames.h"
#include "core/phone/dialstring.h"
#include "core/settings/settingsstore.h"
#include "protocols/webdial/numberforms.h"
#include "protocols/webdial/requesttemplate.h"
#include "protocols/webdial/templateerrors.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTextStream>

namespace Jackfield {

using namespace WebDial;

namespace {

    class Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::TemplateVerb)
    };

    /// What --set says: about the template, or a {name} of it.
    struct Given
    {
        NumberForm form = NumberForm::Dialable;
        RequestTemplate::Options options;
        Values values;
    };

    /// The error is translated.
    tl::expected<bool, QString> truthOf(const QString &text)
    {
        if (text != QLatin1String("true") && text != QLatin1String("false"))
            return tl::unexpected(Words::tr("keep_slashes is true or false."));
        return text == QLatin1String("true");
    }

    /// The error is translated.
    tl::expected<NumberForm, QString> formOf(const QString &text)
    {
        const QStringList names = numberFormNames();
        const qsizetype index = names.indexOf(text);
        if (index < 0)
            return tl::unexpected(
                Words::tr("number_format is one of %1.").arg(names.join(QLatin1String(", "))));
        return static_cast<NumberForm>(index);
    }

    /// The error is translated.
    tl::expected<Given, QString> givenBy(const QStringList &settings)
    {
        Given given;
        for (const QString &setting : settings) {
            const QString key = setting.section(u'=', 0, 0);
            const QString value = setting.section(u'=', 1);
            if (key.isEmpty() || !setting.contains(u'='))
                return tl::unexpected(Words::tr("--set needs KEY=VALUE."));
            if (key == QLatin1String("number_format")) {
                const auto form = formOf(value);
                if (!form)
                    return tl::unexpected(form.error());
                given.form = *form;
            } else if (key == QLatin1String("keep_slashes")) {
                const auto keeps = truthOf(value);
                if (!keeps)
                    return tl::unexpected(keeps.error());
                given.options.keepSlashes = *keeps;
            } else {
                given.values.insert(key, {value, isSecretValue(key)});
            }
        }
        return given;
    }

    using Number = tl::expected<DialString, TemplateError>;

    Number refused(const QString &reason)
    {
        return tl::unexpected(
            refusedNumber(reason.isEmpty() ? Words::tr("This is no number to dial.") : reason));
    }

    /// Without a location there is nothing to convert with: the number without its separators.
    Number unconverted(const QString &text)
    {
        static const QRegularExpression separators(QStringLiteral("[\\h/.()-]"));
        static const QRegularExpression form(QStringLiteral("\\A\\+?[0-9*#]+\\z"));
        const QString typed = text.trimmed();
        const QString number = QString(typed).remove(separators);
        if (!form.match(number).hasMatch())
            return refused({});
        const bool isE164 = number.startsWith(u'+');
        return DialString {number, number, isE164 ? number : QString(), typed, {}};
    }

    Number converted(const QString &text, const Location &location)
    {
        const Resolution resolution = resolveNumber(text, location, NumberOrigin::Typed);
        switch (resolution.numberClass) {
        case NumberClass::Ask:
        case NumberClass::Sip:
        case NumberClass::Reject:
            return refused(resolution.reason);
        case NumberClass::External:
        case NumberClass::Internal:
        case NumberClass::Emergency:
        case NumberClass::Service:
        case NumberClass::Code:
            break;
        }
        return dialString(resolution, text, false);
    }

    /// A request and what the verb prints beside it.
    struct Expansion
    {
        Request request;
        bool hasCredentials = false;
        bool hasNumber = true;
    };

    tl::expected<Expansion, TemplateError> expansionOf(const QString &text, const Given &given,
                                                       const Number &number,
                                                       const QString &extension)
    {
        const auto credentials = typedCredentials(text);
        const auto made =
            RequestTemplate::from(credentials ? credentials->cleared : text, given.options);
        if (!made)
            return tl::unexpected(made.error());
        const auto bound = made->bind(given.values);
        if (!bound)
            return tl::unexpected(bound.error());
        if (!number)
            return tl::unexpected(number.error());
        return bound->expand(inForm(*number, given.form), extension)
            .map([&](const Request &request) {
                return Expansion {request, credentials.has_value(), made->hasNumber()};
            });
    }

    QString methodOf(const Request &request)
    {
        switch (request.kind) {
        case Request::Kind::Post:
            return QStringLiteral("POST");
        case Request::Kind::Launch:
            return QStringLiteral("LAUNCH");
        case Request::Kind::Get:
            break;
        }
        return QStringLiteral("GET");
    }

    /// In the order in which they are printed.
    QList<std::pair<QString, QString>> headersOf(const Expansion &expansion)
    {
        const Request &request = expansion.request;
        QList<std::pair<QString, QString>> headers;
        if (request.kind == Request::Kind::Launch)
            return headers;
        headers.append({QStringLiteral("Host"), QString::fromLatin1(request.hostField())});
        if (expansion.hasCredentials)
            headers.append({QStringLiteral("Authorization"), QStringLiteral("***")});
        if (!request.body.isEmpty())
            headers.append({QStringLiteral("Content-Type"),
                            QStringLiteral("application/x-www-form-urlencoded")});
        if (request.kind == Request::Kind::Post)
            headers.append(
                {QStringLiteral("Content-Length"), QString::number(request.body.size())});
        return headers;
    }

    QJsonObject toJson(const TemplateError &error)
    {
        return {{QStringLiteral("code"), error.code}, {QStringLiteral("text"), error.text}};
    }

    QJsonObject toJson(const Expansion &expansion)
    {
        QJsonObject headers;
        for (const auto &[name, value] : headersOf(expansion))
            headers.insert(name, value);
        QJsonArray warnings;
        if (!expansion.hasNumber)
            warnings.append(toJson(missingNumber()));
        return {{QStringLiteral("method"), methodOf(expansion.request)},
                {QStringLiteral("url"), QString::fromLatin1(expansion.request.url)},
                {QStringLiteral("target"), QString::fromLatin1(expansion.request.target())},
                {QStringLiteral("headers"), headers},
                {QStringLiteral("body"), QString::fromLatin1(expansion.request.body)},
                {QStringLiteral("warnings"), warnings}};
    }

    void printJson(const LocalVerb::Context &context, const QJsonObject &object)
    {
        context.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))
                    << Qt::endl;
    }

    void print(const LocalVerb::Context &context, const Expansion &expansion)
    {
        if (context.json)
            return printJson(context, toJson(expansion));
        context.out << methodOf(expansion.request) << u' '
                    << QString::fromLatin1(expansion.request.url) << Qt::endl;
        for (const auto &[name, value] : headersOf(expansion))
            context.out << name << QLatin1String(": ") << value << Qt::endl;
        if (!expansion.request.body.isEmpty())
            context.out << Qt::endl << QString::fromLatin1(expansion.request.body) << Qt::endl;
    }

    void report(const LocalVerb::Context &context, const TemplateError &error)
    {
        context.err << error.code << QLatin1String(": ") << oneLine(error.text, 1000) << Qt::endl;
    }

} // namespace

int templateVerb(const VerbArguments &arguments, const LocalVerb::Context &context)
{
    SettingsStore store({context.profile.siteFile, context.profile.settingsFile});
    store.load();
    const auto location = locationOf(arguments, store.settings());
    const auto given = givenBy(arguments.lists.value(QStringLiteral("--set")));
    const QString wrong = !location                  ? location.error()
        : !given                                     ? given.error()
        : !arguments.has(QStringLiteral("--number")) ? Words::tr("template expand needs --number.")
                                                     : QString();
    if (!wrong.isEmpty()) {
        context.err << wrong << Qt::endl;
        return exitUsage;
    }
    const QString extension = arguments.has(QStringLiteral("--extension"))
        ? arguments.value(QStringLiteral("--extension"))
        : store.settings().me.extension;
    const QString typed = arguments.value(QStringLiteral("--number"));
    const Number number =
        store.settings().locations.isEmpty() ? unconverted(typed) : converted(typed, *location);
    const auto expansion =
        expansionOf(arguments.value(QStringLiteral("TEMPLATE")), *given, number, extension);
    if (!expansion) {
        if (context.json)
            printJson(context, {{QStringLiteral("error"), toJson(expansion.error())}});
        report(context, expansion.error());
        return exitRefused;
    }
    print(context, *expansion);
    if (!expansion->hasNumber)
        report(context, missingNumber());
    return exitDone;
}

} // namespace Jackfield
