// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contactfiles.h"

#include "core/base/redact.h"
#include "core/base/result.h"
#include "core/contacts/contactcsv.h"
#include "core/contacts/vcardreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Jackfield {

namespace {

    using Outcome = ContactFilesReading::Outcome;

    constexpr qint64 pieceSize = 64 * 1024;

    QString shownName(const QString &path)
    {
        return oneLine(path.section(u'/', -1), 80);
    }

    QByteArray stateOf(const QString &path)
    {
        struct ::stat status = {};
        if (::stat(QFile::encodeName(path).constData(), &status) != 0)
            return "gone";
        const auto number = [](auto value) { return QByteArray::number(qint64(value)) + ' '; };
        return number(status.st_dev) + number(status.st_ino) + number(status.st_size)
            + number(status.st_mtim.tv_sec) + number(status.st_mtim.tv_nsec);
    }

    class Run
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::ContactFiles)
    public:
        Run(const ContactFiles &files, const QString &source,
            const std::function<void(qint64, qint64)> &progressed,
            const std::function<bool()> &isUnwanted)
            : m_setup(files)
            , m_source(source)
            , m_progressed(progressed)
            , m_isUnwanted(isUnwanted)
        { }
        ContactFilesReading run(const QByteArray &since);

    private:
        Result<QStringList> list() const;
        QByteArray state(const QStringList &paths) const;
        Result<Unit> open(const QString &path, QFile &file);
        Result<Unit> readAll(const QStringList &paths);
        Result<Unit> readFile(const QString &path);
        template<typename Reader>
        Result<Unit> readWith(Reader &reader, QFile &file);
        void take(QList<ContactCard> cards);
        QString warning(qsizetype cards) const;
        static tl::unexpected<Error> failed(const QString &words)
        {
            return failure(Error::Code::Storage, words);
        }

        const ContactFiles &m_setup;
        const QString &m_source;
        const std::function<void(qint64, qint64)> &m_progressed;
        const std::function<bool()> &m_isUnwanted;
        QList<ContactCard> m_cards;
        QHash<QString, qsizetype> m_first; ///< By id, where in m_cards.
        QHash<QString, int> m_copies; ///< By id, how many other cards came with it.
        qint64 m_done = 0;
        qint64 m_total = 0;
        qsizetype m_dropped = 0;
    };

    Result<QStringList> Run::list() const
    {
        const QString &path = m_setup.path;
        const QFileInfo info(path);
        if (!info.exists())
            return failed(Run::tr("“%1” is not there.").arg(oneLine(path)));
        if (!info.isDir())
            return QStringList {path};
        if (m_setup.format != ContactFiles::Format::VCard)
            return failed(Run::tr("“%1” is a folder; give one file.").arg(oneLine(path)));
        const QDir folder(path);
        if (!info.isReadable() || !info.isExecutable())
            return failed(Run::tr("The folder “%1” may not be read.").arg(oneLine(path)));
        QStringList paths;
        for (const QString &name : folder.entryList(
                 {QStringLiteral("*.vcf"), QStringLiteral("*.vcard")}, QDir::Files, QDir::Name))
            paths.append(folder.filePath(name));
        return paths;
    }

    QByteArray Run::state(const QStringList &paths) const
    {
        QByteArray state;
        for (const QString &path : paths)
            state += QFile::encodeName(path) + ' ' + stateOf(path) + '\n';
        return state;
    }

    /// Only what is an ordinary file: a pipe or a device may never end, or act when it is read.
    Result<Unit> Run::open(const QString &path, QFile &file)
    {
        const int handle =
            ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        if (handle < 0) {
            const QString why = qt_error_string(errno);
            return failed(Run::tr("“%1” cannot be read: %2").arg(shownName(path), why));
        }
        struct ::stat status = {};
        const bool isFile = ::fstat(handle, &status) == 0 && S_ISREG(status.st_mode);
        if (!isFile
            || !file.open(handle, QIODevice::ReadOnly | QIODevice::Unbuffered,
                          QFileDevice::AutoCloseHandle)) {
            ::close(handle);
            return failed(Run::tr("“%1” is not an ordinary file.").arg(shownName(path)));
        }
        return Unit {};
    }

    ContactFilesReading Run::run(const QByteArray &since)
    {
        ContactFilesReading reading;
        const QFileInfo info(m_setup.path);
        reading.folder = info.isDir() ? m_setup.path : info.path();
        const auto paths = list();
        if (!paths) {
            reading.words = paths.error().detail;
            return reading;
        }
        reading.files = *paths;
        reading.state = state(*paths);
        if (!since.isEmpty() && reading.state == since) {
            reading.outcome = Outcome::Same;
            return reading;
        }
        const auto read = readAll(*paths);
        if (!read) {
            reading.outcome =
                read.error().code == Error::Code::Cancelled ? Outcome::Cancelled : Outcome::Failed;
            reading.words = read.error().detail;
            return reading;
        }
        const auto after = list();
        if (!after || state(*after) != reading.state) {
            reading.outcome = Outcome::Changing;
            return reading;
        }
        if (m_cards.isEmpty() && m_done > 0) {
            reading.words = Run::tr("There is no contact in “%1” that can be read.")
                                .arg(shownName(m_setup.path));
            return reading;
        }
        reading.outcome = Outcome::Read;
        reading.cards = std::move(m_cards);
        reading.words = warning(reading.cards.size());
        return reading;
    }

    Result<Unit> Run::readAll(const QStringList &paths)
    {
        for (const QString &path : paths)
            m_total += QFileInfo(path).size();
        if (m_total > largestContactFiles)
            return failed(Run::tr("“%1” is larger than 200 MB.").arg(shownName(m_setup.path)));
        m_progressed(0, m_total);
        for (const QString &path : paths)
            if (auto read = readFile(path); !read)
                return read;
        return Unit {};
    }

    Result<Unit> Run::readFile(const QString &path)
    {
        QFile file;
        if (auto opened = open(path, file); !opened)
            return opened;
        if (m_setup.format == ContactFiles::Format::VCard) {
            VCardReader reader;
            return readWith(reader, file);
        }
        ContactCsvReader reader(m_setup.columns);
        if (auto read = readWith(reader, file); !read)
            return read;
        if (!reader.trouble().isEmpty())
            return failed(
                Run::tr("“%1” is no table of contacts. %2").arg(shownName(path), reader.trouble()));
        return Unit {};
    }

    template<typename Reader>
    Result<Unit> Run::readWith(Reader &reader, QFile &file)
    {
        QByteArray piece(pieceSize, Qt::Uninitialized);
        while (true) {
            if (m_isUnwanted())
                return failure(Error::Code::Cancelled);
            const qint64 length = file.read(piece.data(), piece.size());
            if (length < 0)
                return failed(Run::tr("“%1” cannot be read: %2")
                                  .arg(shownName(m_setup.path), file.errorString()));
            if (length == 0)
                break;
            m_done += length;
            if (m_done > largestContactFiles)
                return failed(Run::tr("“%1” is larger than 200 MB.").arg(shownName(m_setup.path)));
            take(reader.feed(QByteArrayView(piece).first(length)));
            m_progressed(m_done, std::max(m_done, m_total));
        }
        take(reader.end());
        m_dropped += reader.dropped();
        return Unit {};
    }

    /// The same contact twice is one; another one with the same id gets one of its own.
    void Run::take(QList<ContactCard> cards)
    {
        for (ContactCard &card : cards) {
            card.source = m_source;
            const auto first = m_first.constFind(card.id);
            if (first != m_first.cend()) {
                if (m_cards[*first] == card)
                    continue;
                const QString id = card.id;
                do {
                    card.id = id + u'#' + QString::number(++m_copies[id] + 1);
                } while (m_first.contains(card.id));
            }
            m_first.insert(card.id, m_cards.size());
            m_cards.append(std::move(card));
        }
    }

    QString Run::warning(qsizetype cards) const
    {
        if (m_dropped > 0)
            return Run::tr("%n broken contact(s) were left out.", nullptr, int(m_dropped));
        return cards == 0 ? Run::tr("There are no contacts in it.") : QString();
    }

} // namespace

ContactFilesReading readContactFiles(const ContactFiles &files, const QString &source,
                                     const QByteArray &since,
                                     const std::function<void(qint64, qint64)> &progressed,
                                     const std::function<bool()> &isUnwanted)
{
    return Run(files, source, progressed, isUnwanted).run(since);
}

} // namespace Jackfield
