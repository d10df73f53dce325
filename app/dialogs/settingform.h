// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/settingspage.h"
#include "app/dialogs/valueeditor.h"

#include <QHash>
#include <QVariantMap>

class QFormLayout;
class QScrollArea;

namespace Jackfield {

class LayerSign;
class SettingsStore;
struct Settings;

/// Scrolls a page's content up and down; takes it over, and is the caller's.
QScrollArea *makeScrollArea(QWidget *content);

/// A form over keys of jackfield.toml: a row per key, with the editor its type wants, the help of
/// the settings table, and a sign of who has set the value. What the administrator has locked is
/// shown and says so.
class SettingForm final : public QWidget
{
    Q_OBJECT
public:
    /// `store` must outlive the form.
    explicit SettingForm(const SettingsStore &store, QWidget *parent = nullptr);

    /// A row for a key of settingsTable(); the value is read from `settings`. `choices` are the
    /// words for a Choice, or make a choice of a Text.
    ValueEditor *add(const QString &key, const QString &label, const Settings &settings,
                     const QList<ValueChoice> &choices = {});
    /// The same with an editor of the caller's choice, made with this form as its parent.
    ValueEditor *add(const QString &key, const QString &label, const Settings &settings,
                     ValueEditor *editor);
    /// The same over the whole width; `label` is for screen readers only.
    ValueEditor *addWide(const QString &key, const QString &label, const Settings &settings,
                         ValueEditor *editor);
    void addHeading(const QString &text);
    /// A row for what is no setting by itself.
    void addRow(const QString &label, QWidget *widget);
    /// A row of its own, below the others.
    void addWidget(QWidget *widget);
    /// Puts the form into an area that scrolls up and down, which is the caller's then.
    QWidget *inScrollArea();
    /// Why a value cannot be changed: the administrator has set it.
    static QString lockedWords();
    ValueEditor *editor(const QString &key) const { return m_rows.value(key).editor; }
    LayerSign *sign(const QString &key) const { return m_rows.value(key).sign; }
    /// Its rows for the search, in their order.
    QList<SettingsPage::Entry> entries() const { return m_entries; }
    /// All rows as the form has them now, locked ones too.
    QVariantMap values() const;
    /// Those the user changed; an invalid value where the user's own is to be taken back.
    QVariantMap changes() const;

Q_SIGNALS:
    void edited(const QString &key);

private:
    struct Row
    {
        ValueEditor *editor = nullptr;
        LayerSign *sign = nullptr;
        QVariant before;
        bool isReset = false; ///< Back to what it is without the user's value.
    };

    QWidget *put(const QString &key, const QString &label, const Settings &settings,
                 ValueEditor *editor);
    void reset(const QString &key);
    void showSign(const QString &key);

    const SettingsStore &m_store;
    QFormLayout *m_layout;
    QHash<QString, Row> m_rows;
    QList<SettingsPage::Entry> m_entries;
};

} // namespace Jackfield
