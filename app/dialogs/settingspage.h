// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QVariantMap>
#include <QWidget>

namespace Jackfield {

/// A page of the settings dialog. It shows settings as they are in force when it is made, and what
/// the user changes is saved by the dialog, all pages at once.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    /// Something that the search of the dialog can find and show.
    struct Entry
    {
        QString key; ///< Dotted, as in settingsTable(); empty: what is no setting, such as a test.
        QString words; ///< Translated: its label and its help.
        QWidget *widget = nullptr; ///< Of the page; scrolled to and focused when it is chosen.
    };

    using QWidget::QWidget;
    virtual QString title() const = 0; ///< Translated, as in the list of pages.
    virtual QList<Entry> entries() const = 0; ///< In the order of the page.
    /// For SettingsStore::save(): what the user changed, and nothing else.
    virtual QVariantMap changes() const { return {}; }
};

} // namespace Jackfield
