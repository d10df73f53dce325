// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/localverbs.h"

#include "core/settings/settingsstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::LocalVerbs)
    };

} // namespace

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
        return tl::unexpected(Words::tr("There is no location %1 in the settings.").arg(name));
    return settings.locations.value(name);
}

int resolveVerb(const VerbArguments &arguments, const LocalVerb::Context &context)
{
    const QString origin = arguments.value(QStringLiteral("--origin"));
    const bool isLink = origin == QLatin1String("link");
    if (!origin.isEmpty() && !isLink && origin != QLatin1String("typed"))
        return usageError(context, Words::tr("The origin is link or typed."));
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

} // namespace Jackfield
