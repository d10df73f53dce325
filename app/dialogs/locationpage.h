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
    enum class Extent {
        All,
        Usual, ///< Of the location in force only what differs from desk to desk; the rest is as
               ///< usual in the country.
    };
    /// `store` must outlive the page.
    explicit LocationPage(const SettingsStore &store, QWidget *parent = nullptr,
                          Extent extent = Extent::All);

    QString title() const override { return tr("Location"); }
    QList<Entry> entries() const override; ///< Of the location that is shown.
    /// A value that is the usual one of the country is not written.
    QVariantMap changes() const override;
    /// As changes(), for a user who agrees to what is shown: a location that is not in the settings
    /// yet gets at least its country.
    QVariantMap confirmed() const;
    QString country() const; ///< ISO code; empty: none is chosen.
    void focusFirst(); ///< The keyboard to the country, or what follows where that is locked.

Q_SIGNALS:
    void edited();

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

    void build(Extent extent);
    void showUsualOnly();
    void proposeExtensionLength();
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
