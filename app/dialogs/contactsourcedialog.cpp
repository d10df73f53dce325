// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/contactsourcedialog.h"

#include "app/dialogs/authority.h"
#include "app/dialogs/plainlabel.h"
#include "app/dialogs/secretfield.h"
#include "app/dialogs/settingform.h"
#include "core/base/redact.h"
#include "core/contacts/contacts.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Jackfield {

static const QString sourcesKey = QStringLiteral("contacts.sources");

static SecretId passwordOf(const QString &id)
{
    return {{id.isEmpty() ? QString() : QStringLiteral("contacts-") + id}};
}

/// What editors show of values that may be written in several ways.
static QVariant shown(const QVariant &value, ContactField::Kind kind)
{
    if (kind == ContactField::Kind::List && value.typeId() == QMetaType::QString)
        return textsIn(value.toString());
    if (kind != ContactField::Kind::Map)
        return value;
    QVariantMap map = value.toMap();
    for (QVariant &each : map)
        if (each.typeId() != QMetaType::QString)
            each = each.toStringList().join(QStringLiteral(", "));
    return map;
}

ContactSourceDialog::ContactSourceDialog(const ContactTools &tools, const QVariantMap &source,
                                         QWidget *parent)
    : QDialog(parent)
    , m_tools(tools)
    , m_source(source)
    , m_kind(source.value(QStringLiteral("kind")).toString())
    , m_words(makePlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(ContactFields::kindInWords(m_kind));
    build();
    resize(520, std::min(sizeHint().height(), 620));
}

void ContactSourceDialog::build()
{
    auto *holder = new QWidget;
    auto *layout = new QFormLayout(holder);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRows(*layout);
    if (m_tools.test)
        addTest(*layout);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_words->setAccessibleName(tr("What came of it"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->hide();
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeScrollArea(holder), 1);
    column->addWidget(m_words);
    column->addWidget(buttons);
    if (m_tools.settings.isLocked(sourcesKey)) {
        m_save->setEnabled(false);
        say(SettingForm::lockedWords());
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &ContactSourceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ContactSourceDialog::addRows(QFormLayout &layout)
{
    const QString userKey = ContactFields::userKey(m_kind);
    for (const ContactField &field : ContactFields::of(m_kind)) {
        const QString key = QLatin1String(field.key);
        ValueEditor *editor = makeEditor(field, layout.parentWidget());
        if (m_source.contains(key))
            editor->setValue(shown(m_source.value(key), field.kind));
        // What it is without the key nobody can tell: what is shown is written.
        const bool isShownOnly = field.kind == ContactField::Kind::Choice && !field.usual.isValid()
            && !m_source.contains(key);
        m_rows.append({field, editor, isShownOnly ? QVariant() : editor->value()});
        layout.addRow(field.label, editor);
        if (field.kind == ContactField::Kind::Map || field.kind == ContactField::Kind::LongText)
            layout.addRow(makePlainLabel(field.help, layout.parentWidget()));
        connect(editor, &ValueEditor::edited, this, [this] {
            ++m_asked;
            m_words->hide();
            if (m_password)
                m_password->setElsewhere(isElsewhere());
        });
        if (key == QLatin1String("id") && isNew())
            proposeId();
        else if (key == QLatin1String("id") && !editor->value().toString().isEmpty())
            editor->lock(field.help);
        if (key != userKey)
            continue;
        const QString kept = m_source.value(QStringLiteral("id")).toString();
        m_password = new SecretField(m_tools.secrets, passwordOf(kept), tr("Password"), this);
        layout.addRow(tr("Password"), m_password);
        connect(m_password, &SecretField::failed, this, &ContactSourceDialog::say);
        connect(m_password, &SecretField::edited, this, [this] { ++m_asked; });
    }
}

/// Its kind, with a number where that is taken.
void ContactSourceDialog::proposeId()
{
    QStringList taken;
    int number = 0;
    for (const QVariantMap &source : m_tools.settings.settings().contacts)
        taken.append(contactSourceId(source, ++number));
    QString id = m_kind;
    for (number = 2; taken.contains(id); ++number)
        id = QStringLiteral("%1-%2").arg(m_kind, QString::number(number));
    m_rows.last().editor->setValue(id);
}

void ContactSourceDialog::addTest(QFormLayout &layout)
{
    m_test = new QPushButton(tr("&Test"), layout.parentWidget());
    m_test->setAutoDefault(false);
    m_held = std::make_unique<HeldButton>(m_test);
    auto *row = new QHBoxLayout;
    if (ContactFields::isAsked(m_kind)) {
        m_question = new QLineEdit(layout.parentWidget());
        m_question->setPlaceholderText(tr("a name or number"));
        m_question->setAccessibleName(tr("Name or number to ask for"));
        row->addWidget(m_question, 1);
    }
    row->addWidget(m_test);
    if (!m_question)
        row->addStretch();
    layout.addRow(m_question ? tr("Ask for") : QString(), row);
    connect(m_test, &QPushButton::clicked, this, &ContactSourceDialog::test);
}

QVariantMap ContactSourceDialog::edited() const
{
    QVariantMap source = m_source;
    for (const Row &row : m_rows) {
        const QString key = QLatin1String(row.field.key);
        const QVariant value = row.editor->value();
        const bool isUsual = row.field.usual.isValid() ? value == row.field.usual
                                                       : value == QVariant(value.metaType());
        if (isUsual && value != row.before)
            source.remove(key);
        else if (!isUsual && (value != row.before || isNew()))
            source.insert(key, value);
    }
    return source;
}

QString ContactSourceDialog::id() const
{
    const QList<QVariantMap> &all = m_tools.settings.settings().contacts;
    const int at = isNew() ? int(all.size()) : int(all.indexOf(m_source));
    return contactSourceId(edited(), at + 1);
}

/// Why it cannot be saved; empty: it can, as far as can be told without trying it.
QString ContactSourceDialog::problem() const
{
    const QVariantMap now = edited();
    const QList<QVariantMap> &all = m_tools.settings.settings().contacts;
    if (!isNew() && !all.contains(m_source))
        return tr("These contacts were changed elsewhere meanwhile. Open them again.");
    if (!isSystemName(id()))
        return tr("The id must be 1 to 32 small letters, digits, '-' or '_'.");
    const bool hasUser = !now.value(ContactFields::userKey(m_kind)).toString().isEmpty()
        || (m_password && !m_password->typed().isEmpty());
    if (hasUser && now.value(QStringLiteral("id")).toString().isEmpty())
        return tr("Give it an id: its password is kept under that name.");
    for (qsizetype i = 0; i < all.size(); ++i)
        if ((isNew() || i != all.indexOf(m_source))
            && contactSourceId(all.at(i), int(i) + 1) == id())
            return tr("Other contacts have the id \"%1\" already.").arg(id());
    return {};
}

bool ContactSourceDialog::isElsewhere() const
{
    return !isNew() && authorityOf(edited()) != authorityOf(m_source);
}

void ContactSourceDialog::test()
{
    m_held->hold();
    const int asked = ++m_asked;
    say(ContactFields::isAsked(m_kind) ? tr("It is asked …") : tr("It is read …"));
    const ContactTrial::Wish wish {id(), edited(), m_password ? m_password->typed() : QString(),
                                   m_question ? m_question->text() : QString(), !isElsewhere()};
    m_tools.test(wish).then(this, [this, asked](const Result<ContactTrialOutcome> &outcome) {
        m_held->release();
        if (asked != m_asked)
            return;
        if (!outcome)
            return say(outcome.error().detail.isEmpty() ? tr("It cannot be used.")
                                                        : oneLine(outcome.error().detail, 500));
        const bool isAnybody = m_question && m_question->text().trimmed().isEmpty();
        QString words = isAnybody ? tr("It answers. Type a name or number to see who is found.")
            : outcome->isAsked
            ? tr("It answers: %n contact(s) found.", nullptr, int(outcome->cards))
            : tr("%n contact(s) can be read.", nullptr, int(outcome->cards));
        if (!outcome->warning.isEmpty())
            words += u'\n' + oneLine(outcome->warning, 500);
        say(words);
    });
}

void ContactSourceDialog::accept()
{
    if (const QString words = problem(); !words.isEmpty())
        return say(words);
    if (!m_password)
        return saveSource();
    if (m_password->typed().isEmpty())
        return isElsewhere() ? forgetPassword() : saveSource();
    m_save->setEnabled(false);
    const SecretId secret = passwordOf(id());
    m_tools.secrets.write(secret, m_password->typed())
        .then(this, [this, secret](const Result<SecretStore::Keeper> &kept) {
            m_save->setEnabled(true);
            if (!kept)
                return say(tr("The password could not be kept, so nothing was saved. %1")
                               .arg(oneLine(kept.error().detail)));
            m_isWritten = true;
            m_password->showKept(secret.system, *kept);
            saveSource();
        });
}

/// Else the other server would get it as soon as this is saved.
void ContactSourceDialog::forgetPassword()
{
    m_save->setEnabled(false);
    m_tools.secrets.remove(passwordOf(id())).then(this, [this](const Result<Unit> &removed) {
        m_save->setEnabled(true);
        if (!removed)
            return say(tr("The password for the former server could not be forgotten, so nothing "
                          "was saved. %1")
                           .arg(oneLine(removed.error().detail)));
        saveSource();
    });
}

void ContactSourceDialog::saveSource()
{
    if (const QString words = problem(); !words.isEmpty()) // while the keychain was asked
        return say(words);
    QList<QVariantMap> all = m_tools.settings.settings().contacts;
    const QVariantMap now = edited();
    const QString id = this->id();
    if (isNew())
        all.append(now);
    else
        all.replace(all.indexOf(m_source), now);
    QVariantList sources;
    for (const QVariantMap &each : std::as_const(all))
        sources.append(each);
    if (now != m_source || isNew()) {
        if (const auto saved = m_tools.settings.save({{sourcesKey, sources}}); !saved)
            return say(tr("This could not be saved. %1").arg(saved.error().detail));
    } else if (m_isWritten) {
        m_tools.contacts.reload(id); // with its new password
    }
    QDialog::accept();
}

void ContactSourceDialog::say(const QString &words)
{
    m_words->setText(words);
    m_words->show();
}

} // namespace Jackfield
