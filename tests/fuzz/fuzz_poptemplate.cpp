// SPDX-License-Identifier: GPL-3.0-or-later
// A template in the first line, a number in the second, what the caller wrote behind it.
#include "core/pop/poptemplate.h"

#include <QUrl>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Scheme, server and port, with the '/' behind them.
QByteArray serverOf(const QByteArray &address)
{
    const qsizetype authority = address.indexOf("://") + 3;
    const auto isEnd = [](char c) { return c == '/' || c == '?' || c == '#'; };
    const auto end = std::find_if(address.begin() + authority, address.end(), isEnd);
    const bool hasPath = end != address.end() && *end == '/';
    return address.first(end - address.begin() + (hasPath ? 1 : 0));
}

/// Whatever the caller writes, the address leads to the template's server and has its form.
void checkPage(const QString &text, const PopFacts &facts)
{
    const auto page = PopTemplate::parse(text);
    if (!page) {
        require(page.error().code == Error::Code::Malformed && !page.error().detail.isEmpty());
        return;
    }
    const auto address = page->expand(facts);
    if (!address) {
        require(address.error().code == Error::Code::NotPossible);
        return;
    }
    const QByteArray server = serverOf(page->text().toUtf8());
    require(address->startsWith(server));
    const QUrl url = QUrl::fromEncoded(*address, QUrl::StrictMode);
    require(url.isValid() && url.userInfo().isEmpty());
    const QUrl fixed = QUrl::fromEncoded(server, QUrl::StrictMode);
    require(url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
    require(!url.host().isEmpty() && url.host() == fixed.host() && url.port() == fixed.port());
    const auto isPlain = [](char c) { return c > ' ' && c < 0x7f && c != '\\' && c != '"'; };
    require(std::all_of(address->begin(), address->end(), isPlain));
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1().toLower();
    for (const QByteArray &part : QByteArray(path).replace("%2e", ".").split('/'))
        require(part != "." && part != "..");
}

/// No argument more or less, none that a value made an option, no control character.
void checkProgram(const QString &text, const PopFacts &facts)
{
    const auto program = PopProgram::parse({QStringLiteral("/bin/crm"), text, QString()});
    if (!program)
        return;
    const QStringList arguments = program->arguments(facts);
    require(arguments.size() == 2 && arguments.last().isEmpty());
    require(!arguments.first().startsWith(u'-') || text.startsWith(u'-'));
    for (const QChar c : arguments.first())
        require(c.category() != QChar::Other_Control);
    const QString batch = QStringLiteral("/opt/popup.bat");
    if (PopProgram::parse({batch, text})) {
        PopFacts other = facts;
        other.name = QStringLiteral("&calc.exe");
        other.note = other.queue = other.callId = other.system = other.line = other.name;
        const QStringList given = PopProgram::parse({batch, text})->arguments(other);
        require(text.contains(other.name) || !given.first().contains(other.name));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString input = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = input.section(u'\n', 0, 0);
    PopFacts facts;
    facts.number = input.section(u'\n', 1, 1);
    facts.name = input.section(u'\n', 2);
    facts.note = facts.queue = facts.callId = facts.calledNumber = facts.name;
    facts.line = facts.national = facts.e164 = facts.number;
    checkPage(text, facts);
    checkProgram(text, facts);
    return 0;
}
