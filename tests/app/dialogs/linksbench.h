// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/gatestatus.h"
#include "app/inbound/linkregistration.h"
#include "app/inbound/linktest.h"
#include "core/settings/settingsstore.h"
#include "tests/support/locations.h"
#include "tests/support/manualclock.h"

#include <QDesktopServices>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace Jackfield {

/// Stands for the browser: keeps the page it is to open.
class StandInBrowser : public QObject
{
    Q_OBJECT
public:
    StandInBrowser() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~StandInBrowser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QString link() const
    {
        QFile file(page);
        static const QRegularExpression href(QStringLiteral("href=\"([^\"]*)\""));
        return file.open(QIODevice::ReadOnly)
            ? href.match(QString::fromUtf8(file.readAll())).captured(1)
            : QString();
    }
    QString page;
public Q_SLOTS:
    void open(const QUrl &url) { page = url.toLocalFile(); }
};

/// A page of links over a desktop of its own, with its own xdg-mime.
struct LinksBench
{
    LinksBench()
    {
        dialer.setUp({QStringLiteral("100"), munich(), {}});
        tool("case $1 in query) cat \"$state\"/${3##*/} 2>/dev/null;;\n"
             "*) shift; for t in \"$@\"; do [ $t = $1 ] || echo $1 > \"$state\"/${t##*/}; done;; "
             "esac\n"
             "true\n");
        qputenv("PATH", folder.filePath(QStringLiteral("bin")).toUtf8() + ':' + usualPath);
        QFile program(places().program);
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    LinksBench(const LinksBench &) = delete;
    LinksBench &operator=(const LinksBench &) = delete;
    ~LinksBench() { qputenv("PATH", usualPath); }
    /// A stand-in for xdg-mime: one file for each scheme.
    void tool(const QByteArray &script)
    {
        QDir(folder.path()).mkpath(QStringLiteral("bin"));
        QFile file(folder.filePath(QStringLiteral("bin/xdg-mime")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\nstate=" + folder.path().toUtf8() + '\n' + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    LinkRegistration::Places places() const
    {
        return {folder.filePath(QStringLiteral("bin/jackfieldctl")),
                {},
                folder.filePath(QStringLiteral("data")),
                {},
                folder.path(),
                folder.filePath(QStringLiteral("before.json"))};
    }
    void setHandler(const char *scheme, const char *entry)
    {
        QFile file(folder.filePath(QString::fromLatin1(scheme)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(entry);
    }
    inline static const QByteArray usualPath = qgetenv("PATH");
    QTemporaryDir folder;
    ManualClock clock;
    PhoneStore store {clock};
    Switchboard switchboard {store};
    GateStatus gates;
    PromptQueue prompts {clock};
    RememberedSources remembered {clock, {}};
    Dialer dialer {clock, store, switchboard, prompts, remembered};
    SettingsStore settings {SettingsStore::Paths {}};
    LinkRegistration registration {clock, places()};
    LinkTest test {clock, dialer, folder.path(), 1};
    StandInBrowser browser;
};

} // namespace Jackfield
