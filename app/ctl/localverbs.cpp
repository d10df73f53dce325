// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/localverbs.h"

#include "core/settings/settingsstore.h"
#include "protocols/tapimaster/textcommand.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

namespace Jackfield {

static QString tr(const char *text)
{
    return QCoreApplication::translate("LocalVerbs", text);
}

static int usageError(const LocalVerb::Context &context, const QString &text)
{
    context.err << text << Qt::endl;
    return exitUsage;
}

static QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toJson(const Resolution &resolution)
{
    QJsonArray steps;
    for (const Resolution::Step &step : resolution.steps) {
        steps << QJsonObject {{QStringLiteral("rule"), step.rule},
                              {QStringLiteral("text"), step.text}};
    }
    QJsonObject object {{QStringLiteral("class"), nameOf(resolution.numberClass)},
                        {QStringLiteral("steps"), steps}};
    const auto put = [&object](const char *key, const QString &value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(key), value);
    };
    put("e164", resolution.e164);
    put("dial", resolution.dial);
    if (resolution.numberClass != NumberClass::Internal)
        put("dialOutside", resolution.dialOutside);
    put("extension", resolution.extension);
    put("postDial", resolution.postDial);
    put("reason", resolution.reason);
    return object;
}

tl::expected<Location, QString> locationOf(const VerbArguments &arguments, const Settings &settings)
{
    if (!arguments.has(QStringLiteral("--location")))
        return settings.location();
    const QString name = arguments.value(QStringLiteral("--location"));
    if (!settings.locations.contains(name))
        return tl::unexpected(tr("There is no location %1 in the settings.").arg(name));
    return settings.locations.value(name);
}

int resolveVerb(const VerbArguments &arguments, const LocalVerb::Context &context)
{
    const QString origin = arguments.value(QStringLiteral("--origin"));
    const bool isLink = origin == QLatin1String("link");
    if (!origin.isEmpty() && !isLink && origin != QLatin1String("typed"))
        return usageError(context, tr("The origin is link or typed."));
    SettingsStore store({context.profile.siteFile, context.profile.settingsFile});
    store.load();
    const auto location = locationOf(arguments, store.settings());
    if (!location)
        return usageError(context, location.error());
    const QJsonObject answer =
        toJson(resolveNumber(arguments.value(QStringLiteral("TEXT")), *location,
                             isLink ? NumberOrigin::Link : NumberOrigin::Typed));
    if (context.json)
        context.out << compact(answer) << Qt::endl;
    else
        context.out << QString::fromUtf8(QJsonDocument(answer).toJson()) << Qt::flush;
    return exitDone;
}

static QJsonObject toJson(const TapiMaster::TextCommand &command)
{
    QJsonObject object {{QStringLiteral("verb"), QString::fromLatin1(nameOf(command.verb))},
                        {QStringLiteral("extension"), QString::fromLatin1(command.extension)}};
    if (!command.argument.isEmpty())
        object.insert(QStringLiteral("argument"), QString::fromLatin1(command.argument));
    return object;
}

// By way of the text form, so that a message is judged by the codec alone.
static Result<TapiMaster::TextCommand> commandFrom(const QJsonObject &object)
{
    QByteArrayList words;
    for (const char *key : {"verb", "extension", "argument"})
        words << object[QLatin1String(key)].toString().toUtf8();
    return TapiMaster::parse(words.join(' '))
        .and_then([&](const TapiMaster::TextCommand &command) -> Result<TapiMaster::TextCommand> {
            // A blank in a member would make other members of it.
            if (command.extension != words[1] || command.argument != words[2])
                return failure(Error::Code::Malformed, tr("There is a blank in a member."));
            return command;
        });
}

static bool knowsProtocol(const VerbArguments &arguments)
{
    return arguments.value(QStringLiteral("PROTOCOL")) == QLatin1String("tapimaster");
}

static int unknownProtocol(const LocalVerb::Context &context)
{
    return usageError(context, tr("The only protocol so far is tapimaster."));
}

int decodeVerb(const VerbArguments &arguments, const LocalVerb::Context &context)
{
    if (!knowsProtocol(arguments))
        return unknownProtocol(context);
    QByteArray bytes = context.in.readAll();
    if (arguments.has(QStringLiteral("--hex"))) {
        const QByteArray digits = bytes.simplified().replace(' ', QByteArray());
        bytes = QByteArray::fromHex(digits);
        if (bytes.toHex() != digits.toLower()) {
            context.err << tr("This is not hexadecimal.") << Qt::endl;
            return exitRefused;
        }
    }
    TapiMaster::Decoder decoder;
    auto commands = decoder.feed(bytes);
    if (auto last = decoder.finish())
        commands.push_back(std::move(*last));
    int code = exitDone;
    for (const auto &command : commands) {
        if (!command) {
            code = exitRefused;
            context.err << command.error().detail << Qt::endl;
        } else {
            context.out << compact(toJson(*command)) << Qt::endl;
        }
    }
    if (decoder.overflowed()) {
        context.err << tr("A command is too long; the rest was not read.") << Qt::endl;
        return exitRefused;
    }
    return code;
}

int encodeVerb(const VerbArguments &arguments, const LocalVerb::Context &context)
{
    if (!knowsProtocol(arguments))
        return unknownProtocol(context);
    int code = exitDone;
    const QByteArrayList lines = context.in.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const auto bytes = commandFrom(QJsonDocument::fromJson(line).object())
                               .and_then([](const TapiMaster::TextCommand &command) {
                                   return TapiMaster::encode(command, TapiMaster::Terminator::CrLf);
                               });
        if (!bytes) {
            code = exitRefused;
            context.err << bytes.error().detail << Qt::endl;
        } else if (arguments.has(QStringLiteral("--hex"))) {
            context.out << QString::fromLatin1(bytes->toHex()) << Qt::endl;
        } else {
            context.out << QString::fromLatin1(*bytes) << Qt::flush;
        }
    }
    return code;
}

} // namespace Jackfield
