// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/linkspage.h"
#include "tests/app/dialogs/linksbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;

class TestLinksPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void offersNothingWhereItCannot();
    void takesAndGivesBack();
    void tellsWhatWentWrong();
    void showsWhatArrived();
    void saysWhatToCheck();
    void endsTheTestWithThePage();
};

namespace {

QPushButton *button(const QWidget &root, const char *text)
{
    for (QPushButton *found : root.findChildren<QPushButton *>())
        if (found->text().remove(u'&') == QString::fromUtf8(text))
            return found;
    return nullptr;
}

QString allText(const QWidget &root)
{
    QStringList texts;
    for (const QLabel *label : root.findChildren<QLabel *>())
        if (label->isVisibleTo(&root))
            texts.append(label->text());
    return texts.join(u'\n');
}

} // namespace

void TestLinksPage::offersNothingWhereItCannot()
{
    LinksBench bench;
    LinksPage page(bench.settings, {});
    QVERIFY(!button(page, "Test links"));
    QVERIFY(!button(page, "Open with Jackfield"));
}

void TestLinksPage::takesAndGivesBack()
{
    LinksBench bench;
    bench.setHandler("tel", "org.gnome.Calls.desktop");
    LinksPage page(bench.settings, {&bench.registration, &bench.test});
    QCOMPARE(namelessWidgets(page).join(u'\n'), QString());
    QPushButton *take = button(page, "Open with Jackfield");
    QPushButton *giveBack = button(page, "Give back");
    QVERIFY(!take->isEnabled() && !giveBack->isEnabled());
    QVERIFY(allText(page).contains(QStringLiteral("asking the desktop")));
    QTRY_VERIFY(take->isEnabled());
    QVERIFY(!giveBack->isEnabled());
    QVERIFY(allText(page).contains(QStringLiteral("opened by org.gnome.Calls.desktop")));
    QVERIFY(allText(page).contains(QStringLiteral("no program opens these")));

    for (QCheckBox *box : page.findChildren<QCheckBox *>())
        box->setChecked(box->text() == QLatin1String("tel:"));
    QTest::mouseClick(take, Qt::LeftButton);
    QVERIFY(!take->isEnabled());
    QTRY_VERIFY(giveBack->isEnabled());
    QVERIFY(!take->isEnabled());
    QCOMPARE(allText(page).count(QStringLiteral("Jackfield opens these")), 1);

    QTest::mouseClick(giveBack, Qt::LeftButton);
    QTRY_VERIFY(take->isEnabled());
    QVERIFY(allText(page).contains(QStringLiteral("opened by org.gnome.Calls.desktop")));
}

void TestLinksPage::tellsWhatWentWrong()
{
    LinksBench bench;
    bench.tool("echo 'no <b>room</b>' >&2; exit 1\n");
    LinksPage page(bench.settings, {&bench.registration, &bench.test});
    QTRY_VERIFY(allText(page).contains(QStringLiteral("xdg-mime failed: no <b>room</b>")));
    QVERIFY(allText(page).contains(QStringLiteral("not known")));
    QVERIFY(!button(page, "Open with Jackfield")->isEnabled());
    for (const QLabel *label : page.findChildren<QLabel *>())
        QVERIFY(label->textFormat() == Qt::PlainText || label->buddy());
}

void TestLinksPage::showsWhatArrived()
{
    LinksBench bench;
    LinksPage page(bench.settings, {nullptr, &bench.test});
    QTest::mouseClick(button(page, "Test links"), Qt::LeftButton);
    const QString link = bench.browser.link();
    QVERIFY(link.startsWith(QLatin1String("tel:+493023125")));
    QVERIFY(allText(page).contains(QStringLiteral("Waiting for 60 s")));
    bench.clock.advance(5s);
    QVERIFY(allText(page).contains(QStringLiteral("Waiting for 55 s")));
    QVERIFY(button(page, "Cancel the test"));

    Source source {Source::Kind::Link, QStringLiteral("/usr/lib/chromium/chromium")};
    source.pid = 4711;
    QVERIFY(bench.test.take({link, source, {}, {}}));
    const QString said = allText(page);
    QVERIFY2(said.contains(QStringLiteral("Arrived: %1 from chromium (/usr/lib/chromium/chromium), "
                                          "process 4711.")
                               .arg(link)),
             qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("It would ask you first, then dial")), qPrintable(said));
    QVERIFY(button(page, "Test links"));
}

void TestLinksPage::saysWhatToCheck()
{
    LinksBench bench;
    LinksPage page(bench.settings, {nullptr, &bench.test});
    QTest::mouseClick(button(page, "Test links"), Qt::LeftButton);
    bench.clock.advance(60s);
    QVERIFY(allText(page).contains(QStringLiteral("No link arrived.")));
    QTest::mouseClick(button(page, "Test links"), Qt::LeftButton);
    QTest::mouseClick(button(page, "Cancel the test"), Qt::LeftButton);
    QVERIFY(allText(page).contains(QStringLiteral("The test was ended.")));
    QVERIFY(!bench.test.isWaiting());
}

void TestLinksPage::endsTheTestWithThePage()
{
    LinksBench bench;
    auto page = std::make_unique<LinksPage>(bench.settings, LinkTools {nullptr, &bench.test});
    QTest::mouseClick(button(*page, "Test links"), Qt::LeftButton);
    QVERIFY(bench.test.isWaiting());
    page.reset();
    QVERIFY(!bench.test.isWaiting());
    QVERIFY(!QFile::exists(bench.browser.page));
}

QTEST_MAIN(TestLinksPage)
#include "tst_linkspage.moc"
