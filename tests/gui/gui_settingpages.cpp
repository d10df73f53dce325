// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/contactsourcedialog.h"
#include "app/look/theme.h"
#include "tests/app/dialogs/pagesbench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedcontactsource.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTranslator>

using namespace Jackfield;

/// What people see of the pages of what happens around a call, as wide as the dialog has them and
/// as narrow as the window.
class GuiSettingPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void pages_data() { themes(); }
    void pages();
    void sources_data() { themes(); }
    void sources();

private:
    static void themes()
    {
        QTest::addColumn<Settings::Theme>("theme");
        QTest::newRow("light") << Settings::Theme::Light;
        QTest::newRow("dark") << Settings::Theme::Dark;
    }
};

namespace {

/// Every text about a third longer, as translations are.
class LongWords final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int n) const override
    {
        if (!QByteArray(context).startsWith("Jackfield") && qstrcmp(context, "Settings") != 0)
            return {};
        QString words = QString::fromUtf8(text);
        if (n >= 0)
            words.replace(QLatin1String("%n"), QString::number(n));
        for (qsizetype more = (words.size() + 2) / 3; more > 0; more -= 5)
            words += more >= 5 && words.contains(u' ')
                ? QStringLiteral(" lang")
                : QString(std::min(more, qsizetype(5)), u'g');
        return words;
    }
};

QVariantMap source(const char *kind, const char *id, const char *label = "")
{
    QVariantMap source {{QStringLiteral("kind"), QString::fromLatin1(kind)},
                        {QStringLiteral("id"), QString::fromLatin1(id)}};
    if (*label)
        source.insert(QStringLiteral("label"), QString::fromUtf8(label));
    return source;
}

void fill(PagesBench &bench)
{
    QVERIFY(bench.store.save(
        {{QStringLiteral("sounds.queues"),
          QVariantMap {{QStringLiteral("Sales"), QStringLiteral("bell")},
                       {QStringLiteral("Support"), QStringLiteral("/srv/sounds/support.wav")}}},
         {QStringLiteral("popup.url"),
          QStringLiteral("https://crm.example/customers/find?number={e164}&name={name}")},
         {QStringLiteral("popup.program"),
          QStringList {QStringLiteral("/usr/bin/crm"), QStringLiteral("--number={e164}")}},
         {QStringLiteral("worklist.queues"), QStringList {QStringLiteral("Sales")}},
         {QStringLiteral("journal.database"), QStringLiteral("postgresql")},
         {QStringLiteral("journal.host"), QStringLiteral("db.example")},
         {QStringLiteral("journal.user"), QStringLiteral("agents")},
         {QStringLiteral("journal.tls"), QStringLiteral("verify-full")},
         {QStringLiteral("dialling.favourites"),
          QVariantMap {{QStringLiteral("Mia Muster"), QStringLiteral("+49 89 99998 123")}}},
         {QStringLiteral("dialling.speed_dials"),
          QVariantMap {{QStringLiteral("1"), QStringLiteral("117")},
                       {QStringLiteral("12"), QStringLiteral("089 1234567")}}},
         {QStringLiteral("wallboard.Sales.waiting.amber"), 3},
         {QStringLiteral("contacts.sources"),
          QVariantList {source("vcard", "customers", "Customers"), source("ldap", "staff"),
                        source("sql", "crm", "Customer relations")}}}));
    std::vector<std::unique_ptr<ContactSource>> sources;
    sources.push_back(std::make_unique<ScriptedContactSource>(
        ContactSource::Cards {contactCard(QStringLiteral("Anna"), {QStringLiteral("1")})},
        QStringLiteral("customers")));
    QVERIFY(bringContacts(bench.contacts, std::move(sources), 1));
    bench.gates.report(
        QStringLiteral("contacts"),
        {{}, {QStringLiteral("The contacts \"crm\" cannot be used: The driver is missing.")}});
}

/// Nothing wants more width than there is, and no words are cut.
void checkWidth(const QWidget &page)
{
    for (auto *area : page.findChildren<QScrollArea *>()) {
        QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                 qPrintable(QStringLiteral("%1 of %2")
                                .arg(area->widget()->minimumSizeHint().width())
                                .arg(area->viewport()->width())));
    }
    for (auto *label : page.findChildren<QLabel *>())
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
        else if (label->isVisible())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    for (auto *box : page.findChildren<QCheckBox *>())
        if (box->isVisible())
            QVERIFY2(box->width() >= box->sizeHint().width(), qPrintable(box->text()));
}

void picture(QWidget &page, const QString &name)
{
    settle();
    save(page, qPrintable(name));
    checkNothingIsCut(page);
    checkWidth(page);
    auto *area = page.findChild<QScrollArea *>();
    if (!area)
        return;
    QScrollBar *bar = area->verticalScrollBar();
    for (int part = 2; bar->value() < bar->maximum() && part < 9; ++part) {
        bar->setValue(bar->value() + bar->pageStep());
        settle();
        save(page, qPrintable(name + QStringLiteral("-%1").arg(part)));
    }
}

} // namespace

void GuiSettingPages::pages()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    for (const bool isLong : {false, true}) {
        LongWords words;
        if (isLong)
            QCoreApplication::installTranslator(&words);
        PagesBench bench;
        fill(bench);
        int number = 0;
        for (const auto &page : bench.pages()) {
            static const char *names[] = {"calls", "pop", "history", "contacts", "dial", "queues"};
            page->resize(isLong ? 440 : 560, 560);
            page->show();
            settle();
            if (page->inherits("Jackfield::HistoryPage")) {
                for (auto *button : page->findChildren<QPushButton *>())
                    if (button->text().contains(QLatin1String("Test the connection")))
                        button->click();
                bench.looks.back().resolve(TeamFindings {QStringLiteral("15.6"),
                                                         QStringLiteral("TLSv1.3"),
                                                         TeamTables::Ready, true, false, 812});
            }
            if (number == 0) { // Grey, with the reason, which was not there before.
                page->findChild<QCheckBox *>()->setChecked(true);
                settle();
                checkNothingIsCut(*page);
                checkWidth(*page);
                save(*page, isLong ? "page-calls-off-long" : "page-calls-off");
                page->findChild<QCheckBox *>()->setChecked(false);
            }
            if (auto *other = named<QLineEdit>(*page, "Name of another queue")) { // Comes later.
                other->setText(QStringLiteral("Orders"));
                other->parentWidget()->findChild<QPushButton *>()->click();
            }
            picture(*page,
                    QStringLiteral("page-%1%2")
                        .arg(QLatin1String(names[number++]),
                             isLong ? QStringLiteral("-long") : QString()));
        }
    }
}

void GuiSettingPages::sources()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    for (const bool isLong : {false, true}) {
        LongWords words;
        if (isLong)
            QCoreApplication::installTranslator(&words);
        PagesBench bench;
        QWidget parent;
        parent.show();
        for (const char *kind : {"vcard", "csv", "carddav", "ldap", "sql"}) {
            auto *dialog = new ContactSourceDialog(
                bench.contactTools(), {{QStringLiteral("kind"), QString::fromLatin1(kind)}},
                &parent);
            if (isLong)
                dialog->resize(440, 560);
            dialog->show();
            picture(*dialog,
                    QStringLiteral("source-%1%2")
                        .arg(QLatin1String(kind), isLong ? QStringLiteral("-long") : QString()));
            delete dialog;
        }
    }
}

QTEST_MAIN(GuiSettingPages)
#include "gui_settingpages.moc"
