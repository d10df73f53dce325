// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/contactsourcedialog.h"
#include "tests/app/dialogs/pagesbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedcontactsource.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>

using namespace Jackfield;

class TestContactsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyKindHasNamesAndKeepsItsValues();
    void addsASource();
    void changesOnlyWhatWasEdited();
    void idsAreChecked();
    void keepsThePasswordFirst();
    void anotherServerDoesNotGetWhatIsKept();
    void testsASource();
    void isFoundByWhatItsFormsShow();
    void ordersAndRemoves();
    void showsHowSourcesStand();
};

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QVariantMap staff()
{
    return {{text("kind"), text("ldap")},
            {text("id"), text("staff")},
            {text("url"), text("ldap://ldap.example")},
            {text("base"), text("dc=example")},
            {text("bind_dn"), text("cn=reader")},
            {text("name_attributes"), text("cn,sn")},
            {text("attributes"), QVariantMap {{text("phone"), QStringList {text("a"), text("b")}}}},
            {text("of_later_version"), text("kept")}};
}

QVariantMap cards()
{
    return {{text("kind"), text("vcard")}, {text("path"), text("/srv/a.vcf")}};
}

void set(PagesBench &bench, const QVariantList &sources)
{
    const auto saved = bench.store.save({{text("contacts.sources"), sources}});
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
}

/// The one that was opened last; dies with the page.
ContactSourceDialog *dialog(const QWidget &page)
{
    ContactSourceDialog *last = nullptr;
    for (auto *each : page.findChildren<ContactSourceDialog *>())
        if (each->isVisible())
            last = each;
    return last;
}

ContactSourceDialog &edit(ContactsPage &page, int row)
{
    page.show();
    page.findChild<QListWidget *>()->setCurrentRow(row);
    button(page, "Edit …")->click();
    return *dialog(page);
}

ContactSourceDialog &add(ContactsPage &page, int kind)
{
    page.show();
    button(page, "Add")->menu()->actions().at(kind)->trigger();
    return *dialog(page);
}

} // namespace

void TestContactsPage::everyKindHasNamesAndKeepsItsValues()
{
    PagesBench bench;
    const QVariantMap sources[] = {
        cards(),
        {{text("kind"), text("csv")},
         {text("path"), text("/srv/a.csv")},
         {text("columns"), QVariantMap {{text("name"), text("Firma")}}}},
        {{text("kind"), text("carddav")},
         {text("id"), text("cloud")},
         {text("url"), text("https://cloud.example/")},
         {text("user"), text("mia")},
         {text("refresh_minutes"), 15}, // the usual one, written by hand
         {text("pins"), QVariantMap {{text("cloud.example"), text("sha256//x")}}}},
        staff(),
        {{text("kind"), text("sql")},
         {text("id"), text("crm")},
         {text("driver"), text("QPSQL")},
         {text("database"), text("crm")},
         {text("tls"), text("verify-full")},
         {text("ca_file"), text("/srv/ca.pem")},
         {text("number_query"), text("SELECT name FROM people\nWHERE digits = :digits")}}};
    for (const QVariantMap &source : sources) {
        set(bench, {source});
        const qsizetype tried = bench.tried.size();
        ContactsPage page(bench.contactTools());
        ContactSourceDialog &open = edit(page, 0);
        QCOMPARE(namelessWidgets(open).join(u'\n'), QString());
        button(open, "Test")->click();
        QCOMPARE(bench.tried.value(tried).config, source); // nothing was touched
        open.accept();
        QCOMPARE(bench.store.settings().contacts, QList<QVariantMap> {source});
    }
}

void TestContactsPage::addsASource()
{
    PagesBench bench;
    ContactsPage page(bench.contactTools());
    ContactSourceDialog &open = add(page, 0);
    QCOMPARE(named<QLineEdit>(open, "Id")->text(), text("vcard"));
    named<QLineEdit>(open, "File or folder")->setText(text("/srv/a.vcf"));
    named<QLineEdit>(open, "Name")->setText(text("Customers"));
    button(open, "Save")->click();
    QCOMPARE(bench.store.settings().contacts,
             (QList<QVariantMap> {{{text("kind"), text("vcard")},
                                   {text("id"), text("vcard")},
                                   {text("label"), text("Customers")},
                                   {text("path"), text("/srv/a.vcf")}}}));
    QCOMPARE(page.findChild<QListWidget *>()->count(), 1);
    ContactSourceDialog &second = add(page, 0);
    QCOMPARE(named<QLineEdit>(second, "Id")->text(), text("vcard-2"));
    ContactSourceDialog &sql = add(page, 4);
    QCOMPARE(named<QComboBox>(sql, "Kind")->currentData(), text("QPSQL"));
    button(sql, "Test")->click();
    QCOMPARE(bench.tried.last().config.value(text("driver")), text("QPSQL"));
}

void TestContactsPage::changesOnlyWhatWasEdited()
{
    PagesBench bench;
    set(bench, {cards(), staff()});
    ContactsPage page(bench.contactTools());
    ContactSourceDialog &open = edit(page, 1);
    named<QLineEdit>(open, "Base")->setText(text("dc=other"));
    named<QSpinBox>(open, "At most")->setValue(20);
    open.accept();
    QVariantMap expected = staff();
    expected.insert(text("base"), text("dc=other"));
    expected.insert(text("size_limit"), 20);
    QCOMPARE(bench.store.settings().contacts, (QList<QVariantMap> {cards(), expected}));
    ContactSourceDialog &again = edit(page, 1);
    named<QSpinBox>(again, "At most")->setValue(50); // the usual one is not written
    set(bench, {expected}); // elsewhere, another one is gone
    again.accept();
    expected.remove(text("size_limit"));
    QCOMPARE(bench.store.settings().contacts, (QList<QVariantMap> {expected}));
    ContactSourceDialog &gone = edit(page, 0);
    named<QLineEdit>(gone, "Base")->setText(text("dc=x"));
    set(bench, {});
    gone.accept();
    QVERIFY(shownText(gone).contains(QLatin1String("changed elsewhere")));
    QVERIFY(bench.store.settings().contacts.isEmpty());
}

void TestContactsPage::idsAreChecked()
{
    PagesBench bench;
    set(bench, {staff()});
    ContactsPage page(bench.contactTools());
    QVERIFY(!named<QLineEdit>(edit(page, 0), "Id")->isEnabled());
    page.findChild<ContactSourceDialog *>()->reject();
    ContactSourceDialog &open = add(page, 2);
    auto *id = named<QLineEdit>(open, "Id");
    const auto problemWith = [&](const char *name) {
        id->setText(text(name));
        open.accept();
        return named<QLabel>(open, "What came of it")->text();
    };
    QVERIFY(problemWith("My Cloud").contains(QLatin1String("small letters")));
    QVERIFY(problemWith("staff").contains(QLatin1String("already")));
    named<QLineEdit>(open, "User")->setText(text("mia"));
    QVERIFY(problemWith("").contains(QLatin1String("Give it an id")));
    QCOMPARE(bench.store.settings().contacts.size(), 1);
}

void TestContactsPage::keepsThePasswordFirst()
{
    PagesBench bench;
    ContactsPage page(bench.contactTools());
    ContactSourceDialog &open = add(page, 3);
    named<QLineEdit>(open, "Address")->setText(text("ldap://x"));
    named<QLineEdit>(open, "User")->setText(text("cn=reader"));
    QTest::keyClicks(named<QLineEdit>(open, "Password"), text("Zq7"));
    bench.secrets.trouble = Error {Error::Code::Refused, text("locked")};
    open.accept();
    QVERIFY(shownText(open).contains(QLatin1String("nothing was saved. locked")));
    QVERIFY(bench.store.settings().contacts.isEmpty());
    bench.secrets.trouble.reset();
    bench.secrets.writesWait = true;
    open.accept();
    QVERIFY(!button(open, "Save")->isEnabled());
    QVERIFY(bench.store.settings().contacts.isEmpty());
    QCOMPARE(bench.secrets.answerWrite(), text("contacts-ldap/password=Zq7"));
    QCOMPARE(bench.store.settings().contacts.size(), 1);
    QFile file(bench.store.paths().userFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("Zq7"));

    // A new password alone is used by reading again.
    auto source = std::make_unique<ScriptedContactSource>(ContactSource::Cards(), text("ldap"));
    const auto *reads = source.get();
    std::vector<std::unique_ptr<ContactSource>> sources;
    sources.push_back(std::move(source));
    bench.contacts.setSources(std::move(sources));
    ContactSourceDialog &again = edit(page, 0);
    QTest::keyClicks(named<QLineEdit>(again, "Password"), text("other"));
    again.accept();
    QVERIFY(!bench.secrets.answerWrite().isEmpty());
    QCOMPARE(reads->reloads, 1);
}

void TestContactsPage::anotherServerDoesNotGetWhatIsKept()
{
    PagesBench bench;
    set(bench, {staff()});
    const auto kept = text("contacts-staff/password");
    bench.secrets.kept.insert(kept, text("Zq7"));
    ContactsPage page(bench.contactTools());
    ContactSourceDialog &open = edit(page, 0);
    QPushButton *test = button(open, "Test");
    const auto mayUseKept = [&] {
        test->click();
        const bool may = bench.tried.last().mayUseKept;
        bench.trials.back().resolve(ContactTrialOutcome());
        return may;
    };
    named<QLineEdit>(open, "Base")->setText(text("dc=other"));
    QVERIFY(mayUseKept());
    named<QLineEdit>(open, "Address")->setText(text("ldap://evil.example"));
    QVERIFY(!mayUseKept());
    QVERIFY(named<QLineEdit>(open, "Password")->placeholderText().contains(text("type it again")));
    bench.secrets.trouble = Error {Error::Code::Refused, text("locked")};
    open.accept();
    QVERIFY(shownText(open).contains(QLatin1String("nothing was saved. locked")));
    bench.secrets.trouble.reset();
    open.accept();
    QVERIFY(!bench.secrets.kept.contains(kept));
    QCOMPARE(bench.store.settings().contacts.first().value(text("url")),
             QVariant(text("ldap://evil.example")));

    bench.secrets.kept.insert(kept, text("Zq7"));
    ContactSourceDialog &again = edit(page, 0);
    named<QLineEdit>(again, "Name")->setText(text("Staff"));
    again.accept();
    QVERIFY(bench.secrets.kept.contains(kept));
}

void TestContactsPage::testsASource()
{
    PagesBench bench;
    set(bench, {staff(), cards()});
    ContactsPage page(bench.contactTools());
    ContactSourceDialog &open = edit(page, 0);
    QPushButton *test = button(open, "Test");
    const auto words = [&open] { return named<QLabel>(open, "What came of it")->text(); };
    named<QLineEdit>(open, "Name or number to ask for")->setText(text("Anna"));
    QTest::keyClicks(named<QLineEdit>(open, "Password"), text("typed"));
    test->click();
    QVERIFY(!test->isEnabled());
    QCOMPARE(bench.tried.last().id, text("staff"));
    QCOMPARE(bench.tried.last().password, text("typed"));
    QCOMPARE(bench.tried.last().question, text("Anna"));
    bench.trials.back().resolve(ContactTrialOutcome {true, 3, text("Only the first.")});
    QVERIFY(words().contains(QLatin1String("3 contact")));
    QVERIFY(words().contains(QLatin1String("Only the first.")));
    test->click();
    bench.trials.back().resolve(failure(Error::Code::Refused, text("wrong password")));
    QCOMPARE(words(), text("wrong password"));
    named<QLineEdit>(open, "Name or number to ask for")->clear();
    test->click();
    bench.trials.back().resolve(ContactTrialOutcome {true, 0, {}});
    QVERIFY(words().startsWith(QLatin1String("It answers.")));
    test->click();
    named<QLineEdit>(open, "Base")->setText(text("x"));
    bench.trials.back().resolve(failure(Error::Code::Refused, text("of the former")));
    QVERIFY(words() != text("of the former"));
    test->click();
    delete &open;
    bench.trials.back().resolve(ContactTrialOutcome()); // heard by nobody
    ContactSourceDialog &file = edit(page, 1);
    button(file, "Test")->click();
    bench.trials.back().resolve(ContactTrialOutcome {false, 812, {}});
    QVERIFY(shownText(file).contains(QLatin1String("812 contact")));
}

void TestContactsPage::isFoundByWhatItsFormsShow()
{
    PagesBench bench;
    const ContactsPage page(bench.contactTools());
    int found = 0;
    for (const SettingsPage::Entry &entry : page.entries())
        if (entry.words.contains(text("LDAP")) && entry.words.contains(text("STARTTLS")))
            ++found;
    QCOMPARE(found, 1);
}

void TestContactsPage::ordersAndRemoves()
{
    PagesBench bench;
    set(bench, {staff(), cards()});
    bench.secrets.kept.insert(text("contacts-staff/password"), text("x"));
    ContactsPage page(bench.contactTools());
    page.show();
    auto *list = page.findChild<QListWidget *>();
    list->setCurrentRow(0);
    QVERIFY(!button(page, "Move up")->isEnabled());
    button(page, "Move down")->click();
    QCOMPARE(bench.store.settings().contacts, (QList<QVariantMap> {cards(), staff()}));
    QCOMPARE(list->currentRow(), 1);
    button(page, "Remove")->click();
    auto *question = page.findChild<QMessageBox *>();
    QVERIFY(question && question->text().contains(QLatin1String("staff")));
    QTest::mouseClick(button(*question, "Remove"), Qt::LeftButton);
    QCOMPARE(bench.store.settings().contacts, QList<QVariantMap> {cards()});
    QVERIFY(bench.secrets.kept.isEmpty());
    QCOMPARE(list->count(), 1);
}

void TestContactsPage::showsHowSourcesStand()
{
    PagesBench bench;
    set(bench, {staff(), cards()});
    ContactsPage page(bench.contactTools());
    auto *list = page.findChild<QListWidget *>();
    QVERIFY(list->item(1)->text().contains(QLatin1String("not used")));
    std::vector<std::unique_ptr<ContactSource>> sources;
    sources.push_back(std::make_unique<ScriptedContactSource>(
        ContactSource::Cards {contactCard(text("Anna"), {text("1")})}, text("vcard-2")));
    QVERIFY(bringContacts(bench.contacts, std::move(sources), 1));
    QVERIFY2(list->item(1)->text().contains(QLatin1String("1 contact")),
             qPrintable(list->item(1)->text()));
    bench.gates.report(text("contacts"), {{}, {text("The contacts \"staff\" cannot be used: x")}});
    QVERIFY(shownText(page).contains(QLatin1String("cannot be used: x")));
}

QTEST_MAIN(TestContactsPage)
#include "tst_contactspage.moc"
