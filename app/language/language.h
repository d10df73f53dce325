// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace Jackfield {

/// The language in which the program speaks: while it lives, its texts and those of Qt are
/// translated, and dates, times and numbers are written as people with that language write them.
/// One at a time, and not beyond the QCoreApplication.
class Language
{
public:
    Language();
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// "en", "de", …: those that the program has texts in.
    static QStringList offered();
    /// The first of `wanted` (as QLocale::uiLanguages() gives them, "de-AT") that is offered; else
    /// "en".
    static QString chosen(const QStringList &wanted);

    /// As [window] language says: one that is offered, or "system" for that of the desktop; any
    /// other is "system" too. What is on the screen already keeps its words.
    void use(const QString &choice);
    QString code() const { return m_code; } ///< In use now: "de".

private:
    void load(const QString &file, const QString &folder);
    void drop();

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace Jackfield
