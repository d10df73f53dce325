// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/orderwords.h"

#include "app/models/wording.h"

#include <QCoreApplication>

namespace Jackfield {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Jackfield::OrderWords", text);
}

static QString orderInWords(const Command &command)
{
    if (std::holds_alternative<ClearForward>(command))
        return tr("Ending the forward");
    if (std::holds_alternative<StopRecording>(command))
        return tr("Stopping the recording");
    return Wording::feature(featureFor(command));
}

QString failureInWords(const Command &command, const Error &error)
{
    // "Did not work" would be a claim.
    const QString pattern =
        error.code == Error::Code::Uncertain ? tr("%1: %2") : tr("%1 did not work. %2");
    return pattern.arg(orderInWords(command), Wording::error(error));
}

} // namespace Jackfield
