// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/valuefields.h"

#include "core/base/secretnames.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield::WebDial {

namespace {

    constexpr char context[] = "Jackfield::WebDialValues";

    struct NameWords
    {
        const char *name;
        const char *label;
        const char *help;
    };

    constexpr NameWords usualNames[] = {
        {"host", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Address"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "Name or IP address of the phone or server, without http://.")},
        {"port", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Port"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The port it listens on, a number from 1 to 65535.")},
        {"user", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "User"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The name to sign in with. Empty: there is no login.")},
        {"account", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Account"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The account or SIP identity that makes the call.")},
        {"line", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Line"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The line of the phone that makes the call.")},
        {"domain", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Domain"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The SIP domain, as behind the @ of your SIP address.")},
        {"sipserver", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "SIP server"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The server where the phone's account is registered.")},
        {"server", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Server"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Name or IP address of the server.")},
        {"context", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Context"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The part of the exchange's dial plan that takes the call.")},
        {"device", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Device"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The device that makes the call, as the provider names it.")},
        {"org", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Organisation"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "Your organisation, as the provider names it.")},
        {"tenant", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Tenant"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "Your part of a shared exchange, as the provider names it.")},
        {"cid", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Caller number"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "The number that the other party sees.")},
        {"id", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "ID"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The mark under which the provider knows you.")},
        {"password", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Password"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The password to sign in with. It is not kept in the settings.")},
        {"pass", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Password"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The password of the template. It is not kept in the settings.")},
        {"passcode", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Passcode"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The passcode of the phone. It is not kept in the settings.")},
        {"key", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Key"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The key the provider gave you. It is not kept in the settings.")},
        {"apikey", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "API key"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The key the provider gave you. It is not kept in the settings.")},
        {"api_key", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "API key"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The key the provider gave you. It is not kept in the settings.")},
        {"token", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Token"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The token the provider gave you. It is not kept in the settings.")},
        {"secret", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Secret"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The secret the provider gave you. It is not kept in the settings.")},
        {"pin", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "PIN"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "The PIN of the phone or line. It is not kept in the settings.")},
        {"auth", QT_TRANSLATE_NOOP("Jackfield::WebDialValues", "Authorisation"),
         QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                           "What the server knows you by. It is not kept in the settings.")},
    };

    QString translated(const char *text)
    {
        return QCoreApplication::translate(context, text);
    }

} // namespace

SetupField valueField(const QString &name)
{
    const bool isSecret = isSecretValue(name);
    const QString spelling = isSecret ? name.toLower() : name;
    SetupField field;
    field.kind = isSecret ? SetupField::Kind::Secret : SetupField::Kind::Text;
    field.key =
        isSecret || name == QLatin1String("user") ? spelling : QStringLiteral("values.") + name;
    field.label = name;
    field.help = translated(QT_TRANSLATE_NOOP("Jackfield::WebDialValues",
                                              "What {%1} of the template stands for."))
                     .arg(name);
    field.defaultValue = QString();
    const QStringList shortened {QStringLiteral("passwd"), QStringLiteral("pwd"),
                                 QStringLiteral("pw")};
    const QString known = shortened.contains(spelling) ? QStringLiteral("pass") : spelling;
    const auto words =
        std::find_if(std::begin(usualNames), std::end(usualNames),
                     [&](const NameWords &usual) { return known == QLatin1String(usual.name); });
    if (words != std::end(usualNames)) {
        field.label = translated(words->label);
        field.help = translated(words->help);
    }
    return field;
}

} // namespace Jackfield::WebDial
