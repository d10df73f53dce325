// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/contactspage.h"

#include "app/dialogs/contactsourcedialog.h"
#include "app/dialogs/gatestate.h"
#include "app/dialogs/plainlabel.h"
#include "app/dialogs/settingform.h"
#include "core/base/redact.h"
#include "core/contacts/contacts.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

static const QString sourcesKey = QStringLiteral("contacts.sources");

ContactsPage::ContactsPage(const ContactTools &tools, QWidget *parent)
    : SettingsPage(parent)
    , m_tools(tools)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_edit(new QPushButton(tr("&Edit …"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_up(new QPushButton(tr("Move &up"), this))
    , m_down(new QPushButton(tr("Move &down"), this))
    , m_reload(new QPushButton(tr("Read a&gain"), this))
    , m_problem(makePlainLabel({}, this))
{
    build();
    connect(&m_tools.settings, &SettingsStore::changed, this, &ContactsPage::fill);
    connect(&m_tools.contacts, &Contacts::sourcesChanged, this, &ContactsPage::fill);
    connect(&m_tools.contacts, &Contacts::changed, this, &ContactsPage::fill);
    fill();
}

QString ContactsPage::title() const
{
    return tr("Contacts");
}

QList<SettingsPage::Entry> ContactsPage::entries() const
{
    QList<Entry> entries;
    for (const ValueChoice &kind : ContactFields::kinds())
        for (const ContactField &field : ContactFields::of(kind.value.toString())) {
            QStringList words {kind.text, field.label, field.help};
            for (const ValueChoice &choice : field.choices)
                words.append(choice.text);
            entries.append({{}, words.join(u'\n'), m_list});
        }
    entries.append({sourcesKey, title() + u' ' + findSetting(sourcesKey)->helpText(), m_list});
    return entries;
}

void ContactsPage::build()
{
    m_list->setAccessibleName(tr("Sources of contacts"));
    m_list->setSpacing(2);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problem->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addWidget(makeButtons());
    auto *column = new QVBoxLayout(this);
    column->addWidget(makePlainLabel(
        tr("Names of callers come from these, and from what you search in. Changes here count at "
           "once."),
        this));
    column->addLayout(row, 1);
    column->addWidget(new GateState(m_tools.gates, QStringLiteral("contacts"), {}, this));
    column->addWidget(m_problem);
    if (m_tools.settings.isLocked(sourcesKey))
        say(SettingForm::lockedWords());
    connect(m_list, &QListWidget::itemActivated, this, [this] { edit(selected()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ContactsPage::refreshButtons);
}

QWidget *ContactsPage::makeButtons()
{
    auto *holder = new QWidget(this);
    auto *buttons = new QVBoxLayout(holder);
    buttons->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_add, m_edit, m_remove, m_up, m_down, m_reload}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *kinds = new QMenu(m_add);
    for (const ValueChoice &kind : ContactFields::kinds())
        kinds->addAction(kind.text, this, [this, kind] {
            edit({{QStringLiteral("kind"), kind.value}});
        });
    m_add->setMenu(kinds);
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(selected()); });
    connect(m_remove, &QPushButton::clicked, this, &ContactsPage::askRemove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_reload, &QPushButton::clicked, this, [this] {
        m_tools.contacts.reload(contactSourceId(selected(), m_list->currentRow() + 1));
    });
    return holder;
}

/// Directories and databases are asked for each number: how many they have nobody knows.
QString ContactsPage::stateOf(const QString &id) const
{
    for (const Contacts::SourceStatus &source : m_tools.contacts.sources()) {
        if (source.id != id)
            continue;
        if (source.isLoading)
            return tr("is being read …");
        QStringList words;
        if (source.cards > 0)
            words.append(tr("%n contact(s)", nullptr, int(source.cards)));
        if (!source.words.isEmpty())
            words.append(oneLine(source.words, 200));
        return words.join(QStringLiteral(". "));
    }
    return tr("not used");
}

void ContactsPage::fill()
{
    const int row = m_list->currentRow();
    QStringList texts;
    int number = 0;
    for (const QVariantMap &source : m_tools.settings.settings().contacts) {
        const QString kind = source.value(QStringLiteral("kind")).toString();
        const QString id = contactSourceId(source, ++number);
        const QString label = source.value(QStringLiteral("label")).toString();
        const QString state = stateOf(id);
        const QString words = ContactFields::kindInWords(kind);
        texts.append(
            (label.isEmpty() ? oneLine(id) : oneLine(label, 60)) + u'\n'
            + (state.isEmpty()
                   ? words
                   : tr("%1: %2", "a kind of contacts, how they stand").arg(words, state)));
    }
    if (texts.size() != m_list->count()) {
        m_list->clear();
        m_list->addItems(texts);
        m_list->setCurrentRow(std::min(std::max(row, 0), m_list->count() - 1)); // -1: none at all
    }
    for (int i = 0; i < m_list->count(); ++i) // Reading ones tell often: the keyboard stays.
        m_list->item(i)->setText(texts.at(i));
    refreshButtons();
}

QVariantMap ContactsPage::selected() const
{
    return m_tools.settings.settings().contacts.value(m_list->currentRow());
}

void ContactsPage::refreshButtons()
{
    const bool isLocked = m_tools.settings.isLocked(sourcesKey);
    const int row = m_list->currentRow();
    m_add->setEnabled(!isLocked);
    m_edit->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0 && !isLocked);
    m_up->setEnabled(row > 0 && !isLocked);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count() && !isLocked);
    m_reload->setEnabled(row >= 0);
    for (QPushButton *button : {m_add, m_remove, m_up, m_down})
        button->setToolTip(isLocked ? SettingForm::lockedWords() : QString());
}

void ContactsPage::edit(const QVariantMap &source)
{
    if (source.isEmpty())
        return;
    auto *dialog = new ContactSourceDialog(m_tools, source, this);
    dialog->open();
}

void ContactsPage::askRemove()
{
    const QVariantMap source = selected();
    const QString label = contactSourceId(source, m_list->currentRow() + 1);
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Remove contacts"),
                        tr("Remove the contacts “%1” with all their values? What they are read "
                           "from stays as it is.")
                            .arg(oneLine(label, 60)),
                        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(remove, &QPushButton::clicked, this, [this, source] { this->remove(source); });
    question->open();
}

/// With its password: the next source of this name is not to be given it.
void ContactsPage::remove(const QVariantMap &source)
{
    QList<QVariantMap> sources = m_tools.settings.settings().contacts;
    if (!sources.removeOne(source) || !save(sources))
        return;
    const QString id = source.value(QStringLiteral("id")).toString();
    const QString kind = source.value(QStringLiteral("kind")).toString();
    if (id.isEmpty() || ContactFields::userKey(kind).isEmpty())
        return;
    m_tools.secrets.remove({{QStringLiteral("contacts-") + id}})
        .then(this, [this](const Result<Unit> &removed) {
            if (!removed)
                say(tr("Its password is still in the keychain. %1")
                        .arg(oneLine(removed.error().detail)));
        });
}

void ContactsPage::move(int by)
{
    QList<QVariantMap> sources = m_tools.settings.settings().contacts;
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= sources.size())
        return;
    sources.move(row, row + by);
    if (save(sources))
        m_list->setCurrentRow(row + by);
}

bool ContactsPage::save(const QList<QVariantMap> &sources)
{
    QVariantList list;
    for (const QVariantMap &source : sources)
        list.append(source);
    const Result<Unit> saved = m_tools.settings.save({{sourcesKey, list}});
    m_problem->setVisible(!saved);
    if (!saved)
        say(tr("This could not be saved. %1").arg(saved.error().detail));
    return saved.has_value();
}

void ContactsPage::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
}

} // namespace Jackfield
