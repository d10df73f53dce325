// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/languagechoices.h"

#include "core/settings/settingstable.h"

#include <QCoreApplication>
#include <QLocale>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::LanguageChoices)
    };

    QString ownName(const QString &code)
    {
        // Of no country: "English", not "American English".
        const QLocale locale(QLocale::codeToLanguage(code), QLocale::AnyScript, QLocale::World);
        const QString name = locale.nativeLanguageName();
        return name.left(1).toUpper() + name.mid(1);
    }

} // namespace

QList<ValueChoice> languageChoices()
{
    QList<ValueChoice> choices;
    for (const QString &code : findSetting(QStringLiteral("window.language"))->choices)
        choices.append(
            {code, code == QLatin1String("system") ? Words::tr("As the desktop") : ownName(code)});
    return choices;
}

} // namespace Jackfield
