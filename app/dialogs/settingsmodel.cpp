// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingsmodel.h"

#include "app/dialogs/layersign.h"
#include "core/base/redact.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Jackfield {

namespace {

    constexpr int longest = 500; ///< Of a value, in characters.

    /// As it stands in a file, more or less: lists and tables in brackets.
    QString inWords(const QVariant &value)
    {
        switch (value.typeId()) {
        case QMetaType::Bool:
            return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
        case QMetaType::QStringList:
            return value.toStringList().join(QStringLiteral(", "));
        case QMetaType::QVariantList:
            return QString::fromUtf8(QJsonDocument(QJsonArray::fromVariantList(value.toList()))
                                         .toJson(QJsonDocument::Compact));
        case QMetaType::QVariantMap:
            return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(value.toMap()))
                                         .toJson(QJsonDocument::Compact));
        default:
            return value.toString();
        }
    }

    QString helpOf(const EffectiveSetting &setting)
    {
        const SettingKey *row = findSetting(setting.key);
        return row ? row->helpText() : QString();
    }

} // namespace

SettingsModel::SettingsModel(const SettingsStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_rows(store.effective())
{
    connect(&store, &SettingsStore::changed, this, &SettingsModel::read);
}

void SettingsModel::read()
{
    beginResetModel();
    m_rows = m_store.effective();
    endResetModel();
}

int SettingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SettingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SettingsModel::cell(const EffectiveSetting &setting, int column) const
{
    switch (column) {
    case Key:
        return oneLine(setting.key, longest);
    case Value:
        return oneLine(inWords(setting.value), longest);
    case SetBy:
        return layerInWords(setting.layer);
    case Locked:
        return setting.locked ? tr("locked") : QString();
    default:
        return {};
    }
}

QVariant SettingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EffectiveSetting &setting = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(setting, index.column());
    case Qt::ToolTipRole:
        return helpOf(setting);
    case SearchRole:
        return QStringList {cell(setting, Key), cell(setting, Value), cell(setting, SetBy),
                            cell(setting, Locked), helpOf(setting)}
            .join(u'\n');
    default:
        return {};
    }
}

QVariant SettingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Key:
        return tr("Key");
    case Value:
        return tr("Value");
    case SetBy:
        return tr("Set by");
    case Locked:
        return tr("Locked");
    default:
        return {};
    }
}

} // namespace Jackfield
