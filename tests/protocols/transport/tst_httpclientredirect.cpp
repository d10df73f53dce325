// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/transport/httpasker.h"
