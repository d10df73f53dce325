// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/settingspage.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QStackedWidget;

namespace Jackfield {

/// The pages of the settings to choose from, and a field to find what is on them: while there is
/// something in it, what matches stands in the place of the pages.
class PageFinder final : public QWidget
{
    Q_OBJECT
public:
    explicit PageFinder(QWidget *parent = nullptr);
    /// They must outlive the finder, or be replaced first. The first one becomes the current one.
    void setPages(const QList<SettingsPage *> &pages);
    int currentPage() const;
    void setCurrentPage(int page); ///< Emits pageChosen() when it is another one.
    void find(); ///< The keyboard goes to the field, with all its text selected.

Q_SIGNALS:
    void pageChosen(int page);
    /// Something that was found; `entry` is of this page, or without a widget the page itself.
    void entryChosen(int page, const Jackfield::SettingsPage::Entry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< Keys of field and list.

private:
    struct Hit
    {
        int page = 0;
        SettingsPage::Entry entry;
    };

    void build();
    void search(const QString &typed);
    void addHit(const Hit &hit, const QString &text);
    void choose(int row);

    QList<SettingsPage *> m_pages;
    QList<Hit> m_hits; ///< A row each.
    QLineEdit *m_search;
    QStackedWidget *m_lists;
    QListWidget *m_list;
    QListWidget *m_found;
};

} // namespace Jackfield
