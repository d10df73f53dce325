// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/requestpattern.h"

#include "core/base/redact.h"
#include "core/dialing/percentencoding.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield {

/// Turns the texts of a template into patterns. Keeps the first thing that is wrong and goes on.
class RequestPattern::Reader
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::InboundTemplates)
public:
    RequestPattern read(const DialTemplate &dialTemplate);
    const QString &problem() const { return m_problem; } ///< Empty: the pattern can be used.

private:
    using Decode = QByteArray (*)(QByteArrayView);

    void readPath(const QString &path);
    void readQuery(const QString &query);
    void readForm(const QList<DialTemplate::Variable> &variables);
    void add(Parameters &parameters, const QString &name, const QString &text, Decode decode);
    CapturePattern pattern(const QString &text, Decode decode);
    void addCapture(CapturePattern &pattern, CapturePattern::Kind kind);
    QByteArray fixed(const QString &text, Decode decode);
    void checkAll();
    void setProblem(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    RequestPattern m_pattern;
    int m_extensions = 0; ///< How often each stands in the template.
    int m_numbers = 0;
    QString m_problem;
};

static QString quoted(const QString &text)
{
    return oneLine(text, 60);
}

/// POST variables are written as they are meant (protocols.md 4.3 step 4).
static QByteArray asWritten(QByteArrayView text)
{
    return text.toByteArray();
}

RequestPattern RequestPattern::Reader::read(const DialTemplate &dialTemplate)
{
    m_pattern.m_method = dialTemplate.method;
    const QString &url = dialTemplate.url;
    if (!url.startsWith(u'/')) {
        setProblem(tr("It has to begin with a slash, such as /call?ext=^&number=#"));
        return m_pattern;
    }
    const qsizetype queryMark = url.indexOf(u'?');
    readPath(url.first(queryMark < 0 ? url.size() : queryMark));
    if (queryMark >= 0)
        readQuery(url.sliced(queryMark + 1));
    readForm(dialTemplate.variables);
    checkAll();
    return m_pattern;
}

void RequestPattern::Reader::readPath(const QString &path)
{
    const QStringList segments = path.sliced(1).split(u'/');
    for (const QString &segment : segments)
        m_pattern.m_segments.append(pattern(segment, urlDecoded));
}

void RequestPattern::Reader::readQuery(const QString &query)
{
    const QStringList parts = query.split(u'&', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        const QString value = equals < 0 ? QString() : part.sliced(equals + 1);
        add(m_pattern.m_query, part.first(equals < 0 ? part.size() : equals), value, formDecoded);
    }
}

void RequestPattern::Reader::readForm(const QList<DialTemplate::Variable> &variables)
{
    for (const DialTemplate::Variable &variable : variables)
        add(m_pattern.m_form, variable.name, variable.text, asWritten);
}

void RequestPattern::Reader::add(Parameters &parameters, const QString &name, const QString &text,
                                 Decode decode)
{
    const QList<TemplatePiece> pieces = templatePieces(name);
    const bool isText = pieces.size() == 1 && pieces.first().kind == TemplatePiece::Kind::Text;
    if (name.isEmpty())
        setProblem(tr("The parameter “=%1” has no name.").arg(quoted(text)));
    else if (!isText)
        setProblem(tr("“%1” cannot be the name of a parameter.").arg(quoted(name)));
    const Parameter parameter {fixed(name, decode), pattern(text, decode)};
    const auto place =
        std::lower_bound(parameters.begin(), parameters.end(), parameter.name,
                         [](const Parameter &a, const QByteArray &b) { return a.name < b; });
    if (place != parameters.end() && place->name == parameter.name)
        setProblem(tr("The parameter “%1” stands in it twice.").arg(quoted(name)));
    parameters.insert(place, parameter);
}

CapturePattern RequestPattern::Reader::pattern(const QString &text, Decode decode)
{
    CapturePattern pattern;
    for (const TemplatePiece &piece : templatePieces(text)) {
        switch (piece.kind) {
        case TemplatePiece::Kind::Text:
            pattern.addFixed(fixed(piece.text, decode));
            break;
        case TemplatePiece::Kind::Extension:
            ++m_extensions;
            addCapture(pattern, CapturePattern::Kind::Extension);
            break;
        case TemplatePiece::Kind::Number:
            ++m_numbers;
            addCapture(pattern, CapturePattern::Kind::Number);
            break;
        case TemplatePiece::Kind::Placeholder:
            setProblem(tr("{%1} stands for nothing in an inbound template; only ^ and # do.")
                           .arg(quoted(piece.text)));
            break;
        }
    }
    return pattern;
}

void RequestPattern::Reader::addCapture(CapturePattern &pattern, CapturePattern::Kind kind)
{
    if (pattern.endsWithCapture())
        setProblem(tr("^ and # stand side by side: nothing tells where one ends."));
    else
        pattern.addCapture(kind);
}

QByteArray RequestPattern::Reader::fixed(const QString &text, Decode decode)
{
    const QByteArray bytes = text.toUtf8();
    if (decode != asWritten && !isEncodedWell(bytes))
        setProblem(tr("In “%1” a % is not followed by two hexadecimal digits.").arg(quoted(text)));
    return decode(bytes);
}

void RequestPattern::Reader::checkAll()
{
    if (m_extensions > 1)
        setProblem(tr("^ stands in it more than once."));
    if (m_numbers > 1)
        setProblem(tr("# stands in it more than once."));
    if (m_numbers == 0)
        setProblem(tr("It has no # where the number stands."));
    if (m_pattern.isTextCommand())
        setProblem(tr("Requests for /Makecall are answered without a template; none reaches it."));
    if (m_pattern.shortestTarget() > longestRequestTarget)
        setProblem(tr("It is longer than any address that is taken (%1 bytes).")
                       .arg(longestRequestTarget));
}

tl::expected<RequestPattern, QString> RequestPattern::from(const DialTemplate &dialTemplate)
{
    Reader reader;
    RequestPattern pattern = reader.read(dialTemplate);
    if (!reader.problem().isEmpty())
        return tl::unexpected(reader.problem());
    return pattern;
}

/// The HTTP form of the text commands (protocols.md 1.3 and 1.4): blanks may precede the verb.
bool RequestPattern::isTextCommand() const
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    QByteArray begin = m_segments.first().fixedBegin().toByteArray().toLower();
    while (!begin.isEmpty() && isBlank(begin.front()))
        begin.remove(0, 1);
    const QByteArrayView verb("makecall");
    return begin.startsWith(verb) && begin.size() > verb.size() && isBlank(begin[verb.size()]);
}

qsizetype RequestPattern::shortestTarget() const
{
    qsizetype size = 0;
    for (const CapturePattern &segment : m_segments)
        size += 1 + segment.shortestSize();
    for (const Parameter &parameter : m_query) {
        const qsizetype value = parameter.value.shortestSize();
        size += 1 + parameter.name.size() + (value > 0 ? 1 + value : 0);
    }
    return size;
}

std::pair<qsizetype, qsizetype> RequestPattern::specificity() const
{
    qsizetype fixed = 0;
    for (const CapturePattern &segment : m_segments)
        fixed += segment.fixedSize();
    for (const Parameters &parameters : {m_query, m_form}) {
        for (const Parameter &parameter : parameters)
            fixed += parameter.value.fixedSize();
    }
    return {m_query.size() + m_form.size(), fixed};
}

bool RequestPattern::overlap(const Parameters &some, const Parameters &others)
{
    // A request may hold parameters the pattern does not know: only common names can part them.
    return std::all_of(some.begin(), some.end(), [&others](const Parameter &parameter) {
        const auto isSameName = [&](const Parameter &other) {
            return other.name == parameter.name;
        };
        const auto other = std::find_if(others.begin(), others.end(), isSameName);
        return other == others.end() || parameter.value.overlaps(other->value);
    });
}

bool RequestPattern::overlaps(const RequestPattern &other) const
{
    const auto alike = [](const CapturePattern &a, const CapturePattern &b) {
        return a.overlaps(b);
    };
    return m_method == other.m_method
        && std::equal(m_segments.begin(), m_segments.end(), other.m_segments.begin(),
                      other.m_segments.end(), alike)
        && overlap(m_query, other.m_query) && overlap(m_form, other.m_form);
}

bool RequestPattern::match(const Parameters &parameters, const QList<DecodedRequest::Field> &fields,
                           Captured &captured)
{
    return std::all_of(parameters.begin(), parameters.end(), [&](const Parameter &parameter) {
        const auto isIt = [&](const DecodedRequest::Field &field) {
            return field.name == parameter.name;
        };
        const auto field = std::find_if(fields.begin(), fields.end(), isIt);
        return field != fields.end() && std::none_of(field + 1, fields.end(), isIt)
            && parameter.value.match(field->value, field->spelled, captured);
    });
}

bool RequestPattern::matchTarget(const DecodedRequest &request, Captured &captured) const
{
    const auto fits = [&](const CapturePattern &pattern, const QByteArray &segment) {
        return pattern.match(segment, segment, captured);
    };
    return std::equal(m_segments.begin(), m_segments.end(), request.segments.begin(),
                      request.segments.end(), fits)
        && match(m_query, request.query, captured);
}

bool RequestPattern::fitsTarget(const DecodedRequest &request) const
{
    Captured unused;
    return matchTarget(request, unused);
}

std::optional<Captured> RequestPattern::match(const DecodedRequest &request) const
{
    Captured captured;
    if (!matchTarget(request, captured) || !match(m_form, request.form, captured))
        return {};
    return captured;
}

static QList<DecodedRequest::Field> decodeFields(const QByteArray &encoded)
{
    QList<DecodedRequest::Field> fields;
    for (const QByteArray &part : encoded.split('&')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray value = equals < 0 ? QByteArray() : part.sliced(equals + 1);
        fields.append({formDecoded(part.first(equals < 0 ? part.size() : equals)),
                       formDecoded(value), urlDecoded(value)});
    }
    return fields;
}

std::optional<DecodedRequest> decodeRequest(QByteArrayView target, QByteArrayView form)
{
    if (!target.startsWith('/') || !isEncodedWell(target) || !isEncodedWell(form))
        return {};
    const qsizetype queryMark = target.indexOf('?');
    const QByteArray path = target.first(queryMark < 0 ? target.size() : queryMark).toByteArray();
    DecodedRequest request;
    for (const QByteArray &segment : path.sliced(1).split('/'))
        request.segments.append(urlDecoded(segment));
    if (queryMark >= 0)
        request.query = decodeFields(target.sliced(queryMark + 1).toByteArray());
    request.form = decodeFields(form.toByteArray());
    return request;
}

} // namespace Jackfield
