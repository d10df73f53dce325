// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of bad-inputs.csv for .CTI files, put into the folder that the real program watches.
#include "tests/integration/badrow.h"
#include "tests/support/childprocess.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace Jackfield {

using Fate = BadExpectation::Outcome;

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    const BadExpectation nothing {};
    const BadExpectation asked {Fate::Confirm, {}, false, {}};
    const BadExpectation dialled {Fate::Dial, {}, false, {}};
    const char order[] = "MakeCall 100 0891234567\r\n";

    class BadFiles : public BadRows
    {
    public:
        using Check = void (BadFiles::*)(const BadRow &);

        /// A new folder of our own alone, and an instance that is to watch it; not started.
        void prepare();
        void startGate(const QStringList &arguments = {})
        {
            ASSERT_EQ(gate->start(arguments), QString());
        }
        QString inside(const QString &name) const { return folder->filePath(text("cti/") + name); }
        void write(const QString &name, const QByteArray &bytes) const;
        /// What the row's macros say, done in the folder. False: it cannot be done here; printed.
        bool place(const BadRow &row);
        bool placeSpecial(const BadPiece &piece, const QByteArray &path);
        QStringList waiting() const; ///< Names in the folder that look like orders.
        /// A file that is refused: what was there before it has been looked at.
        void settle();
        void tryPlain(const BadRow &row, const BadExpectation &expected);

        void swapped(const BadRow &);
        void sharedFolder(const BadRow &);
        void onlyHere(const BadRow &row);
        void oddName(const BadRow &row);
        void thousands(const BadRow &);
        void undeletable(const BadRow &);
        void oldFile(const BadRow &row);

        std::unique_ptr<QTemporaryDir> folder;
        std::unique_ptr<Gate> gate;
        QStringList placed;
    };

} // namespace

void BadFiles::prepare()
{
    gate.reset();
    placed.clear();
    folder = std::make_unique<QTemporaryDir>();
    QDir().mkpath(inside({}));
    ASSERT_EQ(chmod(QFile::encodeName(inside({})).constData(), 0700), 0);
    gate = std::make_unique<Gate>();
    gate->settings = "[cti_folder]\npath = \"" + inside({}).chopped(1).toUtf8() + "\"\n";
}

void BadFiles::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(inside(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << qPrintable(file.errorString());
    file.write(bytes);
}

bool BadFiles::placeSpecial(const BadPiece &piece, const QByteArray &path)
{
    if (piece.macro == text("FIFO"))
        return mkfifo(path.constData(), 0600) == 0;
    if (piece.macro == text("MKNOD")) {
        const auto number =
            dev_t(piece.arguments.value(2).toUInt() << 8 | piece.arguments.value(3).toUInt());
        if (mknod(path.constData(), S_IFCHR | 0600, number) == 0)
            return true;
        std::printf("no device can be made here: %s\n", std::strerror(errno));
        return false;
    }
    ADD_FAILURE() << "a macro without a meaning here: " << qPrintable(piece.macro);
    return false;
}

bool BadFiles::place(const BadRow &row)
{
    const QList<BadPiece> pieces = badPieces(row.input);
    const BadPiece first = pieces.value(0);
    const QString names = QString::fromUtf8(unescaped(first.arguments.value(0)));
    const QString name = names.section(text("->"), -1);
    placed << name;
    if (first.macro != text("FILE"))
        return placeSpecial(first, QFile::encodeName(inside(name)));
    const QString before = names.section(text("->"), 0, 0);
    write(before, bytesOf(pieces));
    return before == name || QFile::rename(inside(before), inside(name));
}

QStringList BadFiles::waiting() const
{
    return QDir(inside({})).entryList({text("*.cti")}, QDir::Files | QDir::System);
}

void BadFiles::settle()
{
    write(text("zz-settle.cti"), "Nonsense\r\n");
    EXPECT_TRUE(waitFor([this] { return !QFile::exists(inside(text("zz-settle.cti"))); }));
}

void BadFiles::tryPlain(const BadRow &row, const BadExpectation &expected)
{
    prepare();
    startGate();
    const long resident = gate->residentKiB();
    if (!place(row))
        return;
    if (expected.outcome == Fate::Nothing)
        settle();
    checkCalls(*gate, expected, resolved(*gate, numberIn(bytesOf(badPieces(row.input)))));
    // REFUSE is put aside, IGNORE is not touched; what was carried out is not there any more.
    const bool stays = row.expected.startsWith(text("IGNORE"));
    EXPECT_TRUE(waitFor([&] { return QFile::exists(inside(placed.first())) == stays; }));
    if (row.expected.startsWith(text("REFUSE"))) {
        EXPECT_TRUE(QFile::exists(inside(text("rejected/") + placed.first())));
    }
    if (row.expected.contains(text("RSS"))) {
        EXPECT_LT(gate->residentKiB() - resident, 1024);
    }
    EXPECT_TRUE(gate->stop());
    EXPECT_EQ(gate->exchange.received.size(), expected.outcome == Fate::Dial ? 1 : 0);
}

TEST_F(BadFiles, EveryFile)
{
    const QHash<QString, Check> checks {
        {text("C05"), &BadFiles::swapped},   {text("C10"), &BadFiles::sharedFolder},
        {text("C16"), &BadFiles::onlyHere},  {text("C17"), &BadFiles::oddName},
        {text("C18"), &BadFiles::thousands}, {text("C19"), &BadFiles::undeletable},
        {text("C20"), &BadFiles::oldFile}};
    const QList<BadRow> rows = badRows("cti-file");
    ASSERT_FALSE(rows.isEmpty());
    for (const BadRow &row : rows) {
        SCOPED_TRACE(qPrintable(row.name + text(": ") + row.expected));
        const QString id = row.name.section(u'-', 0, 0);
        if (checks.contains(id)) {
            (this->*checks[id])(row);
            continue;
        }
        const auto expected = expectationOf(row, rows);
        EXPECT_TRUE(expected) << "neither in regular words nor with a check by name";
        if (expected)
            tryPlain(row, *expected);
    }
}

// A link to an order elsewhere takes the place of a file again and again: what is elsewhere is
// never carried out.
void BadFiles::swapped(const BadRow &)
{
    prepare();
    startGate();
    const QByteArray target = QFile::encodeName(folder->filePath(text("target.cti")));
    const QByteArray path = QFile::encodeName(inside(text("call.cti")));
    write(text("../target.cti"), order);
    ChildProcess racer([path, target] {
        int rounds = 0;
        for (; rounds < 10'000; ++rounds) {
            QFile file(QString::fromLocal8Bit(path + ".new"));
            if (file.open(QIODevice::WriteOnly))
                file.write("Nonsense\r\n");
            file.close();
            rename((path + ".new").constData(), path.constData());
            if (symlink(target.constData(), (path + ".link").constData()) == 0)
                rename((path + ".link").constData(), path.constData());
        }
        return QByteArray::number(rounds);
    });
    EXPECT_EQ(racer.finish(), QByteArray("10000"));
    settle();
    EXPECT_TRUE(gate->prompts().isEmpty());
    EXPECT_TRUE(gate->stop());
    EXPECT_EQ(gate->ordered(), QByteArray());
    EXPECT_TRUE(QFile::exists(QFile::decodeName(target)));
}

void BadFiles::sharedFolder(const BadRow &)
{
    prepare();
    ASSERT_EQ(chmod(QFile::encodeName(inside({})).constData(), 0777), 0);
    write(text("call.cti"), order);
    const QString problem = gate->start();
    EXPECT_TRUE(problem.contains(inside({}).chopped(1))) << "the folder is named as a problem";
    EXPECT_TRUE(QFile::exists(inside(text("call.cti"))));
    EXPECT_TRUE(gate->prompts().isEmpty());
    EXPECT_TRUE(gate->stop());
    EXPECT_EQ(gate->ordered(), QByteArray());

    gate->settings += "allow_shared = true\n";
    (void)gate->start();
    write(text("other.cti"), order);
    checkCalls(*gate, asked, text("0891234567"));
    EXPECT_TRUE(gate->stop());
}

// Backslashes are letters of a name here.
void BadFiles::onlyHere(const BadRow &row)
{
    prepare();
    startGate();
    const auto around = [this] {
        return QDir(folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    };
    const QStringList before = around();
    ASSERT_TRUE(place(row));
    EXPECT_TRUE(waitFor([this] { return waiting().isEmpty(); }));
    settle();
    EXPECT_EQ(around(), before);
    EXPECT_LE(gate->exchange.received.size(), 1);
    EXPECT_TRUE(gate->stop());
}

void BadFiles::oddName(const BadRow &row)
{
    tryPlain(row, dialled);
    QFile log(gate->programs.folder() + text("/jackfield.log"));
    ASSERT_TRUE(log.open(QIODevice::ReadOnly));
    for (const QByteArray &line : log.readAll().split('\n'))
        EXPECT_FALSE(line.startsWith("b.cti")) << "the name does not begin a line of its own";
}

// Each is used up once, few of them dial, and the program goes on answering meanwhile.
void BadFiles::thousands(const BadRow &)
{
    prepare();
    startGate();
    for (int i = 0; i < 10'000; ++i)
        write(text("%1.cti").arg(i),
              "MakeCall 100 08912" + QByteArray::number(10'000 + i) + "\r\n");
    std::chrono::milliseconds slowest {0};
    EXPECT_TRUE(waitFor(
        [&] {
            slowest = std::max(slowest, gate->programs.ctl({text("status")}).took);
            return waiting().isEmpty();
        },
        std::chrono::seconds(60)));
    std::printf(
        "10000 files: the slowest answer meanwhile took %lld ms, jackfieldctl's start in it\n",
        static_cast<long long>(slowest.count()));
    EXPECT_LT(slowest.count(), 1000);
    EXPECT_TRUE(gate->stop());
    EXPECT_GE(gate->exchange.received.size(), 1);
    EXPECT_LE(gate->exchange.received.size(), 6);
}

// One call, and none after a restart. Root may delete what it likes, so somebody else runs it.
void BadFiles::undeletable(const BadRow &)
{
    prepare();
    const QByteArray path = QFile::encodeName(inside({}));
    write(text("call.cti"), order);
    if (geteuid() == 0) {
        constexpr unsigned nobody = 65534;
        ASSERT_EQ(chmod(QFile::encodeName(folder->path()).constData(), 0755), 0);
        for (const QByteArray &own : {path, path + "call.cti"})
            ASSERT_EQ(chown(own.constData(), nobody, nobody), 0);
        if (!gate->programs.runAs(nobody)) {
            std::printf("C19: another user cannot reach the programs where they are built\n");
            return;
        }
    }
    ASSERT_EQ(chmod(path.constData(), 0500), 0);
    (void)gate->start(); // the folder is a problem then, and says so
    checkCalls(*gate, dialled, text("0891234567"));
    EXPECT_TRUE(QFile::exists(inside(text("call.cti"))));
    EXPECT_TRUE(gate->stop());
    (void)gate->start();
    EXPECT_TRUE(waitFor([this] {
        return gate->status()[QLatin1String("localServer")][QLatin1String("problems")]
                   .toArray()
                   .size()
            > 0;
    }));
    EXPECT_TRUE(gate->stop());
    EXPECT_EQ(gate->exchange.received.size(), 1);
    ASSERT_EQ(chmod(path.constData(), 0700), 0);
}

void BadFiles::oldFile(const BadRow &row)
{
    prepare();
    ASSERT_TRUE(place(row));
    const QString back = badPieces(row.input).value(0).arguments.value(1).section(u'-', 1);
    const auto age = timeOf(back);
    ASSERT_TRUE(age);
    QFile file(inside(placed.first()));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.setFileTime(QDateTime::currentDateTime().addMSecs(-age->count()),
                                 QFileDevice::FileModificationTime));
    file.close();
    startGate();
    EXPECT_TRUE(
        waitFor([this] { return QFile::exists(inside(text("rejected/") + placed.first())); }));
    checkCalls(*gate, nothing, {});
    EXPECT_TRUE(gate->stop());
    EXPECT_EQ(gate->ordered(), QByteArray());
}

} // namespace Jackfield
