// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktoplauncher.h"

#include "app/inbound/childenvironment.h"
#include "app/inbound/desktopentry.h"
#include "app/inbound/linkregistration.h"
#include "app/inbound/toolrun.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace Jackfield {

using Launched = Result<Unit>;

DesktopLauncher::DesktopLauncher(Clock &clock, const QProcessEnvironment &environment,
                                 QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_environment(childEnvironment(environment))
{ }

/// The scheme in small letters; empty: this is no address that may become an argument. One with a
/// scheme never begins with '-'.
static QString schemeOf(const QString &address)
{
    static const QRegularExpression form(QStringLiteral("\\A([A-Za-z][A-Za-z0-9+.-]*):"));
    const bool hasControls = std::any_of(address.cbegin(), address.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control;
    });
    return hasControls ? QString() : form.match(address).captured(1).toLower();
}

/// Each '-' of an entry's name may stand for a folder ("Desktop File ID" in the Desktop Entry
/// Specification). Empty: there is none.
static QString pathOf(const QString &entry, const QString &folder)
{
    const QString path =
        QStandardPaths::locate(QStandardPaths::GenericDataLocation, folder + entry);
    if (!path.isEmpty())
        return path;
    for (auto dash = entry.indexOf(u'-', 1); dash >= 0; dash = entry.indexOf(u'-', dash + 1)) {
        const QString inner = folder + entry.first(dash) + u'/';
        const QString isFolder = QStandardPaths::locate(QStandardPaths::GenericDataLocation, inner,
                                                        QStandardPaths::LocateDirectory);
        if (isFolder.isEmpty())
            continue;
        if (const QString found = pathOf(entry.sliced(dash + 1), inner); !found.isEmpty())
            return found;
    }
    return {};
}

static bool isJackfield(const QString &entry)
{
    if (LinkRegistration::entries().contains(entry))
        return true;
    const QString path = pathOf(entry, QStringLiteral("applications/"));
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly)
        && DesktopEntry::startsJackfield(QString::fromUtf8(file.readAll()));
}

static Launched checkHandler(const QString &scheme, const QString &entry)
{
    if (entry.isEmpty()) {
        return failure(Error::Code::NotPossible,
                       DesktopLauncher::tr("No program of this desktop opens %1: links. Choose one "
                                           "in the desktop's settings of default applications.")
                           .arg(scheme));
    }
    if (isJackfield(entry)) {
        return failure(
            Error::Code::NotPossible,
            DesktopLauncher::tr("Jackfield itself opens %1: links on this desktop, so the call "
                                "would only come back. Choose another program for them, or "
                                "another template for this phone system.")
                .arg(scheme));
    }
    return Unit {};
}

Pending<Launched> DesktopLauncher::launch(const QByteArray &address)
{
    const QString text = QFile::decodeName(address);
    const QString scheme = schemeOf(text);
    if (scheme.isEmpty() || QFile::encodeName(text) != address) {
        return Pending<Launched>::ready(
            failure(Error::Code::Refused, tr("This is not an address that can be opened.")));
    }
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https"))
        return Pending<Launched>::ready(open(text));
    auto answer = std::make_shared<Resolver<Launched>>(failure(Error::Code::Cancelled));
    runTool(m_clock, QStringLiteral("xdg-mime"),
            {QStringLiteral("query"), QStringLiteral("default"),
             QStringLiteral("x-scheme-handler/") + scheme},
            patience, this)
        .then(this, [this, text, scheme, answer](const Result<QByteArray> &output) {
            if (!output)
                return answer->resolve(tl::unexpected(output.error()));
            const QString entry = QString::fromUtf8(*output).trimmed();
            answer->resolve(checkHandler(scheme, entry).and_then([&](Unit) { return open(text); }));
        });
    return answer->pending();
}

Pending<Launched> DesktopLauncher::openPage(const QByteArray &address)
{
    const QString scheme = schemeOf(QFile::decodeName(address));
    if (scheme != QLatin1String("http") && scheme != QLatin1String("https")) {
        return Pending<Launched>::ready(
            failure(Error::Code::Refused, tr("Only web pages (http and https) are opened.")));
    }
    return launch(address);
}

Launched DesktopLauncher::start(const QString &program, const QStringList &arguments)
{
    return detach(program, arguments)
        ? Launched(Unit {})
        : failure(Error::Code::Unsupported,
                  tr("The program %1 is not there, or cannot be started.").arg(program));
}

Launched DesktopLauncher::open(const QString &address) const
{
    const QString opener = QStandardPaths::findExecutable(QStringLiteral("xdg-open"));
    return !opener.isEmpty() && detach(opener, {address})
        ? Launched(Unit {})
        : failure(Error::Code::Unsupported, tr("xdg-open is not installed, or cannot be started."));
}

bool DesktopLauncher::detach(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setProcessEnvironment(m_environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace Jackfield
