// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingslayer.h"

#include "core/settings/settingstable.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield {

namespace {

    QString translated(const char *text)
    {
        return QCoreApplication::translate("Settings", text);
    }

    QString dotted(const QString &prefix, const QString &key)
    {
        return prefix.isEmpty() ? key : prefix + QLatin1Char('.') + key;
    }

    // Far more than anybody has; keeps a file full of them from holding up the start.
    constexpr qsizetype mostNamed = 100;

    // Walks a document and fills a layer.
    class LayerReader
    {
    public:
        LayerReader(SettingsLayer &layer, SettingsNotices &notices)
            : m_layer(layer)
            , m_notices(notices)
        { }
        void read(const TomlNode &root)
        {
            for (const TomlNode &node : root.children)
                readSection(node);
        }

    private:
        void readSection(const TomlNode &node);
        void readLocks(const TomlNode &node);
        void readLocations(const TomlNode &node);
        void readSystems(const TomlNode &node);
        void readWallboard(const TomlNode &node);
        void readBoard(const QString &prefix, const TomlNode &board);
        void readSystem(const TomlNode &table);
        void readKeys(const QString &prefix, const TomlNode &table);
        void readKey(const QString &key, const TomlNode &node);
        bool expectTable(const QString &key, const TomlNode &node);
        bool hasRoom(qsizetype count, const QString &key, const TomlNode &node);
        void notice(const TomlNode &node, const QString &key, const QString &text)
        {
            m_notices.add(m_layer.file, node.line, key, text);
        }

        SettingsLayer &m_layer;
        SettingsNotices &m_notices;
    };

    bool isSection(const QString &key)
    {
        const auto &table = settingsTable();
        return std::any_of(table.begin(), table.end(),
                           [&](const SettingKey &row) { return row.parts.first() == key; });
    }

    QString unknownText()
    {
        return translated(QT_TRANSLATE_NOOP(
            "Settings",
            "This key is not known to this version. It has no effect; check its spelling."));
    }

    void LayerReader::readSection(const TomlNode &node)
    {
        if (node.key == QLatin1String("locked"))
            return readLocks(node);
        if (node.key == QLatin1String("system"))
            return readSystems(node);
        if (!isSection(node.key))
            return notice(node, node.key, unknownText());
        if (!expectTable(node.key, node))
            return;
        if (node.key == QLatin1String("location"))
            readLocations(node);
        else if (node.key == QLatin1String("wallboard"))
            readWallboard(node);
        else
            readKeys(node.key, node);
    }

    void LayerReader::readLocks(const TomlNode &node)
    {
        if (m_layer.layer != SettingsLayer::Layer::Site)
            return notice(node, node.key,
                          translated(QT_TRANSLATE_NOOP(
                              "Settings", "Only the site's settings file may lock keys.")));
        const auto isText = [](const TomlNode &item) {
            return item.value.typeId() == QMetaType::QString;
        };
        if (!node.isArray() || !std::all_of(node.children.begin(), node.children.end(), isText))
            return notice(
                node, node.key,
                translated(QT_TRANSLATE_NOOP("Settings",
                                             "Write a list of keys in quotes here, such as "
                                             "[\"local_server.*\"]. Nothing is locked.")));
        for (const TomlNode &item : node.children)
            m_layer.locks.append({item.value.toString(), item.line});
    }

    bool LayerReader::expectTable(const QString &key, const TomlNode &node)
    {
        if (!node.isTable())
            notice(node, key,
                   translated(QT_TRANSLATE_NOOP("Settings", "This must be a table, written [%1]."))
                       .arg(key));
        return node.isTable();
    }

    bool LayerReader::hasRoom(qsizetype count, const QString &key, const TomlNode &node)
    {
        const bool room = count < mostNamed;
        if (!room)
            notice(node, key,
                   translated(
                       QT_TRANSLATE_NOOP("Settings",
                                         "There are more than %1 of these. This one is left out."))
                       .arg(mostNamed));
        return room;
    }

    void LayerReader::readLocations(const TomlNode &node)
    {
        for (const TomlNode &location : node.children) {
            const QString key = dotted(node.key, location.key);
            if (!isLocationName(location.key)) {
                notice(location, key,
                       translated(QT_TRANSLATE_NOOP("Settings",
                                                    "The name of a location is 1 to 64 characters "
                                                    "without a dot. This location is left out.")));
            } else if (expectTable(key, location)
                       && hasRoom(m_layer.locations.size(), key, location)) {
                m_layer.locations.append({location.key, location.line});
                readKeys(key, location);
            }
        }
    }

    void LayerReader::readSystems(const TomlNode &node)
    {
        const auto isTable = [](const TomlNode &item) { return item.isTable(); };
        if (!node.isArray() || !std::all_of(node.children.begin(), node.children.end(), isTable))
            return notice(node, node.key,
                          translated(QT_TRANSLATE_NOOP(
                              "Settings", "A phone system must be a table, written [[system]].")));
        for (const TomlNode &table : node.children)
            readSystem(table);
    }

    void LayerReader::readSystem(const TomlNode &table)
    {
        const TomlNode *id = table.find(QStringLiteral("id"));
        const QString name = id ? id->value.toString() : QString();
        if (!id || id->value.typeId() != QMetaType::QString || !isSystemName(name))
            return notice(id ? *id : table, QStringLiteral("system.id"),
                          translated(QT_TRANSLATE_NOOP(
                              "Settings",
                              "Every [[system]] needs an id of 1 to 32 small letters, "
                              "digits, '-' or '_'. This one is left out.")));
        if (isReservedName(name))
            return notice(*id, QStringLiteral("system.id"),
                          translated(QT_TRANSLATE_NOOP(
                              "Settings",
                              "\"journal\" and what begins with \"contacts-\" cannot be the id of "
                              "a [[system]]: its password would be another one's. It is left "
                              "out.")));
        const auto sameName = [&](const SettingsLayer::Named &other) { return other.name == name; };
        if (std::any_of(m_layer.systems.begin(), m_layer.systems.end(), sameName))
            return notice(*id, QStringLiteral("system.id"),
                          translated(QT_TRANSLATE_NOOP("Settings",
                                                       "Another [[system]] above has the same id. "
                                                       "This one is left out.")));
        if (!hasRoom(m_layer.systems.size(), QStringLiteral("system.") + name, *id))
            return;
        m_layer.systems.append({name, id->line});
        TomlNode rest = table;
        rest.remove(id->key);
        readKeys(QStringLiteral("system.") + name, rest);
    }

    void LayerReader::readWallboard(const TomlNode &node)
    {
        qsizetype count = 0;
        for (const TomlNode &board : node.children) {
            const QString key = dotted(node.key, board.key);
            if (!isQueueName(board.key)) {
                notice(board, key,
                       translated(QT_TRANSLATE_NOOP(
                           "Settings",
                           "The name of a queue is 1 to 200 characters, none of them a control "
                           "character. This queue is left out.")));
            } else if (expectTable(key, board) && hasRoom(count, key, board)) {
                ++count;
                readBoard(key, board);
            }
        }
    }

    void LayerReader::readBoard(const QString &prefix, const TomlNode &board)
    {
        for (const TomlNode &node : board.children) {
            const QString key = dotted(prefix, node.key);
            if (isMetricName(node.key) && node.isTable())
                readKeys(key, node);
            else if (isMetricName(node.key))
                notice(node, key,
                       translated(QT_TRANSLATE_NOOP("Settings",
                                                    "Write the limits as a table here, such as "
                                                    "{ amber = 3, red = 6 }.")));
            else if (node.isTable())
                notice(
                    node, key,
                    translated(
                        QT_TRANSLATE_NOOP(
                            "Settings",
                            "This is no part of the queue \"%1\". If the name of the queue has a "
                            "dot, put all of it into quotes: [wallboard.\"a.b\"]."))
                        .arg(board.key));
            else
                readKey(key, node);
        }
    }

    void LayerReader::readKeys(const QString &prefix, const TomlNode &table)
    {
        for (const TomlNode &node : table.children)
            readKey(dotted(prefix, node.key), node);
    }

    void LayerReader::readKey(const QString &key, const TomlNode &node)
    {
        const SettingKey *row = findSetting(key);
        if (!row)
            return notice(node, key, unknownText());
        if (const auto value = row->accept(node.toVariant())) {
            m_layer.items.append({key, *value, node.line});
            return;
        }
        notice(
            node, key,
            translated(QT_TRANSLATE_NOOP("Settings",
                                         "This must be %1. The value is not used; the one below it "
                                         "(site or default) stays in force."))
                .arg(row->expected()));
    }

    // Text to number or flag where the key wants one.
    QVariant fromArgument(const SettingKey &row, const QVariant &value)
    {
        const QString text = value.toString();
        if (value.typeId() != QMetaType::QString)
            return value;
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (row.type == SettingKey::Type::Integer && isNumber)
            return number;
        if (row.type == SettingKey::Type::Flag
            && (text == QLatin1String("true") || text == QLatin1String("false")))
            return text == QLatin1String("true");
        return value;
    }

    void addName(QList<SettingsLayer::Named> &names, const QString &name)
    {
        const auto same = [&](const SettingsLayer::Named &other) { return other.name == name; };
        if (std::none_of(names.begin(), names.end(), same))
            names.append({name, 0});
    }

    void addNames(SettingsLayer &layer, const QStringList &path)
    {
        if (path.first() == QLatin1String("location"))
            addName(layer.locations, path[1]);
        if (path.first() == QLatin1String("system"))
            addName(layer.systems, path[1]);
    }

} // namespace

SettingsLayer layerFrom(const TomlNode &root, SettingsLayer::Layer layer, const QString &file,
                        SettingsNotices &notices)
{
    SettingsLayer result;
    result.layer = layer;
    result.file = file;
    LayerReader(result, notices).read(root);
    return result;
}

SettingsLayer commandLineLayer(const QVariantMap &values, SettingsNotices &notices)
{
    SettingsLayer layer;
    layer.layer = SettingsLayer::Layer::CommandLine;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const SettingKey *row = findSetting(it.key());
        if (!row) {
            notices.add({}, 0, it.key(), unknownText());
            continue;
        }
        if (const auto value = row->accept(fromArgument(*row, it.value()))) {
            layer.items.append({it.key(), *value, 0});
            addNames(layer, settingPath(it.key()));
        } else {
            notices.add(
                {}, 0, it.key(),
                translated(QT_TRANSLATE_NOOP("Settings", "This must be %1.")).arg(row->expected()));
        }
    }
    return layer;
}

QString misplacedSecretText()
{
    return translated(
        QT_TRANSLATE_NOOP("Settings",
                          "Passwords belong into the keychain, not into this file. The value is "
                          "not used: delete it here and enter it in the settings of the phone "
                          "system."));
}

static void dropSecretsIn(TomlNode &node, const QString &path, const QString &file,
                          SettingsNotices &notices)
{
    std::erase_if(node.children, [&](const TomlNode &child) {
        const bool isQueue = path == QLatin1String("wallboard") && child.isTable();
        if (child.key.isEmpty() || isQueue || !isSecretName(child.key))
            return false;
        notices.add(file, child.line, dotted(path, child.key), misplacedSecretText());
        return true;
    });
    for (TomlNode &child : node.children)
        dropSecretsIn(child, child.key.isEmpty() ? path : dotted(path, child.key), file, notices);
}

void dropSecrets(TomlNode &root, const QString &file, SettingsNotices &notices)
{
    dropSecretsIn(root, {}, file, notices);
}

} // namespace Jackfield
