// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QVariantMap>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace Jackfield {

class SettingForm;
class SettingsStore;

/// Where the phone stands, with an example that shows at once what the values do to a number.
class LocationPage final : public QWidget
{
    Q_OBJECT
public:
    enum class Extent {
        All,
        Usual, ///< Only what differs from desk to desk; the rest is as usual in the country.
    };
    /// `store` must outlive the page.
    explicit LocationPage(const SettingsStore &store, QWidget *parent = nullptr,
                          Extent extent = Extent::All);
    /// For SettingsStore::save(). A value that is the usual one of the country is not written.
    QVariantMap changes() const;
    /// As changes(), for a user who agrees to what is shown: a location that is not in the settings
    /// yet gets at least its country.
    QVariantMap confirmed() const;
    QString country() const; ///< ISO code; empty: none is chosen.
    void focusFirst(); ///< The keyboard to the country, or what follows where that is locked.

Q_SIGNALS:
    void edited();

private:
    void buildForm();
    void showUsualOnly();
    void proposeExtensionLength();
    void buildExample();
    QString key(const char *name) const;
    Location location() const;
    void takeCountryDefaults();
    void updateExample();

    const QString m_name; ///< [location.<name>]
    const bool m_isNew; ///< It is not in the settings.
    Settings m_before; ///< As in force, with this location in it.
    SettingForm *m_form;
    QLineEdit *m_example;
    QLabel *m_result;
};

} // namespace Jackfield
