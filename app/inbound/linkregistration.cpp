// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/linkregistration.h"

#include "app/inbound/desktopentry.h"
#include "app/inbound/profile.h"
#include "app/inbound/toolrun.h"
#include "core/base/redact.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

/// Outside any namespace, as Q_INIT_RESOURCE demands: a static library's resources wait for it.
static void initDesktopEntries()
{
    Q_INIT_RESOURCE(desktop);
}

namespace Jackfield {

using Done = LinkRegistration::Done;

constexpr QLatin1String linksEntry("jackfield-links.desktop");
constexpr QLatin1String programEntry("jackfield.desktop");
/// Marks the entries that were written here and may be removed here.
static const char firstLine[] = "# Written by Jackfield's settings.\n";

LinkRegistration::Places LinkRegistration::Places::of(const Profile &profile)
{
    const bool isStandard = profile.settingsFile == Profile::standard().settingsFile;
    const QString folder = QFileInfo(profile.settingsFile).path();
    const QStringList dataDirs =
        QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    return {QCoreApplication::applicationDirPath() + QLatin1String("/jackfieldctl"),
            isStandard ? QString() : folder,
            dataDirs.first(),
            dataDirs.mid(1),
            QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation),
            folder + QLatin1String("/links-before.json")};
}

LinkRegistration::LinkRegistration(Clock &clock, Places places, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_places(std::move(places))
{
    initDesktopEntries();
}

QStringList LinkRegistration::schemes()
{
    return {QStringLiteral("tel"), QStringLiteral("callto"), QStringLiteral("sip"),
            QStringLiteral("sips")};
}

QStringList LinkRegistration::entries()
{
    return {linksEntry, programEntry};
}

static QStringList mimeTypes(const QStringList &schemes)
{
    QStringList types;
    for (const QString &scheme : schemes)
        types << QStringLiteral("x-scheme-handler/") + scheme;
    return types;
}

static Result<Unit> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size() && file.commit())
        return Unit {};
    return failure(Error::Code::Storage,
                   LinkRegistration::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                      : QByteArray();
}

static Done ready(const Result<Unit> &result)
{
    return Done::ready(result);
}

Done LinkRegistration::run(const QList<Step> &steps)
{
    if (m_busy)
        return ready(failure(Error::Code::NotPossible, tr("The desktop is being asked already.")));
    m_busy = true;
    auto answer = std::make_shared<Resolver<Result<Unit>>>(failure(Error::Code::Cancelled));
    inOrder(steps).then(this, [this, answer](const Result<Unit> &done) {
        m_busy = false;
        answer->resolve(done);
    });
    return answer->pending();
}

// One step after the other, as each may change the file the next one reads; the first that fails
// ends it.
Done LinkRegistration::inOrder(QList<Step> steps)
{
    if (steps.isEmpty())
        return ready(Unit {});
    auto answer = std::make_shared<Resolver<Result<Unit>>>(failure(Error::Code::Cancelled));
    const Step step = steps.takeFirst();
    step().then(this, [this, steps, answer](const Result<Unit> &done) {
        if (!done)
            return answer->resolve(done);
        inOrder(steps).then(this, [answer](const Result<Unit> &last) { answer->resolve(last); });
    });
    return answer->pending();
}

Done LinkRegistration::refresh()
{
    return run({[this] { return ask(); }});
}

Done LinkRegistration::take(const QStringList &schemes)
{
    return run({[this] { return ask(); }, [=, this] { return ready(remember(schemes)); },
                [this] { return ready(isInstalled() ? removeEntries() : writeEntries()); },
                [=, this] { return tell(linksEntry, schemes); }, [this] { return ask(); },
                [=, this] { return ready(check(schemes)); }});
}

Done LinkRegistration::giveBack(const QStringList &schemes)
{
    return run({[this] { return ask(); }, [=, this] { return restore(schemes); },
                [=, this] { return ready(forget(schemes)); }, [this] { return ask(); }});
}

// All at once: they only read.
Done LinkRegistration::ask()
{
    struct Asked
    {
        Resolver<Result<Unit>> answer {failure(Error::Code::Cancelled)};
        Handlers handlers;
        Result<Unit> result;
    };
    auto asked = std::make_shared<Asked>();
    auto pending = asked->answer.pending();
    for (const QString &scheme : schemes()) {
        runTool(m_clock, QStringLiteral("xdg-mime"),
                {QStringLiteral("query"), QStringLiteral("default"), mimeTypes({scheme}).first()},
                patience, this)
            .then(this, [this, asked, scheme](const Result<QByteArray> &output) {
                if (!output)
                    asked->result = tl::unexpected(output.error());
                const QString entry = QString::fromUtf8(output.value_or(QByteArray())).trimmed();
                asked->handlers.insert(scheme, handlerOf(entry));
                if (asked->handlers.size() < schemes().size())
                    return;
                if (asked->result) {
                    m_handlers = asked->handlers;
                    Q_EMIT changed();
                }
                asked->answer.resolve(asked->result);
            });
    }
    return pending;
}

LinkRegistration::Handler LinkRegistration::handlerOf(const QString &entry) const
{
    Handler handler {entry, {}, entry == linksEntry};
    for (const QString &folder : QStringList {m_places.dataHome} + m_places.dataDirs) {
        if (handler.name.isEmpty() && !entry.isEmpty() && !entry.contains(u'/')) {
            handler.name = DesktopEntry::nameIn(QString::fromUtf8(
                contentOf(QStringLiteral("%1/applications/%2").arg(folder, entry))));
        }
    }
    return handler;
}

Done LinkRegistration::tell(const QString &entry, const QStringList &schemes)
{
    auto answer = std::make_shared<Resolver<Result<Unit>>>(failure(Error::Code::Cancelled));
    runTool(m_clock, QStringLiteral("xdg-mime"),
            QStringList {QStringLiteral("default"), entry} + mimeTypes(schemes), patience, this)
        .then(this, [answer](const Result<QByteArray> &output) {
            answer->resolve(output.map([](const QByteArray &) { return Unit {}; }));
        });
    return answer->pending();
}

// What the desktop said a moment ago. Who takes the links twice must not forget who had them first.
Result<Unit> LinkRegistration::remember(const QStringList &schemes)
{
    QJsonObject before = QJsonDocument::fromJson(contentOf(m_places.memory)).object();
    for (const QString &scheme : schemes) {
        const Handler handler = m_handlers.value(scheme);
        if (!handler.isOurs)
            before.insert(scheme, handler.entry);
    }
    return write(m_places.memory, QJsonDocument(before).toJson());
}

/// For the standard profile by a package; the entries of a package know no other.
bool LinkRegistration::isInstalled() const
{
    const auto holdsEntry = [](const QString &folder) {
        return QFileInfo::exists(QStringLiteral("%1/applications/%2").arg(folder, linksEntry));
    };
    return m_places.profile.isEmpty()
        && std::any_of(m_places.dataDirs.cbegin(), m_places.dataDirs.cend(), holdsEntry);
}

Result<Unit> LinkRegistration::writeEntries()
{
    struct Entry
    {
        QString file;
        QString word; ///< Of its Exec key.
    };
    if (!QFileInfo(m_places.program).isExecutable()) {
        return failure(Error::Code::Storage,
                       tr("%1 is missing. Install Jackfield anew.").arg(m_places.program));
    }
    const QString folder = QFileInfo(m_places.program).path();
    for (const Entry &entry : {Entry {linksEntry, QStringLiteral("jackfieldctl")},
                               Entry {programEntry, QStringLiteral("jackfield")}}) {
        QStringList words {folder + u'/' + entry.word};
        if (!m_places.profile.isEmpty())
            words << QStringLiteral("--profile") << m_places.profile;
        const auto command = DesktopEntry::command(words);
        if (!command)
            return tl::unexpected(command.error());
        const QString text = DesktopEntry::withCommand(
            QString::fromUtf8(contentOf(QStringLiteral(":/desktop/") + entry.file)), entry.word,
            *command);
        auto written =
            write(QStringLiteral("%1/applications/%2").arg(m_places.dataHome, entry.file),
                  firstLine + text.toUtf8());
        if (!written)
            return written;
    }
    return Unit {};
}

Result<Unit> LinkRegistration::removeEntries()
{
    for (const QLatin1String entry : {linksEntry, programEntry}) {
        const QString path = QStringLiteral("%1/applications/%2").arg(m_places.dataHome, entry);
        if (contentOf(path).startsWith(firstLine) && !QFile::remove(path))
            return failure(Error::Code::Storage, tr("%1 cannot be removed.").arg(path));
    }
    return Unit {};
}

Done LinkRegistration::restore(const QStringList &schemes)
{
    const QJsonObject owners = QJsonDocument::fromJson(contentOf(m_places.memory)).object();
    QMap<QString, QStringList> byEntry; ///< Of nobody: "".
    for (const QString &scheme : schemes) {
        if (m_handlers.value(scheme).isOurs)
            byEntry[owners.value(scheme).toString()] << scheme;
    }
    if (const QStringList nobodys = byEntry.take({}); !nobodys.isEmpty()) {
        // xdg-mime knows no word for it.
        const QString path = m_places.configHome + QLatin1String("/mimeapps.list");
        const QByteArray before = contentOf(path);
        const QByteArray after =
            DesktopEntry::withoutDefault(before, mimeTypes(nobodys), linksEntry);
        if (const Result<Unit> written = after == before ? Unit {} : write(path, after); !written)
            return ready(written);
    }
    QList<Step> steps;
    for (auto it = byEntry.cbegin(); it != byEntry.cend(); ++it)
        steps << [this, entry = it.key(), given = it.value()] { return tell(entry, given); };
    return inOrder(steps);
}

// With the last scheme goes what was written for it.
Result<Unit> LinkRegistration::forget(const QStringList &schemes)
{
    QJsonObject before = QJsonDocument::fromJson(contentOf(m_places.memory)).object();
    for (const QString &scheme : schemes)
        before.remove(scheme);
    if (!before.isEmpty())
        return write(m_places.memory, QJsonDocument(before).toJson());
    QFile::remove(m_places.memory);
    return removeEntries();
}

Result<Unit> LinkRegistration::check(const QStringList &schemes) const
{
    for (const QString &scheme : schemes) {
        const Handler handler = m_handlers.value(scheme);
        if (!handler.isOurs) {
            return failure(
                Error::Code::Refused,
                tr("The desktop still opens %1: links with “%2”. Choose Jackfield in "
                   "the desktop's settings of default applications.")
                    .arg(scheme, oneLine(handler.name.isEmpty() ? handler.entry : handler.name)));
        }
    }
    return Unit {};
}

} // namespace Jackfield
