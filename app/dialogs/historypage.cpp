// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/historypage.h"

#include "app/dialogs/authority.h"
#include "app/dialogs/plainlabel.h"
#include "app/dialogs/secretfield.h"
#include "core/base/redact.h"
#include "core/settings/settingsstore.h"

#include <QLocale>
#include <QPushButton>

namespace Jackfield {

namespace {

    constexpr const char *databaseKeys[] = {"journal.host", "journal.port", "journal.name",
                                            "journal.user", "journal.tls",  "journal.ca_file"};

    QString tablesInWords(const TeamFindings &found)
    {
        switch (found.tables) {
        case TeamTables::None:
            return found.mayMakeTables
                ? HistoryPage::tr(
                    "There is no journal yet: it is made with your first start with these "
                    "settings.")
                : HistoryPage::tr(
                    "There is no journal yet, and this user may not make one: have the "
                    "administrator of the database grant CREATE.");
        case TeamTables::Older:
            return HistoryPage::tr(
                "The journal is of an older version: it is brought up to date with "
                "your first start with these settings.");
        case TeamTables::Newer:
            return HistoryPage::tr(
                "A newer Jackfield has changed the journal: it can be read, but your "
                "calls are kept here until this version is upgraded.");
        case TeamTables::Ready:
            break;
        }
        if (found.calls > TeamFindings::mostCounted)
            return HistoryPage::tr("The journal is ready, with more than %1 calls.")
                .arg(QLocale().toString(TeamFindings::mostCounted));
        return HistoryPage::tr("The journal is ready, with %n call(s).", nullptr, found.calls);
    }

    QString inWords(const TeamFindings &found)
    {
        QStringList lines;
        lines.append(found.encryption.isEmpty()
                         ? HistoryPage::tr("Connected to PostgreSQL %1, not encrypted.")
                               .arg(oneLine(found.server))
                         : HistoryPage::tr("Connected to PostgreSQL %1, encrypted (%2).")
                               .arg(oneLine(found.server), oneLine(found.encryption)));
        lines.append(tablesInWords(found));
        if (found.isReadOnly)
            lines.append(HistoryPage::tr("The server takes no changes now: your calls are kept "
                                         "here until it does."));
        return lines.join(u'\n');
    }

} // namespace

HistoryPage::HistoryPage(const SettingsStore &store, const Tools &tools, QWidget *parent)
    : FormPage(store, parent)
    , m_tools(tools)
    , m_password(new SecretField(tools.secrets, tools.password, tr("Password"), &form()))
    , m_words(makePlainLabel({}, this))
{
    addWork();
    addPlace();
    addDatabase();
    m_authority = authority();
    addTrial();
    connect(&form(), &SettingForm::edited, this, &HistoryPage::forgetTrial);
    connect(m_password, &SecretField::edited, this, &HistoryPage::forgetTrial);
    connect(m_password, &SecretField::failed, this, &HistoryPage::say);
    refresh();
}

QString HistoryPage::title() const
{
    return tr("History");
}

void HistoryPage::addWork()
{
    form().addHeading(tr("Calls to finish"));
    addFlag("worklist.missed", tr("Missed calls wait until finished"));
    addTable("worklist.queues",
             tr("Queues whose callers who gave up wait in the list too, by their name."),
             ValueEditor::forLines(&form()));
}

void HistoryPage::addPlace()
{
    form().addHeading(tr("Where calls are kept"));
    add("journal.database", tr("Kept in"),
        {{QStringLiteral("sqlite"), tr("My profile")},
         {QStringLiteral("postgresql"), tr("The team's database")}});
    add("journal.keep_days", tr("Days"), ValueEditor::forNumber(0, 36500, &form(), tr("for ever")));
    addNote(tr("Older calls are deleted, but for those to be finished."));
}

void HistoryPage::addDatabase()
{
    form().addHeading(tr("The team's database (PostgreSQL)"));
    add("journal.host", tr("Computer"));
    add("journal.port", tr("Port"));
    add("journal.name", tr("Database"));
    add("journal.user", tr("User"));
    form().addRow(tr("Password"), m_password);
    add("journal.tls", tr("Encryption"),
        {{QStringLiteral("auto"), tr("Always over a network")},
         {QStringLiteral("require"), tr("Always")},
         {QStringLiteral("verify-ca"), tr("With a certificate")},
         {QStringLiteral("verify-full"), tr("With a certificate for its name")},
         {QStringLiteral("off"), tr("Never")}});
    add("journal.ca_file", tr("Authorities"), ValueEditor::forFile(&form()));
}

void HistoryPage::addTrial()
{
    if (m_tools.look) {
        m_test = new QPushButton(tr("&Test the connection"), &form());
        m_test->setToolTip(tr("Looks at the database and changes nothing there"));
        m_held = std::make_unique<HeldButton>(m_test);
        addButton(m_test);
        connect(m_test, &QPushButton::clicked, this, &HistoryPage::test);
    }
    m_words->setAccessibleName(tr("What came of the test"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    reserve(*m_words, 4);
    form().addWidget(m_words);
}

void HistoryPage::refresh()
{
    const bool isTeam = value("journal.database").toString() == QLatin1String("postgresql");
    for (const char *key : databaseKeys)
        setUsable(key, isTeam);
    m_password->setEnabled(isTeam);
    m_password->setElsewhere(isElsewhere());
    if (m_test)
        m_test->setEnabled(isTeam);
}

QVariantMap HistoryPage::authority() const
{
    return authorityOf({{QStringLiteral("host"), value("journal.host")},
                        {QStringLiteral("port"), value("journal.port")},
                        {QStringLiteral("tls"), value("journal.tls")}});
}

bool HistoryPage::isElsewhere() const
{
    return authority() != m_authority;
}

void HistoryPage::forgetTrial()
{
    ++m_asked;
    m_words->clear();
    refresh();
}

/// With what stands here, saved or not.
void HistoryPage::test()
{
    m_held->hold();
    const int asked = ++m_asked;
    say(tr("The database is asked …"));
    if (!m_password->typed().isEmpty())
        return ask(m_password->typed());
    if (isElsewhere() && !m_tools.secrets.isFromEnvironment(m_tools.password))
        return ask({});
    m_tools.secrets.read(m_tools.password).then(this, [this, asked](const Result<QString> &kept) {
        if (asked != m_asked)
            return;
        if (kept || kept.error().code == Error::Code::NotPossible)
            return ask(kept.value_or(QString()));
        m_held->release();
        say(tr("The keychain does not give the password. %1").arg(oneLine(kept.error().detail)));
    });
}

void HistoryPage::ask(const QString &password)
{
    const TeamDatabase database {
        value("journal.host").toString(),
        value("journal.port").toInt(),
        value("journal.name").toString(),
        value("journal.user").toString(),
        password,
        databaseTlsFrom(value("journal.tls").toString()).value_or(DatabaseTls::Auto),
        value("journal.ca_file").toString()};
    m_tools.look(database).then(this, [this, asked = m_asked](const Result<TeamFindings> &found) {
        if (asked != m_asked)
            return;
        m_held->release();
        say(found ? inWords(*found) : oneLine(found.error().detail, 500));
    });
}

void HistoryPage::say(const QString &words)
{
    m_words->setText(words);
}

Pending<Result<Unit>> HistoryPage::keepSecrets()
{
    const bool isTyped = !m_password->typed().isEmpty();
    if (!isTyped && !isElsewhere())
        return SettingsPage::keepSecrets();
    const auto resolver = std::make_shared<Resolver<Result<Unit>>>(failure(Error::Code::Cancelled));
    if (!isTyped) {
        // Else the other server would get it as soon as this is saved.
        m_tools.secrets.remove(m_tools.password)
            .then(this, [resolver](const Result<Unit> &removed) {
                if (removed)
                    return resolver->resolve(Unit {});
                resolver->resolve(failure(removed.error().code,
                                          tr("The password for the former server could not be "
                                             "forgotten. %1")
                                              .arg(oneLine(removed.error().detail))));
            });
        return resolver->pending();
    }
    m_tools.secrets.write(m_tools.password, m_password->typed())
        .then(this, [this, resolver](const Result<SecretStore::Keeper> &kept) {
            if (!kept)
                return resolver->resolve(
                    failure(kept.error().code,
                            tr("The password of the team's database could not be kept. %1")
                                .arg(oneLine(kept.error().detail))));
            m_password->showKept(m_tools.password.system, *kept);
            m_isWritten = true;
            resolver->resolve(Unit {});
        });
    return resolver->pending();
}

void HistoryPage::useSecrets()
{
    m_authority = authority();
    m_password->setElsewhere(false);
    if (std::exchange(m_isWritten, false) && m_tools.reopen)
        m_tools.reopen();
}

} // namespace Jackfield
