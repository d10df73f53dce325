// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/orderwords.h"

#include "app/models/wording.h"

#include <QCoreApplication>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::OrderWords)
    };

} // namespace

static QString orderInWords(const Command &command)
{
    if (std::holds_alternative<ClearForward>(command))
        return Words::tr("Ending the forward");
    if (std::holds_alternative<StopRecording>(command))
        return Words::tr("Stopping the recording");
    return Wording::feature(featureFor(command));
}

QString failureInWords(const Command &command, const Error &error)
{
    // "Did not work" would be a claim.
    const QString pattern = error.code == Error::Code::Uncertain ? Words::tr("%1: %2")
                                                                 : Words::tr("%1 did not work. %2");
    return pattern.arg(orderInWords(command), Wording::error(error));
}

} // namespace Jackfield
