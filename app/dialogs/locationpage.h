// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/settingspage.h"
#include "core/settings/settings.h"

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace Jackfield {

class SettingForm;
class SettingsStore;

/// Where the phone stands: every location that there is, which of them is in force, and an example
/// that shows at once what the values do to a number.
class LocationPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// `store` must outlive the page.
    explicit LocationPage(const SettingsStore &store, QWidget *parent = nullptr);

    QString title() const override { return tr("Location"); }
    QList<Entry> entries() const override; ///< Of the location that is shown.
    /// A value that is the usual one of the country is not written.
    QVariantMap changes() const override;

private:
    struct Draft
    {
        QString id; ///< [location.<id>] in the settings, or a name that nothing has yet.
        QString name; ///< What it is to be called.
        bool isSaved = false; ///< It is in the settings.
        bool isWanted = false; ///< It is new, and was asked for.
        Settings before; ///< As in force, with this location in it.
        SettingForm *form = nullptr;
    };

    void build();
    QWidget *makeHead();
    void addDraft(const QString &id, bool isSaved);
    void buildForm(Draft &draft);
    QWidget *makeExample();
    Draft &shown();
    const Draft &shown() const;
    void add();
    void remove();
    void rename();
    void showDraft(int index);
    void listNames();
    Location location(const Draft &draft) const;
    void takeCountryDefaults();
    void updateExample();
    QVariantMap changesOf(const Draft &draft) const;

    const SettingsStore &m_store;
    std::vector<Draft> m_drafts;
    QStringList m_removed; ///< Ids.
    SettingForm *m_choice; ///< me.location
    QComboBox *m_which;
    QLineEdit *m_name;
    QPushButton *m_remove;
    QLabel *m_problem; ///< Of the name.
    QStackedWidget *m_forms;
    QLineEdit *m_example;
    QLabel *m_result;
};

} // namespace Jackfield
