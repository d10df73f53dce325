// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/formpage.h"

namespace Jackfield {

/// Numbers that are always at hand.
class DialPage final : public FormPage
{
    Q_OBJECT
public:
    /// `store` must outlive the page.
    explicit DialPage(const SettingsStore &store, QWidget *parent = nullptr);
    QString title() const override;
};

} // namespace Jackfield
