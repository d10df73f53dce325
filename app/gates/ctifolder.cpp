// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/ctifolder.h"

#include "app/gates/ctifile.h"
#include "core/base/log.h"
#include "core/base/redact.h"

#include <QFile>

#include <utility>

namespace Jackfield {

using namespace std::chrono_literals;

constexpr auto rescanEvery = 3s;
constexpr auto lookAgainAtUnfinished = 250ms;
constexpr auto settleEvents = 20ms; ///< One copy makes several events.
constexpr auto stableFor = 500ms;
constexpr auto oldest = 60s;
constexpr int entriesPerTurn = 1024;

CtiFolder::CtiFolder(Clock &clock, Orders orders, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_orders(std::move(orders))
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (m_scanned)
            m_scanAgain = true;
        else
            scanIn(settleEvents);
    });
}

CtiFolder::~CtiFolder() = default;

void CtiFolder::setUp(const Setup &setup)
{
    if (const QStringList watched = m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_setup = setup;
    m_alarm.reset();
    m_scanned.reset();
    m_unfinished.clear();
    m_ignored.clear();
    m_tooFull = false;
    if (setup.path.isEmpty())
        setProblem({});
    else
        startScan();
}

void CtiFolder::scanIn(std::chrono::milliseconds delay)
{
    m_alarm = m_clock.after(delay, [this] { startScan(); });
}

void CtiFolder::startScan()
{
    // Opened anew each time: a share comes and goes, and owner and mode may have changed.
    auto folder = SpoolFolder::open(m_setup.path, m_setup.allowShared);
    if (!folder) {
        scanIn(rescanEvery);
        setProblem(folder.error().detail);
        return;
    }
    m_scanned = *std::move(folder);
    m_scanAgain = false;
    ++m_scan;
    watch();
    m_alarm = m_clock.after(0ms, [this] { takeTurn(); });
    setProblem(problemOf(*m_scanned));
}

QString CtiFolder::problemOf(const SpoolFolder &folder) const
{
    if (m_tooFull)
        return tr("There are too many files in %1; some are not looked at. Tidy it up.")
            .arg(m_setup.path);
    if (!folder.isWritable())
        return tr("Files cannot be moved out of %1. They are dialled once, stay there and are "
                  "given a time long ago, so that they are not dialled again.")
            .arg(m_setup.path);
    return {};
}

void CtiFolder::watch()
{
    const bool isWatched = !m_watcher.directories().isEmpty();
    if (isWatched && m_watched == m_scanned->deviceAndInode())
        return;
    if (isWatched)
        m_watcher.removePaths(m_watcher.directories());
    m_watched = m_scanned->deviceAndInode();
    if (!m_watcher.addPath(m_setup.path))
        qCInfo(logInbound) << "the .CTI folder cannot be watched, only looked at now and then";
}

void CtiFolder::takeTurn()
{
    // What an order sets off may call setUp().
    const std::shared_ptr<SpoolFolder> folder = m_scanned;
    int files = 0;
    for (int entries = 0; entries < entriesPerTurn && files < filesPerTurn; ++entries) {
        const auto name = folder->nextName();
        if (!name) {
            endScan();
            return;
        }
        if (!isCtiName(*name))
            continue;
        handle(*folder, *name);
        ++files;
        if (m_scanned != folder)
            return;
    }
    m_alarm = m_clock.after(0ms, [this] { takeTurn(); });
}

void CtiFolder::endScan()
{
    const auto folder = std::exchange(m_scanned, nullptr);
    m_tooFull = folder->isTooFull();
    std::erase_if(m_unfinished, [this](const auto &entry) { return entry.second.scan != m_scan; });
    std::erase_if(m_ignored, [this](const auto &entry) { return entry.second != m_scan; });
    std::erase_if(m_settled, [this](const auto &entry) { return entry.second != m_scan; });
    if (m_scanAgain)
        scanIn(settleEvents);
    else
        scanIn(m_unfinished.empty() ? rescanEvery : lookAgainAtUnfinished);
    setProblem(problemOf(*folder));
}

void CtiFolder::handle(SpoolFolder &folder, const QByteArray &name)
{
    auto file = folder.openFile(name);
    if (!file) {
        ignore(name, file.error());
        return;
    }
    if (const auto settled = m_settled.find(file->id); settled != m_settled.end()) {
        settled->second = m_scan;
        return;
    }
    if (const auto words = badTime(*file)) {
        reject(folder, *std::move(file), *words);
        return;
    }
    if (file->id.size > maxCtiFile) {
        reject(folder, *std::move(file), tr("The file is larger than 4 KiB."));
        return;
    }
    const auto bytes = isFinished(*file) ? file->read() : std::nullopt;
    if (!bytes)
        return;
    if (const auto command = ctiCommand(*bytes))
        carryOut(folder, *std::move(file), *command);
    else
        reject(folder, *std::move(file), command.error().detail);
}

void CtiFolder::ignore(const QByteArray &name, const Error &error)
{
    if (error.code == Error::Code::Cancelled)
        return;
    const auto [known, isNew] = m_ignored.insert_or_assign(name, m_scan);
    if (isNew)
        qCWarning(logInbound).noquote()
            << "ignored in the .CTI folder:" << oneLine(QFile::decodeName(name)) << error.detail;
}

bool CtiFolder::isFinished(const SpoolFile &file)
{
    const auto now = m_clock.monotonic();
    auto &seen =
        m_unfinished.try_emplace(file.name, Unfinished {file.id, now, m_scan}).first->second;
    if (seen.id != file.id)
        seen = {file.id, now, m_scan};
    seen.scan = m_scan;
    const auto wallTime = std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch());
    if (wallTime - file.id.modified() < stableFor && now - seen.since < stableFor)
        return false;
    m_unfinished.erase(file.name);
    return true;
}

std::optional<QString> CtiFolder::badTime(const SpoolFile &file) const
{
    const auto wallTime = std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch());
    const auto age = wallTime - file.id.modified();
    if (age > oldest)
        return tr("The file is older than a minute. It was not dialled, for nobody may be waiting "
                  "for it any more.");
    if (age < -oldest)
        return tr("The time of the file lies in the future, so it cannot be told how old it is. "
                  "Check the clocks.");
    return std::nullopt;
}

void CtiFolder::carryOut(SpoolFolder &folder, SpoolFile file,
                         const TapiMaster::TextCommand &command)
{
    const QByteArray name = file.name;
    const auto claim = folder.claim(file, SpoolFolder::Archive::Done);
    if (claim == SpoolFolder::Claim::Lost)
        return;
    if (claim == SpoolFolder::Claim::Aged || claim == SpoolFolder::Claim::Impossible)
        m_settled[file.id] = m_scan;
    if (claim == SpoolFolder::Claim::Impossible) {
        tell(name,
             tr("The file can be neither moved nor removed, so it might be dialled again and "
                "again. It was not dialled."));
        return;
    }
    const Source source {Source::Kind::File, oneLine(QFile::decodeName(name)),
                         folder.isShared() ? Source::Trust::Unproved : Source::Trust::Proved};
    qCInfo(logInbound).noquote() << "order in the file" << source.origin
                                 << TapiMaster::nameOf(command.verb);
    const TextAnswer answer = m_orders(command, source, QHostAddress(QHostAddress::LocalHost));
    if (answer.isTaken())
        return;
    if (claim == SpoolFolder::Claim::Moved)
        folder.reject(file.name);
    tell(name, answer.words);
}

void CtiFolder::reject(SpoolFolder &folder, SpoolFile file, const QString &words)
{
    const QByteArray name = file.name;
    const auto claim = folder.claim(file, SpoolFolder::Archive::Rejected);
    if (claim == SpoolFolder::Claim::Lost)
        return;
    if (claim == SpoolFolder::Claim::Aged || claim == SpoolFolder::Claim::Impossible)
        m_settled[file.id] = m_scan;
    tell(name, words);
}

void CtiFolder::tell(const QByteArray &name, const QString &words)
{
    const QString shown = oneLine(QFile::decodeName(name));
    qCWarning(logInbound).noquote() << "refused the file" << shown << words;
    Q_EMIT refused(shown, words);
}

void CtiFolder::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    if (!problem.isEmpty())
        qCWarning(logInbound).noquote() << oneLine(problem, 400);
    Q_EMIT changed();
}

} // namespace Jackfield
