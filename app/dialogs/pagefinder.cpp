// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/pagefinder.h"

#include "app/dialogs/searchwords.h"
#include "app/look/clearing.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

namespace {

    QString nameOf(QWidget *widget)
    {
        QWidget *named = widget->focusProxy() ? widget->focusProxy() : widget;
        if (!named->accessibleName().isEmpty())
            return named->accessibleName(); // Of a list to choose from Qt tells the choice.
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(named);
        return accessible ? accessible->text(QAccessible::Name).remove(u'&') : QString();
    }

    void prepare(QListWidget *list)
    {
        list->setWordWrap(true);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setResizeMode(QListView::Adjust);
        list->setTextElideMode(Qt::ElideNone);
    }

} // namespace

PageFinder::PageFinder(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_lists(new QStackedWidget(this))
    , m_list(new QListWidget(m_lists))
    , m_found(new QListWidget(m_lists))
{
    build();
    connect(m_search, &QLineEdit::textChanged, this, &PageFinder::search);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT pageChosen(row);
    });
    connect(m_found, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_found->row(item)); });
}

void PageFinder::build()
{
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setPlaceholderText(tr("Search"));
    offerClearing(m_search);
    m_search->setToolTip(tr("Ctrl+F"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setSpacing(2);
    m_found->setAccessibleName(tr("What is found"));
    m_found->setAlternatingRowColors(true); // Where one ends that has several lines.
    for (QListWidget *list : {m_list, m_found}) {
        prepare(list);
        m_lists->addWidget(list);
    }
    m_search->installEventFilter(this);
    m_found->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_lists, 1);
}

void PageFinder::setPages(const QList<SettingsPage *> &pages)
{
    m_search->clear();
    m_pages = pages;
    const QSignalBlocker whole(m_list);
    m_list->clear();
    int widest = 0;
    for (const SettingsPage *page : pages) {
        m_list->addItem(page->title());
        widest = std::max(widest, m_list->fontMetrics().horizontalAdvance(page->title()));
    }
    const int character = m_list->fontMetrics().averageCharWidth();
    setFixedWidth(std::clamp(widest + 5 * character, 18 * character, 26 * character));
    m_list->setCurrentRow(0);
}

int PageFinder::currentPage() const
{
    return m_list->currentRow();
}

void PageFinder::setCurrentPage(int page)
{
    m_list->setCurrentRow(page);
}

void PageFinder::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PageFinder::search(const QString &typed)
{
    const SearchWords words(typed);
    m_hits.clear();
    m_found->clear();
    m_lists->setCurrentWidget(words.isEmpty() ? m_list : m_found);
    if (words.isEmpty())
        return;
    for (int page = 0; page < int(m_pages.size()); ++page)
        if (const QString title = m_pages.at(page)->title(); words.areIn(title))
            addHit({page, {}}, title);
    for (int page = 0; page < int(m_pages.size()); ++page) {
        const QString title = m_pages.at(page)->title();
        for (const SettingsPage::Entry &entry : m_pages.at(page)->entries()) {
            // What a list holds is said of each by itself, and shown in the one list.
            if (!m_hits.isEmpty() && m_hits.constLast().entry.widget == entry.widget)
                continue;
            const QString name = nameOf(entry.widget);
            if (words.areIn(QStringList {title, name, entry.words, entry.key}.join(u'\n')))
                addHit({page, entry}, tr("%1 › %2").arg(title, name));
        }
    }
    m_found->setAccessibleName(tr("%n found", "settings", int(m_hits.size())));
    if (m_hits.isEmpty())
        (new QListWidgetItem(tr("Nothing is found."), m_found))->setFlags(Qt::NoItemFlags);
    else
        m_found->setCurrentRow(0);
}

void PageFinder::addHit(const Hit &hit, const QString &text)
{
    m_hits.append(hit);
    m_found->addItem(text);
}

void PageFinder::choose(int row)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const Hit hit = m_hits.at(row);
    m_list->setCurrentRow(hit.page);
    Q_EMIT entryChosen(hit.page, hit.entry);
}

bool PageFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_search->text().isEmpty())
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_found->currentRow());
        return true; // Or the dialog would save.
    case Qt::Key_Escape:
        m_search->clear();
        m_search->setFocus();
        return true; // Or the dialog would close.
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (watched != m_search || m_lists->currentWidget() != m_found)
            return false;
        QCoreApplication::sendEvent(m_found, event);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace Jackfield
