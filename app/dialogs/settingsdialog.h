// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/linktools.h"

#include <QDialog>

class QLabel;
class QTabWidget;

namespace Jackfield {

class GateStatus;
class LinksPage;
class LocationPage;
class RememberedPage;
class RememberedSources;
class RequestsPage;
class SettingForm;
class SettingsStore;
class SystemsPage;
class TemplatesPage;
struct SystemTools;

/// What the user can set. OK saves what was changed; when that fails the dialog stays open with
/// everything in it and says why. Open it with open(); it deletes itself.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// All, and what `tools` names, must outlive the dialog.
    SettingsDialog(const SystemTools &tools, RememberedSources &remembered, const GateStatus &gates,
                   QWidget *parent = nullptr, const LinkTools &links = {});

    void showDoor(const QString &door); ///< The page that sets it; door: as in GateStatus.
    void accept() override;

private:
    SettingForm *makeGeneral();
    QVariantMap changes() const;

    SettingsStore &m_store;
    QTabWidget *m_pages;
    SettingForm *m_general;
    LocationPage *m_location;
    SystemsPage *m_systems;
    LinksPage *m_links;
    RequestsPage *m_requests;
    TemplatesPage *m_templates;
    RememberedPage *m_remembered;
    QLabel *m_problem;
};

} // namespace Jackfield
