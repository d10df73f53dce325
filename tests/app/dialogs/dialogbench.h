// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/gatestatus.h"
#include "core/policy/rememberedsources.h"
#include "core/settings/settingsstore.h"
#include "tests/app/dialogs/setupbench.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace Jackfield {

/// What the pages of the settings work on: files of their own, remembered sources and doors.
struct DialogBench : SetupBench
{
    void writeSite(const QByteArray &text)
    {
        QFile site(store.paths().siteFile);
        QVERIFY(site.open(QIODevice::WriteOnly));
        site.write(text);
        site.close();
        store.load();
    }
    QTemporaryDir folder;
    SettingsStore store {{folder.filePath(QStringLiteral("site.toml")),
                          folder.filePath(QStringLiteral("jackfield.toml"))}};
    GateStatus gates;
};

/// The widget with this name for screen readers; null: none.
template<typename T>
T *named(const QWidget &root, const char *name)
{
    for (T *widget : root.findChildren<T *>())
        if (widget->accessibleName() == QString::fromUtf8(name))
            return widget;
    return nullptr;
}

inline QPushButton *button(const QWidget &root, const char *text)
{
    for (QPushButton *found : root.findChildren<QPushButton *>())
        if (found->isVisibleTo(&root) && found->text().remove(u'&') == QString::fromUtf8(text))
            return found;
    return nullptr;
}

/// Of what is not hidden.
inline QString shownText(const QWidget &root)
{
    QStringList texts;
    for (const QLabel *label : root.findChildren<QLabel *>())
        if (label->isVisibleTo(&root))
            texts.append(label->text());
    return texts.join(u'\n');
}

} // namespace Jackfield
