// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/lineregistry.h"

#include "protocols/ucserver/bounds.h"

#include <algorithm>

namespace Jackfield::UcServer {

namespace {

    QString dialled(const QString &text)
    {
        QString digits = text;
        return digits.removeIf([](QChar c) { return QStringLiteral(" -/().").contains(c); });
    }

    /// Servers give numbers in international form (ucserver.md 4.2), people name extensions.
    bool isNamed(const CtiLineInfo &info, const QString &name)
    {
        const QString number = dialled(numberOf(info));
        const QString wanted = dialled(name);
        if (wanted.isEmpty())
            return false;
        return name == info.linePhoneNumber || wanted == number
            || (number.startsWith(u'+') && number.endsWith(wanted));
    }

} // namespace

LineRegistry::LineRegistry(SystemId system, const QStringList &own)
    : m_system(std::move(system))
{
    for (const QString &name : own)
        m_own.push_back({name, {}, {}});
}

void LineRegistry::clear()
{
    m_uris.clear();
    for (Own &own : m_own)
        own = {own.name, {}, {}};
    m_lines.clear();
    m_told.clear();
}

bool LineRegistry::put(const CtiLineInfo &info)
{
    const QString &uri = info.linePhoneNumber;
    if (WatchedLine *known = find(uri)) {
        known->info = bounded(info);
        return true;
    }
    if (uri.isEmpty() || uri.size() > Bounds::maxId || m_uris.size() >= maxLines)
        return false;
    settle(info);
    m_lines[uri].info = bounded(info);
    m_uris.append(uri);
    return true;
}

void LineRegistry::remove(const QString &uri)
{
    m_lines.erase(uri);
    m_uris.removeOne(uri);
    for (Own &own : m_own) {
        if (own.uri != uri)
            continue;
        own = {own.name, {}, {}};
        for (const auto &[other, line] : m_lines)
            settle(line.info);
    }
}

WatchedLine *LineRegistry::find(const QString &uri)
{
    const auto line = m_lines.find(uri);
    return line == m_lines.end() ? nullptr : &line->second;
}

const WatchedLine *LineRegistry::find(const QString &uri) const
{
    const auto line = m_lines.find(uri);
    return line == m_lines.end() ? nullptr : &line->second;
}

bool LineRegistry::isOwn(const WatchedLine &line) const
{
    return m_own.empty() || std::any_of(m_own.begin(), m_own.end(), [&](const Own &own) {
               return own.uri == line.uri();
           });
}

/// Of several numbers that end like the name one that the server calls the user's is meant (iType,
/// 4.3), else the shortest: "100" is +49…100, not +49…1100.
bool LineRegistry::fitsBetter(const Own &own, const CtiLineInfo &info, const WatchedLine *present)
{
    if (!isNamed(info, own.name))
        return false;
    const auto rank = [](const CtiLineInfo &each) {
        return std::pair(each.type <= 0, dialled(numberOf(each)).size());
    };
    return !present || rank(info) < rank(present->info);
}

/// Whether the line is one of ours, when its info is new.
void LineRegistry::settle(const CtiLineInfo &info)
{
    for (Own &own : m_own) {
        if (!fitsBetter(own, info, own.uri.isEmpty() ? nullptr : find(own.uri)))
            continue;
        const QString number = dialled(numberOf(info));
        const QString extension = dialled(own.name);
        own.uri = info.linePhoneNumber;
        own.root = number.endsWith(extension) ? number.chopped(extension.size()) : QString();
    }
}

QString LineRegistry::shownNumber(const WatchedLine &line) const
{
    const QString number = dialled(numberOf(line.info));
    for (const Own &own : m_own) {
        if (own.uri == line.uri() && own.name != own.uri)
            return own.name;
    }
    for (const Own &own : m_own) {
        const qsizetype size = own.root.size() + dialled(own.name).size();
        if (!own.root.isEmpty() && number.startsWith(own.root) && number.size() == size)
            return number.mid(own.root.size());
    }
    return numberOf(line.info);
}

Line LineRegistry::factOf(const WatchedLine &line) const
{
    Line fact = lineFrom(m_system, line, isOwn(line));
    fact.number = shownNumber(line);
    return fact;
}

QStringList LineRegistry::ownMissing() const
{
    QStringList missing;
    for (const Own &own : m_own) {
        if (own.uri.isEmpty())
            missing.append(own.name);
    }
    return missing;
}

const WatchedLine *LineRegistry::findNumber(const QString &number) const
{
    const auto find = [this](auto fits) {
        const auto line = std::find_if(m_lines.begin(), m_lines.end(),
                                       [&](const auto &entry) { return fits(entry.second); });
        return line == m_lines.end() ? nullptr : &line->second;
    };
    const WatchedLine *exact =
        find([&](const WatchedLine &line) { return shownNumber(line) == number; });
    if (exact)
        return exact;
    const QString wanted = dialled(number);
    return find([&](const WatchedLine &line) {
        return line.uri() == number || dialled(numberOf(line.info)) == wanted;
    });
}

Snapshot LineRegistry::snapshot()
{
    Snapshot snapshot;
    m_told.clear();
    for (const QString &uri : std::as_const(m_uris)) {
        WatchedLine &line = m_lines.at(uri);
        line.ended.clear();
        const bool own = isOwn(line);
        Told &told = m_told[uri];
        told.line = factOf(line);
        snapshot.lines.append(told.line);
        for (const Call &call : callsFrom(m_system, line, own)) {
            told.calls.insert(call.id, call);
            snapshot.calls.append(call);
        }
    }
    return snapshot;
}

std::vector<PhoneEvent> LineRegistry::removal(const QString &uri)
{
    std::vector<PhoneEvent> events;
    const auto told = m_told.constFind(uri);
    if (told == m_told.cend())
        return events;
    for (const Call &call : told->calls)
        events.emplace_back(CallRemoved {call.id});
    events.emplace_back(LineRemoved {told->line.id});
    m_told.erase(told);
    return events;
}

std::vector<PhoneEvent> LineRegistry::changes(const QString &uri)
{
    WatchedLine *line = find(uri);
    if (!line)
        return removal(uri);
    std::vector<PhoneEvent> events;
    const bool own = isOwn(*line);
    const bool isNew = !m_told.contains(uri);
    Told &told = m_told[uri];
    const Line fact = factOf(*line);
    if (isNew)
        events.emplace_back(LineChanged {fact}); // before its calls
    for (const CtiCallInformation &ended : std::exchange(line->ended, {})) {
        const Call call = endedCall(m_system, *line, ended);
        if (told.calls.remove(call.id) == 0)
            continue;
        events.emplace_back(CallChanged {call});
        events.emplace_back(CallRemoved {call.id});
    }
    for (const Call &call : callsFrom(m_system, *line, own)) {
        const auto before = told.calls.constFind(call.id);
        if (before != told.calls.cend() && *before == call)
            continue;
        told.calls.insert(call.id, call);
        events.emplace_back(CallChanged {call});
    }
    if (!isNew && told.line != fact)
        events.emplace_back(LineChanged {fact});
    told.line = fact;
    return events;
}

} // namespace Jackfield::UcServer
