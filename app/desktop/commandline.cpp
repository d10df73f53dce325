// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"

#include "app/inbound/startargument.h"
#include "core/base/redact.h"

#include <QCoreApplication>

#include <optional>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::CommandLine)
    };

} // namespace

static bool takeFlag(CommandLine &line, const QString &argument)
{
    struct Flag
    {
        QLatin1String name;
        bool CommandLine::*member;
    };
    static const Flag flags[] {
        {QLatin1String("--demo"), &CommandLine::demo},
        {QLatin1String("--headless"), &CommandLine::headless},
        {QLatin1String("--hidden"), &CommandLine::hidden},
        {QLatin1String("--help"), &CommandLine::help},
        {QLatin1String("--version"), &CommandLine::version},
        {QLatin1String("--settings-reference"), &CommandLine::settingsReference}};
    for (const Flag &flag : flags) {
        if (argument == flag.name)
            return line.*flag.member = true;
    }
    return false;
}

/// The value of `name`, which stands behind it or behind its '='; nothing: it is another option.
static std::optional<QString> takeValue(const QString &name, const QString &option,
                                        QStringList &rest)
{
    if (option == name)
        return rest.isEmpty() ? QString() : rest.takeFirst();
    if (option.startsWith(name + u'='))
        return option.mid(name.size() + 1);
    return {};
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
        if (const auto folder = takeValue(QStringLiteral("--profile"), option, rest)) {
            if (folder->isEmpty())
                return tl::unexpected(Words::tr("--profile needs a folder."));
            line.profile = *folder;
        } else if (const auto pair = takeValue(QStringLiteral("--set"), option, rest)) {
            const auto equals = pair->indexOf(u'=');
            if (equals < 1)
                return tl::unexpected(Words::tr("--set needs KEY=VALUE."));
            line.settings.insert(pair->left(equals), pair->mid(equals + 1));
        } else if (option == QLatin1String("--wallboard")) {
            // Whatever follows and is no option is the queue: a number stands behind "--".
            const bool named = !rest.isEmpty() && !rest.first().startsWith(QLatin1Char('-'));
            line.wallboard = named ? rest.takeFirst() : QString();
        } else if (const auto queue = takeValue(QStringLiteral("--wallboard"), option, rest)) {
            line.wallboard = *queue;
        } else {
            return tl::unexpected(Words::tr("There is no option %1.").arg(oneLine(option)));
        }
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
        return tl::unexpected(Words::tr("--demo has a profile of its own; leave --profile out."));
    if (line->headless && line->wallboard)
        return tl::unexpected(Words::tr("--wallboard is a window; leave --headless out."));
    if (line->wallboard.value_or(QString()).toUtf8().size() > maxStartArgument)
        return tl::unexpected(Words::tr("The name of the queue is too long."));
    if (rest.size() > 1)
        return tl::unexpected(Words::tr("Nothing may follow the link or number."));
    if (!rest.isEmpty())
        line->argument = rest.first();
    if (line->argument.toUtf8().size() > maxStartArgument)
        return tl::unexpected(Words::tr("The link or number is too long."));
    return line;
}

QString CommandLine::usage()
{
    return Words::tr(
        "jackfield [--profile DIR] [--demo] [--headless] [--hidden] [--wallboard [QUEUE]]\n"
        "          [--set KEY=VALUE] [--] [URI|NUMBER]\n\n"
        "  --profile DIR    keep settings, control socket and log in DIR\n"
        "  --demo           try it with a simulated telephone system and a profile of its "
        "own\n"
        "  --headless       run without a window; see jackfieldctl\n"
        "  --hidden         start in the tray\n"
        "  --wallboard [QUEUE]\n"
        "                   fill the screen with all queues, or with this one, without the\n"
        "                   other window; F11 and Esc leave the full screen. A link or number\n"
        "                   beside it stands behind --\n"
        "  --set KEY=VALUE  a setting for this run, with its key in jackfield.toml, such as\n"
        "                   window.theme=dark; may be given more than once\n"
        "  --settings-reference\n"
        "                   print every key of jackfield.toml with its default, as Markdown\n"
        "  --help, --version\n\n"
        "A second start hands its link, number or wallboard to the running one.\n");
}

} // namespace Jackfield
