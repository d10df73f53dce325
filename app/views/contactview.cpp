// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/contactview.h"

#include "app/actions/orderwords.h"
#include "app/dialogs/settingform.h"
#include "app/look/clearing.h"
#include "app/views/actionbutton.h"
#include "app/views/contactfinder.h"
#include "app/views/contactlist.h"
#include "app/views/contactpanel.h"
#include "app/views/contactsources.h"
#include "app/views/plaintextlabel.h"
#include "app/views/quickdials.h"
#include "app/views/speeddialdialog.h"
#include "core/base/redact.h"
#include "core/phone/dialer.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Jackfield {

enum Page { listPage, detailsPage };

static constexpr int mostNumbers = 10; ///< In a menu.

ContactView::ContactView(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_handOver(context)
    , m_quickDials(new QuickDials(context.settings, context.contacts, this))
    , m_model(context.store, context.contacts, numberFormat(context.dialer))
    , m_finder(new ContactFinder(context.clock, context.contacts, *m_quickDials, m_model, this))
    , m_search(new QLineEdit(this))
    , m_sources(new ContactSources(context.contacts, this))
    , m_stack(new QStackedWidget(this))
    , m_list(new ContactList(this))
    , m_detailsName(new PlainTextLabel(Tone::Text, this))
    , m_details(new ContactPanel(this))
    , m_back(new ActionButton(this))
    , m_call(new ActionButton(UserAction::Dial, this))
    , m_open(new ActionButton(this))
    , m_favourite(new ActionButton(this))
    , m_more(new ActionButton(this))
    , m_menu(new QMenu(this))
{
    setAccessibleName(tr("Contacts"));
    setFocusProxy(m_search);
    build();
    follow();
    refresh();
}

ContactView::~ContactView() = default;

// --- Layout

void ContactView::build()
{
    m_search->setPlaceholderText(tr("Find by name, company or digits"));
    m_search->setAccessibleName(m_search->placeholderText());
    offerClearing(m_search);
    m_search->setMaxLength(200);
    m_list->setModel(&m_model);
    m_list->setAccessibleName(tr("Contacts"));
    m_list->setMinimumHeight(2 * fontMetrics().height() + 12); // A row; calls need the room.
    m_menu->setToolTipsVisible(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(buildDetails());
    m_stack->widget(detailsPage)->setMinimumHeight(m_list->minimumHeight());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_search);
    column->addWidget(m_stack, 1);
    column->addWidget(buildButtons());
    column->addWidget(m_sources);
}

QWidget *ContactView::buildDetails()
{
    m_back->setWords(tr("All contacts"), QStringLiteral("lines"), tr("Back to the list (Esc)"));
    m_detailsName->setWeight(1.1, true);
    m_details->setWhole(true);
    auto *inner = new QWidget;
    auto *rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_back, 0, Qt::AlignLeft);
    rows->addWidget(m_detailsName);
    rows->addWidget(m_details);
    rows->addStretch(1);
    return makeScrollArea(inner); // The window may be lower.
}

QWidget *ContactView::buildButtons()
{
    m_open->setWords(tr("Details"), QStringLiteral("contact"),
                     tr("All that is known of the selected contact."));
    m_more->setWords(tr("More"), QStringLiteral("more"),
                     tr("What else can be done with the selected contact"));
    m_more->setIconOnly(true);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons); // Not one that flows: the page must stay low.
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *button : {m_call, m_open, m_favourite, m_more})
        row->addWidget(button);
    row->addStretch(1);
    return buttons;
}

void ContactView::follow()
{
    connect(m_search, &QLineEdit::textChanged, this, &ContactView::search);
    connect(m_search, &QLineEdit::returnPressed, this, &ContactView::call);
    connect(m_list, &ContactList::callWanted, this, &ContactView::call);
    connect(m_list, &ContactList::copyWanted, this, &ContactView::copyNumber);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ContactView::updateState);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const QModelIndex row = m_list->indexAt(at); row.isValid())
            menuFor(row.row())->popup(m_list->viewport()->mapToGlobal(at));
    });
    connect(m_list, &ContactList::dropOffered, this,
            [this](const CallId &call, int row, bool *accepted) {
                *accepted = m_handOver.drop(call, m_model.entry(row).number).has_value();
            });
    connect(m_list, &ContactList::callDropped, this, [this](const CallId &call, int row) {
        if (const auto command = m_handOver.drop(call, m_model.entry(row).number))
            execute(*command);
    });
    connect(m_call, &QPushButton::clicked, this, [this] {
        const int row = selected();
        if (row < 0 || m_model.index(row).data(ContactModel::NumbersRole).toStringList().size() < 2)
            return call();
        m_menu->clear();
        addCalls(m_model.entry(row), row);
        m_menu->popup(m_call->mapToGlobal(QPoint(0, m_call->height())));
    });
    connect(m_open, &QPushButton::clicked, this, &ContactView::openDetails);
    connect(m_back, &QPushButton::clicked, this, &ContactView::closeDetails);
    connect(m_favourite, &QPushButton::clicked, this, &ContactView::toggleFavourite);
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (selected() >= 0)
            menuFor(selected())->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    connect(m_details, &ContactPanel::dialWanted, this, &ContactView::dial);
    connect(m_quickDials, &QuickDials::changed, this, &ContactView::updateState);
    connect(m_finder, &ContactFinder::changed, this, &ContactView::refresh);
}

// --- What is listed

void ContactView::search()
{
    if (m_stack->currentIndex() == detailsPage)
        m_stack->setCurrentIndex(listPage);
    m_finder->find(m_search->text());
}

void ContactView::refresh()
{
    if (!m_list->currentIndex().isValid() && m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
    updateState();
}

void ContactView::updateState()
{
    m_sources->setWords(m_finder->isAsking() ? tr("Searching…") : QString());
    m_list->setPlaceholder(m_finder->isAsking() ? QString()
                               : m_finder->isSearching()
                               ? tr("No contact fits the search.")
                               : tr("Favourites and speed dials will stand here. Find somebody "
                                    "above to add one."));

    const int row = selected();
    const QString none = row < 0 ? tr("select a contact first") : QString();
    const QString number = row < 0 ? QString() : m_model.entry(row).number;
    const QString noNumber = number.isEmpty() ? tr("select a contact with a number first") : none;
    const bool isFavourite = !number.isEmpty() && !m_quickDials->favouriteName(number).isEmpty();
    m_favourite->setWords(isFavourite ? tr("Remove from favourites") : tr("Add to favourites"),
                          isFavourite ? QStringLiteral("star-off") : QStringLiteral("star"),
                          isFavourite ? tr("Takes the selected contact from the favourites.")
                                      : tr("Keeps the selected contact at the top of this page."));
    m_favourite->setIconOnly(true);
    m_call->setBlocked(noNumber);
    m_open->setBlocked(none);
    m_more->setBlocked(none);
    m_favourite->setBlocked(m_quickDials->areFavouritesLocked() ? tr("set by the administrator")
                                                                : noNumber);
}

void ContactView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_finder->askForNames();
}

// --- What can be done

int ContactView::selected() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void ContactView::dial(const QString &number)
{
    DialRequest request;
    request.text = number;
    if (request.text.isEmpty())
        return;
    // The dialer's own signals tell the window what became of it.
    m_context.dialer.dial(request).result.then(this, [](const DialResult &) {});
}

void ContactView::call()
{
    if (selected() >= 0)
        dial(m_model.entry(selected()).number);
}

void ContactView::copyNumber()
{
    if (selected() >= 0 && !m_model.entry(selected()).number.isEmpty())
        QGuiApplication::clipboard()->setText(m_model.entry(selected()).number);
}

void ContactView::toggleFavourite()
{
    if (selected() < 0)
        return;
    const Entry entry = m_model.entry(selected());
    const bool isFavourite = !m_quickDials->favouriteName(entry.number).isEmpty();
    const Result<Unit> saved = isFavourite
        ? m_quickDials->removeFavourite(entry.number)
        : m_quickDials->addFavourite(entry.card.name, entry.number);
    if (!saved)
        Q_EMIT failed(tr("This could not be saved. %1").arg(saved.error().detail));
}

void ContactView::askSpeedDial()
{
    if (selected() < 0)
        return;
    const Entry &entry = m_model.entry(selected());
    auto *dialog = new SpeedDialDialog(*m_quickDials, entry.card.name, entry.number, window());
    dialog->open();
}

void ContactView::execute(const Command &command)
{
    m_context.switchboard.execute(command).then(this, [this, command](const CommandResult &result) {
        if (!result)
            Q_EMIT failed(failureInWords(command, result.error()));
    });
}

// --- Details

void ContactView::openDetails()
{
    const int row = selected();
    if (row < 0)
        return;
    const Entry &entry = m_model.entry(row);
    Contact contact = entry.card.details;
    if (!entry.number.isEmpty() && !entry.card.numbers().contains(entry.number))
        contact.entries.prepend({Contact::Kind::Phone, {}, entry.number});
    m_detailsName->setPlainText(m_model.index(row).data().toString());
    m_details->setContact(contact);
    m_stack->setCurrentIndex(detailsPage);
    m_back->setFocus(Qt::OtherFocusReason);
}

void ContactView::closeDetails()
{
    m_stack->setCurrentIndex(listPage);
    m_list->setFocus(Qt::OtherFocusReason);
}

void ContactView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stack->currentIndex() == detailsPage)
        closeDetails();
    else if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else if (event->key() == Qt::Key_Down && m_search->hasFocus())
        m_list->setFocus(Qt::OtherFocusReason);
    else
        QWidget::keyPressEvent(event);
}

// --- The menu

void ContactView::addCalls(const Entry &entry, int row)
{
    const QStringList numbers =
        m_model.index(row).data(ContactModel::NumbersRole).toStringList().mid(0, mostNumbers);
    for (const QString &number : numbers) {
        QString label;
        for (const Contact::Entry &each : entry.card.details.entries)
            if (each.kind == Contact::Kind::Phone && each.value == number)
                label = oneLine(each.label, 40);
        const QString shown = oneLine(number, 64);
        m_menu->addAction(withoutMnemonics(label.isEmpty() ? tr("Call %1").arg(shown)
                                                           : tr("Call %1 (%2)").arg(shown, label)),
                          this, [this, number] { dial(number); });
    }
}

void ContactView::addHandOvers(const QString &number)
{
    const auto add = [this](const QString &words, const std::optional<Command> &command) {
        if (command)
            m_menu->addAction(words, this, [this, command] { execute(*command); });
    };
    const std::optional<Command> transfer = m_handOver.transfer(number);
    const bool rings = transfer && std::holds_alternative<Redirect>(*transfer);
    add(rings ? tr("Redirect the ringing call there") : tr("Transfer the call there"), transfer);
    add(tr("Ask there first"), m_handOver.consult(number));
}

QMenu *ContactView::menuFor(int row)
{
    m_list->setCurrentIndex(m_model.index(row));
    const Entry entry = m_model.entry(row);
    const bool hasNumber = !entry.number.isEmpty();
    m_menu->clear();
    addCalls(entry, row);
    if (hasNumber) {
        addHandOvers(entry.number);
        m_menu->addSeparator();
        m_menu->addAction(tr("Copy number"), this, &ContactView::copyNumber);
    }
    m_menu->addAction(tr("Details"), this, &ContactView::openDetails);
    m_menu->addSeparator();
    const bool isFavourite = hasNumber && !m_quickDials->favouriteName(entry.number).isEmpty();
    QAction *favourite =
        m_menu->addAction(isFavourite ? tr("Remove from favourites") : tr("Add to favourites"),
                          this, &ContactView::toggleFavourite);
    favourite->setEnabled(hasNumber && !m_quickDials->areFavouritesLocked());
    QAction *speedDial =
        m_menu->addAction(tr("Set as speed dial…"), this, &ContactView::askSpeedDial);
    speedDial->setEnabled(hasNumber && !m_quickDials->areSpeedDialsLocked());
    return m_menu;
}

} // namespace Jackfield
