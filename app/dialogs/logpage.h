// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/formpage.h"

namespace Jackfield {

/// What is written down for those who help: parts of the log, contents of the protocol trace.
class LogPage final : public FormPage
{
    Q_OBJECT
public:
    /// `store` must outlive the page.
    explicit LogPage(const SettingsStore &store, QWidget *parent = nullptr);
    QString title() const override;
};

} // namespace Jackfield
