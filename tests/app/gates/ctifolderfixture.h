// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/ctifolder.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>

namespace Jackfield {

using namespace std::chrono_literals;

/// A folder of its own for every test, and what the watcher ordered.
class CtiFolderTest : public testing::Test
{
protected:
    CtiFolderTest()
    {
        QObject::connect(&cti, &CtiFolder::refused, &cti,
                         [this](const QString &name, const QString &words) {
                             refusals.append(name);
                             lastWords = words;
                         });
        QObject::connect(&cti, &CtiFolder::changed, &cti, [this] { ++changes; });
    }

    QString path(const char *name = "") const
    {
        return QDir(root).filePath(QFile::decodeName(name));
    }
    /// The path of a file whose name is any bytes.
    QByteArray raw(const QByteArray &name) const { return QFile::encodeName(root) + '/' + name; }
    /// The file was last changed `age` ago.
    void write(const QByteArray &name, const QByteArray &bytes,
               std::chrono::milliseconds age = 1s) const
    {
        const FileDescriptor file(
            ::open(raw(name).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        ASSERT_TRUE(bool(file)) << name.constData();
        ASSERT_EQ(::write(file.number(), bytes.constData(), size_t(bytes.size())), bytes.size());
        setAge(name, age);
    }
    void setAge(const QByteArray &name, std::chrono::milliseconds age) const
    {
        const qint64 time = clock.now().toMSecsSinceEpoch() - age.count();
        const timespec times[2] = {{0, UTIME_OMIT}, {time / 1000, time % 1000 * 1'000'000}};
        ASSERT_EQ(utimensat(AT_FDCWD, raw(name).constData(), times, 0), 0);
    }
    void setMode(mode_t mode) const
    {
        ASSERT_EQ(chmod(QFile::encodeName(root).constData(), mode), 0);
    }
    QStringList names(const char *subfolder = "") const
    {
        return QDir(path(subfolder))
            .entryList(QDir::Files | QDir::System | QDir::Hidden, QDir::Name);
    }
    void watch(bool allowShared = false) { cti.setUp({root, allowShared}); }
    /// Long enough for every scan that is due.
    void pass(std::chrono::milliseconds time = 4s) { clock.advance(time); }

    struct Order
    {
        TapiMaster::TextCommand command;
        Source source;
        QHostAddress peer;
    };
    QStringList numbers() const
    {
        QStringList list;
        for (const Order &order : orders)
            list.append(QString::fromLatin1(order.command.argument));
        return list;
    }

    QTemporaryDir folder;
    QString root = folder.path(); ///< The watched folder.
    ManualClock clock;
    std::vector<Order> orders;
    QStringList refusals;
    QString lastWords;
    int changes = 0;
    TextAnswer::Verdict verdict = TextAnswer::Verdict::Ordered;
    CtiFolder cti {clock,
                   [this](const TapiMaster::TextCommand &command, const Source &source,
                          const QHostAddress &peer) {
                       orders.push_back({command, source, peer});
                       return TextAnswer {verdict, QStringLiteral("answered"), {}};
                   }};
};

} // namespace Jackfield
