// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapicodec.h"
