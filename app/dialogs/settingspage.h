// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pending.h"
#include "core/base/result.h"

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
    /// To be called before changes() are saved: writes the passwords that were typed. An error: the
    /// settings are not to be saved; the detail is for people.
    virtual Pending<Result<Unit>> keepSecrets() { return Pending<Result<Unit>>::ready(Unit {}); }
    /// After keepSecrets() and SettingsStore::save() of all pages: what was written is used.
    virtual void useSecrets() { }
};

} // namespace Jackfield
