// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

// What `jackfieldctl` prints for people: the JSON of the control socket as aligned text. Numbers
// as the window prints them.
namespace Jackfield::Texts {

QString status(const QJsonValue &value);
QString lines(const QJsonValue &value);
QString calls(const QJsonValue &value);
QString queues(const QJsonValue &value);
QString queueHistory(const QJsonValue &value);
QString queueHistoryCsv(const QJsonValue &value); ///< See the function of that name; with its mark.
QString forwards(const QJsonValue &value);
QString prompts(const QJsonValue &value);
QString remembered(const QJsonValue &value);
QString journal(const QJsonValue &value);
QString worklist(const QJsonValue &value);
QString contacts(const QJsonValue &value);
QString contact(const QJsonValue &value);
QString settings(const QJsonValue &value);
/// "10:31:02.250 pbx → MakeCall", below it the message, if it was kept.
QString trace(const QJsonValue &value);
QString traceJson(const QJsonValue &value); ///< An object a line, of a recording with its head.
QString order(const QJsonValue &value); ///< Of every order, `dial` too.
QString open(const QJsonValue &value);

} // namespace Jackfield::Texts
