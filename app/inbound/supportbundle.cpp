// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/supportbundle.h"

#include "core/base/personal.h"
#include "core/base/privatefile.h"
#include "core/base/redact.h"
#include "core/base/secretnames.h"
#include "core/journal/journal.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

namespace Jackfield {

/// All that the thread needs, taken where it lives.
struct SupportBundle::Facts
{
    People shown = People::Hidden;
    QList<ArchivedFile> texts; ///< Ready but for numbers and names.
    QStringList people;
    QString logFile;
    QString crashFile;
    ProtocolRecording recording {{}};
    QList<ProtocolTrace::Record> records;
    QDateTime now;
};

namespace {

    constexpr qint64 mostLog = 2 * 1024 * 1024; ///< Bytes of its end.

    constexpr char platformFile[] = "platform.txt";

    QString line(const QString &name, const QString &value)
    {
        return name + QStringLiteral(": ") + value + u'\n';
    }

    QString withoutSecrets(const QString &text)
    {
        return maskedSecrets(text);
    }

    QByteArray endOf(const QString &path)
    {
        QFile file(path);
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
            return {};
        const bool isCut = file.size() > mostLog;
        if (isCut)
            file.seek(file.size() - mostLog);
        QByteArray text = file.read(mostLog);
        return isCut ? text.mid(text.indexOf('\n') + 1) : text;
    }

    /// Of values that hold others too.
    QVariant withoutSecrets(const QString &key, const QVariant &value)
    {
        if (soundsSecret(key.section(u'.', -1)))
            return QStringLiteral("***");
        if (value.typeId() == QMetaType::QVariantMap) {
            QVariantMap map = value.toMap();
            for (auto it = map.begin(); it != map.end(); ++it)
                *it = withoutSecrets(it.key(), *it);
            return map;
        }
        if (value.typeId() == QMetaType::QStringList)
            return maskedArguments(value.toStringList());
        if (value.typeId() == QMetaType::QVariantList) {
            QVariantList list = value.toList();
            for (QVariant &each : list)
                each = withoutSecrets(QString(), each);
            return list;
        }
        return value.typeId() == QMetaType::QString ? QVariant(withoutSecrets(value.toString()))
                                                    : value;
    }

    QString shown(const QVariant &value)
    {
        const QJsonObject object {{QStringLiteral("v"), QJsonValue::fromVariant(value)}};
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))
            .mid(5)
            .chopped(1);
    }

    /// Nobody can tell which of its arguments is a secret: only how many there are.
    QVariant programOnly(const QVariant &value)
    {
        const QStringList words = value.toStringList();
        if (words.size() < 2)
            return words;
        return QStringList {words.first(), QStringLiteral("(%1)").arg(words.size() - 1)};
    }

    /// Its keys are people, or its values their numbers and words.
    bool isOfPeople(const QString &key)
    {
        return key.startsWith(QLatin1String("dialling.")) || key == QLatin1String("sounds.contacts")
            || key == QLatin1String("me.name") || key.endsWith(QLatin1String(".user"));
    }

    QList<ArchivedFile> filesOf(const auto &facts)
    {
        QList<ArchivedFile> files = facts.texts;
        const QString log = QStringLiteral("log.txt");
        QByteArray before = endOf(facts.logFile + QStringLiteral(".1"));
        QByteArray text = endOf(facts.logFile);
        if (text.size() < mostLog / 2)
            text = before.right(mostLog / 2) + text;
        files << ArchivedFile {log, withoutSecrets(QString::fromUtf8(text)).toUtf8()};
        const QByteArray crash = endOf(facts.crashFile);
        if (!crash.isEmpty())
            files << ArchivedFile {QStringLiteral("crash.txt"),
                                   withoutSecrets(QString::fromUtf8(crash)).toUtf8()};
        QString messages;
        for (const ProtocolTrace::Record &record : facts.records)
            messages +=
                QString::fromUtf8(
                    QJsonDocument(toJson(record, facts.shown)).toJson(QJsonDocument::Compact))
                + u'\n';
        for (ArchivedFile &file : files) {
            // There are versions in it, which look like numbers, and nobody.
            if (facts.shown == People::Hidden && file.name != QLatin1String(platformFile)) {
                const QString whole = QString::fromUtf8(file.content);
                file.content = maskedPersonal(whole, facts.people).toUtf8();
            }
            // The user's name.
            if (facts.shown == People::Hidden)
                file.content.replace(QDir::homePath().toUtf8(), "~");
        }
        files << ArchivedFile {QStringLiteral("messages.jsonl"), messages.toUtf8()};
        files << ArchivedFile {QStringLiteral("recording.jsonl"),
                               facts.recording.text(facts.now, facts.records)};
        files.removeIf([](const ArchivedFile &file) { return file.content.isEmpty(); });
        return files;
    }

} // namespace

SupportBundle::SupportBundle(Sources sources, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
{ }

SupportBundle::~SupportBundle() = default;

// --- What is known, in lines

QString SupportBundle::platformText() const
{
    QString text;
    for (auto it = m_sources.about.begin(); it != m_sources.about.end(); ++it)
        text += line(it.key(), it.value().toVariant().toString());
    text += line(QStringLiteral("made"), m_sources.clock.now().toUTC().toString(Qt::ISODate));
    text += line(QStringLiteral("system"), QSysInfo::prettyProductName());
    text +=
        line(QStringLiteral("kernel"), QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion());
    text += line(QStringLiteral("processor"), QSysInfo::currentCpuArchitecture());
    text += line(QStringLiteral("qt"), QString::fromLatin1(qVersion()));
    for (const char *name : {"XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "LANG", "QT_QPA_PLATFORM",
                             "QT_SCALE_FACTOR", "QT_LOGGING_RULES"})
        if (qEnvironmentVariableIsSet(name))
            text += line(QString::fromLatin1(name), qEnvironmentVariable(name));
    if (m_sources.desktop)
        for (const QString &each : m_sources.desktop())
            text += each + u'\n';
    return text;
}

QString SupportBundle::settingsText(People people) const
{
    QString text;
    const auto add = [&](const QString &key, const QVariant &value, const QString &layer) {
        const bool isHidden = people == People::Hidden && isOfPeople(key);
        const QVariant told = key == QLatin1String("popup.program") ? programOnly(value) : value;
        const QString words = isHidden
            ? QStringLiteral("(%1)").arg(value.toMap().isEmpty() ? 1 : value.toMap().size())
            : shown(withoutSecrets(key, told));
        text += QStringLiteral("%1 = %2  # %3\n").arg(key, words, layer);
    };
    for (const EffectiveSetting &setting : m_sources.settings.effective())
        if (!setting.key.startsWith(QLatin1String("system.")))
            add(setting.key, setting.value, nameOf(setting.layer));
    for (const SystemConfig &system : m_sources.settings.settings().systems) {
        const PhoneSystemFactory *factory = m_sources.registry.find(system.kind);
        const SystemConfig cleared = factory ? factory->withoutSecrets(system).config : system;
        const QString prefix = QStringLiteral("system.%1.").arg(system.id.value);
        add(prefix + QLatin1String("kind"), cleared.kind, {});
        add(prefix + QLatin1String("lines"), cleared.lines, {});
        const QStringList secrets = factory ? factory->secretNames() : QStringList();
        for (auto it = cleared.values.begin(); it != cleared.values.end(); ++it)
            add(prefix + it.key(),
                secrets.contains(it.key()) ? QVariant(QStringLiteral("***")) : it.value(), {});
    }
    return text;
}

QString SupportBundle::noticesText() const
{
    QString text;
    for (const SettingsNotice &notice : m_sources.settings.notices())
        text += QStringLiteral("%1:%2 %3: %4\n")
                    .arg(QFileInfo(notice.file).fileName(), QString::number(notice.line),
                         notice.key, withoutSecrets(notice.text));
    if (m_sources.problems)
        for (const QString &problem : m_sources.problems())
            text += withoutSecrets(problem) + u'\n';
    return text;
}

QString SupportBundle::linksText() const
{
    QString text;
    for (const SystemStatus &system : m_sources.store.systems())
        text += QStringLiteral("now %1 (%2) %3 %4\n")
                    .arg(system.id.value, system.kind, nameOf(system.link),
                         oneLine(withoutSecrets(system.detail)));
    for (const ProtocolTrace::LinkChange &change : m_sources.trace.links())
        text += QStringLiteral("%1 %2 %3 %4\n")
                    .arg(change.time.toString(Qt::ISODateWithMs), change.system.value,
                         nameOf(change.link), oneLine(withoutSecrets(change.detail)));
    return text;
}

/// How many, and no call. The database may be the team's and far away, or be what is in trouble:
/// it is not asked.
QString SupportBundle::journalText() const
{
    QMap<QString, int> outcomes;
    for (const JournalEntry &entry : m_sources.journal.entries())
        ++outcomes[QString::number(int(entry.outcome))];
    QString text = line(QStringLiteral("entries of this run in memory, the database not counted"),
                        QString::number(m_sources.journal.entries().size()));
    for (auto it = outcomes.begin(); it != outcomes.end(); ++it)
        text += line(QStringLiteral("outcome ") + it.key(), QString::number(it.value()));
    text += line(QStringLiteral("to be finished"), QString::number(m_sources.journal.openWork()));
    if (!m_sources.journal.trouble().isEmpty())
        text += line(QStringLiteral("trouble"), withoutSecrets(m_sources.journal.trouble()));
    text += line(QStringLiteral("calls now"), QString::number(m_sources.store.calls().size()));
    text += line(QStringLiteral("lines"), QString::number(m_sources.store.lines().size()));
    text += line(QStringLiteral("queues"), QString::number(m_sources.store.queues().size()));
    return text;
}

/// Whose names may stand anywhere, as far as they are known at present.
QStringList SupportBundle::people() const
{
    QStringList people {m_sources.settings.settings().me.name};
    for (const Call &call : m_sources.store.calls())
        people << call.remote.name;
    for (const MergedLine &line : m_sources.store.lines())
        people << line.label;
    for (const JournalEntry &entry : m_sources.journal.entries())
        people << entry.remote.name << entry.note;
    people.removeDuplicates();
    return people;
}

// --- Files

SupportBundle::Facts SupportBundle::facts(People shown) const
{
    Facts facts;
    facts.shown = shown;
    facts.people = people();
    facts.logFile = m_sources.profile.logFile;
    facts.crashFile = m_sources.profile.crashPath();
    facts.recording = recordingOf(m_sources.trace, m_sources.store, shown);
    facts.records = m_sources.trace.since(0);
    facts.now = m_sources.clock.now();
    const auto add = [&](const char *name, const QString &text) {
        facts.texts << ArchivedFile {QString::fromLatin1(name), text.toUtf8()};
    };
    add(platformFile, platformText());
    add("settings.txt", settingsText(shown));
    add("notices.txt", noticesText());
    add("links.txt", linksText());
    add("journal.txt", journalText());
    return facts;
}

Pending<Result<QList<ArchivedFile>>> SupportBundle::gather(People people)
{
    return m_work.start<QList<ArchivedFile>>(
        [facts = facts(people)]() -> Result<QList<ArchivedFile>> { return filesOf(facts); });
}

Pending<Result<Unit>> SupportBundle::write(const QString &path, const QList<ArchivedFile> &files)
{
    return m_work.start<Unit>([path, files, now = m_sources.clock.now()]() -> Result<Unit> {
        const QByteArray archive = tarArchive(files, now);
        if (archive.isEmpty())
            return failure(Error::Code::Storage, BackgroundWork::tr("There is no memory for it."));
        return writePrivately(path, archive);
    });
}

} // namespace Jackfield
