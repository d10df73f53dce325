// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/session.h"

#include "protocols/ucserver/directsession.h"
#include "protocols/ucserver/ucwebsession.h"

namespace Jackfield::UcServer {

SessionFactory sessions(SessionServices services)
{
    return [services = std::move(services)](const SystemId &id,
                                            const Setup &setup) -> std::unique_ptr<Session> {
        if (setup.way == Way::UcWeb)
            return std::make_unique<UcWebSession>(id, setup, services);
        return std::make_unique<DirectSession>(id, setup, services);
    };
}

} // namespace Jackfield::UcServer
