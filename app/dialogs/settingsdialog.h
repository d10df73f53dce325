// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/desktools.h"
#include "app/dialogs/linktools.h"
#include "app/dialogs/settingspage.h"
#include "app/dialogs/systemtools.h"
#include "core/base/result.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Jackfield {

class GateStatus;
class PageFinder;
class RememberedSources;

/// What the user can set, a page for each part, with a search over all of them. OK and Apply save
/// what was changed; when that fails the dialog stays open with everything in it and shows what is
/// wrong and where. Open it with open(); it deletes itself.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// All, and what the tools name, must outlive the dialog.
    SettingsDialog(const SystemTools &tools, RememberedSources &remembered, const GateStatus &gates,
                   QWidget *parent = nullptr, const LinkTools &links = {},
                   const DeskTools &desk = {});

    void showDoor(const QString &door); ///< The row that sets it; door: as in GateStatus.
    /// The row of a key of settingsTable(): its page, with the keyboard in it. Nothing for a key
    /// that no page has.
    void showKey(const QString &key);
    void showPage(int page); ///< In the order of the list.
    int page() const; ///< That is shown.
    bool hasInput() const; ///< Something was entered that is not saved.
    void accept() override;

private:
    QList<SettingsPage *> makePages();
    void build();
    void fillPages();
    void turnPage(int by);
    void reveal(int page, const SettingsPage::Entry &entry);
    QVariantMap changes() const;
    void save(const std::function<void()> &then);
    void keepSecrets(int page, const std::function<void()> &then);
    void saveChanges(const std::function<void()> &then);
    void showSaved();
    void showRefused(int page, const Error &error);
    void showProblem(const Error &error);

    const SystemTools m_tools;
    RememberedSources &m_remembered;
    const GateStatus &m_gates;
    const LinkTools m_links;
    const DeskTools m_desk;
    PageFinder *m_finder;
    QLabel *m_title;
    QStackedWidget *m_stack;
    QList<SettingsPage *> m_pages;
    QLabel *m_problem;
    QPushButton *m_ok = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace Jackfield
