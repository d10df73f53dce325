// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/linktools.h"

#include <QDialog>

class QLabel;
class QTabWidget;

namespace Jackfield {

class LinksPage;
class LocationPage;
class PhoneSystemRegistry;
class SettingForm;
class SettingsStore;

/// What the user can set. OK saves what was changed; when that fails the dialog stays open with
/// everything in it and says why. Open it with open(); it deletes itself.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Both must outlive the dialog.
    SettingsDialog(SettingsStore &store, const PhoneSystemRegistry &registry,
                   QWidget *parent = nullptr, const LinkTools &links = {});

    void accept() override;

private:
    SettingForm *makeGeneral();
    QVariantMap changes() const;

    SettingsStore &m_store;
    QTabWidget *m_pages;
    SettingForm *m_general;
    LocationPage *m_location;
    LinksPage *m_links;
    QLabel *m_problem;
};

} // namespace Jackfield
