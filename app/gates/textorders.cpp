// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/textorders.h"

namespace Jackfield {

TextOrders::TextOrders(const PhoneStore &store, Switchboard &switchboard, Dialer &dialer,
                       QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_switchboard(switchboard)
    , m_dialer(dialer)
{ }

} // namespace Jackfield
