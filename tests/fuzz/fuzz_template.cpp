// SPDX-License-Identifier: GPL-3.0-or-later
// Inbound templates, one a line; behind an empty line "METHOD target", then the form.
#include "core/dialing/inboundtemplates.h"
#include "core/dialing/percentencoding.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;

namespace {

struct Request
{
    QByteArray method;
    QByteArray target;
    QByteArray form;
};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

std::optional<InboundMatch> match(const InboundTemplates &templates, const Request &request)
{
    return templates.match(request.method, request.target, request.form);
}

/// The pieces joined again are the text.
void checkPieces(const QString &text)
{
    QString joined;
    for (const TemplatePiece &piece : templatePieces(text)) {
        switch (piece.kind) {
        case TemplatePiece::Kind::Text:
            joined += piece.text;
            break;
        case TemplatePiece::Kind::Extension:
            joined += u'^';
            break;
        case TemplatePiece::Kind::Number:
            joined += u'#';
            break;
        case TemplatePiece::Kind::Placeholder:
            joined += u'{' + piece.text + u'}';
            break;
        }
    }
    require(joined == text);
}

void checkProblems(const InboundTemplates &templates, qsizetype count)
{
    int last = -1;
    for (const InboundTemplates::Problem &problem : templates.problems()) {
        require(problem.index > last && problem.index < count && !problem.text.isEmpty());
        last = problem.index;
    }
}

void checkMatch(const InboundTemplates &templates, const Request &request)
{
    const auto found = match(templates, request);
    if (!found)
        return;
    const QString both = found->extension + found->number;
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    require(!found->number.isEmpty() && std::none_of(both.begin(), both.end(), isControl));
    require(request.method != "POST" || templates.takesPost(request.target));
}

QByteArray filled(const QString &text, const InboundMatch &values, bool encoded)
{
    QByteArray bytes;
    for (const TemplatePiece &piece : templatePieces(text)) {
        const QByteArray fixed = piece.text.toUtf8();
        if (piece.kind == TemplatePiece::Kind::Extension)
            bytes += values.extension.toUtf8();
        else if (piece.kind == TemplatePiece::Kind::Number)
            bytes += values.number.toUtf8();
        else
            bytes += encoded ? fixed : fixed.toPercentEncoding();
    }
    return bytes;
}

/// What a program sends that was set up with this template.
Request requestBy(const DialTemplate &dialTemplate, const InboundMatch &values)
{
    Request request;
    request.method = dialTemplate.method == DialTemplate::Method::Post ? "POST" : "GET";
    request.target = filled(dialTemplate.url, values, true);
    for (const DialTemplate::Variable &variable : dialTemplate.variables) {
        request.form += request.form.isEmpty() ? "" : "&";
        request.form += variable.name.toUtf8().toPercentEncoding();
        request.form += '=' + filled(variable.text, values, false);
    }
    return request;
}

/// Values none of whose letters stand in the template, so that they can be told from it.
std::optional<InboundMatch> valuesFor(const DialTemplate &dialTemplate)
{
    QByteArray all = urlDecoded(dialTemplate.url.toUtf8());
    for (const DialTemplate::Variable &variable : dialTemplate.variables)
        all += variable.text.toUtf8();
    QString unused;
    for (const char c : {'1', '2', '3', 'a', 'b', 'c', 'x', 'y', 'z', 'Q'}) {
        if (!all.contains(c))
            unused += QLatin1Char(c);
    }
    if (unused.size() < 2)
        return {};
    return InboundMatch {QString(3, unused[0]), u'+' + QString(3, unused[1])};
}

/// Values put into a usable template come back; the request, or nothing if it cannot be made.
std::optional<Request> checkRoundTrip(const QString &text)
{
    const InboundTemplates alone(QStringList {text});
    const auto dialTemplate = parseTemplate(text);
    if (!alone.problems().isEmpty() || !dialTemplate)
        return {};
    auto values = valuesFor(*dialTemplate);
    if (!values)
        return {};
    const Request request = requestBy(*dialTemplate, *values);
    if (!request.target.contains(values->extension.toUtf8())
        && !request.form.contains(values->extension.toUtf8()))
        values->extension.clear();
    require(match(alone, request) == values);
    return request;
}

/// The order of two templates matters only where it is a problem.
void checkOrder(const QString &one, const QString &other, const Request &request)
{
    const InboundTemplates forwards({one, other});
    const InboundTemplates backwards({other, one});
    require(forwards.problems().size() == backwards.problems().size());
    require(!forwards.problems().isEmpty()
            || match(forwards, request) == match(backwards, request));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype listEnd = bytes.indexOf("\n\n");
    const QByteArray list = bytes.first(listEnd < 0 ? bytes.size() : listEnd);
    const QStringList texts =
        QString::fromUtf8(list).split(u'\n').first(std::min<qsizetype>(8, list.count('\n') + 1));
    const QByteArray rest = listEnd < 0 ? QByteArray() : bytes.sliced(listEnd + 2);
    const qsizetype lineEnd = rest.indexOf('\n');
    const QByteArray line = rest.first(lineEnd < 0 ? rest.size() : lineEnd);
    const qsizetype blank = std::max<qsizetype>(0, line.indexOf(' '));
    const Request request {line.first(blank), line.sliced(std::min(blank + 1, line.size())),
                           lineEnd < 0 ? QByteArray() : rest.sliced(lineEnd + 1)};

    const InboundTemplates templates(texts);
    checkProblems(templates, texts.size());
    checkMatch(templates, request);
    for (const QString &text : texts) {
        checkPieces(text);
        const auto own = checkRoundTrip(text);
        if (own)
            require(match(templates, *own).has_value());
        if (text != texts.first()) {
            checkOrder(texts.first(), text, request);
            checkOrder(texts.first(), text, own.value_or(request));
        }
    }
    return 0;
}
