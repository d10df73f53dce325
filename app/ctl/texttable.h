// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

// Aligned columns of what the control socket answers.
namespace Jackfield::Texts {

struct Column
{
    QString title;
    std::function<QString(const QJsonObject &)> cell;
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::Texts)
};
QString plain(const QJsonValue &value);
QString localTime(const QJsonValue &time); ///< Empty: it is none.
QString minutes(const QJsonValue &seconds); ///< "12:05"; empty: no number.
Column member(const QString &title, const char *key);
Column time(const QString &title, const char *key);
Column duration(const QString &title, const char *key);
Column number(); ///< As the window prints it.

/// `value`: an array of objects. `empty`: what is said when there are none.
QString table(const QJsonValue &value, const QList<Column> &columns, const QString &empty);

} // namespace Jackfield::Texts
