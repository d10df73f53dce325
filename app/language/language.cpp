// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Jackfield {

Language::Language()
{
    use(QStringLiteral("system"));
}

Language::~Language()
{
    drop();
}

QStringList Language::offered()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

QString Language::chosen(const QStringList &wanted)
{
    for (const QString &each : wanted) {
        const QString code = each.section(u'-', 0, 0);
        if (offered().contains(code))
            return code;
    }
    return QStringLiteral("en");
}

void Language::use(const QString &choice)
{
    const QLocale desktop = QLocale::system();
    const bool isOwn = offered().contains(choice);
    m_code = isOwn ? choice : chosen(desktop.uiLanguages());
    // Of Austria's or of Switzerland's German where that is the desktop's country.
    QLocale::setDefault(
        isOwn ? QLocale(QLocale::codeToLanguage(choice), QLocale::AnyScript, desktop.territory())
              : desktop);
    drop();
    load(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The English one has the plural forms; everything else stands in the program.
    load(QStringLiteral("jackfield_") + m_code, QStringLiteral(":/jackfield/translations"));
}

void Language::load(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    // Qt's own are a package of the desktop; without it some standard dialogs stay English.
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
        m_translators.push_back(std::move(translator));
}

void Language::drop()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace Jackfield
