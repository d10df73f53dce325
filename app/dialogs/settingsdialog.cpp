// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingsdialog.h"

#include "app/dialogs/allsettingspage.h"
#include "app/dialogs/contactspage.h"
#include "app/dialogs/dialpage.h"
#include "app/dialogs/generalpage.h"
#include "app/dialogs/linkspage.h"
#include "app/dialogs/locationpage.h"
#include "app/dialogs/logpage.h"
#include "app/dialogs/pagefinder.h"
#include "app/dialogs/plainlabel.h"
#include "app/dialogs/queuespage.h"
#include "app/dialogs/rememberedpage.h"
#include "app/dialogs/requestspage.h"
#include "app/dialogs/rowmark.h"
#include "app/dialogs/secretfield.h"
#include "app/dialogs/systemspage.h"
#include "app/dialogs/templatespage.h"
#include "core/settings/settingsstore.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr QSize usualSize {760, 640};

    /// The part that takes the keyboard: the widget, what it stands for, or its first field.
    QWidget *fieldOf(QWidget *widget)
    {
        if (widget->focusPolicy() != Qt::NoFocus || widget->focusProxy())
            return widget;
        for (QWidget *part : widget->findChildren<QWidget *>())
            if (part->focusPolicy() != Qt::NoFocus && part->isEnabled() && !part->focusProxy())
                return part;
        return widget;
    }

    QScrollArea *areaAround(QWidget *widget)
    {
        for (QWidget *outer = widget->parentWidget(); outer; outer = outer->parentWidget())
            if (auto *area = qobject_cast<QScrollArea *>(outer))
                return area;
        return nullptr;
    }

} // namespace

SettingsDialog::SettingsDialog(const SystemTools &tools, RememberedSources &remembered,
                               const GateStatus &gates, QWidget *parent, const LinkTools &links,
                               const DeskTools &desk)
    : QDialog(parent)
    , m_tools(tools)
    , m_remembered(remembered)
    , m_gates(gates)
    , m_links(links)
    , m_desk(desk)
    , m_finder(new PageFinder(this))
    , m_title(makePlainLabel({}, this))
    , m_stack(new QStackedWidget(this))
    , m_problem(makePlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    build();
    fillPages();
    const QSize room = screen()->availableSize() - QSize(20, 60); // Its frame takes some.
    resize(usualSize.boundedTo(room));
}

/// Every page of the dialog, in the order of the list.
QList<SettingsPage *> SettingsDialog::makePages()
{
    SettingsStore &store = m_tools.settings;
    const auto contacts = [this, &store]() -> QList<SettingsPage *> {
        if (!m_desk.contacts)
            return {};
        return {new ContactsPage(
            {store, m_tools.secrets, *m_desk.contacts, m_gates, m_desk.tryContacts}, m_stack)};
    };
    const HistoryPage::Tools history {m_tools.secrets, m_desk.journalPassword, m_desk.lookAtJournal,
                                      m_desk.reopenJournal};
    QList<SettingsPage *> pages {
        new GeneralPage(store, m_tools.dialer, m_stack),
        new LocationPage(store, m_stack),
        new SystemsPage(m_tools, m_stack),
        new CallsPage(store, m_desk.playSound, m_stack),
        new PopPage(store, m_desk.openPage, m_stack),
        new DialPage(store, m_stack),
    };
    pages += contacts();
    pages += {
        new HistoryPage(store, history, m_stack),
        new QueuesPage(store, m_desk.queues, m_stack),
        new LinksPage(store, m_links, m_stack),
        new RequestsPage(store, m_gates, m_stack),
        new TemplatesPage(store, m_gates, m_stack),
        new RememberedPage(store, m_remembered, m_stack),
        new LogPage(store, m_stack),
        new AllSettingsPage(store, m_stack),
    };
    return pages;
}

void SettingsDialog::build()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_problem->setFont(bold);
    m_problem->setAccessibleName(tr("What is wrong"));
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Apply, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("OK"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_apply = buttons->button(QDialogButtonBox::Apply);
    m_apply->setText(tr("Apply"));
    auto *right = new QVBoxLayout;
    right->addWidget(m_title);
    right->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_finder);
    row->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] { save([this] { showSaved(); }); });
    connect(m_finder, &PageFinder::pageChosen, this, &SettingsDialog::showPage);
    connect(m_finder, &PageFinder::entryChosen, this, &SettingsDialog::reveal);
    const auto shortcut = [this](Qt::Key key, auto slot) {
        auto *made = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(Qt::Key_F, [this] { m_finder->find(); });
    shortcut(Qt::Key_PageUp, [this] { turnPage(-1); });
    shortcut(Qt::Key_PageDown, [this] { turnPage(1); });
}

void SettingsDialog::fillPages()
{
    qDeleteAll(m_pages);
    m_pages = makePages();
    for (SettingsPage *page : m_pages) {
        page->setAccessibleName(page->title());
        m_stack->addWidget(page);
    }
    m_finder->setPages(m_pages);
    showPage(0);
}

void SettingsDialog::showPage(int page)
{
    m_finder->setCurrentPage(page);
    m_stack->setCurrentWidget(m_pages.at(page));
    m_title->setText(m_pages.at(page)->title());
}

int SettingsDialog::page() const
{
    return m_finder->currentPage();
}

bool SettingsDialog::hasInput() const
{
    const QList<SecretField *> secrets = findChildren<SecretField *>();
    return !changes().isEmpty()
        || std::any_of(secrets.cbegin(), secrets.cend(),
                       [](const SecretField *secret) { return !secret->typed().isEmpty(); });
}

void SettingsDialog::turnPage(int by)
{
    const int count = int(m_pages.size());
    showPage((m_finder->currentPage() + by + count) % count);
}

void SettingsDialog::reveal(int page, const SettingsPage::Entry &entry)
{
    showPage(page);
    if (!entry.widget) {
        m_pages.at(page)->setFocus();
        if (const auto entries = m_pages.at(page)->entries(); !entries.isEmpty())
            fieldOf(entries.first().widget)->setFocus(Qt::OtherFocusReason);
        return;
    }
    fieldOf(entry.widget)->setFocus(Qt::OtherFocusReason);
    // When its place is known.
    QTimer::singleShot(0, entry.widget, [this, widget = entry.widget] {
        if (QScrollArea *area = areaAround(widget))
            area->ensureWidgetVisible(widget, 0, 3 * widget->fontMetrics().lineSpacing());
        new RowMark(*widget, m_tools.clock);
    });
}

void SettingsDialog::showDoor(const QString &door)
{
    static const QHash<QString, QString> keys {
        {QStringLiteral("server"), QStringLiteral("local_server.port")},
        {QStringLiteral("secrets"), QStringLiteral("system.*.kind")},
        {QStringLiteral("remembered"), QStringLiteral("policy.remember")},
        {QStringLiteral("extensions"), QStringLiteral("local_server.extensions")},
        {QStringLiteral("folder"), QStringLiteral("cti_folder.path")},
        {QStringLiteral("contacts"), QStringLiteral("contacts.sources")},
        {QStringLiteral("journal"), QStringLiteral("journal.database")}};
    showKey(keys.value(door, QStringLiteral("local_server.templates")));
}

void SettingsDialog::showKey(const QString &key)
{
    for (int page = 0; page < int(m_pages.size()); ++page)
        for (const SettingsPage::Entry &entry : m_pages.at(page)->entries())
            if (entry.key == key)
                return reveal(page, entry);
}

QVariantMap SettingsDialog::changes() const
{
    QVariantMap changes;
    for (const SettingsPage *page : m_pages)
        changes.insert(page->changes());
    return changes;
}

/// Passwords first: they may be refused, and then nothing is saved. Cancel can always be pressed,
/// for a keychain may wait for an answer of the user that does not come.
void SettingsDialog::save(const std::function<void()> &then)
{
    m_problem->hide();
    for (QPushButton *button : {m_ok, m_apply})
        button->setEnabled(false);
    keepSecrets(0, [this, then] {
        for (QPushButton *button : {m_ok, m_apply})
            button->setEnabled(true);
        saveChanges(then);
    });
}

void SettingsDialog::keepSecrets(int page, const std::function<void()> &then)
{
    if (page == int(m_pages.size()))
        return then();
    m_pages.at(page)->keepSecrets().then(this, [this, page, then](const Result<Unit> &kept) {
        if (kept)
            return keepSecrets(page + 1, then);
        for (QPushButton *button : {m_ok, m_apply})
            button->setEnabled(true);
        showRefused(page, kept.error());
    });
}

void SettingsDialog::saveChanges(const std::function<void()> &then)
{
    if (const QVariantMap wanted = changes(); !wanted.isEmpty())
        if (const Result<Unit> saved = m_tools.settings.save(wanted); !saved)
            return showProblem(saved.error());
    for (SettingsPage *page : m_pages)
        page->useSecrets();
    then();
}

void SettingsDialog::showRefused(int page, const Error &error)
{
    m_problem->setText(
        tr("%1: this could not be saved. %2").arg(m_pages.at(page)->title(), error.detail));
    m_problem->show();
    showPage(page);
}

/// With the row it is about, where one can be found.
void SettingsDialog::showProblem(const Error &error)
{
    m_problem->setText(tr("This could not be saved. %1").arg(error.detail));
    m_problem->show();
    for (int page = 0; page < int(m_pages.size()); ++page) {
        const QVariantMap changes = m_pages.at(page)->changes();
        for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
            const auto checked = m_tools.settings.check({{it.key(), *it}});
            if (checked)
                continue;
            showRefused(page, checked.error());
            return showKey(it.key());
        }
    }
}

/// What is shown afterwards is what is in force then.
void SettingsDialog::showSaved()
{
    const int page = m_finder->currentPage();
    const QWidget *focus = focusWidget();
    const auto *area = m_pages.at(page)->findChild<QScrollArea *>();
    const int scrolled = area ? area->verticalScrollBar()->value() : 0;
    QString key;
    for (const SettingsPage::Entry &entry : m_pages.at(page)->entries())
        if (focus && (entry.widget == focus || entry.widget->isAncestorOf(focus)))
            key = entry.key;
    fillPages();
    showPage(page);
    for (const SettingsPage::Entry &entry : m_pages.at(page)->entries())
        if (!key.isEmpty() && entry.key == key)
            entry.widget->setFocus();
    QTimer::singleShot(0, m_pages.at(page), [page = m_pages.at(page), scrolled] {
        if (auto *now = page->findChild<QScrollArea *>())
            now->verticalScrollBar()->setValue(scrolled);
    });
}

void SettingsDialog::accept()
{
    save([this] { QDialog::accept(); });
}

} // namespace Jackfield
