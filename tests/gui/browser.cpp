// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/browser.h"

#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <unistd.h>

namespace Jackfield {

QString Browser::program()
{
    return QStandardPaths::findExecutable(QStringLiteral("chromium"));
}

Browser::Browser(const Display &display, const QString &resolver, const QString &telHandler,
                 const QStringList &mayOpenTel)
    : m_display(display)
    , m_resolver(resolver)
{
    writeProfile(telHandler, mayOpenTel);
    m_program.setProcessEnvironment(environment());
    QObject::connect(&m_program, &QProcess::readyReadStandardError, &m_program,
                     [this] { m_said += m_program.readAllStandardError(); });
}

Browser::~Browser()
{
    m_program.terminate();
    if (!waitFor([this] { return m_program.state() == QProcess::NotRunning; })) {
        m_program.kill();
        m_program.waitForFinished();
    }
}

static void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

void Browser::writeProfile(const QString &telHandler, const QStringList &mayOpenTel) const
{
    write(m_folder.filePath(QStringLiteral("data/applications/tel-test.desktop")),
          "[Desktop Entry]\nType=Application\nName=tel test\nMimeType=x-scheme-handler/tel;\nExec="
              + telHandler.toUtf8() + '\n');
    write(m_folder.filePath(QStringLiteral("config/mimeapps.list")),
          "[Default Applications]\nx-scheme-handler/tel=tel-test.desktop\n");
    QJsonObject pairs;
    for (const QString &origin : mayOpenTel)
        pairs.insert(origin, QJsonObject {{QStringLiteral("tel"), true}});
    const QJsonObject preferences {
        {QStringLiteral("protocol_handler"),
         QJsonObject {{QStringLiteral("allowed_origin_protocol_pairs"), pairs}}}};
    write(m_folder.filePath(QStringLiteral("profile/Default/Preferences")),
          QJsonDocument(preferences).toJson());
}

QProcessEnvironment Browser::environment() const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    const auto more = m_display.variables();
    for (auto it = more.cbegin(); it != more.cend(); ++it)
        variables.insert(it.key(), it.value());
    const QHash<QString, QString> folders {
        {QStringLiteral("HOME"), QStringLiteral("home")},
        {QStringLiteral("TMPDIR"), QStringLiteral("tmp")},
        {QStringLiteral("XDG_DATA_HOME"), QStringLiteral("data")},
        {QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("config")},
        {QStringLiteral("XDG_CACHE_HOME"), QStringLiteral("cache")}};
    for (auto it = folders.cbegin(); it != folders.cend(); ++it) {
        QDir().mkpath(m_folder.filePath(it.value()));
        variables.insert(it.key(), m_folder.filePath(it.value()));
    }
    // The desktop of whoever runs this test decides nothing.
    variables.remove(QStringLiteral("XDG_CURRENT_DESKTOP"));
    variables.remove(QStringLiteral("DESKTOP_SESSION"));
    return variables;
}

QStringList Browser::arguments() const
{
    QStringList list {QStringLiteral("--user-data-dir=")
                          + m_folder.filePath(QStringLiteral("profile")),
                      QStringLiteral("--host-resolver-rules=") + m_resolver,
                      QStringLiteral("--no-first-run"),
                      QStringLiteral("--no-default-browser-check"),
                      QStringLiteral("--disable-sync"),
                      QStringLiteral("--disable-background-networking"),
                      QStringLiteral("--disable-component-update"),
                      QStringLiteral("--disable-gpu"),
                      QStringLiteral("--disable-dev-shm-usage"),
                      QStringLiteral("--password-store=basic"),
                      QStringLiteral("--window-position=0,0"),
                      QStringLiteral("--window-size=900,700")};
    if (geteuid() == 0)
        list << QStringLiteral("--no-sandbox"); // it refuses to run for root with it
    return list;
}

// A second start hands its address to the first, which opens a tab for it.
void Browser::open(const QString &url)
{
    if (m_program.state() == QProcess::NotRunning) {
        m_program.start(program(), arguments() << url);
        return;
    }
    QProcess second;
    second.setProcessEnvironment(environment());
    second.start(program(), arguments() << url);
    waitFor([&] { return second.state() == QProcess::NotRunning; });
}

QString Browser::window() const
{
    return m_display
        .run(QStringLiteral("xdotool"),
             {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"),
              QStringLiteral(" - Chromium$")})
        .section(u'\n', 0, 0);
}

QString Browser::title() const
{
    return m_display.run(QStringLiteral("xdotool"), {QStringLiteral("getwindowname"), window()});
}

void Browser::click(int times)
{
    m_display.run(QStringLiteral("xdotool"),
                  {QStringLiteral("mousemove"), QStringLiteral("--window"), window(),
                   QStringLiteral("450"), QStringLiteral("500"), QStringLiteral("click"),
                   QStringLiteral("--repeat"), QString::number(times), QStringLiteral("--delay"),
                   QStringLiteral("100"), QStringLiteral("1")});
}

} // namespace Jackfield
