// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistantpage.h"
#include "app/dialogs/linktools.h"

namespace Jackfield {

/// Whether a click on a telephone number in a web page dials with Jackfield.
class AssistantLinks final : public AssistantPage
{
    Q_OBJECT
public:
    /// With links.registration.
    explicit AssistantLinks(const LinkTools &links, QWidget *parent = nullptr);
    bool begin() override;
};

} // namespace Jackfield
