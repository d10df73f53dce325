// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/dialtemplate.h"

#include "core/dialing/phonechars.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace Jackfield {

namespace {

    class Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::DialTemplate)
    };

    tl::unexpected<TemplateError> error(const QString &code, const QString &text)
    {
        return tl::unexpected<TemplateError>({code, text});
    }

    /// The name of the placeholder at the start of `text`; empty: there is none.
    QStringView placeholderAtStart(QStringView text)
    {
        if (!text.startsWith(u'{') || text.size() < 2 || !isLetter(text[1]))
            return {};
        const auto belongs = [](QChar c) {
            return isLetter(c) || isDigit(c) || c == u'_' || c == u'-';
        };
        const auto end = std::find_if_not(text.begin() + 1, text.end(), belongs);
        return end != text.end() && *end == u'}' ? QStringView(text.begin() + 1, end)
                                                 : QStringView();
    }

    /// The token at the start of `text` with its length; of Text: nothing is there.
    std::pair<TemplatePiece, qsizetype> tokenAtStart(QStringView text)
    {
        if (text.startsWith(u'^'))
            return {{TemplatePiece::Kind::Extension}, 1};
        if (text.startsWith(u'#'))
            return {{TemplatePiece::Kind::Number}, 1};
        if (const QStringView name = placeholderAtStart(text); !name.isEmpty())
            return {{TemplatePiece::Kind::Placeholder, name.toString()}, name.size() + 2};
        return {{}, 0};
    }

    /// Takes {GET} or {POST} off the front. E1 for another word in capitals; anything else in
    /// braces is a placeholder.
    tl::expected<DialTemplate::Method, TemplateError> takeMethod(QString &text)
    {
        using Method = DialTemplate::Method;
        const QString word = placeholderAtStart(text).toString();
        const bool isPost = word.compare(QLatin1String("POST"), Qt::CaseInsensitive) == 0;
        if (isPost || word.compare(QLatin1String("GET"), Qt::CaseInsensitive) == 0) {
            text = text.sliced(word.size() + 2).trimmed();
            return isPost ? Method::Post : Method::Get;
        }
        const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
        if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isCapital))
            return error(QStringLiteral("E1"),
                         Words::tr("{%1} is not supported; use {GET} or {POST}").arg(word));
        return Method::Get;
    }

} // namespace

QList<TemplatePiece> templatePieces(QStringView text)
{
    QList<TemplatePiece> pieces;
    qsizetype textBegin = 0;
    const auto addTextUpTo = [&](qsizetype end) {
        if (end > textBegin)
            pieces.append(
                {TemplatePiece::Kind::Text, text.sliced(textBegin, end - textBegin).toString()});
    };
    for (qsizetype i = 0; i < text.size();) {
        const auto [piece, length] = tokenAtStart(text.sliced(i));
        if (length == 0) {
            ++i;
            continue;
        }
        addTextUpTo(i);
        pieces.append(piece);
        i += length;
        textBegin = i;
    }
    addTextUpTo(text.size());
    return pieces;
}

QStringView DialTemplate::scheme() const
{
    const auto belongs = [](QChar c) {
        return isLetter(c) || isDigit(c) || isOneOf(c, QLatin1String("+-."));
    };
    const auto end = std::find_if_not(url.cbegin(), url.cend(), belongs);
    const bool isThere =
        end != url.cend() && *end == u':' && end != url.cbegin() && isLetter(url[0]);
    return isThere ? QStringView(url.cbegin(), end) : QStringView();
}

bool isHttpScheme(QStringView scheme)
{
    return scheme.compare(QLatin1String("http"), Qt::CaseInsensitive) == 0
        || scheme.compare(QLatin1String("https"), Qt::CaseInsensitive) == 0;
}

tl::expected<DialTemplate, TemplateError> parseTemplate(const QString &text)
{
    QString rest = text.trimmed();
    DialTemplate parsed;
    if (const auto method = takeMethod(rest))
        parsed.method = *method;
    else
        return tl::unexpected(method.error());
    QStringList parts = rest.split(QLatin1String("<&>"));
    parsed.url = parts.takeFirst();
    const QStringView scheme = parsed.scheme();
    if (!parts.isEmpty()
        && (parsed.method == DialTemplate::Method::Get
            || !(scheme.isEmpty() || isHttpScheme(scheme))))
        return error(QStringLiteral("E2"), Words::tr("<&> needs {POST} and an http address"));
    for (const QString &part : std::as_const(parts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 1)
            return error(
                QStringLiteral("E3"),
                Words::tr("POST variable %1 has no name").arg(parsed.variables.size() + 1));
        parsed.variables.append({part.first(equals), part.sliced(equals + 1)});
    }
    return parsed;
}

} // namespace Jackfield
