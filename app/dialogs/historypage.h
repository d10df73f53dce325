// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/formpage.h"
#include "app/dialogs/heldbutton.h"
#include "core/domain/secretstore.h"
#include "core/storage/teamfindings.h"

#include <functional>

class QLabel;

namespace Jackfield {

class SecretField;

/// Which calls are to be finished, and where calls are kept: for a team, in its database, which can
/// be tried.
class HistoryPage final : public FormPage
{
    Q_OBJECT
public:
    struct Tools
    {
        SecretStore &secrets;
        SecretId password; ///< Of the team's database.
        /// As lookAtTeam(); empty: the database cannot be tried.
        std::function<Pending<Result<TeamFindings>>(const TeamDatabase &)> look {};
        /// The password was written: the journal is opened anew.
        std::function<void()> reopen {};
    };
    /// `store` and what `tools` names must outlive the page.
    HistoryPage(const SettingsStore &store, const Tools &tools, QWidget *parent = nullptr);
    QString title() const override;
    Pending<Result<Unit>> keepSecrets() override;
    void useSecrets() override;

private:
    void addWork();
    void addPlace();
    void addDatabase();
    void addTrial();
    void refresh();
    void forgetTrial();
    void test();
    void ask(const QString &password);
    void say(const QString &words);
    QVariantMap authority() const;
    bool isElsewhere() const; ///< Another server than what is kept was typed for.

    const Tools m_tools;
    SecretField *m_password;
    QVariantMap m_authority; ///< What is kept was typed for.
    QPushButton *m_test = nullptr;
    std::unique_ptr<HeldButton> m_held;
    QLabel *m_words;
    int m_asked = 0; ///< An answer about other values than those that stand here comes too late.
    bool m_isWritten = false; ///< The password, and nobody uses it yet.
};

} // namespace Jackfield
