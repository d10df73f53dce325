// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/sourcewords.h"

#include "app/models/wording.h"
#include "core/base/redact.h"

#include <QCoreApplication>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::SourceWords)
    };

    QString pageInWords(const QString &origin, Source::Trust trust)
    {
        if (trust == Source::Trust::Unproved)
            return origin.isEmpty() ? Words::tr("A browser or another program")
                                    : Words::tr("A browser that names the page %1").arg(origin);
        return origin.isEmpty() ? Words::tr("A web page whose address the browser kept back")
                                : Words::tr("The web page %1").arg(origin);
    }

    QString programInWords(const QString &origin, int pid)
    {
        const QString process = QString::number(pid);
        QString words =
            pid > 0 ? Words::tr("A program (process %1)").arg(process) : Words::tr("A program");
        if (!origin.isEmpty() && pid > 0)
            words = Words::tr("The program %1 (process %2)").arg(origin, process);
        else if (!origin.isEmpty())
            words = Words::tr("The program %1").arg(origin);
        return words;
    }

    QString withDoubt(const QString &words, Source::Trust trust)
    {
        return trust == Source::Trust::Proved
            ? words
            : Words::tr("%1, perhaps of another user,").arg(words);
    }

} // namespace

QString askerInWords(const Source &source)
{
    const QString origin = oneLine(source.origin);
    switch (source.kind) {
    case Source::Kind::Keypad:
        return Words::tr("You");
    case Source::Kind::Program:
        return withDoubt(programInWords(origin, source.pid), source.trust);
    case Source::Kind::Datagram:
        return source.trust == Source::Trust::Proved
            ? Words::tr("%1, by UDP,").arg(programInWords(origin, source.pid))
            : Words::tr("%1, by UDP and perhaps of another user,")
                  .arg(programInWords(origin, source.pid));
    case Source::Kind::File:
        return withDoubt(origin.isEmpty() ? Words::tr("A file")
                                          : Words::tr("The file %1").arg(origin),
                         source.trust);
    case Source::Kind::Link:
        return origin.isEmpty() ? Words::tr("A clicked link")
                                : Words::tr("A link from %1").arg(origin);
    case Source::Kind::Web:
        return pageInWords(origin, source.trust);
    }
    Q_UNREACHABLE();
}

QString requestInWords(const Source &source, Purpose purpose, const QString &line)
{
    const QString asker = askerInWords(source);
    const QString extension = oneLine(line);
    switch (purpose) {
    case Purpose::Call:
        if (source.kind == Source::Kind::Keypad)
            return Words::tr("You asked to call");
        return source.trust == Source::Trust::Scripted
            ? Words::tr("%1 asks without a click to call").arg(asker)
            : Words::tr("%1 asks to call").arg(asker);
    case Purpose::Redirect:
        return Words::tr("%1 wants to redirect the call to").arg(asker);
    case Purpose::Forward:
        return extension.isEmpty()
            ? Words::tr("%1 wants to forward all calls to").arg(asker)
            : Words::tr("%1 wants to forward line %2 to").arg(asker, extension);
    }
    Q_UNREACHABLE();
}

QString sourceInWords(Source::Kind kind, const QString &origin)
{
    const QString name = oneLine(origin);
    switch (kind) {
    case Source::Kind::Link:
        return Words::tr("Telephone links");
    case Source::Kind::Web:
        return Words::tr("Web page %1").arg(name);
    case Source::Kind::Program:
        return Words::tr("Program %1").arg(name);
    case Source::Kind::Datagram:
        return Words::tr("Program %1 by UDP").arg(name);
    case Source::Kind::File:
        return Words::tr("File %1").arg(name);
    case Source::Kind::Keypad:
        return Words::tr("You");
    }
    Q_UNREACHABLE();
}

QString refusalInWords(const QString &number, const Source &source, const Error &error)
{
    const QString what = oneLine(number.trimmed(), 60);
    const QString why = error.code == Error::Code::Refused && !error.detail.isEmpty()
        ? oneLine(error.detail)
        : Wording::error(error);
    const bool own = source.kind == Source::Kind::Keypad;
    if (error.code == Error::Code::Uncertain) // "Not dialled" would be a claim.
        return own ? Words::tr("“%1”: %2").arg(what, why)
                   : Words::tr("%1 asked for “%2”. %3").arg(askerInWords(source), what, why);
    return own ? Words::tr("“%1” was not dialled: %2").arg(what, why)
               : Words::tr("%1 asked for “%2”. Not done: %3").arg(askerInWords(source), what, why);
}

} // namespace Jackfield
