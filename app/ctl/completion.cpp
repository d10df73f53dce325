// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/completion.h"

#include "app/ctl/localverbs.h"

#include <QTextStream>

namespace Jackfield {

// What is typed before the cursor is read twice: first for the verb, then, since it says which
// options are followed by a value, for the place of the word that is completed.
static const char frame[] = R"(# SPDX-License-Identifier: GPL-3.0-or-later
# Made by `jackfieldctl completion bash`.
_jackfieldctl()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local verb='' place=0 options='' valued='' words='' i
    COMPREPLY=()
    if [[ $previous == --profile ]]; then
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
        return
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --profile) ((i++)) ;;
        -*) ;;
        *)
            verb=${COMP_WORDS[i]}
            break
            ;;
        esac
    done
    case $verb in
    '') words='%1' ;;
%2    esac
    [[ " $valued " == *" $previous "* ]] && return
    for ((i++; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --) return ;;
        -*) [[ " --profile $valued " == *" ${COMP_WORDS[i]} "* ]] && ((i++)) ;;
        *) ((place++)) ;;
        esac
    done
    case $verb:$place in
%3    esac
    [[ $current == -* ]] && words="$options --profile --json --help --version"
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _jackfieldctl jackfieldctl
)";

static QString optionsOf(const VerbSpec &spec)
{
    QStringList all;
    QStringList valued;
    for (const VerbSpec::Option &option : spec.options) {
        all << option.name;
        if (!option.value.isEmpty())
            valued << option.name;
    }
    if (all.isEmpty())
        return {};
    return QStringLiteral("    %1) options='%2' valued='%3' ;;\n")
        .arg(spec.verb, all.join(u' '), valued.join(u' '));
}

static QString wordsOf(const VerbSpec &spec)
{
    QString lines;
    for (qsizetype i = 0; i < spec.positionals.size(); ++i) {
        const QStringList &words = spec.positionals.at(i).words;
        if (!words.isEmpty())
            lines += QStringLiteral("    %1:%2) words='%3' ;;\n")
                         .arg(spec.verb, QString::number(i), words.join(u' '));
    }
    return lines;
}

QString bashCompletion(const QList<Verb> &verbs)
{
    QStringList names;
    QString options;
    QString words;
    for (const Verb &verb : verbs) {
        const VerbSpec spec = VerbSpec::from(verb.usage);
        names << spec.verb;
        options += optionsOf(spec);
        words += wordsOf(spec);
    }
    names.removeDuplicates();
    return QString::fromUtf8(frame).arg(names.join(u' '), options, words);
}

int completionVerb(const VerbArguments &, const LocalVerb::Context &context)
{
    context.out << bashCompletion(verbs()) << Qt::flush;
    return exitDone;
}

} // namespace Jackfield
