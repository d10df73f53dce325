// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/scenario.h"

#include <cmath>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

// The reader of scenario files; their form stands at Scenario.
namespace Jackfield::Simulator {

namespace {

    using Milliseconds = std::chrono::milliseconds;

    QString textOf(std::string_view text)
    {
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }

    /// Takes keys out of tables. The first mistake is kept, with its line; after it nothing counts.
    class Reader
    {
    public:
        explicit Reader(QString origin)
            : m_origin(std::move(origin))
        { }

        void fail(const toml::source_region &where, const QString &what)
        {
            if (m_error.isEmpty())
                m_error =
                    QStringLiteral("%1, line %2: %3").arg(m_origin).arg(where.begin.line).arg(what);
        }
        const QString &error() const { return m_error; }

        void onlyKeys(const toml::table &table, std::initializer_list<std::string_view> known)
        {
            for (const auto &[key, value] : table) {
                if (std::find(known.begin(), known.end(), key.str()) == known.end())
                    fail(key.source(), QStringLiteral("unknown key \"%1\"").arg(textOf(key.str())));
            }
        }
        void text(const toml::table &table, const char *key, QString &into)
        {
            if (const toml::node *node = table.get(key)) {
                if (const auto value = node->value<std::string_view>())
                    into = textOf(*value);
                else
                    wrong(*node, key, "a text in quotes");
            }
        }
        void flag(const toml::table &table, const char *key, bool &into)
        {
            if (const toml::node *node = table.get(key)) {
                if (const auto value = node->value_exact<bool>())
                    into = *value;
                else
                    wrong(*node, key, "true or false");
            }
        }
        void count(const toml::table &table, const char *key, int &into)
        {
            if (const toml::node *node = table.get(key)) {
                const auto value = node->value_exact<int64_t>();
                if (value && *value >= 1 && *value <= 99)
                    into = int(*value);
                else
                    wrong(*node, key, "a whole number from 1 to 99");
            }
        }
        void seconds(const toml::table &table, const char *key, Milliseconds &into)
        {
            if (const toml::node *node = table.get(key)) {
                if (const auto value = secondsOf(*node))
                    into = *value;
                else
                    wrong(*node, key, "seconds from 0 to 86400");
            }
        }
        void span(const toml::table &table, const char *key, Span &into)
        {
            const toml::node *node = table.get(key);
            if (!node)
                return;
            const toml::array *array = node->as_array();
            const auto least =
                array && array->size() == 2 ? secondsOf(*array->get(0)) : std::nullopt;
            const auto most = least ? secondsOf(*array->get(1)) : std::nullopt;
            if (most && *least <= *most)
                into = {*least, *most};
            else
                wrong(*node, key, "[least, most] seconds");
        }
        QStringList texts(const toml::table &table, const char *key)
        {
            QStringList list;
            const toml::node *node = table.get(key);
            const toml::array *array = node ? node->as_array() : nullptr;
            if (node && (!array || !array->is_homogeneous<std::string>())
                && !(array && array->empty()))
                wrong(*node, key, "a list of texts");
            else if (array) {
                for (const toml::node &element : *array)
                    list.append(textOf(element.value_or(std::string_view())));
            }
            return list;
        }
        /// Calls `read` with every table of the list `key`.
        template<typename Read>
        void each(const toml::table &table, const char *key, Read read)
        {
            const toml::node *node = table.get(key);
            const toml::array *array = node ? node->as_array() : nullptr;
            if (node && !array)
                wrong(*node, key, "a list of tables");
            for (size_t i = 0; array && i < array->size(); ++i) {
                if (const toml::table *row = array->get(i)->as_table())
                    read(*row);
                else
                    wrong(*array->get(i), key, "a list of tables");
            }
        }
        /// Calls `read` with the table `key`.
        template<typename Read>
        void section(const toml::table &table, const char *key, Read read)
        {
            if (const toml::node *node = table.get(key)) {
                if (const toml::table *inner = node->as_table())
                    read(*inner);
                else
                    wrong(*node, key, "a table");
            }
        }
        void needs(const toml::table &table, const char *key)
        {
            const toml::node *node = table.get(key);
            if (!node || node->value_or(std::string_view()).empty())
                fail(table.source(), QStringLiteral("\"%1\" is missing").arg(QLatin1String(key)));
        }

    private:
        static std::optional<Milliseconds> secondsOf(const toml::node &node)
        {
            const auto value = node.value<double>();
            if (!value || !std::isfinite(*value) || *value < 0 || *value > 86400)
                return std::nullopt;
            return Milliseconds(std::llround(*value * 1000));
        }
        void wrong(const toml::node &node, const char *key, const char *expected)
        {
            fail(node.source(),
                 QStringLiteral("\"%1\" must be %2")
                     .arg(QLatin1String(key), QLatin1String(expected)));
        }

        QString m_origin;
        QString m_error;
    };

    void readNumbering(Reader &reader, const toml::table &table, Numbering &numbering)
    {
        reader.onlyKeys(table, {"country_code", "area_code", "outside_prefix", "root"});
        reader.text(table, "country_code", numbering.countryCode);
        reader.text(table, "area_code", numbering.areaCode);
        reader.text(table, "outside_prefix", numbering.outsidePrefix);
        reader.text(table, "root", numbering.root);
    }

    void readExtension(Reader &reader, const toml::table &table, Scenario &scenario)
    {
        Extension extension;
        bool staffed = true;
        reader.onlyKeys(table, {"number", "name", "staffed", "max_calls"});
        reader.needs(table, "number");
        reader.text(table, "number", extension.number);
        reader.text(table, "name", extension.name);
        reader.flag(table, "staffed", staffed);
        reader.count(table, "max_calls", extension.maxCalls);
        scenario.extensions.append(extension);
        if (staffed)
            scenario.staffed.append(extension.number);
    }

    void readOutside(Reader &reader, const toml::table &table, Scenario &scenario)
    {
        using Behaviour = OutsideNumber::Behaviour;
        OutsideNumber outside;
        QString does = QStringLiteral("answers");
        reader.onlyKeys(table, {"number", "name", "does", "after"});
        reader.needs(table, "number");
        reader.text(table, "number", outside.number);
        reader.text(table, "name", outside.name);
        reader.text(table, "does", does);
        reader.seconds(table, "after", outside.answersAfter);
        const QStringList words {QStringLiteral("answers"), QStringLiteral("busy"),
                                 QStringLiteral("no-answer"), QStringLiteral("invalid")};
        if (!words.contains(does))
            reader.fail(table.source(),
                        QStringLiteral("\"does\" must be one of ")
                            + words.join(QLatin1String(", ")));
        outside.behaviour = Behaviour(std::max<qsizetype>(0, words.indexOf(does)));
        outside.number = canonicalNumber(scenario.numbering, outside.number);
        scenario.outside.append(outside);
    }

    void readQueue(Reader &reader, const toml::table &table, Scenario &scenario)
    {
        CallQueue queue;
        reader.onlyKeys(table, {"number", "name", "agents", "service_target", "ring_time"});
        reader.needs(table, "number");
        reader.text(table, "number", queue.number);
        reader.text(table, "name", queue.name);
        reader.seconds(table, "service_target", queue.serviceTarget);
        reader.seconds(table, "ring_time", queue.ringTime);
        for (const QString &extension : reader.texts(table, "agents")) {
            Agent agent;
            agent.extension = extension;
            queue.agents.append(agent);
        }
        scenario.queues.append(queue);
    }

    void readScenario(Reader &reader, const toml::table &root, Scenario &scenario)
    {
        reader.onlyKeys(
            root, {"name", "numbering", "extension", "outside", "queue", "traffic", "people"});
        reader.text(root, "name", scenario.name);
        reader.section(root, "numbering", [&](const toml::table &table) {
            readNumbering(reader, table, scenario.numbering);
        });
        reader.each(root, "extension",
                    [&](const toml::table &row) { readExtension(reader, row, scenario); });
        reader.each(root, "outside",
                    [&](const toml::table &row) { readOutside(reader, row, scenario); });
        reader.each(root, "queue",
                    [&](const toml::table &row) { readQueue(reader, row, scenario); });
        reader.section(root, "traffic", [&](const toml::table &table) {
            reader.onlyKeys(table, {"outside", "inside", "queue"});
            reader.seconds(table, "outside", scenario.traffic.outside);
            reader.seconds(table, "inside", scenario.traffic.inside);
            reader.seconds(table, "queue", scenario.traffic.queue);
        });
        reader.section(root, "people", [&](const toml::table &table) {
            reader.onlyKeys(table, {"answer", "talk", "patience"});
            reader.span(table, "answer", scenario.people.answer);
            reader.span(table, "talk", scenario.people.talk);
            reader.span(table, "patience", scenario.people.patience);
        });
    }

} // namespace

Result<Scenario> parseScenario(const QByteArray &toml, const QString &origin)
{
    const toml::parse_result parsed =
        toml::parse(std::string_view(toml.constData(), size_t(toml.size())));
    Reader reader(origin);
    if (!parsed) {
        reader.fail(parsed.error().source(), textOf(parsed.error().description()));
        return failure(Error::Code::Malformed, reader.error());
    }
    Scenario scenario;
    scenario.name = origin;
    readScenario(reader, parsed.table(), scenario);
    if (!reader.error().isEmpty())
        return failure(Error::Code::Malformed, reader.error());
    return scenario;
}

} // namespace Jackfield::Simulator
