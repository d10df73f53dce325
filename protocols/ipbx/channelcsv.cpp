// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/channelcsv.h"

#include "protocols/ipbx/words.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <vector>

namespace Jackfield::Ipbx {

namespace {

    struct StateWord
    {
        ChannelState state;
        QByteArrayView word;
    };
    constexpr std::array stateWords {
        StateWord {ChannelState::Down, "down"}, StateWord {ChannelState::Up, "up"},
        StateWord {ChannelState::Ring, "ring"}, StateWord {ChannelState::Ringing, "ringing"}};

    ChannelState stateOf(QByteArrayView word)
    {
        const auto at = std::find_if(stateWords.begin(), stateWords.end(),
                                     [&](const StateWord &each) { return each.word == word; });
        return at == stateWords.end() ? ChannelState::Unknown : at->state;
    }

    QByteArrayView takeLast(QByteArrayView &rest)
    {
        const qsizetype comma = rest.lastIndexOf(',');
        const QByteArrayView field = rest.sliced(comma + 1);
        rest = rest.first(std::max(comma, qsizetype(0)));
        return field;
    }

    /// What stands behind the name of the channel; nothing: it cannot be that. Of a channel that is
    /// not down all fields are there, though empty: else the reply was cut off (row P15), or a
    /// caller's name broke the line (T94).
    std::optional<ChannelRow> readState(QByteArrayView rest)
    {
        constexpr qsizetype commasInWhole = 4;
        const bool isWhole = rest.count(',') >= commasInWhole;
        ChannelRow row;
        row.state = stateOf(takeField(rest));
        if (row.state == ChannelState::Down)
            return row;
        if (!isWhole)
            return std::nullopt;
        row.number = textOf(takeField(rest));
        const QByteArrayView id = takeLast(rest);
        if (epochOf(id))
            row.uniqueId = id.toByteArray();
        row.account = textOf(takeLast(rest));
        row.name = textOf(rest);
        return row;
    }

    /// "SIP/21": a technology, which is a word, and anything.
    bool isChannelName(QByteArrayView field)
    {
        const qsizetype slash = field.indexOf('/');
        return slash > 0 && std::all_of(field.begin(), field.begin() + slash, [](char c) {
                   return QChar::isLetterOrNumber(uchar(c)) || c == '_' || c == '-';
               });
    }

    class ChannelReader
    {
    public:
        explicit ChannelReader(const QStringList &asked)
            : m_asked(asked)
            , m_seen(size_t(asked.size()))
        {
            for (qsizetype i = asked.size() - 1; i >= 0; --i) // The first of two stays.
                m_places.insert(keyOf(asked[i].toUtf8()), i);
        }

        /// False: it cannot be a line of a reply.
        bool read(QByteArrayView line)
        {
            QByteArrayView rest = line;
            const QByteArrayView first = takeField(rest);
            const auto place = m_places.constFind(keyOf(first));
            if (place != m_places.constEnd())
                return readNamed(*place, line.size() == first.size() ? "down" : rest);
            if (m_asked.size() == 1 && stateOf(first) != ChannelState::Unknown)
                return readNamed(0, line);
            if (!isChannelName(first) || (first.size() < line.size() && !readState(rest)))
                return false;
            ++m_reply.ignored;
            return true;
        }

        ChannelReply take()
        {
            for (qsizetype i = 0; i < m_asked.size(); ++i) {
                if (!m_seen[size_t(i)] && m_places.value(keyOf(m_asked[i].toUtf8())) == i)
                    m_reply.missing << m_asked[i];
            }
            return std::move(m_reply);
        }

    private:
        static QByteArray keyOf(QByteArrayView name) { return name.toByteArray().toLower(); }

        bool readNamed(qsizetype place, QByteArrayView state)
        {
            auto row = readState(state);
            if (!row || m_seen[size_t(place)])
                return false;
            m_seen[size_t(place)] = true;
            row->channel = m_asked[place];
            m_reply.rows << std::move(*row);
            return true;
        }

        const QStringList &m_asked;
        QHash<QByteArray, qsizetype> m_places;
        std::vector<bool> m_seen;
        ChannelReply m_reply;
    };

} // namespace

Result<ChannelReply> readChannels(QByteArrayView body, const QStringList &asked)
{
    if (const auto checked = checkBody(body); !checked)
        return tl::unexpected(checked.error());
    ChannelReader reader(asked);
    LineReader lines(body);
    for (int number = 1; !lines.atEnd(); ++number) {
        const QByteArrayView line = lines.next().trimmed(); // A name never stands at an end.
        if (!line.isEmpty() && !reader.read(line))
            return malformed(Words::tr("Line %1 of the phone system's answer is not that of a "
                                       "channel, or its channel has one already.")
                                 .arg(number));
    }
    return reader.take();
}

QStringList namedChannels(QByteArrayView body)
{
    QStringList names;
    QSet<QString> seen;
    LineReader lines(body);
    while (!lines.atEnd()) {
        QByteArrayView rest = lines.next().trimmed();
        const QByteArrayView first = takeField(rest);
        const QString name = QString::fromUtf8(first);
        if (isChannelName(first) && !seen.contains(name.toCaseFolded())) {
            seen.insert(name.toCaseFolded());
            names << name;
        }
    }
    return names;
}

QStringList namedPeople(QByteArrayView body)
{
    QSet<QString> people;
    const auto add = [&](QByteArrayView text) {
        const bool isNumber = std::all_of(text.begin(), text.end(), [](char c) {
            return QByteArrayView("0123456789.+").contains(c);
        });
        if (!isNumber && stateOf(text) == ChannelState::Unknown)
            people.insert(QString::fromUtf8(text));
    };
    LineReader lines(body);
    while (!lines.atEnd()) {
        QByteArrayView rest = lines.next().trimmed();
        QByteArrayView behind = rest;
        const QByteArrayView first = takeField(behind);
        // Of a single channel the lines begin with its state.
        const auto row = readState(stateOf(first) == ChannelState::Unknown ? behind : rest);
        if (row && row->state != ChannelState::Down) {
            add(row->name.toUtf8());
            add(row->account.toUtf8());
            continue;
        }
        if (!isChannelName(first))
            add(first);
        while (!behind.isEmpty())
            add(takeField(behind));
    }
    return {people.begin(), people.end()};
}

QByteArray channelLine(const ChannelRow &row)
{
    return QByteArrayList {row.channel.toUtf8(), nameOf(row.state),    row.number.toUtf8(),
                           row.name.toUtf8(),    row.account.toUtf8(), row.uniqueId}
        .join(',');
}

QByteArray channelQuery(const QStringList &channels)
{
    QByteArrayList names;
    for (const QString &channel : channels)
        names << channel.toUtf8().toPercentEncoding("/");
    return "/ipps/channelinfo.php?channel=" + names.join(',') + "&useid=1";
}

QByteArray nameOf(ChannelState state)
{
    const auto at = std::find_if(stateWords.begin(), stateWords.end(),
                                 [&](const StateWord &each) { return each.state == state; });
    return at == stateWords.end() ? QByteArray("unknown") : at->word.toByteArray();
}

} // namespace Jackfield::Ipbx
