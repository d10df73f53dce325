// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"

#include "app/inbound/startargument.h"
#include "core/base/redact.h"

#include <QCoreApplication>

namespace Jackfield {

static QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

static bool takeFlag(CommandLine &line, const QString &argument)
{
    struct Flag
    {
        QLatin1String name;
        bool CommandLine::*member;
    };
    static const Flag flags[] {{QLatin1String("--demo"), &CommandLine::demo},
                               {QLatin1String("--headless"), &CommandLine::headless},
                               {QLatin1String("--hidden"), &CommandLine::hidden},
                               {QLatin1String("--help"), &CommandLine::help},
                               {QLatin1String("--version"), &CommandLine::version}};
    for (const Flag &flag : flags) {
        if (argument == flag.name)
            return line.*flag.member = true;
    }
    return false;
}

/// Takes the options from the front of `rest`.
static tl::expected<CommandLine, QString> takeOptions(QStringList &rest)
{
    CommandLine line;
    while (!rest.isEmpty() && rest.first().startsWith(QLatin1Char('-'))) {
        const QString option = rest.takeFirst();
        if (option == QLatin1String("--"))
            return line;
        if (takeFlag(line, option))
            continue;
        const bool isProfile = option == QLatin1String("--profile");
        if (!isProfile && !option.startsWith(QLatin1String("--profile=")))
            return tl::unexpected(tr("There is no option %1.").arg(oneLine(option)));
        line.profile = !isProfile ? option.section(QLatin1Char('='), 1)
            : rest.isEmpty()      ? QString()
                                  : rest.takeFirst();
        if (line.profile.isEmpty())
            return tl::unexpected(tr("--profile needs a folder."));
    }
    return line;
}

tl::expected<CommandLine, QString> CommandLine::parse(const QStringList &arguments)
{
    QStringList rest = arguments;
    auto line = takeOptions(rest);
    if (!line)
        return line;
    if (line->demo && !line->profile.isEmpty())
        return tl::unexpected(tr("--demo has a profile of its own; leave --profile out."));
    if (rest.size() > 1)
        return tl::unexpected(tr("Nothing may follow the link or number."));
    if (!rest.isEmpty())
        line->argument = rest.first();
    if (line->argument.toUtf8().size() > maxStartArgument)
        return tl::unexpected(tr("The link or number is too long."));
    return line;
}

QString CommandLine::usage()
{
    return tr("jackfield [--profile DIR] [--demo] [--headless] [--hidden] [--] [URI|NUMBER]\n\n"
              "  --profile DIR  keep settings, control socket and log in DIR\n"
              "  --demo         try it with a simulated telephone system and a profile of its own\n"
              "  --headless     run without a window; see jackfieldctl\n"
              "  --hidden       start in the tray\n"
              "  --help, --version\n\n"
              "A second start hands its link or number to the running one.\n");
}

} // namespace Jackfield
