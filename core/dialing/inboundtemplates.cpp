// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/inboundtemplates.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace Jackfield {

namespace {

    /// The templates of a list that can be used, and what is wrong with the others.
    class ListReader
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::InboundTemplates)
    public:
        void add(const QString &text);
        QList<RequestPattern> patterns() const;
        const QList<InboundTemplates::Problem> &problems() const { return m_problems; }

    private:
        struct Entry
        {
            int index;
            RequestPattern pattern;
        };
        void addProblem(const QString &text) { m_problems.append({m_index, text}); }

        int m_index = -1;
        QList<Entry> m_entries;
        QList<InboundTemplates::Problem> m_problems;
    };

    tl::expected<RequestPattern, QString> patternOf(const QString &text)
    {
        const auto parsed = parseTemplate(text);
        if (!parsed)
            return tl::unexpected(parsed.error().text);
        return RequestPattern::from(*parsed);
    }

    void ListReader::add(const QString &text)
    {
        ++m_index;
        const auto pattern = patternOf(text);
        if (!pattern) {
            addProblem(pattern.error());
            return;
        }
        const auto isTwin = [&](const Entry &entry) { return entry.pattern == *pattern; };
        const auto isRival = [&](const Entry &entry) {
            return entry.pattern.overlaps(*pattern)
                && entry.pattern.specificity() == pattern->specificity();
        };
        const auto find = [this](auto isIt) {
            return std::find_if(m_entries.begin(), m_entries.end(), isIt);
        };
        if (const auto twin = find(isTwin); twin != m_entries.end()) {
            addProblem(tr("It is the same as template %1 of the list.").arg(twin->index + 1));
            return;
        }
        if (const auto rival = find(isRival); rival != m_entries.end())
            addProblem(
                tr("Some requests fit template %1 of the list as well; they are read by that one.")
                    .arg(rival->index + 1));
        m_entries.append({m_index, *pattern});
    }

    QList<RequestPattern> ListReader::patterns() const
    {
        QList<RequestPattern> patterns;
        for (const Entry &entry : m_entries)
            patterns.append(entry.pattern);
        std::stable_sort(patterns.begin(), patterns.end(),
                         [](const RequestPattern &a, const RequestPattern &b) {
                             return a.specificity() > b.specificity();
                         });
        return patterns;
    }

    /// Nothing where it is no UTF-8 or has control characters.
    std::optional<QString> textOf(const QByteArray &bytes)
    {
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = utf8(bytes);
        const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
        if (utf8.hasError() || std::any_of(text.begin(), text.end(), isControl))
            return {};
        return text;
    }

    std::optional<InboundMatch> matchOf(const Captured &captured)
    {
        const auto extension = textOf(captured.extension);
        const auto number = textOf(captured.number);
        if (!extension || !number)
            return {};
        return InboundMatch {*extension, *number};
    }

} // namespace

InboundTemplates::InboundTemplates(const QStringList &templates)
{
    ListReader reader;
    for (const QString &text : templates)
        reader.add(text);
    m_patterns = reader.patterns();
    m_problems = reader.problems();
}

bool InboundTemplates::takesPost(QByteArrayView target) const
{
    const auto request = decodeRequest(target, {});
    return request
        && std::any_of(m_patterns.begin(), m_patterns.end(),
                       [&request](const RequestPattern &pattern) {
                           return pattern.method() == DialTemplate::Method::Post
                               && pattern.fitsTarget(*request);
                       });
}

static std::optional<DialTemplate::Method> methodOf(QByteArrayView name)
{
    if (name == "GET")
        return DialTemplate::Method::Get;
    if (name == "POST")
        return DialTemplate::Method::Post;
    return {};
}

std::optional<InboundMatch> InboundTemplates::match(QByteArrayView method, QByteArrayView target,
                                                    QByteArrayView form) const
{
    const auto request = decodeRequest(target, form);
    if (!request)
        return {};
    for (const RequestPattern &pattern : m_patterns) {
        if (methodOf(method) != pattern.method())
            continue;
        const auto captured = pattern.match(*request);
        if (const auto found = captured ? matchOf(*captured) : std::nullopt)
            return found;
    }
    return {};
}

} // namespace Jackfield
