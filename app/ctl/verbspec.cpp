// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbspec.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Jackfield {

static VerbSpec::Positional positionalFrom(QString name, bool isOptional)
{
    VerbSpec::Positional positional;
    positional.isOptional = isOptional;
    positional.isRepeated = name.endsWith(QChar(0x2026));
    if (positional.isRepeated)
        name.chop(1);
    positional.name = name;
    if (name.toLower() == name)
        positional.words = name.split(QLatin1Char('|'));
    return positional;
}

static VerbSpec::Option optionFrom(const QString &name, QString value)
{
    const bool isRepeated = value.endsWith(QChar(0x2026));
    if (isRepeated)
        value.chop(1);
    return {name, value, isRepeated};
}

VerbSpec VerbSpec::from(const QString &usage)
{
    static const QRegularExpression piece(
        QStringLiteral("\\[(--[a-z-]+)(?: ([^\\]]+))?\\]|\\[([^\\]]+)\\]|(\\S+)"));
    VerbSpec spec;
    for (auto it = piece.globalMatch(usage); it.hasNext();) {
        const auto match = it.next();
        if (match.hasCaptured(1))
            spec.options.append(optionFrom(match.captured(1), match.captured(2)));
        else if (match.hasCaptured(3))
            spec.positionals.append(positionalFrom(match.captured(3), true));
        else if (spec.verb.isEmpty())
            spec.verb = match.captured(4);
        else
            spec.positionals.append(positionalFrom(match.captured(4), false));
    }
    return spec;
}

namespace {

    class Parser
    {
    public:
        Parser(const VerbSpec &spec, const QStringList &arguments)
            : m_spec(spec)
            , m_rest(arguments)
        { }
        tl::expected<VerbArguments, QString> parse()
        {
            bool optionsEnded = false;
            while (!m_rest.isEmpty() && m_error.isEmpty()) {
                const QString argument = m_rest.takeFirst();
                if (!optionsEnded && argument == QLatin1String("--"))
                    optionsEnded = true;
                else if (!optionsEnded && argument.startsWith(QLatin1String("--")))
                    takeOption(argument);
                else
                    takePositional(argument);
            }
            if (m_error.isEmpty())
                checkComplete();
            if (!m_error.isEmpty())
                return tl::unexpected(m_error);
            return m_result;
        }

    private:
        struct Words
        {
            Q_DECLARE_TR_FUNCTIONS(Jackfield::VerbSpec)
        };

        void takeOption(const QString &argument)
        {
            const QString name = argument.section(QLatin1Char('='), 0, 0);
            const auto option =
                std::find_if(m_spec.options.cbegin(), m_spec.options.cend(),
                             [&](const VerbSpec::Option &each) { return each.name == name; });
            const bool hasValue = argument.contains(QLatin1Char('='));
            if (option == m_spec.options.cend()) {
                m_error = Words::tr("%1 does not take %2.").arg(m_spec.verb, name);
            } else if (option->value.isEmpty() != !hasValue && (hasValue || m_rest.isEmpty())) {
                m_error = hasValue ? Words::tr("%1 takes no value.").arg(name)
                                   : Words::tr("%1 needs a value: %2.").arg(name, option->value);
            } else if (option->value.isEmpty()) {
                m_result.values.insert(name, {});
            } else {
                const QString value =
                    hasValue ? argument.section(QLatin1Char('='), 1) : m_rest.takeFirst();
                if (option->isRepeated)
                    m_result.lists[name] << value;
                else
                    m_result.values.insert(name, value);
            }
        }

        void takePositional(const QString &argument)
        {
            if (m_next == m_spec.positionals.size()) {
                m_error = Words::tr("%1 does not take so many words; unexpected is \"%2\".")
                              .arg(m_spec.verb, argument);
                return;
            }
            const VerbSpec::Positional &positional = m_spec.positionals.at(m_next);
            if (!positional.words.isEmpty() && !positional.words.contains(argument)) {
                m_error = Words::tr("\"%1\" is not one of %2.")
                              .arg(argument, positional.words.join(QLatin1String(", ")));
            } else if (positional.isRepeated) {
                m_result.repeated << argument;
            } else {
                m_result.values.insert(positional.name, argument);
                ++m_next;
            }
        }

        void checkComplete()
        {
            for (qsizetype i = m_next; i < m_spec.positionals.size(); ++i) {
                const VerbSpec::Positional &missing = m_spec.positionals.at(i);
                if (!missing.isOptional && !(missing.isRepeated && !m_result.repeated.isEmpty()))
                    m_error = Words::tr("%1 needs %2.").arg(m_spec.verb, missing.name);
            }
        }

        const VerbSpec &m_spec;
        QStringList m_rest;
        qsizetype m_next = 0;
        VerbArguments m_result;
        QString m_error;
    };

} // namespace

tl::expected<VerbArguments, QString> parseArguments(const VerbSpec &spec,
                                                    const QStringList &arguments)
{
    return Parser(spec, arguments).parse();
}

} // namespace Jackfield
