// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayList>

namespace Jackfield {

/// The replies of Taridium ipbx for people, an object for each line; what has no value is left out:
///   {"channel":"SIP/21","state":"ringing","number":"4695550123","name":"MUSTER AG",
///    "account":"21@default","uniqueId":"1290000000.17"}
///   {"id":"1290000000.17","caller":"4695550123","country":"Tuvalu","status":"CONNECTED",
///    "entered":"14:03:22","waited":11,"agent":"SIP/21"}
/// Texts are as people are shown them. Errors in words for the user: the reply is refused as a
/// whole, as a session does.
Result<QByteArrayList> ipbxChannelObjects(QByteArrayView body);
Result<QByteArrayList> ipbxQueueObjects(QByteArrayView body);

/// A line with its end. Malformed: not such an object, or it would be read as another.
Result<QByteArray> ipbxChannelLine(const QByteArray &object);
Result<QByteArray> ipbxQueueLine(const QByteArray &object);

} // namespace Jackfield
