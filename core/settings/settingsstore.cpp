// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsstore.h"

#include "core/base/log.h"
#include "core/base/redact.h"
#include "core/base/secretnames.h"
#include "core/settings/settingsedit.h"
#include "core/settings/settingsfile.h"
#include "core/settings/settingslock.h"
#include "core/settings/settingstable.h"
#include "core/settings/tomlnode.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace Jackfield {

using Layer = EffectiveSetting::Layer;

static QString translated(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

SettingsStore::SettingsStore(Paths paths, QObject *parent)
    : QObject(parent)
    , m_paths(std::move(paths))
{
    SettingsNotices none;
    m_merged = merge({}, none);
}

void SettingsStore::setCommandLine(const QVariantMap &values)
{
    m_commandLine = values;
}

bool SettingsStore::isLocked(const QString &key) const
{
    return matchesLock(m_merged.locks, key);
}

Layer SettingsStore::layerOf(const QString &key) const
{
    return m_merged.layers.value(key, Layer::Default);
}

bool SettingsStore::isInUserFile(const QString &key) const
{
    return std::any_of(m_layers.begin(), m_layers.end(), [&](const SettingsLayer &layer) {
        const auto same = [&](const SettingsLayer::Item &item) { return item.key == key; };
        return layer.layer == Layer::User
            && std::any_of(layer.items.begin(), layer.items.end(), same);
    });
}

bool SettingsStore::isOfSite(const QString &table) const
{
    const bool isSystem = table.startsWith(QLatin1String("system."));
    return std::any_of(m_layers.begin(), m_layers.end(), [&](const SettingsLayer &layer) {
        const auto &names = isSystem ? layer.systems : layer.locations;
        const auto same = [&](const SettingsLayer::Named &named) {
            return table.section(u'.', 1) == named.name;
        };
        return layer.layer == Layer::Site && std::any_of(names.begin(), names.end(), same);
    });
}

MergedSettings SettingsStore::without(const QString &key) const
{
    QList<SettingsLayer> layers = m_layers;
    for (SettingsLayer &layer : layers) {
        if (layer.layer == Layer::User)
            layer.items.removeIf([&](const SettingsLayer::Item &item) { return item.key == key; });
    }
    SettingsNotices none;
    return merge(layers, none, m_systemFields);
}

// The parser's words may quote the line, which must not happen to a password.
static QString syntaxText(const TomlProblem &problem, const QByteArray &bytes)
{
    const QByteArray line = bytes.split('\n').value(problem.line - 1).toLower();
    const bool mayQuote =
        !line.contains("passw") && !line.contains("secret") && !line.contains('@');
    return translated(
               QT_TRANSLATE_NOOP("Settings",
                                 "The file has a mistake here, so nothing in it is used. The "
                                 "parser says: %1"))
        .arg(mayQuote ? oneLine(maskedSecrets(problem.description)) : QStringLiteral("…"));
}

static std::optional<SettingsLayer> readLayer(Layer layer, const QString &path,
                                              SettingsNotices &notices)
{
    const SettingsFile file = SettingsFile::read(path);
    if (file.state == SettingsFile::State::Missing)
        return std::nullopt;
    const QString distrust = layer == Layer::Site ? siteFileDistrust(path) : QString();
    if (!file.problem.isEmpty() || !distrust.isEmpty()) {
        notices.add(path, 0, {}, file.problem.isEmpty() ? distrust : file.problem);
        return std::nullopt;
    }
    auto root = parseToml(file.bytes);
    if (!root) {
        notices.add(path, root.error().line, {}, syntaxText(root.error(), file.bytes));
        return std::nullopt;
    }
    dropSecrets(*root, path, notices);
    return layerFrom(*root, layer, path, notices);
}

/// The site's first.
static QList<SettingsLayer> readLayers(const SettingsStore::Paths &paths,
                                       const QVariantMap &commandLine, SettingsNotices &notices)
{
    QList<SettingsLayer> layers;
    if (auto site = readLayer(Layer::Site, paths.siteFile, notices))
        layers.append(std::move(*site));
    if (auto user = readLayer(Layer::User, paths.userFile, notices))
        layers.append(std::move(*user));
    layers.append(commandLineLayer(commandLine, notices));
    return layers;
}

QVariant SettingsStore::peek(const Paths &paths, const QVariantMap &commandLine, const QString &key)
{
    SettingsNotices unheard;
    QVariant value;
    QStringList locks;
    for (const SettingsLayer &layer : readLayers(paths, commandLine, unheard)) {
        for (const SettingsLayer::Item &item : layer.items) {
            if (item.key == key && !matchesLock(locks, key))
                value = item.value;
        }
        for (const SettingsLayer::Named &lock : layer.locks)
            locks.append(lock.name);
    }
    return value;
}

static void log(const QList<SettingsNotice> &notices)
{
    for (const SettingsNotice &notice : notices)
        qCWarning(logSettings).noquote() << notice.file << notice.line << notice.key << notice.text;
}

void SettingsStore::load()
{
    SettingsNotices notices;
    QList<SettingsLayer> layers = readLayers(m_paths, m_commandLine, notices);
    MergedSettings merged = merge(layers, notices, m_systemFields);
    m_layers = std::move(layers);
    if (merged == m_merged && notices.list() == m_notices)
        return;
    m_merged = std::move(merged);
    m_notices = notices.list();
    log(m_notices);
    Q_EMIT changed();
}

namespace {

    // What save() starts from.
    struct UserFile
    {
        TomlNode root;
        bool isBroken = false; // stands in the way and is not TOML
        bool needsBackup = false;
    };

    Result<UserFile> readUserFile(const QString &path)
    {
        const SettingsFile file = SettingsFile::read(path);
        if (file.state == SettingsFile::State::Unreadable)
            return failure(Error::Code::Storage, file.problem);
        UserFile user;
        user.isBroken = file.state == SettingsFile::State::TooLarge;
        if (file.state != SettingsFile::State::Read)
            return user;
        auto root = parseToml(file.bytes);
        user.isBroken = !root;
        if (user.isBroken)
            return user;
        user.root = std::move(*root);
        SettingsNotices secrets;
        dropSecrets(user.root, path, secrets);
        // A copy would hold the password on.
        user.needsBackup = secrets.list().isEmpty() && mayHaveComments(file.bytes);
        return user;
    }

    Result<QByteArray> checkedText(const TomlNode &root)
    {
        QByteArray text = writeToml(root);
        const auto again = parseToml(text);
        if (again && again->sameAs(root))
            return text;
        return failure(Error::Code::Storage,
                       translated(QT_TRANSLATE_NOOP(
                           "Settings",
                           "The settings could not be written so that they read the same "
                           "again. Nothing was changed.")));
    }

    QByteArray withoutSecrets(const QByteArray &bytes, const QStringList &secrets)
    {
        QString text = maskedCredentials(QString::fromUtf8(bytes));
        const auto mask = [&text](const QString &secret) {
            if (!secret.isEmpty())
                text.replace(secret, QStringLiteral("***"), Qt::CaseInsensitive);
        };
        for (const QString &secret : secrets) {
            QString escaped = secret; // in a text of TOML
            escaped.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
            mask(escaped);
            mask(secret);
            mask(QString::fromLatin1(QUrl::toPercentEncoding(secret)));
        }
        return text.toUtf8();
    }

    // Copies a file that may hold comments beside itself, the first time only; later on the copy
    // just loses what is a secret by now.
    Result<Unit> backUp(const QString &path, bool isNeeded, const QStringList &secrets)
    {
        const QString copy = path + QStringLiteral(".bak");
        const SettingsFile old = SettingsFile::read(copy);
        const bool exists = old.state != SettingsFile::State::Missing;
        if (exists ? secrets.isEmpty() : !isNeeded)
            return Unit {};
        if (!old.problem.isEmpty())
            return failure(Error::Code::Storage, old.problem);
        const QByteArray bytes = exists ? old.bytes : SettingsFile::read(path).bytes;
        const QByteArray clean = withoutSecrets(bytes, secrets);
        return exists && clean == bytes ? Unit {} : writePrivateFile(copy, clean);
    }

    Result<Unit> replaceBroken(const QString &path, const QByteArray &text)
    {
        const auto aside = setAsideBrokenFile(path);
        if (!aside)
            return tl::unexpected(aside.error());
        auto written = writePrivateFile(path, text);
        if (!written)
            QFile::rename(*aside, path);
        return written;
    }

} // namespace

/// Of keys whose value may be a table; invalid for all others.
QVariant SettingsStore::tableInForce(const QString &key) const
{
    const SettingKey *row = findSetting(key);
    if (!row || (row->type != SettingKey::Type::Any && row->type != SettingKey::Type::TextMap))
        return {};
    const QStringList path = settingPath(key);
    const auto &systems = m_merged.settings.systems;
    const auto isIt = [&](const SystemConfig &system) { return system.id.value == path.value(1); };
    const bool isMissing =
        row->type == SettingKey::Type::Any && std::none_of(systems.begin(), systems.end(), isIt);
    return isMissing ? QVariant() : row->read(m_merged.settings, path);
}

Result<Unit> SettingsStore::check(const QVariantMap &changes) const
{
    return checkedChanges(changes, m_merged.locks,
                          [this](const QString &key) { return tableInForce(key); })
        .map([](const QVariantMap &) { return Unit {}; });
}

Result<Unit> SettingsStore::save(const QVariantMap &changes, const QStringList &secrets)
{
    const auto checked = checkedChanges(changes, m_merged.locks,
                                        [this](const QString &key) { return tableInForce(key); });
    if (!checked)
        return tl::unexpected(checked.error());
    auto user = readUserFile(m_paths.userFile);
    if (!user)
        return tl::unexpected(user.error());
    applyChanges(user->root, *checked);
    const auto text = checkedText(user->root);
    if (!text)
        return tl::unexpected(text.error());
    if (auto backedUp = backUp(m_paths.userFile, user->needsBackup, secrets); !backedUp)
        return backedUp;
    auto written = user->isBroken ? replaceBroken(m_paths.userFile, *text)
                                  : writePrivateFile(m_paths.userFile, *text);
    if (written)
        load();
    return written;
}

} // namespace Jackfield
