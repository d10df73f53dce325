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
    /// `store` must outlive the page.
    explicit LocationPage(const SettingsStore &store, QWidget *parent = nullptr);
    /// For SettingsStore::save(). A value that is the usual one of the country is not written.
    QVariantMap changes() const;

private:
    void buildForm();
    void buildExample();
    QString key(const char *name) const;
    Location location() const;
    void takeCountryDefaults();
    void updateExample();

    const SettingsStore &m_store;
    const QString m_name; ///< [location.<name>]
    Settings m_before; ///< As in force, with this location in it.
    SettingForm *m_form;
    QLineEdit *m_example;
    QLabel *m_result;
};

} // namespace Jackfield
