// SPDX-License-Identifier: GPL-3.0-or-later
// Contact files on a real disk: read beside the program, watched, and never lost by trouble.
#include "core/contacts/filesource.h"
#include "tests/support/manualclock.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

QByteArray vcard(const QByteArray &name, const QByteArray &more = {})
{
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name + "\r\n" + more + "END:VCARD\r\n";
}

class FileSourceTest : public testing::Test
{
protected:
    QString path(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }
    void write(const char *name, const QByteArray &octets) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(octets);
    }
    /// As editors save: another file takes its place.
    void replace(const char *name, const QByteArray &octets) const
    {
        write("new", octets);
        ASSERT_EQ(::rename(QFile::encodeName(path("new")).constData(),
                           QFile::encodeName(path(name)).constData()),
                  0);
    }
    void use(const QString &where, const char *kind = "vcard", const QVariantMap &columns = {})
    {
        QVariantMap config {{QStringLiteral("kind"), QString::fromLatin1(kind)},
                            {QStringLiteral("path"), where}};
        if (!columns.isEmpty())
            config.insert(QStringLiteral("columns"), columns);
        auto made = fileContactSource(clock)(QStringLiteral("file"), config);
        ASSERT_TRUE(made) << made.error().detail.toStdString();
        source = std::move(*made);
        QObject::connect(source.get(), &ContactSource::loaded, source.get(),
                         [this](const QList<ContactCard> &cards) {
                             ++loads;
                             names.clear();
                             for (const ContactCard &card : cards)
                                 names.append(card.name);
                             ids.clear();
                             for (const ContactCard &card : cards)
                                 ids.append(card.id);
                         });
        QObject::connect(source.get(), &ContactSource::told, source.get(),
                         [this](const QString &text, bool warning) {
                             ++tellings;
                             words = text;
                             isWarning = warning;
                         });
        QObject::connect(source.get(), &ContactSource::progressed, source.get(),
                         [this](qint64 done, qint64 total) {
                             progress.append({done, total});
                         });
    }
    /// Opens it and waits until it has told how it went.
    void open()
    {
        source->open();
        settle();
    }
    void settle()
    {
        const int before = tellings;
        ASSERT_TRUE(waitFor([&] { return tellings > before; }));
    }
    /// Lets time pass until the change on the disk was noticed and read.
    bool noticed(const std::function<bool()> &isThere)
    {
        return waitFor([&] {
            clock.advance(FileContactSource::settling);
            return isThere();
        });
    }

    QTemporaryDir folder;
    ManualClock clock;
    std::unique_ptr<ContactSource> source;
    int loads = 0;
    int tellings = 0;
    QStringList names;
    QStringList ids;
    QString words;
    bool isWarning = false;
    QList<std::pair<qint64, qint64>> progress;
};

TEST_F(FileSourceTest, readsAFile)
{
    write("a.vcf", vcard("Eva") + vcard("Max", "UID:m\r\n"));
    use(path("a.vcf"));
    EXPECT_EQ(source->label(), QStringLiteral("a.vcf"));
    open();
    EXPECT_EQ(names, (QStringList {QStringLiteral("Eva"), QStringLiteral("Max")}));
    EXPECT_EQ(words, QString());
    EXPECT_EQ(ids[1], QStringLiteral("m"));
    const qint64 size = QFile(path("a.vcf")).size();
    EXPECT_EQ(progress.first(), std::make_pair(qint64(0), size));
    EXPECT_EQ(progress.last(), std::make_pair(size, size));
}

TEST_F(FileSourceTest, readsAFolder)
{
    write("b.vcf", vcard("B"));
    write("a.VCF", vcard("A"));
    write("notes.txt", vcard("No contact"));
    ASSERT_EQ(::mkfifo(QFile::encodeName(path("pipe.vcf")).constData(), 0600), 0);
    use(folder.path());
    open();
    EXPECT_EQ(names, (QStringList {QStringLiteral("A"), QStringLiteral("B")}));
}

TEST_F(FileSourceTest, readsATable)
{
    write("a.csv", "Firma;Apparat\nMuster;1\nMaier;2;3\n");
    use(path("a.csv"), "csv", {{QStringLiteral("phone"), QStringLiteral("Apparat")}});
    open();
    EXPECT_EQ(names, QStringList {QStringLiteral("Muster")});
    EXPECT_TRUE(isWarning);
    EXPECT_TRUE(words.contains(u'1')) << words.toStdString();
    replace("a.csv", "x;y\n1;2\n");
    source->reload();
    settle();
    EXPECT_EQ(loads, 1);
    EXPECT_FALSE(isWarning);
    EXPECT_TRUE(words.contains(QStringLiteral("Apparat"))) << words.toStdString();
}

TEST_F(FileSourceTest, givesEachCardAnIdOfItsOwn)
{
    write("a.vcf",
          vcard("A", "UID:1\r\n") + vcard("B", "UID:1\r\n") + vcard("A", "UID:1\r\n")
              + vcard("C", "UID:1#2\r\n") + vcard("D", "UID:1\r\n"));
    use(path("a.vcf"));
    open();
    EXPECT_EQ(names.join(u'|'), QStringLiteral("A|B|C|D"));
    EXPECT_EQ(QSet<QString>(ids.cbegin(), ids.cend()).size(), 4);
}

TEST_F(FileSourceTest, noticesEveryKindOfChange)
{
    write("a.vcf", vcard("A"));
    use(path("a.vcf"));
    open();
    write("a.vcf", vcard("In place"));
    EXPECT_TRUE(noticed([&] { return names.value(0) == u"In place"; }));
    replace("a.vcf", vcard("Replaced"));
    EXPECT_TRUE(noticed([&] { return names.value(0) == u"Replaced"; }));
    replace("a.vcf", vcard("Again"));
    EXPECT_TRUE(noticed([&] { return names.value(0) == u"Again"; }));
    QFile::remove(path("a.vcf"));
    EXPECT_TRUE(noticed([&] { return !words.isEmpty(); }));
    EXPECT_FALSE(isWarning);
    EXPECT_EQ(names.value(0), QStringLiteral("Again")); // the former stay
    write("a.vcf", vcard("Back"));
    EXPECT_TRUE(noticed([&] { return names.value(0) == u"Back"; }));
    EXPECT_EQ(words, QString());
}

TEST_F(FileSourceTest, noticesFilesOfAFolder)
{
    write("a.vcf", vcard("A"));
    use(folder.path());
    open();
    write("b.vcf", vcard("B"));
    EXPECT_TRUE(noticed([&] { return names.size() == 2; }));
    write("b.vcf", vcard("B2"));
    EXPECT_TRUE(noticed([&] { return names.value(1) == u"B2"; }));
    QFile::remove(path("a.vcf"));
    EXPECT_TRUE(noticed([&] { return names.join(u'|') == u"B2"; }));
    QFile::remove(path("b.vcf"));
    EXPECT_TRUE(noticed([&] { return names.isEmpty() && !words.isEmpty(); }));
}

TEST_F(FileSourceTest, doesNotReadWhatHasNotChanged)
{
    write("a.vcf", vcard("A"));
    use(path("a.vcf"));
    open();
    for (int i = 0; i < 5; ++i) {
        write("other.txt", QByteArray::number(i)); // in the same folder
        QCoreApplication::processEvents();
        clock.advance(FileContactSource::settling);
    }
    write("a.vcf", vcard("B"));
    EXPECT_TRUE(noticed([&] { return names.value(0) == u"B"; }));
    EXPECT_EQ(loads, 2);
}

TEST_F(FileSourceTest, aBusyFolderDoesNotPutItOff)
{
    write("a.vcf", vcard("A"));
    use(path("a.vcf"));
    open();
    write("a.vcf", vcard("B"));
    int i = 0;
    EXPECT_TRUE(waitFor([&] {
        write("other.txt", QByteArray::number(++i));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50); // it is noticed
        clock.advance(FileContactSource::settling * 3 / 4);
        return names.value(0) == u"B";
    }));
}

TEST_F(FileSourceTest, refusesWhatIsNoFile)
{
    ASSERT_EQ(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    for (const QString &where : {path("pipe"), QStringLiteral("/dev/zero"), path("missing"),
                                 QStringLiteral("/proc/self/mem/x")}) {
        use(where);
        open();
        EXPECT_EQ(loads, 0) << where.toStdString();
        EXPECT_FALSE(isWarning) << where.toStdString();
        EXPECT_FALSE(words.isEmpty()) << where.toStdString();
    }
    use(folder.path(), "csv");
    open();
    EXPECT_FALSE(isWarning);
}

TEST_F(FileSourceTest, refusesWhatHoldsNoContacts)
{
    write("a.vcf", "This is no vCard.\n");
    use(path("a.vcf"));
    open();
    EXPECT_EQ(loads, 0);
    EXPECT_FALSE(isWarning);
    write("a.vcf", "");
    source->reload();
    settle();
    EXPECT_EQ(loads, 1);
    EXPECT_TRUE(isWarning);
    QFile large(path("a.vcf"));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly));
    ASSERT_TRUE(large.resize(largestContactFiles + 1)); // a hole: takes no room
    source->reload();
    settle();
    EXPECT_FALSE(isWarning);
    EXPECT_TRUE(words.contains(QStringLiteral("200"))) << words.toStdString();
}

TEST_F(FileSourceTest, refusesWhatMayNotBeRead)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    write("a.vcf", vcard("A"));
    QFile::setPermissions(path("a.vcf"), {});
    use(path("a.vcf"));
    open();
    EXPECT_EQ(loads, 0);
    EXPECT_FALSE(isWarning);
}

TEST_F(FileSourceTest, stopsWhenCancelled)
{
    write("a.vcf", vcard("A"));
    use(path("a.vcf"));
    open();
    write("a.vcf", vcard("Somebody", "TEL:08912345678\r\n").repeated(500'000));
    source->reload();
    progress.clear();
    ASSERT_TRUE(waitFor([&] { return progress.size() > 2; }));
    source->cancel();
    progress.clear();
    settle();
    EXPECT_TRUE(progress.isEmpty());
    EXPECT_TRUE(isWarning);
    EXPECT_EQ(names, QStringList {QStringLiteral("A")});
    write("a.vcf", vcard("B"));
    source->reload();
    settle();
    EXPECT_EQ(names, QStringList {QStringLiteral("B")});
}

TEST_F(FileSourceTest, endsWhileItReads)
{
    write("a.vcf", vcard("Somebody", "TEL:08912345678\r\n").repeated(200'000));
    use(path("a.vcf"));
    source->open();
    ASSERT_TRUE(waitFor([&] { return progress.size() > 2; }));
    source.reset();
    QCoreApplication::processEvents();
    EXPECT_EQ(loads, 0);
}

TEST_F(FileSourceTest, readsAgainWhatWasBeingWritten)
{
    write("a.vcf", vcard("A").repeated(100));
    ContactFiles files;
    files.path = path("a.vcf");
    const auto never = [] { return false; };
    const auto grow = [this](qint64 done, qint64) {
        QFile file(path("a.vcf"));
        if (done == 0 && file.open(QIODevice::Append))
            file.write("BEGIN:VCARD\r\nFN:half");
    };
    const auto reading = readContactFiles(files, QStringLiteral("s"), {}, grow, never);
    EXPECT_EQ(reading.outcome, ContactFilesReading::Outcome::Changing);
    EXPECT_TRUE(reading.cards.isEmpty());
    const auto calm = readContactFiles(
        files, QStringLiteral("s"), {}, [](qint64, qint64) {}, never);
    EXPECT_EQ(calm.outcome, ContactFilesReading::Outcome::Read);
    EXPECT_EQ(calm.cards.size(), 1); // all the same
    EXPECT_FALSE(calm.words.isEmpty()); // the half one
    const auto same = readContactFiles(
        files, QStringLiteral("s"), calm.state, [](qint64, qint64) {}, never);
    EXPECT_EQ(same.outcome, ContactFilesReading::Outcome::Same);
}

TEST(FileContactSource, refusesWrongSettings)
{
    struct Row
    {
        const char *key;
        QVariant value;
    };
    ManualClock clock;
    const ContactSourceMaker make = fileContactSource(clock);
    const QVariantMap good {{QStringLiteral("kind"), QStringLiteral("csv")},
                            {QStringLiteral("path"), QStringLiteral("~/contacts.csv")},
                            {QStringLiteral("label"), QStringLiteral("Ours")}};
    const auto made = make(QStringLiteral("x"), good);
    ASSERT_TRUE(made);
    EXPECT_EQ((*made)->id(), QStringLiteral("x"));
    EXPECT_EQ((*made)->label(), QStringLiteral("Ours"));
    const Row rows[] = {
        {"kind", QStringLiteral("ldap")},
        {"path", QVariant()},
        {"path", QStringLiteral("")},
        {"path", 5},
        {"path", QStringLiteral("contacts.csv")},
        {"columns", QStringLiteral("name")},
        {"columns", QVariantMap {{QStringLiteral("nme"), QStringLiteral("Firma")}}},
        {"columns", QVariantMap {{QStringLiteral("name"), 3}}},
        {"columns", QVariantMap {{QStringLiteral("name"), QStringLiteral(" ")}}},
    };
    for (const Row &row : rows) {
        QVariantMap config = good;
        config.insert(QString::fromLatin1(row.key), row.value);
        const auto refused = make(QStringLiteral("x"), config);
        ASSERT_FALSE(refused) << row.key;
        EXPECT_EQ(refused.error().code, Error::Code::Malformed);
        EXPECT_FALSE(refused.error().detail.isEmpty());
    }
}

} // namespace
