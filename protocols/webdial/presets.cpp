// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/presets.h"

#include "core/base/log.h"
#include "protocols/webdial/words.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace Jackfield::WebDial {

namespace {

    QString groupWords(const QString &group)
    {
        const QMap<QString, QString> words {
            {QStringLiteral("desk-phone"), Words::tr("Desk phones")},
            {QStringLiteral("phone-system"), Words::tr("Phone systems")},
            {QStringLiteral("cloud"), Words::tr("Cloud services")},
            {QStringLiteral("softphone"), Words::tr("Softphones")},
            {QStringLiteral("scheme"), Words::tr("Programs on this computer")},
            {QStringLiteral("intercom"), Words::tr("Intercoms")},
        };
        return words.value(group);
    }

    QList<PresetFile> readAll()
    {
        QList<PresetFile> presets;
        const QDir folder(QStringLiteral(":/webdial/presets"));
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            const auto preset = file.open(QIODevice::ReadOnly) ? readPreset(file.readAll())
                                                               : failure(Error::Code::Storage);
            if (preset)
                presets.append(*preset);
            else
                qCWarning(logProtocol, "preset %s: %s", qPrintable(name),
                          qPrintable(preset.error().detail));
        }
        return presets;
    }

    SetupPreset presetFor(const PresetFile &file, const QLocale &locale)
    {
        const QString english = file.notes.value(presetLanguages().first());
        return {file.id,
                file.name,
                groupWords(file.group),
                file.notes.value(QLocale::languageToCode(locale.language()), english),
                file.words,
                file.values};
    }

} // namespace

const QList<PresetFile> &presetFiles()
{
    static const QList<PresetFile> presets = readAll();
    return presets;
}

QList<SetupPreset> webDialPresets(const QLocale &locale)
{
    QList<SetupPreset> presets;
    for (const PresetFile &file : presetFiles())
        presets.append(presetFor(file, locale));
    std::sort(presets.begin(), presets.end(), [](const SetupPreset &a, const SetupPreset &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return presets;
}

} // namespace Jackfield::WebDial
